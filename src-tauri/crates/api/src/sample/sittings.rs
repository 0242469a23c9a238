//! What happens around a plan and is kept as records: evidence, check-ins,
//! minutes of support, own notes, conferences.

use chrono::NaiveDate;
use domain::plan::{Became, Helped, LensAnswer, LensMoment, Medium};

use super::attached::Attached;
use super::told::{TEACHER, Told};
use crate::cases;
use crate::host::{Clock as _, Window};
use crate::messages::{
    AgreementLook, Changed, CheckInAdd, CheckInAnswer, ConferenceEnd, ConferenceLeave, ConferenceMove, ConferencePlan,
    ConferenceStart, EvidenceAdd, EvidenceCheck, EvidencePick, LensKeep, OwnNoteWrite, PreparationWrite, StudentAlone,
    StudentLeave, SupportGive, UnlockWith, WorkNotToday,
};

impl Told<'_> {
    // ---- records ---------------------------------------------------------

    pub(super) fn keeps_record(&mut self, key: &'static str, changed: Option<Changed>) {
        let record = self.changed(changed);
        if let (Some(record), Some(plan)) = (record, self.plan()) {
            plan.records.insert(key, record);
        }
    }

    /// A piece of evidence for goals.
    pub(super) fn evidence(&mut self, key: &'static str, medium: Medium, goals: &[&'static str], words: &str) {
        self.adds_evidence(key, medium, goals, words, "", None);
    }

    /// A photograph, a sound or a file for goals, with what there is to see or hear in it.
    pub(super) fn shows(
        &mut self,
        key: &'static str,
        attached: Attached,
        goals: &[&'static str],
        words: &str,
        alt: &str,
    ) {
        let taken = self.takes_in(attached);
        self.adds_evidence(key, Medium::File, goals, words, alt, taken);
    }

    fn adds_evidence(
        &mut self,
        key: &'static str,
        medium: Medium,
        goals: &[&'static str],
        words: &str,
        alt: &str,
        taken: Option<String>,
    ) {
        let goals = goals.iter().filter_map(|goal| self.item(goal)).collect();
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = EvidenceAdd {
            plan: plan.id,
            medium,
            words: words.into(),
            alt: alt.into(),
            goals,
            competencies: Vec::new(),
            taken,
            pen,
        };
        let changed = self.call(("evidence_add", cases::evidence_add), request);
        self.keeps_record(key, changed);
    }

    /// The student picks it to show.
    pub(super) fn picks(&mut self, key: &'static str) {
        let Some(evidence) = self.record(key) else { return };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = EvidencePick {
            plan: plan.id,
            evidence,
            shown: true,
            pen,
        };
        let changed = self.call(("evidence_pick", cases::evidence_pick), request);
        self.changed(changed);
    }

    /// The student is asked what to show, and says "not today".
    pub(super) fn shows_nothing_today(&mut self) {
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = WorkNotToday { plan: plan.id, pen };
        let changed = self.call(("work_not_today", cases::work_not_today), request);
        self.changed(changed);
    }

    /// A look at a piece of evidence.
    pub(super) fn looks_at(&mut self, key: &'static str, words: &str) {
        let Some(evidence) = self.record(key) else { return };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = EvidenceCheck {
            plan: plan.id,
            evidence,
            words: words.into(),
            not_today: false,
            pen,
        };
        let changed = self.call(("evidence_check", cases::evidence_check), request);
        self.changed(changed);
    }

    /// A check-in on a goal: where I am, what is in the way, what I tried, what is next.
    pub(super) fn check_in(&mut self, goal: &'static str, said: [&str; 4]) {
        self.checks_in(goal, said, None, [&[], &[]]);
    }

    /// The same, with whether it helped, and what is in the way and could help
    /// by the keys of the class's lists.
    pub(super) fn checks_in(
        &mut self,
        goal: &'static str,
        [where_i_am, in_the_way, tried, next]: [&str; 4],
        helped: Option<Helped>,
        [obstacles, strategies]: [&[&str]; 2],
    ) {
        let Some(goal) = self.item(goal) else { return };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = CheckInAdd {
            plan: plan.id,
            goal,
            where_i_am: where_i_am.into(),
            in_the_way: in_the_way.into(),
            tried: tried.into(),
            next: next.into(),
            obstacles: obstacles.iter().map(|&key| key.to_owned()).collect(),
            strategies: strategies.iter().map(|&key| key.to_owned()).collect(),
            helped,
            next_on: None,
            pen,
        };
        let changed = self.call(("check_in_add", cases::check_in_add), request);
        self.keeps_record("last check-in", changed);
    }

    /// Another voice on the last check-in.
    pub(super) fn answers_check_in(&mut self, helped: Helped, words: &str) {
        let Some(check_in) = self.record("last check-in") else {
            return;
        };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan() else { return };
        let request = CheckInAnswer {
            plan: plan.id,
            check_in,
            helped: Some(helped),
            words: words.into(),
            pen,
        };
        let changed = self.call(("check_in_answer", cases::check_in_answer), request);
        self.changed(changed);
    }

    /// Minutes of support given on this day.
    pub(super) fn gives(&mut self, support: &'static str, minutes: u32) {
        let Some(support) = self.item(support) else { return };
        let on = self.on();
        let Some(plan) = self.plan() else { return };
        let request = SupportGive {
            plan: plan.id,
            support,
            minutes,
            on,
        };
        let changed = self.call(("support_give", cases::support_give), request);
        self.changed(changed);
    }

    fn on(&self) -> NaiveDate {
        self.clock.now().with_timezone(&self.clock.offset()).date_naive()
    }

    /// A note that only the teacher reads.
    pub(super) fn own_note(&mut self, words: &str) {
        let plan = self.plan().map(|plan| plan.id);
        self.call(
            ("own_note_write", cases::own_note_write),
            OwnNoteWrite {
                plan,
                words: words.into(),
            },
        );
    }

    // ---- before and after a conference -----------------------------------

    /// The student has the computer alone and prepares steps of the next conference.
    pub(super) fn prepares_alone(&mut self, parts: &[(&str, &str)]) {
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        if self
            .call(("student_alone", cases::student_alone), StudentAlone { plan })
            .is_none()
        {
            return;
        }
        self.window = Window::Student;
        self.student();
        for (step, words) in parts {
            self.prepares(step, words);
        }
        let unlock = UnlockWith::Keychain;
        if self
            .call(("student_leave", cases::student_leave), StudentLeave { unlock })
            .is_some()
        {
            self.window = Window::Main;
        }
    }

    /// Whoever has the pen prepares a step of the next conference.
    pub(super) fn prepares(&mut self, step: &str, words: &str) {
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let request = PreparationWrite {
            plan,
            step: step.into(),
            words: words.into(),
            pen,
        };
        self.call(("preparation_write", cases::preparation_write), request);
    }

    /// A page of the teacher's lens: questions with what was written, or passed over.
    pub(super) fn lens(&mut self, moment: LensMoment, answers: &[(&str, &str)]) {
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let answers = answers
            .iter()
            .map(|(question, words)| LensAnswer {
                question: (*question).into(),
                words: (*words).into(),
            })
            .collect();
        self.call(("lens_keep", cases::lens_keep), LensKeep { plan, moment, answers });
    }

    /// What became of a promise, says whoever has the pen.
    pub(super) fn looks_back(&mut self, promise: &'static str, became: Became, words: &str) {
        let Some(agreement) = self.item(promise) else { return };
        let Some(pen) = self.pen() else { return };
        let Some(plan) = self.plan().map(|plan| plan.id) else {
            return;
        };
        let request = AgreementLook {
            plan,
            agreement,
            became,
            words: words.into(),
            pen,
        };
        let changed = self.call(("agreement_look", cases::agreement_look), request);
        self.changed(changed);
    }

    // ---- conferences -----------------------------------------------------

    /// A conference is planned for today.
    pub(super) fn plans_conference_today(&mut self, hour: (u32, u32)) {
        let at = self.days.at(self.days.today(), hour);
        let Some(plan) = self.plan() else { return };
        let request = ConferencePlan { plan: plan.id, at };
        let changed = self.call(("conference_plan", cases::conference_plan), request);
        self.changed(changed);
    }

    /// A conference with those who are named, student and teacher always.
    pub(super) fn meets(&mut self, others: &[&'static str]) {
        let names: Vec<&'static str> = [self.who, TEACHER].iter().chain(others).copied().collect();
        let present = names.into_iter().filter_map(|name| self.person(name)).collect();
        let Some(plan) = self.plan() else { return };
        let request = ConferenceStart { plan: plan.id, present };
        if self
            .call(("conference_start", cases::conference_start), request)
            .is_some()
        {
            self.window = Window::Conference;
        }
    }

    /// The conference goes to a step of its agenda.
    pub(super) fn step(&mut self, key: &str) {
        let changed = self.call(
            ("conference_move", cases::conference_move),
            ConferenceMove { step: key.into() },
        );
        self.changed(changed);
    }

    /// The conference ends and the screen is left.
    pub(super) fn parts(&mut self) {
        let changed = self.call(("conference_end", cases::conference_end), ConferenceEnd {});
        self.changed(changed);
        // Nothing locks in the made-up school; what is sent is not looked at.
        let unlock = UnlockWith::Keychain;
        if self
            .call(
                ("conference_leave", cases::conference_leave),
                ConferenceLeave { unlock },
            )
            .is_some()
        {
            self.window = Window::Main;
        }
    }
}
