//! A plan as plain lines, for a terminal (R5).
//!
//! It draws the same [`PageData`] as PDF and HTML, whole: what a page of the
//! school's file tells stands here too, with what only a terminal is told. No
//! line is broken by width, so that a line can be found by its words.

use crate::page::{
    Asked, CheckInData, CountsData, EvidenceData, ExperienceData, Fact, GoalData, HomeData, Margin, NeedData, PageData,
    Part, PromiseData, Said, StoryData, SupportRow, Titled, Who,
};
use crate::words::{Direction, Label};

/// The plan in lines.
#[must_use]
pub fn outline(page: &PageData) -> String {
    let mut lines = Lines::new(page.dir);
    lines.head(page);
    if !page.checklist.items.is_empty() {
        lines.heading(&page.checklist.label);
        page.checklist.items.iter().for_each(|fact| lines.fact(1, fact));
    }
    lines.heading(&page.profile.label);
    lines.titled(1, &page.strengths);
    page.profile.items.iter().for_each(|titled| lines.titled(1, titled));
    lines.margin(1, &page.profile.margin);
    lines.part(&page.class_goals, |lines, said| lines.item(&words(said), ""));
    if !page.class_goals_only {
        lines.part(&page.goals, Lines::goal);
    }
    lines.part(&page.experiences, Lines::experience);
    lines.part(&page.needs, Lines::need);
    lines.part(&page.supports, |lines, row| lines.support(page, row));
    lines.part(&page.evidence, Lines::evidence);
    lines.part(&page.check_ins, Lines::check_in);
    lines.part(&page.promises, Lines::promise);
    lines.part(&page.help, Lines::home);
    lines.part(&page.ask, Lines::home);
    lines.part(&page.suggestions, |lines, note| lines.note(1, note));
    lines.part(&page.asks, |lines, asked| lines.asked(1, asked));
    if let Some((_, sentence)) = &page.shares {
        lines.heading_of("whose_words", page);
        lines.line(1, &label(sentence));
    }
    lines.part(&page.story, Lines::story);
    lines.text
}

/// The story alone, in lines.
#[must_use]
pub fn story_outline(page: &PageData) -> String {
    let mut lines = Lines::new(page.dir);
    page.story.items.iter().for_each(|line| lines.story(line));
    lines.text
}

struct Lines {
    text: String,
    dir: Direction,
}

impl Lines {
    const fn new(dir: Direction) -> Self {
        Self {
            text: String::new(),
            dir,
        }
    }

    /// A line; further lines of a text stand under its first.
    fn line(&mut self, depth: usize, words: &str) {
        let before = "    ".repeat(depth);
        let words = words.trim_end().replace('\n', &format!("\n{before}  "));
        self.text.push_str(&format!("{before}{words}\n"));
    }

    fn heading(&mut self, heading: &Label) {
        self.text.push_str(&format!("\n{}\n", label(heading)));
    }

    fn heading_of(&mut self, key: &str, page: &PageData) {
        if let Some(heading) = page.labels.get(key) {
            self.heading(heading);
        }
    }

    /// A heading with what stands under it, where anything does.
    fn part<T>(&mut self, part: &Part<T>, each: impl Fn(&mut Self, &T)) {
        if part.items.is_empty() && part.margin.is_empty() {
            return;
        }
        self.heading(&part.label);
        part.items.iter().for_each(|item| each(self, item));
        self.margin(1, &part.margin);
    }

    /// One thing of a list, with words about it.
    fn item(&mut self, words: &str, about: &str) {
        let about = match about {
            "" => String::new(),
            about => format!(" ({about})"),
        };
        let words = words.trim_end().replace('\n', "\n      ");
        self.text.push_str(&format!("  • {words}{about}\n"));
    }

    fn titled(&mut self, depth: usize, titled: &Titled) {
        if !titled.said.is_empty() {
            self.line(depth, &format!("{}: {}", label(&titled.label), words(&titled.said)));
        }
    }

    fn fact(&mut self, depth: usize, fact: &Fact) {
        let said: Vec<String> = fact.words.iter().map(label).collect();
        self.line(depth, &format!("{}: {}", label(&fact.label), said.join("; ")));
    }

    fn asked(&mut self, depth: usize, asked: &Asked) {
        let says = asked.says.iter().map(label);
        let all: Vec<String> = says.chain([label(&asked.asks)]).collect();
        self.line(depth, &all.join(" "));
    }

    fn says(&mut self, depth: usize, who: &Who, said: &Said) {
        let line = match words(said) {
            said if said.is_empty() => label(&who.words),
            said => format!("{}: {said}", label(&who.words)),
        };
        self.line(depth, &line);
    }

    fn margin(&mut self, depth: usize, notes: &[Margin]) {
        notes.iter().for_each(|note| self.note(depth, note));
    }

    fn note(&mut self, depth: usize, note: &Margin) {
        if let Some(on) = &note.on {
            self.line(depth, &format!("{}:", label(on)));
        }
        self.says(depth, &note.who, &note.said);
        note.beside.iter().for_each(|titled| self.titled(depth + 1, titled));
        for turn in &note.turns {
            self.says(depth + 1, &turn.who, &turn.said);
            turn.beside.iter().for_each(|titled| self.titled(depth + 2, titled));
        }
        note.foot.iter().for_each(|foot| self.line(depth + 1, &label(foot)));
    }

    fn head(&mut self, page: &PageData) {
        let pronouns = page.pronouns.as_deref().filter(|words| !words.is_empty());
        let pronouns = pronouns.map(|words| format!(" ({words})")).unwrap_or_default();
        self.line(0, &format!("{}{pronouns}", words(&page.name)));
        page.head.iter().for_each(|line| self.line(0, &label(line)));
    }

    fn goal(&mut self, goal: &GoalData) {
        let about: Vec<String> = [&goal.standing].into_iter().chain(&goal.line).map(label).collect();
        self.item(&words(&goal.statement), &about.join("; "));
        goal.more.iter().for_each(|titled| self.titled(1, titled));
        for choice in &goal.choices {
            let by: Vec<String> = choice.by.iter().map(|who| label(&who.words)).collect();
            let by = by.into_iter().chain(choice.open.iter().map(label));
            let by = by.collect::<Vec<_>>().join(" ");
            let said = match (words(&choice.said), by) {
                (said, by) if by.is_empty() => said,
                (said, by) if said.is_empty() => by,
                (said, by) => format!("{said} ({by})"),
            };
            self.line(1, &format!("{}: {said}", label(&choice.label)));
        }
        self.counts(&goal.counts);
        goal.facts.iter().for_each(|fact| self.fact(1, fact));
        goal.asks.iter().for_each(|asked| self.asked(1, asked));
        for yes in &goal.yeses {
            self.says(1, &yes.who, &yes.said);
            yes.reworded.iter().for_each(|reworded| self.line(2, &label(reworded)));
        }
        self.margin(1, &goal.margin);
    }

    fn counts(&mut self, counts: &CountsData) {
        for one in &counts.items {
            let says = one.says.iter().map(|says| format!(" {}", label(says)));
            self.line(1, &format!("◦ {}{}", words(&one.said), says.collect::<String>()));
            let from: Vec<String> = one.from.iter().map(label).collect();
            if !from.is_empty() {
                self.line(2, &from.join(" "));
            }
            one.who.iter().for_each(|who| self.line(2, &label(&who.words)));
            one.ways
                .iter()
                .for_each(|way| self.line(2, &format!("– {}", words(way))));
            for step in &one.up {
                self.line(2, &format!("{} {}", self.arrow(), in_brackets(step)));
            }
        }
        counts.both.iter().for_each(|both| self.line(1, &label(both)));
    }

    const fn arrow(&self) -> char {
        match self.dir {
            Direction::Ltr => '→',
            Direction::Rtl => '←',
        }
    }

    fn experience(&mut self, experience: &ExperienceData) {
        self.item(&words(&experience.title), "");
        experience
            .goal
            .iter()
            .chain(&experience.more)
            .for_each(|titled| self.titled(1, titled));
        self.counts(&experience.counts);
        experience.facts.iter().for_each(|fact| self.fact(1, fact));
        experience.asks.iter().for_each(|asked| self.asked(1, asked));
        self.margin(1, &experience.margin);
    }

    fn need(&mut self, need: &NeedData) {
        let line: Vec<String> = need.line.iter().map(label).collect();
        self.item(&line.join(" · "), "");
        need.more.iter().for_each(|titled| self.titled(1, titled));
    }

    fn support(&mut self, page: &PageData, row: &SupportRow) {
        self.item(&words(&row.what), "");
        row.need.iter().for_each(|titled| self.titled(1, titled));
        row.before.iter().for_each(|before| self.line(1, &label(before)));
        let mut under = |key: &str, said: &str| {
            if let Some(head) = page.labels.get(key).filter(|_| !said.is_empty()) {
                self.line(1, &format!("{}: {said}", label(head)));
            }
        };
        under("supports-who", &words(&row.who));
        under("supports-planned", &label(&row.planned));
        under("supports-given", &label(&row.given));
        let helped = row.helped.iter().map(label).chain([words(&row.said)]);
        let helped: Vec<String> = helped.filter(|said| !said.is_empty()).collect();
        under("supports-helped", &helped.join(". "));
        row.again.iter().for_each(|again| self.line(1, &label(again)));
    }

    fn evidence(&mut self, piece: &EvidenceData) {
        self.item(&words(&piece.said), &label(&piece.who.words));
        piece
            .told
            .iter()
            .chain(&piece.ties)
            .chain(&piece.own)
            .chain(&piece.others)
            .for_each(|titled| self.titled(1, titled));
    }

    fn check_in(&mut self, check: &CheckInData) {
        let goal = check.goal.as_ref().map(words).unwrap_or_default();
        self.item(&label(&check.who.words), &goal);
        check.more.iter().for_each(|titled| self.titled(1, titled));
        check.facts.iter().for_each(|fact| self.fact(1, fact));
        self.margin(1, &check.answers);
    }

    fn promise(&mut self, promise: &PromiseData) {
        let who: Vec<String> = promise.who.iter().map(|who| label(&who.words)).collect();
        let about = who.into_iter().chain(promise.both.iter().map(label));
        self.item(&words(&promise.what), &about.collect::<Vec<_>>().join("; "));
        let when = [words(&promise.when)]
            .into_iter()
            .chain(promise.until.iter().map(label));
        let when: Vec<String> = when.filter(|said| !said.is_empty()).collect();
        if !when.is_empty() {
            self.line(1, &when.join("; "));
        }
        promise.before.iter().for_each(|before| self.line(1, &label(before)));
        promise
            .looked
            .iter()
            .for_each(|look| self.says(1, &look.who, &look.said));
    }

    fn home(&mut self, home: &HomeData) {
        let second = home.second.as_ref().map(words).unwrap_or_default();
        self.item(&words(&home.first), &second);
    }

    fn story(&mut self, line: &StoryData) {
        self.item(&format!("{}: {}", label(&line.date), words(&line.said)), "");
    }
}

/// A label in its language, or in both.
fn label(label: &Label) -> String {
    match &label.second {
        Some(second) => format!("{} / {}", label.first.text, second.text),
        None => label.first.text.clone(),
    }
}

/// A person's words, a line for each paragraph.
fn words(said: &Said) -> String {
    let paragraphs = said.paragraphs.iter();
    let lines = paragraphs.map(|para| para.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}

fn in_brackets(step: &Titled) -> String {
    match label(&step.label) {
        about if about.is_empty() => words(&step.said),
        about => format!("{} ({about})", words(&step.said)),
    }
}
