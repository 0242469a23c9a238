//! Kiran, Lucas, Mateo, Nadia and Noah. Mateo's plan is the one whose family
//! page stands in two languages.

use domain::TextField as Say;
use domain::plan::BloomLevel::{Analyse, Create, Understand};
use domain::plan::ChosenBy::{Student, Teacher, Together};
use domain::plan::{GoalStatus, Helped, Lead, Medium, NeedStanding, Placement, SuggestionAnswer, Together as With};

use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;

pub(super) fn write(book: &mut Book) {
    kiran(book);
    lucas(book);
    mateo_last_year(book);
    mateo_conference(book);
    mateo_since(book);
    nadia(book);
    noah(book);
}

/// Met this year, and not yet heard. The minutes went down while the need grew.
fn kiran(book: &mut Book) {
    book.last_year("Kiran", 1, (11, 5), |t| {
        t.joins("Kiran Gurung", Some("he/him"), &["ne", "en"]);
        school::family(t, "Kiran", ("Sita", "Sita Gurung"), "his mother", &["ne"]);
    });
    book.last_year("Kiran", 37, (10, 50), |t| {
        t.meets(&["Sita", "Thapa"]);
        t.student_aloud();
        t.says(Say::Strengths, "I hear when an engine is wrong.");
        t.says(Say::Languages, "नेपाली, Gurung with my grandparents, English.");
        t.goal(
            "sound",
            with()
                .area("career")
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to record ten engines and say what is wrong with each.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Kiran", 128, (9, 30), |t| {
        t.student();
        t.evidence(
            "engines",
            Medium::Text,
            &["sound"],
            "Ten engines. I was right about eight.",
        );
        t.at("sound");
        t.says(Say::Closing, "The two I got wrong were cold.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Kiran", 50, (11, 0), |t| t.begins());
    book.ago("Kiran", 48, (15, 5), |t| {
        t.teacher();
        t.need(
            "notes",
            with().kind("language").standing(NeedStanding::Open),
            "Writing from notes: he tells the whole talk from memory, and the page stays white.",
        );
        t.says(
            Say::Assumed,
            "His notes are pictures. Sentences come after he has said them.",
        );
        t.support(
            "talk_first",
            with().need("notes").minutes(40).look_again(9),
            "Talk first, then write",
            "Ms. Okafor, Mondays and Thursdays",
        );
        t.gives("talk_first", 40);
    });
    book.ago("Kiran", 28, (10, 50), |t| {
        t.meets(&["Sita", "Thapa"]);
        t.step("goals");
        t.teacher();
        t.goal(
            "listen",
            with()
                .area("academic")
                .entry(0)
                .leads(Lead::TeacherModels)
                .chosen(None, Some(Together), None),
            "Record what the river sounds like at three places, and say what makes each sound.",
        );
        t.yes(TEACHER);
        t.at("notes");
        t.sets(with().standing(NeedStanding::BeingMet).goal("listen"));
        t.step("family_asks");
        t.family("Sita", "ne");
        t.note(with().about("who_i_am"), "ऊ राम्ररी सुन्छ।");
        t.interpreted("Thapa", "en", "He listens well.");
        t.step("agreements");
        t.teacher();
        t.promise(
            with().owner(TEACHER).until(2),
            "I ask Mr. Bell for the small recorder.",
            "",
        );
        t.parts();
    });
    book.ago("Kiran", 22, (9, 15), |t| {
        t.teacher();
        t.at("talk_first");
        t.sets(with().minutes(30));
        t.gives("talk_first", 15);
        t.own_note("Thursday was taken by the field trip forms twice. He noticed.");
    });
    book.ago("Kiran", 4, (9, 15), |t| t.gives("talk_first", 10));
}

/// A goal that went live and then stood still.
fn lucas(book: &mut Book) {
    book.ago("Lucas", 52, (8, 40), |t| {
        t.joins("Lucas Bouchard", Some("he/him"), &["fr", "en"]);
        school::family(t, "Lucas", ("Marc", "Marc Bouchard"), "his father", &["fr", "en"]);
        // The office wrote him down once more: the class page offers to join the two.
        school::family(t, "Lucas", ("Mr. Bouchard", "Marc Bouchard"), "his father", &["fr"]);
    });
    book.ago("Lucas", 44, (10, 50), |t| {
        t.meets(&["Marc"]);
        t.student_aloud();
        t.says(Say::Strengths, "I make people laugh when it is too quiet.");
        t.says(Say::Passions, "Hockey, and the dog.");
        t.says(Say::Languages, "Français, English.");
        t.step("goals");
        t.goal(
            "swim",
            with()
                .area("civic")
                .entry(3)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::Together)
                .chosen(Some(Student), Some(Teacher), Some(Together)),
            "I want to make a place where you can swim without cutting your feet.",
        );
        t.says(Say::Why, "I cut my foot in July. Six stitches.");
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Marc", "fr");
        t.note(with().beside("swim"), "Il connaît la rivière depuis qu’il est petit.");
        t.step("agreements");
        t.student_aloud();
        t.promise(with().owner("Lucas"), "I draw where the glass is.", "");
        t.parts();
    });
    book.ago("Lucas", 16, (14, 20), |t| {
        t.student();
        t.says(Say::InTheWay, "Not knowing what the next thing is.");
        t.goal(
            "jokes",
            with().area("personal"),
            "I want to write five jokes that work in both languages.",
        );
        t.says(Say::WhatILearn, "Why a joke breaks when you carry it over");
    });
}

fn mateo_last_year(book: &mut Book) {
    book.last_year("Mateo", 1, (11, 20), |t| {
        t.joins("Mateo Rivera", Some("he/him"), &["es", "en"]);
        school::family(t, "Mateo", ("Lucía", "Lucía Rivera"), "su mamá", &["es"]);
    });
    book.last_year("Mateo", 41, (10, 50), |t| {
        t.meets(&["Lucía", "Ms. Delgado"]);
        t.student_aloud();
        t.in_language("es");
        t.says(Say::Strengths, "Me gusta arreglar cosas.");
        t.says(Say::Languages, "Español en casa, inglés en la escuela.");
        t.in_language("en");
        t.goal(
            "mower",
            with()
                .area("career")
                .leads(Lead::TeacherModels)
                .chosen(Some(Student), Some(Together), Some(Student))
                .purposes(&["social_efficiency"]),
            "I want to take a mower motor apart and put it back so it starts.",
        );
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Lucía", "es");
        t.note(with().about("who_i_am"), "Arregló la radio de su abuelo.");
        t.interpreted("Ms. Delgado", "en", "He fixed his grandfather’s radio.");
        t.teacher();
        t.support(
            "show_once",
            with().goal("mower").minutes(10),
            "One look at how it is done, then time alone",
            "Ms. Okafor, on Fridays",
        );
        t.parts();
    });
    book.last_year("Mateo", 155, (13, 25), |t| {
        t.student();
        t.evidence(
            "starts",
            Medium::Text,
            &["mower"],
            "It starts on the second pull. One screw was left over.",
        );
        t.looks_at("starts", "I should draw it before I open it.");
        t.at("show_once");
        t.says(Say::DidItHelp, "Yes. Once is enough.");
        t.sets(with().helped(Helped::Yes));
        t.at("mower");
        t.says(Say::Closing, "Now I draw first. The screw is on my shelf.");
        t.becomes(GoalStatus::Met);
    });
}

fn mateo_conference(book: &mut Book) {
    book.ago("Mateo", 50, (11, 15), |t| {
        t.carries(&[Say::Languages], &["show_once"]);
    });
    book.ago("Mateo", 27, (9, 40), |t| {
        t.student();
        t.in_language("es");
        t.says(Say::Strengths, "Me gusta arreglar cosas.");
        t.in_language("en");
        t.says(
            Say::Strengths,
            "Me gusta arreglar cosas. If it has a motor I want to see inside.",
        );
        t.says(Say::LearnBest, "Somebody shows me once and then leaves me alone.");
    });
    book.ago("Mateo", 18, (10, 50), |t| {
        t.meets(&["Lucía", "Ms. Delgado"]);
        t.student_aloud();
        t.step("who_i_am");
        t.says(
            Say::Community,
            "My great-uncle Chucho fished here for forty years. He has names for every bend.",
        );
        t.step("goals");
        t.goal(
            "map",
            with()
                .area("academic")
                .entry(2)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Together), Some(Student))
                .purposes(&["democratic_equality", "So that the names stay"])
                .counts_towards(&["READ 1", "Making a map others can use"]),
            "I want to make a map of the river my great-uncle fished,",
        );
        t.student();
        t.in_language("es");
        t.says(
            Say::Statement,
            "I want to make a map of the river my great-uncle fished, con los nombres que él usaba.",
        );
        t.in_language("en");
        t.says(Say::Why, "When he stops, nobody has the names.");
        t.says(Say::WhatILearn, "How a map says where and how far");
        t.student_with(TEACHER);
        t.says(Say::HowILearn, "With Mr. Bell’s old maps and a phone call each week");
        t.student();
        t.says(Say::HowIShow, "A map on the library wall, and one folded for my uncle");
        t.says(Say::Obstacle, "Two of the names are for the same place.");
        t.agreed_and_live();
        t.yes_because("Lucía", "Sí. Su tío va a llorar de alegría.");
        t.step("family_asks");
        t.family("Lucía", "es");
        t.note(with().beside("map"), "Mi tío le cuenta cosas que a mí nunca me contó.");
        t.interpreted("Ms. Delgado", "en", "My uncle tells him things that he never told me.");
        t.does_not_fit(
            "voice_is_a_source",
            "READ 1",
            "La fuente es mi tío. No tiene fecha ni autor, y es la mejor que hay.",
        );
        t.teacher();
        t.answers_fit(
            "voice_is_a_source",
            "A voice is a source. His name and the place he fished stand where a date would.",
        );
        t.step("agreements");
        t.student();
        t.promise(
            with().owner("Mateo"),
            "I write the names down before I forget them.",
            "",
        );
        t.family("Lucía", "es");
        t.promise(
            with().owner("Lucía"),
            "El sábado llamamos al tío Chucho.",
            "los sábados",
        );
        t.teacher();
        t.promise(
            with().owner(TEACHER).until(4),
            "I bring old maps from the library on Tuesday.",
            "",
        );
        t.parts();
    });
}

fn mateo_since(book: &mut Book) {
    book.ago("Mateo", 15, (15, 25), |t| {
        t.teacher();
        t.help_at_home("Tell him about a river you know.");
        t.interpreted("Ms. Delgado", "es", "Cuéntenle de un río que conocen.");
        t.help_at_home("Keep a table free for half an hour.");
        t.interpreted("Ms. Delgado", "es", "Guarden una mesa libre media hora.");
        t.ask_at_home("What name did you find today?");
        t.interpreted("Ms. Delgado", "es", "¿Qué nombre encontraste hoy?");
        t.at("map");
        t.suggests(
            "with_date",
            Say::Why,
            "When he stops, nobody has the names. A map with a date keeps them.",
        );
    });
    book.ago("Mateo", 14, (9, 20), |t| {
        t.student();
        t.at("map");
        t.answers("with_date", SuggestionAnswer::KeepBoth);
    });
    book.ago("Mateo", 12, (13, 50), |t| {
        t.student();
        t.experience(
            "calls",
            with()
                .goal("map")
                .pathway("community_based")
                .placed(Placement::OutOfSchool)
                .together(With::Adult)
                .level(Understand)
                .technology(None, "Ms. Delgado", 6)
                .counts_towards(&["READ 1"]),
            "Saturday calls with my great-uncle",
        );
        t.says(Say::Place, "At home, at the kitchen table");
        t.says(Say::Adult, "My great-uncle Chucho");
        t.says(Say::Interest, "Seeing inside how a thing works");
        t.says(Say::Technology, "A phone on speaker");
        t.says(Say::WithoutTechnology, "We drive to his house on the first Sunday");
        t.says(Say::WhoShows, "My mother");
        t.experience(
            "drawing",
            with()
                .goal("map")
                .pathway("class_project")
                .together(With::Classmates)
                .level(Create),
            "Drawing the map at a scale",
        );
        t.says(Say::Place, "Our room");
        t.says(Say::WithWhom, "Anh and Isaac");
        t.support("old_maps", with().goal("map"), "Old maps to trace", "Mr. Bell, library");
    });
    book.ago("Mateo", 9, (14, 0), |t| {
        t.student();
        t.in_language("es");
        t.evidence(
            "bends",
            Medium::Text,
            &["map"],
            "La Curva del Gato, El Pozo Frío, Las Tres Piedras.",
        );
        t.in_language("en");
        t.looks_at("bends", "Three names, and I can point at two of them.");
        t.teacher();
        t.looks_at(
            "bends",
            "Ask him what happened at Las Tres Piedras. Your voice changes when you say it.",
        );
    });
    book.ago("Mateo", 5, (13, 30), |t| {
        t.student_aloud();
        t.check_in(
            "map",
            [
                "Nine names on the map.",
                "The old map and the new one do not have the same bends.",
                "I traced both on one sheet.",
                "Ask Uncle Chucho which bend is gone.",
            ],
        );
        t.student();
        t.at("old_maps");
        t.says(Say::DidItHelp, "Yes. I can see where it moved.");
        t.sets(with().helped(Helped::Yes));
    });
}

/// Student and teacher said yes; her father said no. Both stay.
fn nadia(book: &mut Book) {
    book.ago("Nadia", 52, (8, 55), |t| {
        t.joins("Nadia Kovač", Some("she/her"), &["bs", "en"]);
        school::family(t, "Nadia", ("Emir", "Emir Kovač"), "her father", &["bs", "en"]);
    });
    book.ago("Nadia", 25, (13, 0), |t| {
        t.student();
        t.says(Say::Strengths, "I ask the second question.");
        t.says(Say::Passions, "Old radios, people who work early in the morning.");
        t.says(Say::Languages, "Bosanski, English, a little German.");
    });
    book.ago("Nadia", 15, (10, 50), |t| {
        t.meets(&["Emir"]);
        t.student_aloud();
        t.step("goals");
        t.goal(
            "landing",
            with()
                .area("career")
                .entry(1)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Together))
                .purposes(&["social_efficiency"]),
            "I want to work at the boat landing on Saturdays and write down one story each time.",
        );
        t.says(
            Say::Why,
            "They start at five and everybody thinks the fish come by themselves.",
        );
        t.yes("Nadia");
        t.yes(TEACHER);
        t.no_because("Emir", "Subotom smo zajedno.");
        t.becomes(GoalStatus::Live);
        t.step("family_asks");
        t.family("Emir", "en");
        t.note(
            with().beside("landing"),
            "On Saturdays we are together. I want her to keep that. Ask us again in spring.",
        );
        t.step("agreements");
        t.student_aloud();
        t.promise(
            with().owner("Nadia"),
            "I go one Saturday a month and stay home for the others.",
            "once a month",
        );
        t.parts();
    });
    book.ago("Nadia", 8, (13, 10), |t| {
        t.student();
        t.experience(
            "work",
            with()
                .goal("landing")
                .pathway("work_based")
                .together(With::Adult)
                .level(Analyse),
            "One Saturday a month at the boat landing",
        );
        t.says(Say::Place, "The boat landing");
        t.says(Say::Adult, "Raymond Thibault");
        t.says(Say::Interest, "People who work early in the morning");
        t.check_in(
            "landing",
            [
                "One Saturday, one story.",
                "They stop talking when I hold a pencil.",
                "I tied knots and wrote it down on the bus.",
                "Learn the second knot.",
            ],
        );
        t.evidence(
            "five",
            Medium::Text,
            &["landing"],
            "At five it is dark and they know each knot with their thumbs.",
        );
    });
}

/// Not yet met: a plan with nothing in it, and no way into the project yet.
fn noah(book: &mut Book) {
    book.ago("Noah", 52, (9, 10), |t| {
        t.joins("Noah Whitcomb", Some("he/him"), &["en"])
    });
}
