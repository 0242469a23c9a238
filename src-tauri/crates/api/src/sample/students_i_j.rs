//! Isaac and Jasmine.

use super::attached::Attached;
use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;
use domain::TextField as Say;
use domain::plan::BloomLevel::{Analyse, Apply, Evaluate};
use domain::plan::ChosenBy::{Student, Teacher};
use domain::plan::{GoalStatus, Lead, Medium, Together as With};

/// What Jasmine wrote down on a Saturday.
const FISH_COUNTER: &str = "\
Saturday at the fish counter

perch, 4 pounds: bait 4.50, ice 1.00
trout, 2 pounds: from the farm, 11.80
salt cod, 1 pound: 9.20, keeps for weeks

What it says on the card is not what it costs.
";

pub(super) fn write(book: &mut Book) {
    isaac(book);
    jasmine(book);
}

fn isaac(book: &mut Book) {
    book.last_year("Isaac", 1, (10, 35), |t| {
        t.joins("Isaac Niyonzima", Some("he/him"), &["rn", "sw", "fr", "en"]);
        school::family(
            t,
            "Isaac",
            ("Emmanuel", "Emmanuel Niyonzima"),
            "his father",
            &["rn", "sw", "fr"],
        );
    });
    book.last_year("Isaac", 77, (10, 50), |t| {
        t.meets(&["Emmanuel"]);
        t.student_aloud();
        t.says(Say::Strengths, "I do not get lost.");
        t.says(Say::Languages, "Ikirundi, Kiswahili, français, English.");
        t.goal(
            "walk",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to know every street between home and school.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Isaac", 146, (13, 50), |t| {
        t.student();
        t.evidence(
            "streets",
            Medium::Text,
            &["walk"],
            "38 streets. I drew them from memory, then checked.",
        );
        t.at("walk");
        t.says(Say::Closing, "36 of 38. Two have the same name.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Isaac", 49, (10, 0), |t| t.begins());
    book.ago("Isaac", 29, (10, 50), |t| {
        t.meets(&["Emmanuel"]);
        t.student_aloud();
        t.says(
            Say::Strengths,
            "I do not get lost. I can see a map when I close my eyes.",
        );
        t.says(
            Say::Community,
            "My father walked very far and remembers each village by its water.",
        );
        t.step("goals");
        t.goal(
            "bridges",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to draw every bridge in town.",
        );
        t.agreed_and_live();
        t.teacher();
        t.goal(
            "compare",
            with()
                .area("academic")
                .entry(2)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::TeacherModels)
                .chosen(Some(Teacher), Some(Teacher), Some(Teacher))
                .purposes(&["social_mobility"]),
            "Lay three old maps of the river over each other and say what moved.",
        );
        t.says(Say::WhatILearn, "To read a scale and a legend");
        t.says(Say::HowILearn, "In the map room with Mr. Bell");
        t.says(Say::HowIShow, "One sheet with three colors");
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Emmanuel", "sw");
        t.note(with().about("who_i_am"), "Anapenda kusoma ramani.");
        t.in_language("rn");
        t.note(with().about("agreements"), "Murakoze cane.");
        t.step("agreements");
        t.colleague("Bell");
        t.promise(
            with().owner("Bell"),
            "The map room is open for him on Thursdays until four.",
            "Thursdays",
        );
        t.parts();
    });
    book.ago("Isaac", 10, (9, 50), |t| {
        t.student();
        t.at("bridges");
        t.says(
            Say::Closing,
            "There are eleven. I drew three and then I wanted to know who built them.",
        );
        t.becomes(GoalStatus::SetAside);
        t.check_in(
            "compare",
            [
                "Two maps lie right. The third is turned.",
                "North is not up on the old one.",
                "I found the church on all three and turned the paper.",
                "Find a second fixed place.",
            ],
        );
        t.experience(
            "map_room",
            with()
                .goal("compare")
                .pathway("independent_study")
                .together(With::Adult)
                .level(Analyse),
            "Thursdays in the map room",
        );
        t.says(Say::Place, "Town library");
        t.says(Say::Adult, "Mr. Bell");
    });
}

fn jasmine(book: &mut Book) {
    book.last_year("Jasmine", 1, (10, 50), |t| {
        t.joins("Jasmine Carter", Some("she/her"), &["en"]);
        school::family(t, "Jasmine", ("Aunt Dee", "Denise Carter"), "her aunt", &["en"]);
    });
    book.last_year("Jasmine", 81, (10, 50), |t| {
        t.meets(&["Aunt Dee"]);
        t.student_aloud();
        t.says(Say::Strengths, "I can sell anything. Ask anyone.");
        t.goal(
            "stand",
            with()
                .area("career")
                .chosen(Some(Student), Some(Student), Some(Student))
                .purposes(&["social_mobility"]),
            "I want to run a lemonade stand that makes more than it costs.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Jasmine", 165, (10, 10), |t| {
        t.student();
        t.evidence(
            "ledger",
            Medium::Text,
            &["stand"],
            "Spent 31.20, took in 54.75. Two days of rain.",
        );
        t.at("stand");
        t.says(Say::Closing, "Rain is a cost too. I know that now.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Jasmine", 49, (10, 20), |t| t.begins());
    book.ago("Jasmine", 21, (10, 5), |t| {
        // A goal from the school's list, in the school's words; nothing in it is counted.
        t.student_aloud();
        t.goal("rest", with().area("personal").routine("rest_and_come_back"), "");
        t.yes("Jasmine");
        t.yes(TEACHER);
    });
    book.ago("Jasmine", 33, (10, 50), |t| {
        t.meets(&["Aunt Dee"]);
        t.student_aloud();
        t.says(
            Say::Strengths,
            "I can sell anything. Ask anyone. I know what a thing costs.",
        );
        t.says(Say::Aspirations, "A place of my own with a counter.");
        t.step("goals");
        t.goal(
            "fish",
            with()
                .area("career")
                .entry(1)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::Student)
                .chosen(Some(Student), Some(Student), Some(Student))
                .purposes(&["social_efficiency", "social_mobility"]),
            "I want to write down how my aunt cooks what she catches, and what it costs.",
        );
        t.agreed_and_live();
        t.teacher();
        t.goal(
            "article",
            with().area("academic").chosen(Some(Teacher), Some(Teacher), None),
            "Read one article each week and say what it leaves out.",
        );
        t.yes(TEACHER);
        t.no_because(
            "Jasmine",
            "I read every day, just not articles. Ask me about the books.",
        );
        t.step("agreements");
        t.student_aloud();
        t.promise(
            with().owner("Jasmine"),
            "I write the price beside each thing before I cook it.",
            "",
        );
        t.family("Aunt Dee", "en");
        t.promise(
            with().owner("Aunt Dee"),
            "She cooks, I stand beside her and say nothing.",
            "Saturdays",
        );
        t.parts();
    });
    book.ago("Jasmine", 13, (14, 30), |t| {
        t.student();
        t.experience(
            "counter",
            with()
                .goal("fish")
                .pathway("work_based")
                .together(With::Adult)
                .level(Evaluate),
            "Saturdays at the fish counter",
        );
        t.says(Say::Place, "The market on Main Street");
        t.says(Say::Adult, "The owner, who knows my aunt");
        t.says(Say::Interest, "Knowing what a thing costs");
        t.shows(
            "perch",
            Attached::Notes(FISH_COUNTER),
            &["fish"],
            "Perch: caught for free, but the bait was 4.50. So not free.",
            "",
        );
    });
    book.ago("Jasmine", 5, (13, 40), |t| {
        t.student();
        t.check_in(
            "fish",
            [
                "Four recipes written, two with a price.",
                "My aunt does not measure.",
                "I weighed the bowl before and after.",
                "Do the same with the oil.",
            ],
        );
        t.experience(
            "numbers",
            with()
                .goal("fish")
                .pathway("blended")
                .together(With::Alone)
                .level(Apply),
            "A lesson on unit prices",
        );
        t.says(Say::Technology, "A short film and an online sheet");
        t.says(
            Say::WithoutTechnology,
            "The same sheet on paper, and ten minutes with Ms. Okafor",
        );
        t.says(Say::WhoShows, "Ms. Okafor");
    });
}
