//! Abdi and Anh. Amina has a file of her own.

use domain::TextField as Say;
use domain::plan::BloomLevel::{Apply, Create};
use domain::plan::ChosenBy::{Student, Together};
use domain::plan::{Became, GoalStatus, Lead, LensMoment, Medium, Together as With};

use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;

pub(super) fn write(book: &mut Book) {
    abdi(book);
    anh(book);
}

fn abdi(book: &mut Book) {
    book.last_year("Abdi", 1, (8, 20), |t| {
        t.joins("Abdi Noor", Some("he/him"), &["so", "en"]);
        school::family(t, "Abdi", ("Farah", "Farah Noor"), "his uncle", &["so", "en"]);
    });
    book.last_year("Abdi", 34, (10, 50), |t| {
        t.meets(&["Farah"]);
        t.student_aloud();
        t.says(Say::Strengths, "I fix things that other people throw away.");
        t.says(Say::Languages, "Somali and English.");
        t.step("goals");
        t.goal(
            "bike",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Student), Some(Student))
                .leads(Lead::StudentWithChecks),
            "I want to make the broken bike ride again.",
        );
        t.says(Say::Why, "My sister needs one to get to practice.");
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Abdi", 121, (13, 5), |t| {
        t.student();
        t.evidence(
            "ride",
            Medium::Text,
            &["bike"],
            "She rode it to the bridge and back. The chain came off once.",
        );
        t.looks_at("ride", "I would buy a new chain first next time.");
        t.at("bike");
        t.says(Say::Closing, "It rides. I learned that brakes come before speed.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Abdi", 51, (8, 30), |t| t.begins());
    book.ago("Abdi", 30, (9, 10), |t| {
        t.student();
        t.says(
            Say::Strengths,
            "I fix things that other people throw away. I can wait for a long time.",
        );
        t.says(Say::Passions, "Bikes, my sister, and knowing how it works 😀");
        t.says(Say::LearnBest, "I learn best when I can take it apart.");
    });
    book.ago("Abdi", 24, (10, 50), |t| {
        t.meets(&["Farah"]);
        t.student_aloud();
        t.step("goals");
        t.goal(
            "count",
            with()
                .area("academic")
                .entry(0)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Together), Some(Student))
                .purposes(&["democratic_equality"])
                .counts_towards(&["ASK 2"]),
            "I want to count everything that floats past the bridge in one hour, three times.",
        );
        t.says(
            Say::WhatILearn,
            "How to count so that somebody else gets the same number",
        );
        t.says(Say::HowILearn, "On the bridge with Amina and Olena");
        t.says(Say::HowIShow, "A strip of paper as long as the hour");
        t.says(
            Say::Sooner,
            "To go along once with somebody who counts for work, and see how they write it down.",
        );
        t.goes_on("count", "ASK 2", "");
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Farah", "so");
        t.note(with().about("who_i_am"), "Abdi wuu ina caawiyaa guriga.");
        t.interpreted("Abdullahi", "en", "Abdi helps us at home.");
        t.step("agreements");
        t.student_aloud();
        t.promise(
            with().owner("Abdi"),
            "I count with the same rules each time.",
            "each visit",
        );
        t.remember("rules");
        t.family("Farah", "en");
        t.promise(
            with().owner("Farah"),
            "I drive him to the bridge when it rains on a Saturday.",
            "Saturdays",
        );
        t.remember("drives");
        t.parts();
        t.lens(LensMoment::After, &[]);
    });
    book.ago("Abdi", 12, (14, 10), |t| {
        t.student();
        t.experience(
            "bridge",
            with()
                .goal("count")
                .pathway("class_project")
                .together(With::Shared)
                .level(Apply),
            "Counting from the bridge after rain",
        );
        t.says(Say::Place, "The foot bridge");
        t.says(Say::Interest, "Knowing how it works");
        t.check_in(
            "count",
            [
                "Two hours counted out of three.",
                "We did not agree what is a leaf and what is trash.",
                "We made a list with drawings, and both of us used it.",
                "Count the third hour when it rains.",
            ],
        );
        t.evidence(
            "hour",
            Medium::Text,
            &["count"],
            "Hour 2: 41 leaves → 3 bottles → 1 shoe. The shoe was new.",
        );
    });
    book.ago("Abdi", 5, (13, 20), |t| {
        t.lens(
            LensMoment::Before,
            &[
                ("assume", "That he would rather build than write. I have not asked."),
                ("listened", "To Abdi, a lot. To Farah, only through him."),
            ],
        );
        t.meets(&["Farah"]);
        t.student_aloud();
        t.step("work_i_chose");
        t.step("agreements");
        t.looks_back(
            "rules",
            Became::Changed,
            "We use the list with drawings now. It is a better rule.",
        );
        t.family("Farah", "en");
        t.looks_back("drives", Became::NotYet, "No Saturday had rain.");
        t.student_aloud();
        t.promise(
            with().owner("Abdi"),
            "I draw the third hour as a strip.",
            "after the rain",
        );
        t.parts();
        t.lens(
            LensMoment::After,
            &[("whose_words", "His, for once. I counted to ten before I said anything.")],
        );
    });
}

fn anh(book: &mut Book) {
    book.last_year("Anh", 1, (8, 50), |t| {
        t.joins("Anh Trần", Some("she/her"), &["vi", "en"]);
        school::family(t, "Anh", ("Bà Lan", "Trần Thị Lan"), "her grandmother", &["vi"]);
        school::name_at_home(
            t,
            "Anh",
            "Anh Trần",
            &["vi", "en"],
            "she/her",
            ("Trần Minh Anh", "Minh Anh"),
        );
    });
    book.last_year("Anh", 44, (10, 50), |t| {
        t.meets(&["Bà Lan"]);
        t.student_aloud();
        t.says(Say::Strengths, "I draw what I see, not what I think is there.");
        t.says(Say::Languages, "Tiếng Việt and English.");
        t.goal(
            "line",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to fill one sketchbook, one page a day.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Anh", 149, (14, 0), |t| {
        t.student();
        t.at("line");
        t.says(Say::Closing, "91 pages. Some are bad. I kept the bad ones ♡");
        t.evidence(
            "book",
            Medium::Text,
            &["line"],
            "The sketchbook is on the shelf by the window.",
        );
        t.becomes(GoalStatus::Met);
    });
    book.ago("Anh", 50, (8, 50), |t| t.begins());
    book.ago("Anh", 23, (10, 50), |t| {
        t.meets(&["Bà Lan"]);
        t.student_aloud();
        t.says(
            Say::Strengths,
            "I draw what I see, not what I think is there. I see when a line is missing.",
        );
        t.says(Say::Passions, "Ink, rain, my grandmother’s garden.");
        t.says(Say::Languages, "Tiếng Việt and English.");
        t.step("goals");
        t.goal(
            "map",
            with()
                .area("academic")
                .entry(2)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Together))
                .purposes(&["democratic_equality"]),
            "I want to redraw the oldest map we have and put in the people it leaves out.",
        );
        t.says(Say::Why, "There are twelve houses on it and no names.");
        t.agreed_and_live();
        t.goal(
            "film",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to learn to develop film.",
        );
        t.agreed_and_live();
        t.step("agreements");
        t.promise(
            with().owner("Anh"),
            "I show each new part to somebody before I ink it.",
            "",
        );
        t.parts();
    });
    book.ago("Anh", 15, (15, 30), |t| {
        t.family_on_paper("Bà Lan", TEACHER, "vi");
        t.note(with().about("who_i_am"), "Cháu hay vẽ cho cả nhà xem.");
    });
    book.ago("Anh", 9, (13, 45), |t| {
        t.student();
        t.at("film");
        t.says(Say::Closing, "The map takes my evenings. I want the film in spring.");
        t.becomes(GoalStatus::Parked);
        t.evidence(
            "names",
            Medium::Text,
            &["map"],
            "Seven of the twelve houses have a name now.",
        );
        t.looks_at("names", "I am sure of five.");
        t.check_in(
            "map",
            [
                "The river is drawn. The houses wait.",
                "Two people remember the same house with two names.",
                "I wrote both and left room.",
                "Ask them both which name goes on the map.",
            ],
        );
        t.experience(
            "library",
            with()
                .goal("map")
                .pathway("independent_study")
                .together(With::Alone)
                .level(Create),
            "Mornings with the old maps",
        );
        t.says(Say::Place, "Town library, the room upstairs");
        t.says(Say::Adult, "Mr. Bell");
    });
}
