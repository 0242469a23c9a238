//! Olena, Priya and Sofia.

use domain::TextField as Say;
use domain::plan::BloomLevel::{Analyse, Apply, Create, Evaluate};
use domain::plan::ChosenBy::{Student, Teacher, Together};
use domain::plan::{GoalStatus, Helped, Lead, Medium, NeedStanding, Placement, SuggestionAnswer, Together as With};

use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;

pub(super) fn write(book: &mut Book) {
    olena(book);
    priya(book);
    sofia(book);
}

fn olena(book: &mut Book) {
    book.last_year("Olena", 1, (11, 35), |t| {
        t.joins("Olena Shevchuk", Some("she/her"), &["uk", "en"]);
        school::family(t, "Olena", ("Iryna", "Iryna Shevchuk"), "her mother", &["uk", "en"]);
    });
    book.last_year("Olena", 63, (10, 50), |t| {
        t.meets(&["Iryna"]);
        t.student();
        t.in_language("uk");
        t.says(Say::Strengths, "Я рахую краще, ніж говорю.");
        t.in_language("en");
        t.says(Say::Languages, "Українська, English, numbers.");
        t.student_aloud();
        t.goal(
            "proof",
            with()
                .area("academic")
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Together)),
            "I want to show why the angles of a triangle are always 180°.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Olena", 110, (10, 25), |t| {
        t.student();
        t.evidence(
            "corners",
            Medium::Text,
            &["proof"],
            "I tore off the corners and put them side by side: ∠A + ∠B + ∠C = 180°. Then I wrote why.",
        );
        t.at("proof");
        t.says(Say::Closing, "Tearing is how I saw it. Writing is how I know it.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Olena", 50, (11, 30), |t| t.begins());
    book.ago("Olena", 16, (10, 50), |t| {
        t.meets(&["Iryna"]);
        t.student_aloud();
        t.in_language("uk");
        t.says(Say::Strengths, "Я рахую краще, ніж говорю.");
        t.in_language("en");
        t.says(Say::LearnBest, "I see one example and then I do ten.");
        t.step("goals");
        t.goal(
            "trust",
            with()
                .area("academic")
                .entry(0)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::Student)
                .chosen(Some(Student), Some(Together), Some(Student))
                .counts_towards(&["ASK 3", "D.2"]),
            "I want to know how sure we can be of one number from the river.",
        );
        t.says(Say::Question, "If three tests say 6, 7 and 9, what do you tell people?");
        t.agreed_and_live();
        t.goal(
            "college",
            with()
                .area("career")
                .leads(Lead::Student)
                .chosen(Some(Student), Some(Student), Some(Teacher))
                .purposes(&["social_mobility"]),
            "I want to take the statistics course at the college in spring.",
        );
        t.yes("Olena");
        t.yes(TEACHER);
        t.step("family_asks");
        t.family("Iryna", "uk");
        t.note(with().about("who_i_am"), "Ми раді, що вона має друзів.");
        t.step("agreements");
        t.student();
        t.promise(
            with().owner("Olena"),
            "I keep one table for everybody who tests.",
            "each visit",
        );
        t.teacher();
        t.promise(with().owner(TEACHER).until(7), "I send the college form.", "");
        t.parts();
    });
    book.ago("Olena", 7, (14, 25), |t| {
        t.teacher();
        t.need(
            "kit",
            with().kind("technology").standing(NeedStanding::BeingMet),
            "The sensor kit gave numbers that jump, and the group put it away.",
        );
        t.support(
            "kit_group",
            with().need("kit").goal("trust").minutes(25).look_again(9),
            "Small group on the sensor kit, with Teo",
            "Ms. Okafor, Wednesdays, until the library evening",
        );
        t.student();
        t.experience(
            "sensor",
            with()
                .goal("trust")
                .pathway("class_project")
                .placed(Placement::OutOfSchool)
                .together(With::Shared)
                .level(Evaluate)
                .technology(Some("paper"), TEACHER, 5)
                .counts_towards(&["ASK 3"]),
            "Testing with the sensor kit",
        );
        t.says(Say::Place, "The river, second visit");
        t.says(Say::Technology, "The sensor kit and the class tablet");
        t.says(Say::WithoutTechnology, "Test papers, and a table drawn on paper");
        t.says(Say::WhoShows, "Ms. Okafor shows once, then Olena shows Teo");
        t.experience(
            "course",
            with()
                .goal("college")
                .pathway("dual_enrolment")
                .together(With::Adult)
                .level(Analyse),
            "Statistics at the college",
        );
        t.evidence(
            "mean",
            Medium::Text,
            &["trust"],
            "pH: 6.8, 7.1, 7.0 → x̄ ≈ 7.0 ± 0.2. √n is why more tests help.",
        );
    });
    book.ago("Olena", 3, (10, 15), |t| {
        t.gives("kit_group", 25);
        t.student();
        t.check_in(
            "trust",
            [
                "Nine tests in one table.",
                "The kit and the papers differ by 0.3.",
                "I tested tap water with both.",
                "Ask the water plant for their number.",
            ],
        );
    });
}

/// Four goals are live at once: the app asks which to park.
fn priya(book: &mut Book) {
    book.last_year("Priya", 1, (11, 50), |t| {
        t.joins("Priya Adhikari", Some("she/her"), &["ne", "en"]);
        school::family(t, "Priya", ("Ganga", "Ganga Adhikari"), "her mother", &["ne"]);
    });
    book.last_year("Priya", 85, (10, 50), |t| {
        t.meets(&["Ganga", "Thapa"]);
        t.student_aloud();
        t.says(Say::Strengths, "I start things.");
        t.says(Say::Languages, "नेपाली, English, some Spanish from Sofia.");
        t.goal(
            "choir",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to sing one song alone.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Priya", 160, (13, 15), |t| {
        t.student();
        t.at("choir");
        t.evidence(
            "song",
            Medium::Text,
            &["choir"],
            "I sang it in the stairwell because of the echo ♡",
        );
        t.says(Say::Closing, "One song, alone, on purpose.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Priya", 50, (11, 45), |t| t.begins());
    book.ago("Priya", 24, (13, 40), |t| {
        t.meets(&["Ganga", "Thapa"]);
        t.student_aloud();
        t.says(Say::Strengths, "I start things. I get other people to start things.");
        t.says(Say::Aspirations, "To study cities.");
        t.step("goals");
        t.goal(
            "light",
            with()
                .area("civic")
                .entry(3)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::StudentWithChecks)
                .chosen(Some(Student), Some(Student), Some(Student))
                .purposes(&["democratic_equality"]),
            "I want the path by the river to have light so that girls can walk there in winter.",
        );
        t.says(Say::Why, "It is the short way home and we all take the long one.");
        t.agreed_and_live();
        t.goal(
            "code",
            with().area("academic").chosen(Some(Student), None, Some(Student)),
            "I want to write a small program that counts steps of light.",
        );
        t.agreed_and_live();
        t.goal(
            "sleep",
            with()
                .area("personal")
                .not_for_family()
                .chosen(Some(Student), Some(Student), Some(Student)),
            "I want to be asleep by ten.",
        );
        t.agreed_and_live();
        t.step("family_asks");
        t.family("Ganga", "ne");
        t.note(with().about("who_i_am"), "उनी राम्रो गाउँछिन्।");
        t.interpreted("Thapa", "en", "She sings well.");
        t.step("agreements");
        t.student_aloud();
        t.promise(
            with().owner("Priya").until(6),
            "I count who walks there between four and five.",
            "one week",
        );
        t.parts();
    });
    book.ago("Priya", 11, (9, 30), |t| {
        t.student();
        t.goal(
            "choir2",
            with().area("personal").chosen(Some(Student), Some(Student), None),
            "I want to sing at the open evening.",
        );
        t.agreed_and_live();
        t.check_in(
            "light",
            [
                "Asked 40 people. 33 take the long way.",
                "The town says light costs too much.",
                "I asked what the long way costs.",
                "Bring both numbers to the meeting.",
            ],
        );
        t.evidence(
            "walk",
            Medium::Text,
            &["light"],
            "4 pm: 2 people. 5 pm: nobody. Dark at 4:20.",
        );
        t.experience(
            "class",
            with()
                .goal("code")
                .pathway("virtual")
                .placed(Placement::InSchool)
                .together(With::Alone)
                .level(Apply)
                .technology(Some("school_time"), "Brandt", 4),
            "An online course on small programs",
        );
        t.says(Say::Technology, "A laptop and internet at home");
        t.says(Say::WithoutTechnology, "Two hours a week in the school computer room");
        t.says(Say::WhoShows, "Ms. Brandt");
    });
    book.ago("Priya", 5, (11, 20), |t| {
        t.student();
        t.check_in(
            "sleep",
            [
                "Three nights of seven.",
                "The phone is my alarm.",
                "I put it in the kitchen and used a clock.",
                "Keep the clock.",
            ],
        );
        t.experience(
            "town",
            with()
                .goal("light")
                .pathway("early_college")
                .together(With::Adult)
                .level(Create),
            "A day in the city planning class at the college",
        );
        t.says(Say::Place, "State college");
    });
}

fn sofia(book: &mut Book) {
    book.last_year("Sofia", 1, (12, 5), |t| {
        t.joins("Sofia Delgado", Some("she/her"), &["es", "en"]);
        school::family(t, "Sofia", ("Abuela Rosa", "Rosa Delgado"), "her grandmother", &["es"]);
    });
    book.last_year("Sofia", 69, (10, 50), |t| {
        t.meets(&["Abuela Rosa"]);
        t.student_aloud();
        t.says(Say::Strengths, "I remember how a thing tasted.");
        t.says(Say::Languages, "Español y English, mezclados.");
        t.goal(
            "bread",
            with()
                .area("personal")
                .chosen(Some(Student), Some(Together), Some(Student)),
            "I want to bake bread that my grandmother calls bread.",
        );
        t.agreed_and_live();
        t.parts();
    });
    book.last_year("Sofia", 133, (9, 55), |t| {
        t.student();
        t.in_language("es");
        t.evidence("said_it", Medium::Text, &["bread"], "Dijo: «Esto sí es pan».");
        t.in_language("en");
        t.at("bread");
        t.says(Say::Closing, "The fourth one. She finished it.");
        t.becomes(GoalStatus::Met);
    });
    book.ago("Sofia", 50, (12, 0), |t| t.begins());
    book.ago("Sofia", 26, (10, 50), |t| {
        t.meets(&["Abuela Rosa", "Ms. Delgado"]);
        t.student_aloud();
        t.says(Say::Strengths, "I remember how a thing tasted. I ask what was in it.");
        t.says(Say::InTheWay, "Numbers with a line in the middle.");
        t.step("goals");
        t.goal(
            "recipes",
            with()
                .area("career")
                .entry(2)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::Together)
                .chosen(Some(Student), Some(Together), Some(Student))
                .purposes(&["social_efficiency", "For the restaurant I want"]),
            "I want to find out what people ate by the river before, and cook one dish for forty people.",
        );
        t.says(Say::Why, "A recipe for four is easy. Forty is a job.");
        t.says(Say::StartsFrom, "I can double a recipe.");
        t.says(Say::GradeTarget, "Use ratios to scale amounts up and down.");
        t.agreed_and_live();
        t.teacher();
        t.need(
            "fractions",
            with().kind("content").standing(NeedStanding::BeingMet).goal("recipes"),
            "Fractions in a recipe: she halves by eye and it works, then the page asks for three fourths.",
        );
        t.says(Say::Assumed, "A scale may carry the meaning that the line hides.");
        t.support(
            "scale",
            with().need("fractions").goal("recipes").minutes(45).look_again(10),
            "Kitchen scale, with Ms. Okafor",
            "Mondays, Tuesdays, Thursdays",
        );
        t.step("family_asks");
        t.family("Abuela Rosa", "es");
        t.note(with().about("who_i_am"), "En la cocina ella manda.");
        t.interpreted("Ms. Delgado", "en", "In the kitchen she is the boss.");
        t.step("agreements");
        t.student_aloud();
        t.promise(with().owner("Sofia"), "I weigh it first, then I guess.", "each time");
        t.family("Abuela Rosa", "es");
        t.promise(
            with().owner("Abuela Rosa"),
            "El domingo cocinamos juntas.",
            "los domingos",
        );
        t.parts();
    });
    book.ago("Sofia", 13, (13, 5), |t| {
        t.teacher();
        t.at("recipes");
        t.suggests("local", Say::Statement, "I want to find out what people ate by the river before, and cook one local dish for forty people with the amounts written down.");
        t.gives("scale", 15);
        t.student();
        t.answers("local", SuggestionAnswer::KeepMine);
        t.experience("kitchen", with().goal("recipes").pathway("career_technical").together(With::Classmates).level(Create), "Cooking at the technical center");
        t.says(Say::Place, "Technical center, the teaching kitchen");
        t.says(Say::Adult, "The chef");
        t.says(Say::Interest, "How a thing tasted");
    });
    book.ago("Sofia", 4, (10, 40), |t| {
        t.gives("scale", 15);
        t.student();
        t.evidence(
            "corn",
            Medium::Text,
            &["recipes"],
            "Corn cakes: ¾ cup for 4 → 7½ cups for 40. I weighed it and it was right ✓",
        );
        t.check_in(
            "recipes",
            [
                "The dish is chosen and tried twice.",
                "The old book says “a good amount”.",
                "I cooked it three ways and asked my grandmother to point.",
                "Write the amounts for forty.",
            ],
        );
        t.at("scale");
        t.says(Say::DidItHelp, "Yes. I can feel three fourths now.");
        t.sets(with().helped(Helped::Yes));
    });
    book.ago("Sofia", 3, (10, 40), |t| t.gives("scale", 15));
}
