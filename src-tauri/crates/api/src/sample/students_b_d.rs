//! Bishnu, Caleb, Chloé and Dawit.

use domain::TextField as Say;
use domain::plan::BloomLevel::{Apply, Create, Evaluate, Understand};
use domain::plan::ChosenBy::{Student, Teacher, Together};
use domain::plan::{GoalStatus, Lead, Medium, NeedStanding, SuggestionAnswer, Together as With};

use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;

pub(super) fn write(book: &mut Book) {
    bishnu(book);
    caleb(book);
    chloe(book);
    dawit(book);
}

fn bishnu(book: &mut Book) {
    book.last_year("Bishnu", 1, (9, 5), |t| {
        t.joins("Bishnu Rai", Some("he/him"), &["ne", "en"]);
        school::family(t, "Bishnu", ("Maya", "Maya Rai"), "his mother", &["ne"]);
    });
    book.last_year("Bishnu", 51, (10, 50), |t| {
        t.meets(&["Maya", "Thapa"]);
        t.student_aloud();
        t.says(Say::Strengths, "I know when it will rain before the phone does.");
        t.says(Say::Languages, "नेपाली, English, अलि अलि हिन्दी।");
        t.goal(
            "garden",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Together), Some(Student)),
            "I want to grow mustard greens behind our house.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Bishnu", 152, (10, 20), |t| {
        t.student();
        t.evidence(
            "greens",
            Medium::Text,
            &["garden"],
            "Eleven plants. We ate them on Saturday with rice.",
        );
        t.at("garden");
        t.says(
            Say::Closing,
            "The ones by the wall grew best. The wall is warm at night.",
        );
        t.becomes(GoalStatus::Met);
    });
    book.ago("Bishnu", 50, (9, 5), |t| t.begins());
    book.ago("Bishnu", 21, (10, 50), |t| {
        t.meets(&["Maya", "Thapa"]);
        t.student_aloud();
        t.says(
            Say::Strengths,
            "I know when it will rain before the phone does. I ask old people things and they answer.",
        );
        t.says(
            Say::Community,
            "My family farmed by a river that moved. They know what to plant after.",
        );
        t.says(Say::LearnBest, "Outside, with my hands, then a page after.");
        t.step("goals");
        t.goal(
            "farmers",
            with()
                .area("civic")
                .entry(1)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::Together)
                .chosen(Some(Student), Some(Together), Some(Together))
                .purposes(&["democratic_equality"]),
            "I want to ask five farmers what they do when the river rises.",
        );
        t.says(
            Say::Why,
            "My grandfather had an answer. I want to hear if it is the same here.",
        );
        t.says(Say::WhatILearn, "To ask a question and then be quiet");
        t.says(
            Say::HowIShow,
            "Five pages, one for each farmer, with a drawing of the field",
        );
        t.yes("Bishnu");
        t.yes_because(TEACHER, "Two of the farmers already said yes to a visit.");
        t.step("family_asks");
        t.family("Maya", "ne");
        t.note(with().about("who_i_am"), "ऊ घरमा धेरै सहयोग गर्छ।");
        t.interpreted("Thapa", "en", "He helps a lot at home.");
        t.step("agreements");
        t.student_aloud();
        t.promise(
            with().owner("Bishnu").until(8),
            "I write to the two farmers on Route 2.",
            "",
        );
        t.parts();
    });
    book.ago("Bishnu", 10, (13, 15), |t| {
        t.student();
        t.at("farmers");
        t.says(Say::Obstacle, "I have no way to get to the farms after school.");
        t.experience(
            "farm",
            with()
                .goal("farmers")
                .pathway("community_based")
                .together(With::Adult)
                .level(Understand),
            "An afternoon at a dairy farm",
        );
        t.says(Say::Place, "A farm on Route 2");
        t.says(Say::Adult, "The farmer, and Ms. Okafor for the drive");
    });
}

fn caleb(book: &mut Book) {
    book.last_year("Caleb", 1, (9, 20), |t| {
        t.joins("Caleb Thibault", Some("he/him"), &["en"]);
        school::family(
            t,
            "Caleb",
            ("Grandpa Ray", "Raymond Thibault"),
            "his grandfather",
            &["en", "fr"],
        );
    });
    book.last_year("Caleb", 60, (10, 50), |t| {
        t.meets(&["Grandpa Ray"]);
        t.student_aloud();
        t.says(Say::Strengths, "I know the river from the boat.");
        t.says(Say::InTheWay, "Sitting still.");
        t.goal(
            "boat",
            with().area("career").chosen(Some(Student), Some(Student), None),
            "I want to learn to run the motor on my own.",
        );
        t.yes("Caleb");
        t.yes(TEACHER);
        t.no_because("Grandpa Ray", "Not until he is sixteen. Ask me again then.");
        t.parts();
    });
    book.last_year("Caleb", 144, (9, 0), |t| {
        t.student();
        t.at("boat");
        t.says(
            Say::Closing,
            "Grandpa said no and he has a reason. I set it aside. I will ask at sixteen.",
        );
        t.closes(GoalStatus::SetAside, "Nobody under sixteen runs the motor on our lake.");
    });
    book.ago("Caleb", 49, (9, 15), |t| t.begins());
    book.ago("Caleb", 40, (13, 10), |t| {
        t.student();
        t.says(
            Say::Passions,
            "The river, my grandfather’s boat, being outside before anyone is up.",
        );
        t.goal(
            "wall",
            with()
                .area("civic")
                .entry(3)
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to build a wall where the bank falls in.",
        );
    });
    book.ago("Caleb", 25, (10, 50), |t| {
        t.meets(&["Grandpa Ray"]);
        t.student_aloud();
        t.says(
            Say::Strengths,
            "I know the river from the boat. I can tell you where the bank will go next.",
        );
        t.step("goals");
        t.at("wall");
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Grandpa Ray", "en");
        t.note(
            with().beside("wall"),
            "My father tried a wall. Ask him to look where those stones are now.",
        );
        t.parts();
    });
    book.ago("Caleb", 16, (9, 40), |t| {
        t.student();
        t.at("wall");
        t.says(Say::Closing, "A wall sends the water to the neighbors. Willows do not.");
        t.closes(GoalStatus::Changed, "The neighbors are downstream.");
        t.goal(
            "willows",
            with()
                .area("civic")
                .entry(3)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Together), Some(Student))
                .purposes(&["social_efficiency", "So the bank is there when I am old"]),
            "I want to plant willows where the bank falls in.",
        );
        t.says(Say::WhatILearn, "Which willow roots hold and how deep");
        t.says(
            Say::HowIShow,
            "Forty cuttings in the ground, and a drawing for the town",
        );
        t.agreed_and_live();
        t.experience(
            "landing",
            with()
                .goal("willows")
                .pathway("service_learning")
                .together(With::Adult)
                .level(Create),
            "Planting day at the boat landing",
        );
        t.says(Say::Place, "The boat landing");
        t.says(Say::Adult, "My grandfather");
        t.says(Say::Interest, "The river, from the boat");
    });
    book.ago("Caleb", 6, (13, 20), |t| {
        t.student();
        t.evidence(
            "cuttings",
            Medium::Text,
            &["willows"],
            "12 cuttings in jars → 9 have roots. The window side is better.",
        );
    });
}

fn chloe(book: &mut Book) {
    book.last_year("Chloé", 1, (9, 35), |t| {
        t.joins("Chloé Gagnon", Some("she/her"), &["fr", "en"]);
        school::family(
            t,
            "Chloé",
            ("Mémère Louise", "Louise Gagnon"),
            "her grandmother",
            &["fr", "en"],
        );
    });
    book.last_year("Chloé", 72, (10, 50), |t| {
        t.meets(&["Mémère Louise"]);
        t.student_aloud();
        t.says(Say::Strengths, "I can read handwriting that nobody else can read.");
        t.says(Say::Languages, "Français à la maison, English at school.");
        t.goal(
            "letters",
            with()
                .area("academic")
                .leads(Lead::Together)
                .chosen(Some(Student), Some(Teacher), Some(Together)),
            "I want to put three of my great-grandmother’s letters into English.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Chloé", 150, (13, 0), |t| {
        t.student();
        t.in_language("fr");
        t.evidence(
            "letter",
            Medium::Text,
            &["letters"],
            "Trois lettres, neuf pages. Elle parle de la rivière.",
        );
        t.in_language("en");
        t.at("letters");
        t.says(Say::Closing, "She wrote about the river more than about people.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Chloé", 49, (9, 30), |t| t.begins());
    book.ago("Chloé", 31, (9, 5), |t| {
        t.student();
        t.says(
            Say::Strengths,
            "I can read handwriting that nobody else can read. I do not give up on a word.",
        );
        t.goal(
            "photos",
            with()
                .area("academic")
                .entry(2)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks),
            "I want to look at old photos of the flood.",
        );
        t.says(Say::Why, "My great-grandmother’s house is in one of them.");
    });
    book.ago("Chloé", 19, (10, 50), |t| {
        t.meets(&["Mémère Louise"]);
        t.student_aloud();
        t.step("goals");
        t.at("photos");
        t.teacher();
        t.suggests(
            "same_spot",
            Say::Statement,
            "I want to stand where the old photos of the flood were taken and take them again.",
        );
        t.student();
        t.answers("same_spot", SuggestionAnswer::Take);
        t.sets(
            with()
                .chosen(Some(Student), Some(Student), Some(Together))
                .purposes(&["democratic_equality"]),
        );
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Mémère Louise", "fr");
        t.note(with().about("who_i_am"), "Chloé me lit les vieilles lettres.");
        t.step("agreements");
        t.student_aloud();
        t.promise(
            with().owner("Chloé").until(7),
            "I find the spot of two more photos.",
            "",
        );
        t.parts();
    });
    book.ago("Chloé", 5, (14, 15), |t| {
        t.student();
        t.check_in(
            "photos",
            [
                "Four spots found, two photographed.",
                "A house stands where the man with the camera stood.",
                "I asked, and they let me onto the porch.",
                "Find the spot with the mill.",
            ],
        );
        t.evidence(
            "pair",
            Medium::Text,
            &["photos"],
            "Same church, same door, the river is 30 steps closer now.",
        );
        t.looks_at("pair", "The light is different. I want to go again in the morning.");
        t.teacher();
        t.looks_at(
            "pair",
            "Thirty steps in how many years? That number is worth a line of its own.",
        );
        t.student();
        t.experience(
            "archive",
            with()
                .goal("photos")
                .pathway("internship")
                .together(With::Adult)
                .level(Evaluate),
            "Wednesday afternoons at the town archive",
        );
        t.says(Say::Place, "Town archive");
        t.says(Say::Adult, "The town clerk");
        t.says(Say::Technology, "A scanner");
        t.says(Say::WithoutTechnology, "Trace the photo on thin paper");
        t.says(Say::WhoShows, "The clerk shows how to hold old paper");
    });
}

/// Met this year, and not yet heard: his father and his teacher have written,
/// he has not.
fn dawit(book: &mut Book) {
    book.last_year("Dawit", 1, (9, 50), |t| {
        t.joins("Dawit Bekele", Some("he/him"), &["am", "en"]);
        school::family(
            t,
            "Dawit",
            ("Ato Bekele", "Bekele Tadesse"),
            "his father",
            &["am", "en"],
        );
    });
    book.last_year("Dawit", 47, (10, 50), |t| {
        t.meets(&["Ato Bekele"]);
        t.student_aloud();
        t.says(Say::Strengths, "I can build it from the picture.");
        t.says(Say::Languages, "አማርኛ and English.");
        t.goal(
            "bench",
            with()
                .area("career")
                .leads(Lead::Together)
                .chosen(Some(Student), Some(Together), Some(Student)),
            "I want to build a bench that holds two people.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Dawit", 139, (14, 20), |t| {
        t.student();
        t.evidence("bench", Medium::Text, &["bench"], "It holds three.");
        t.at("bench");
        t.says(Say::Closing, "I would make the back higher.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Dawit", 50, (9, 50), |t| t.begins());
    book.ago("Dawit", 43, (15, 0), |t| {
        t.teacher();
        t.need(
            "starting",
            with().kind("managing_learning").standing(NeedStanding::Open),
            "He reads the whole page, sharpens his pencil, and waits.",
        );
        t.says(
            Say::Assumed,
            "The first line is the hard one. After it he goes on alone.",
        );
    });
    book.ago("Dawit", 20, (10, 50), |t| {
        t.meets(&["Ato Bekele"]);
        t.student_aloud();
        t.shows_nothing_today();
        t.step("goals");
        t.teacher();
        t.goal(
            "seat",
            with()
                .area("career")
                .entry(3)
                .leads(Lead::Together)
                .chosen(None, Some(Teacher), None),
            "Design one seat for the river bank, with a drawing and a list of parts.",
        );
        t.yes_because(TEACHER, "It waits for Dawit’s own words. He asked for time.");
        t.step("family_asks");
        t.family("Ato Bekele", "am");
        t.note(with().about("who_i_am"), "ዳዊት በቤት ውስጥ ጥሩ ረዳት ነው።");
        t.note(with().about("agreements"), "ወንዙን አብረን እናያለን።");
        t.step("agreements");
        t.family("Ato Bekele", "en");
        t.promise(
            with().owner("Ato Bekele"),
            "I walk with him along the river bank and we look at seats.",
            "Sundays",
        );
        t.teacher();
        t.support(
            "first_line",
            with().need("starting").minutes(30),
            "First line together",
            "Ms. Okafor, Mondays, Wednesdays, Fridays",
        );
        t.at("starting");
        t.sets(with().standing(NeedStanding::BeingMet));
        t.experience(
            "workshop",
            with()
                .goal("seat")
                .pathway("career_technical")
                .together(With::Classmates)
                .level(Apply),
            "Two mornings in the wood shop",
        );
        t.says(Say::Place, "Technical center");
        t.parts();
    });
    book.ago("Dawit", 3, (9, 10), |t| t.gives("first_line", 10));
    book.ago("Dawit", 1, (9, 10), |t| {
        t.gives("first_line", 10);
        t.own_note("Do not write it for him. Bring the pencil and the bench photo, and ask what he would change.");
    });
}
