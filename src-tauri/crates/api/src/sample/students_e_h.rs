//! Eh Ku, Emma, Fatuma and Hassan.

use domain::TextField as Say;
use domain::plan::BloomLevel::Understand;
use domain::plan::ChosenBy::{Student, Together};
use domain::plan::{GoalStatus, Helped, Lead, Medium, NeedStanding, Together as With};

use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;

pub(super) fn write(book: &mut Book) {
    eh_ku(book);
    emma(book);
    fatuma(book);
    hassan(book);
}

/// Not yet met: a plan with nothing in it, hung on a way into the project.
fn eh_ku(book: &mut Book) {
    book.ago("Eh Ku", 52, (8, 10), |t| {
        t.joins("Eh Ku Paw", Some("he/him"), &["ksw", "my", "en"])
    });
}

fn emma(book: &mut Book) {
    book.last_year("Emma", 1, (10, 5), |t| {
        t.joins("Emma Lindqvist", Some("she/her"), &["en", "sv"]);
        school::family(t, "Emma", ("Karin", "Karin Lindqvist"), "her mother", &["sv", "en"]);
    });
    book.last_year("Emma", 66, (10, 50), |t| {
        t.meets(&["Karin"]);
        t.student_aloud();
        t.says(Say::Strengths, "I listen until the end.");
        t.says(Say::InTheWay, "Everybody looking at me at once.");
        t.goal(
            "record",
            with()
                .area("academic")
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to write up one experiment so that a sixth grader can repeat it.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Emma", 147, (11, 10), |t| {
        t.student();
        t.evidence(
            "repeat",
            Medium::Text,
            &["record"],
            "A sixth grader did it from my page. He skipped step 4 and it still worked.",
        );
        t.at("record");
        t.says(Say::Closing, "Step 4 is gone now.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Emma", 50, (10, 0), |t| t.begins());
    book.ago("Emma", 36, (10, 50), |t| {
        t.meets(&["Karin"]);
        t.student_aloud();
        t.says(
            Say::Strengths,
            "I listen until the end. I write so that others can do it again.",
        );
        t.says(Say::TrustedAdult, "Ms. Brandt and my mother.");
        t.step("goals");
        t.goal(
            "one_question",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Together), Some(Student))
                .leads(Lead::Together),
            "I want to ask one question in front of the class.",
        );
        t.agreed_and_live();
        t.teacher();
        t.need(
            "speaking",
            with().kind("other").standing(NeedStanding::BeingMet),
            "She answers in full at her desk and in three words at the front.",
        );
        t.says(Say::Assumed, "It is the number of faces, not the words.");
        t.support(
            "partner",
            with().need("speaking").minutes(35).look_again(12),
            "Practice with a partner",
            "Ms. Okafor and a classmate, Tuesdays and Fridays",
        );
        t.step("family_asks");
        t.family("Karin", "en");
        t.note(
            with().about("who_i_am"),
            "At dinner she explains things to all of us, and nobody looks away.",
        );
        t.step("agreements");
        t.student_aloud();
        t.promise(
            with().owner("Emma").until(3),
            "I bring one question on a card each Friday.",
            "Fridays",
        );
        t.parts();
    });
    book.ago("Emma", 14, (13, 35), |t| {
        t.student();
        t.evidence(
            "asked",
            Medium::Text,
            &["one_question"],
            "I asked the man from the water plant where the salt goes. He did not know ★",
        );
        t.looks_at("asked", "My card shook. The question was good.");
        t.teacher();
        t.looks_at("asked", "He wrote your question down. So did I.");
        t.student();
        t.at("one_question");
        t.says(Say::Closing, "I did it and then I did it again without the card.");
        t.becomes(GoalStatus::Met);
        t.goal(
            "explain",
            with()
                .area("academic")
                .entry(0)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Together))
                .counts_towards(&["SAY 2", "ASK 2"]),
            "I want to explain one water test to a full room and not read it.",
        );
        t.agreed_and_live();
    });
    book.ago("Emma", 4, (9, 45), |t| {
        t.gives("partner", 15);
        t.student();
        t.at("partner");
        t.says(Say::DidItHelp, "Yes. Two faces first, then five.");
        t.sets(with().helped(Helped::Yes));
        t.experience(
            "room",
            with()
                .goal("explain")
                .pathway("shared_lesson")
                .together(With::Shared)
                .level(Understand),
            "Showing the salt test to the class",
        );
        t.says(Say::Place, "Our room");
        t.says(Say::Interest, "Writing so that others can do it again");
    });
}

fn fatuma(book: &mut Book) {
    book.last_year("Fatuma", 1, (10, 20), |t| {
        t.joins("Fatuma Osman", Some("she/her"), &["so", "en"]);
        school::family(t, "Fatuma", ("Sahra", "Sahra Osman"), "her mother", &["so"]);
    });
    book.last_year("Fatuma", 56, (10, 50), |t| {
        t.meets(&["Sahra", "Abdullahi"]);
        t.student_aloud();
        t.says(Say::Strengths, "People tell me things.");
        t.says(Say::Languages, "Somali, English, a bit of everything my friends speak.");
        t.goal(
            "news",
            with()
                .area("civic")
                .chosen(Some(Student), Some(Together), Some(Student)),
            "I want to make one page of news that my street would read.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Fatuma", 141, (12, 50), |t| {
        t.student();
        t.evidence(
            "page",
            Medium::Text,
            &["news"],
            "34 copies. Somebody put one in the laundry window.",
        );
        t.at("news");
        t.says(Say::Closing, "They asked when the next one comes ✓");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Fatuma", 50, (10, 15), |t| t.begins());
    book.ago("Fatuma", 27, (9, 25), |t| {
        t.student();
        t.says(
            Say::Strengths,
            "People tell me things. I keep what they ask me to keep.",
        );
        t.says(Say::Passions, "Languages. Eh Ku taught me to say thank you: တၢ်ဘျုး ♡");
    });
    book.ago("Fatuma", 17, (10, 50), |t| {
        t.meets(&["Sahra", "Abdullahi"]);
        t.student_aloud();
        t.step("goals");
        t.goal(
            "pray",
            with()
                .area("civic")
                .entry(1)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Together))
                .purposes(&["democratic_equality"]),
            "I want to find out who prays by the river, and write it the way they say it.",
        );
        t.says(Say::Why, "My mother does, and nobody has ever asked her about it.");
        t.says(Say::Obstacle, "Some people do not want their name on paper.");
        t.agreed_and_live();
        t.goal(
            "hard_problem",
            with().area("academic").chosen(Some(Student), None, None),
            "I want to stop skipping the hard problem at the end of the page.",
        );
        t.yes("Fatuma");
        t.teacher();
        t.need(
            "room",
            with().kind("other").standing(NeedStanding::BeingMet).goal("pray"),
            "A place to talk: two people came to be asked and there was only the hallway.",
        );
        t.support(
            "small_room",
            with().need("room").goal("pray"),
            "The small room beside the office",
            "Ms. Brandt",
        );
        t.step("family_asks");
        t.family("Sahra", "so");
        t.note(with().about("goals"), "Waxbarashadu waa muhiim.");
        t.interpreted("Abdullahi", "en", "Learning matters.");
        t.step("agreements");
        t.student();
        t.promise(
            with().owner("Fatuma"),
            "I ask if I may write the name, each time.",
            "each talk",
        );
        t.teacher();
        t.promise(
            with().owner(TEACHER).until(4),
            "I walk to the two places with her at lunch.",
            "",
        );
        t.parts();
    });
    book.ago("Fatuma", 6, (14, 40), |t| {
        t.student();
        t.check_in(
            "pray",
            [
                "Three people said yes, one of them with a name.",
                "I do not know how to write a silence.",
                "I left an empty line.",
                "Ask the class what they see in the empty line.",
            ],
        );
        t.at("small_room");
        t.says(Say::DidItHelp, "Yes. Nobody walks through.");
        t.sets(with().helped(Helped::Yes));
        t.teacher();
        t.at("room");
        t.sets(with().standing(NeedStanding::Met));
        t.student();
        t.evidence(
            "first_talk",
            Medium::Text,
            &["pray"],
            "“I come here because it is never the same water.”",
        );
    });
}

/// Not yet met. His teacher has seen a need; no support is chosen yet.
fn hassan(book: &mut Book) {
    book.ago("Hassan", 52, (8, 25), |t| {
        t.joins("Hassan Mohamud", Some("he/him"), &["so", "en"])
    });
    book.ago("Hassan", 17, (15, 10), |t| {
        t.teacher();
        t.need(
            "graph",
            with().kind("content").standing(NeedStanding::Open),
            "Reading a graph: he reads every number right, then asks what the line is for.",
        );
        t.says(
            Say::Assumed,
            "Nobody has yet drawn one with him from something he counted.",
        );
    });
}
