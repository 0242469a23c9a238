//! Teo, Wren and Yousef.

use super::attached::Attached;
use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;
use domain::TextField as Say;
use domain::plan::BloomLevel::{Analyse, Understand};
use domain::plan::ChosenBy::{Student, Together};
use domain::plan::{GoalStatus, Lead, Medium, NeedStanding, Placement, Together as With};

pub(super) fn write(book: &mut Book) {
    teo(book);
    wren(book);
    yousef_last_year(book);
    yousef_conference(book);
    yousef_since(book);
}

/// A step that needs technology and has no other route yet.
fn teo(book: &mut Book) {
    book.ago("Teo", 52, (9, 25), |t| {
        t.joins("Teo Kahale", Some("he/him"), &["haw", "en"]);
        school::family(t, "Teo", ("Tūtū", "Leilani Kahale"), "his grandmother", &["haw", "en"]);
    });
    book.ago("Teo", 22, (13, 45), |t| {
        t.meets(&["Tūtū"]);
        t.student_aloud();
        t.says(Say::Strengths, "I stay calm in the water ★");
        t.says(Say::Passions, "Swimming, drones, my grandmother’s stories.");
        t.says(Say::Languages, "English, and ʻōlelo Hawaiʻi from my grandmother.");
        t.says(
            Say::Community,
            "Ola i ka wai: water is life. We say it before we go in.",
        );
        t.step("goals");
        t.goal(
            "film",
            with()
                .area("academic")
                .entry(0)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to show from the air where the brown water comes in.",
        );
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Tūtū", "en");
        t.note(
            with().about("who_i_am"),
            "He was in the ocean before he could walk. Let him teach you how to look at water.",
        );
        t.step("agreements");
        t.student();
        t.promise(with().owner("Teo"), "I ask before I fly.", "each time");
        t.parts();
    });
    book.ago("Teo", 6, (11, 5), |t| {
        t.student();
        t.experience(
            "drone",
            with()
                .goal("film")
                .pathway("blended")
                .together(With::Classmates)
                .level(Analyse),
            "Filming the river from above after rain",
        );
        t.says(Say::Place, "The bridge and the sports field");
        t.says(Say::Technology, "My cousin’s drone and a laptop");
        t.evidence(
            "brown",
            Medium::Text,
            &["film"],
            "You can see it from the hill too, without a drone. A brown line 😀",
        );
        t.at("film");
        t.goal(
            "stroke",
            with().area("personal"),
            "I want to teach two people to float.",
        );
        t.trashes();
    });
    book.ago("Teo", 2, (9, 0), |t| {
        t.student();
        t.goal(
            "float",
            with().area("personal").chosen(Some(Student), Some(Student), None),
            "I want to teach Noah to float, if he wants.",
        );
        t.yes("Teo");
    });
}

/// Not yet met. A need with a support that has no minutes yet.
fn wren(book: &mut Book) {
    book.ago("Wren", 52, (9, 40), |t| {
        t.joins("Wren Ashby", Some("they/them"), &["en"])
    });
    book.ago("Wren", 8, (15, 30), |t| {
        t.teacher();
        t.need(
            "quiet",
            with().kind("other").standing(NeedStanding::Open),
            "A quiet place to work: three times the work came back done on a morning in the empty room.",
        );
        t.says(
            Say::Assumed,
            "It is the noise. It may also be who sits where. Nobody has asked yet.",
        );
        t.support(
            "library_room",
            with().need("quiet").look_again(3),
            "Library room, asked for",
            "Mr. Bell, library",
        );
    });
}

fn yousef_last_year(book: &mut Book) {
    book.last_year("Yousef", 1, (12, 20), |t| {
        t.joins("Yousef Haddad", Some("he/him"), &["ar", "en"]);
        school::family(t, "Yousef", ("سلمى", "سلمى حداد"), "والدته", &["ar"]);
        school::name_at_home(
            t,
            "Yousef",
            "Yousef Haddad",
            &["ar", "en"],
            "he/him",
            ("يوسف حداد", "يوسف"),
        );
    });
    book.last_year("Yousef", 54, (10, 50), |t| {
        t.meets(&["سلمى", "Reem"]);
        t.student();
        t.in_language("ar");
        t.says(Say::Strengths, "أُصغي جيدًا.");
        t.says(Say::Languages, "العربية، والإنجليزية.");
        t.in_language("en");
        t.goal(
            "greet",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Together), Some(Student))
                .leads(Lead::Together),
            "I want to say good morning to one new person each day.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Yousef", 143, (9, 45), |t| {
        t.student();
        t.evidence(
            "forty",
            Medium::Text,
            &["greet"],
            "Forty people. Three of them now say it first.",
        );
        t.at("greet");
        t.says(Say::Closing, "It is easier when you know one thing about the person.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Yousef", 50, (12, 15), |t| t.begins());
}

fn yousef_conference(book: &mut Book) {
    book.ago("Yousef", 27, (13, 20), |t| {
        t.student();
        t.in_language("ar");
        t.says(Say::Strengths, "أُصغي جيدًا، وأتذكّر ما يقوله الناس بكلماتهم هم.");
        t.in_language("en");
        t.says(Say::LearnBest, "I hear it first and read it after.");
    });
    book.ago("Yousef", 14, (10, 50), |t| {
        t.meets(&["سلمى", "Reem"]);
        t.student();
        t.step("goals");
        t.goal(
            "record",
            with()
                .area("academic")
                .entry(1)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Together))
                .purposes(&["democratic_equality"])
                .counts_towards(&["SAY 3", "Speaking for a place"]),
            "I want to record three people who live from the river, in their own language.",
        );
        t.says(Say::Why, "If you change the language you change the story.");
        t.says(Say::WhatILearn, "To ask one question and wait");
        t.says(Say::HowILearn, "At the landing, with a recorder from the library");
        t.student_with(TEACHER);
        t.says(Say::HowIShow, "A table with headphones and one page for each voice");
        t.agreed_and_live();
        t.student();
        t.in_language("ar");
        t.goal(
            "read_aloud",
            with().area("personal").chosen(Some(Student), Some(Student), None),
            "أريد أن أقرأ قصة واحدة بصوتي أمام الصف.",
        );
        t.yes("Yousef");
        t.step("family_asks");
        t.family("سلمى", "ar");
        t.note(
            with().about("who_i_am"),
            "حين مرض جدّه، جلس معه كل مساء وروى له أخبار الحي.",
        );
        t.interpreted(
            "Reem",
            "en",
            "When his grandfather was ill, he sat with him every evening and told him the news of the neighborhood.",
        );
        t.step("agreements");
        t.student();
        t.in_language("ar");
        t.promise(with().owner("Yousef"), "أسأل قبل أن أسجّل.", "");
        t.family("سلمى", "ar");
        t.promise(with().owner("سلمى"), "نحكي له يوم الجمعة عن نهر العاصي.", "يوم الجمعة");
        t.teacher();
        t.promise(
            with().owner(TEACHER),
            "A recorder from the library for him.",
            "until June",
        );
        t.parts();
    });
}

fn yousef_since(book: &mut Book) {
    book.ago("Yousef", 12, (15, 40), |t| {
        t.teacher();
        t.help_at_home("Let him ask you about a river that you know.");
        t.interpreted("Reem", "ar", "دعوه يسألكم عن نهر تعرفونه.");
        t.help_at_home("Listen to one recording with him.");
        t.interpreted("Reem", "ar", "اسمعوا تسجيلًا واحدًا معه.");
        t.ask_at_home("Whom did you meet today?");
        t.interpreted("Reem", "ar", "من قابلت اليوم؟");
        t.ask_at_home("What do you not understand yet?");
        t.interpreted("Reem", "ar", "ما الذي لم تفهمه بعد؟");
        t.support(
            "recorder",
            with().goal("record").look_again(30),
            "A recorder to take home",
            "Library, until June",
        );
    });
    book.ago("Yousef", 6, (9, 50), |t| {
        t.student();
        t.shows(
            "thibault",
            Attached::Voice { pitch: 112, seconds: 9 },
            &["record"],
            "I recorded Mr. Thibault at the boat landing. He cried a little.",
            "An old man speaks slowly, with pauses.",
        );
        t.picks("thibault");
        t.looks_at("thibault", "I did not fill the silence. I am glad.");
        t.teacher();
        t.looks_at("thibault", "What did you ask him next?");
        t.note(with().beside("record"), "What did you ask him next?");
        t.student();
        t.check_in(
            "record",
            [
                "One of three people.",
                "The wind is louder than the voice.",
                "I put my hat around the recorder.",
                "Ask the woman who sells bait.",
            ],
        );
        t.experience(
            "landing",
            with()
                .goal("record")
                .pathway("community_based")
                .placed(Placement::Both)
                .together(With::Adult)
                .level(Understand)
                .technology(Some("loan"), "Reem", 3),
            "Mornings at the boat landing",
        );
        t.says(Say::SupportsNeeded, "A ride at six, and somebody who asks leave first");
        t.says(Say::Place, "The boat landing");
        t.says(Say::Adult, "Ms. Reem");
        t.says(Say::WithWhom, "Nadia, once a month");
        t.says(Say::Interest, "What people say in their own words");
        t.says(Say::Technology, "A sound recorder");
        t.says(
            Say::WithoutTechnology,
            "Write the words down at once, and read them back",
        );
        t.says(Say::WhoShows, "Mr. Bell");
    });
    book.ago("Yousef", 2, (15, 40), |t| {
        t.family_on_paper("سلمى", "Reem", "ar");
        t.does_not_fit(
            "one_language",
            "SAY 3",
            "نقول الشيء لمن نحب بلغة واحدة، ولا نترجم كل شيء.",
        );
    });
}
