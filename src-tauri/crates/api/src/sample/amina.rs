//! Amina, whose plan is the fullest of the class: the one that is opened first.

use super::attached::Attached;
use super::book::Book;
use super::school;
use super::told::TEACHER;
use super::with::with;
use domain::TextField as Say;
use domain::plan::BloomLevel::{Analyse, Create};
use domain::plan::ChosenBy::{Student, Teacher, Together};
use domain::plan::{GoalStatus, Helped, Lead, Medium, NeedStanding, Placement, Together as With};

pub(super) fn write(book: &mut Book) {
    amina_last_year(book);
    amina_this_autumn(book);
    amina_conference(book);
    amina_since(book);
}

fn amina_last_year(book: &mut Book) {
    book.last_year("Amina", 1, (8, 35), |t| {
        t.joins("Amina Warsame", Some("she/her"), &["so", "en", "ar"]);
        school::family(t, "Amina", ("Hodan", "Hodan Warsame"), "her mother", &["so", "en"]);
    });
    book.last_year("Amina", 28, (10, 50), |t| {
        t.meets(&["Hodan", "Abdullahi"]);
        t.student_aloud();
        t.says(Say::Strengths, "I read to my brothers.");
        t.says(Say::Passions, "My brothers and stories.");
        t.says(Say::Languages, "Somali, English.");
        t.step("goals");
        t.goal(
            "aloud",
            with()
                .area("personal")
                .leads(Lead::TeacherModels)
                .purposes(&["For my brothers"])
                .chosen(Some(Together), Some(Teacher), Some(Student)),
            "I want to read a whole book aloud in English.",
        );
        t.says(
            Say::Why,
            "My brothers ask what the words mean and I want to answer at once.",
        );
        t.agreed_and_live();
        t.step("agreements");
        t.promise(
            with().owner("Amina"),
            "I read ten minutes to my brothers.",
            "every evening",
        );
        t.parts();
    });
    book.last_year("Amina", 96, (9, 25), |t| {
        t.teacher();
        t.at("aloud");
        t.sets(with().leads(Lead::Together));
        t.student();
        t.check_in(
            "aloud",
            [
                "Page 60 of 112.",
                "Long names of places.",
                "I say the name once before I begin the page.",
                "Finish before the summer.",
            ],
        );
    });
    book.last_year("Amina", 158, (9, 40), |t| {
        t.student();
        t.evidence(
            "last_page",
            Medium::Text,
            &["aloud"],
            "I read the last page on the stairs. Everybody was quiet.",
        );
        t.looks_at("last_page", "My voice was steady. I forgot one line and went on.");
        t.teacher();
        t.looks_at(
            "last_page",
            "You stopped where the story stops, not where the line stops.",
        );
        t.student();
        t.at("aloud");
        t.says(Say::Closing, "I can do it again with another book. I choose the book.");
        t.becomes(GoalStatus::Met);
    });
}

fn amina_this_autumn(book: &mut Book) {
    book.ago("Amina", 51, (8, 45), |t| {
        t.begins();
        t.student();
        t.says(Say::Strengths, "I notice things other people walk past.");
        t.says(Say::Passions, "Water, my brothers, and getting things right.");
    });
    book.ago("Amina", 42, (11, 15), |t| {
        t.student();
        t.shows(
            "pipe",
            Attached::Pipe,
            &[],
            "The pipe, from memory.",
            "A pencil drawing: a pipe comes out of the bank, white water falls from it into the river. The parts are named in Somali and English.",
        );
        t.teacher();
        t.looks_at("pipe", "You named what others did not see.");
        t.note(
            with().about("who_i_am"),
            "At the river she saw the pipe before any of us did, and drew it from memory.",
        );
        t.need(
            "writing",
            with().kind("language").standing(NeedStanding::Open),
            "She explained the whole test out loud, then wrote two lines.",
        );
        t.says(
            Say::Assumed,
            "Starting in English takes the words away. Talking first may keep them.",
        );
        t.own_note("Ask her about the pipe before anything else. She will tell it better than the worksheet does.");
    });
    book.ago("Amina", 26, (9, 20), |t| {
        t.student();
        t.says(
            Say::Strengths,
            "I notice things other people walk past. I can explain one thing in two languages until it makes sense.",
        );
        t.says(Say::Languages, "Somali, English, some Arabic.");
        t.goal(
            "river",
            with()
                .area("academic")
                .entry(0)
                .until(school::LIBRARY_EVENING)
                .leads(Lead::Together),
            "I want to learn about pollution.",
        );
    });
}

fn amina_conference(book: &mut Book) {
    book.ago("Amina", 22, (10, 50), |t| {
        t.meets(&["Hodan", "Abdullahi"]);
        t.student_aloud();
        t.step("who_i_am");
        t.says(
            Say::Community,
            "My grandmother can tell where a river will turn. School should ask her.",
        );
        t.says(Say::LearnBest, "I can talk first and write after.");
        t.says(Say::InTheWay, "When I have to write before I know what I think.");
        t.says(Say::TrustedAdult, "Mr. Abdullahi, and my aunt on the phone.");
        t.step("goals");
        t.at("river");
        t.says(Say::Statement, "I want to find out what our river carries.");
        t.student();
        t.says(
            Say::Statement,
            "I want to find out what our river carries after rain, and show it so my grandmother can read it too.",
        );
        t.says(
            Say::Why,
            "She grew up by a river and she asks me about ours. I do not have an answer yet.",
        );
        t.student_aloud();
        t.says(Say::Question, "What is in it that we cannot see?");
        t.says(Say::StartsFrom, "I can test with paper strips. I can draw what I see.");
        t.says(Say::GradeTarget, "Plan a test, repeat it, and say how sure you are.");
        t.says(
            Say::Obstacle,
            "The test papers give three answers and I do not know which one to trust.",
        );
        t.says(Say::WhatILearn, "How to test water and trust the number");
        t.student_with(TEACHER);
        t.says(Say::HowILearn, "With Abdi and Olena, at the river twice");
        t.student();
        t.says(Say::HowIShow, "A wall chart in two languages");
        t.sets(
            with()
                .chosen(Some(Student), Some(Together), Some(Student))
                .leads(Lead::StudentWithChecks),
        );
        t.student_aloud();
        t.sets(
            with()
                .purposes(&["democratic_equality", "For my grandmother"])
                .counts_towards(&["ASK 3", "Speaking for a place"]),
        );
        t.goes_on(
            "river",
            "ASK 3",
            "I ask questions all day. The part that I want to learn is the test.",
        );
        t.yes("Amina");
        t.yes(TEACHER);
        t.yes_because("Hodan", "Haa. Ayeeyo way ku faraxsan tahay.");
        t.becomes(GoalStatus::Live);
        t.step("agreements");
        t.student();
        t.promise(
            with().owner("Amina"),
            "I ask one question at the river each time.",
            "each visit",
        );
        t.family("Hodan", "so");
        t.through("Abdullahi", "en");
        t.promise(
            with().owner("Hodan"),
            "We call Grandmother and Amina asks her about water.",
            "Sundays",
        );
        t.teacher();
        t.promise(
            with().owner(TEACHER).until(5),
            "A second set of test papers, so that the answers can be compared.",
            "",
        );
        t.support(
            "talk",
            with().need("writing").goal("river").minutes(40).look_again(15),
            "Talk it through, then write",
            "Ms. Okafor, Tuesdays and Thursdays",
        );
        t.support(
            "words",
            with().goal("river").minutes(10),
            "Lab words in Somali and English",
            "Mr. Abdullahi",
        );
        t.support(
            "laptop",
            with().goal("river").look_again(6),
            "A laptop to take home",
            "Library, until June",
        );
        t.at("writing");
        t.sets(with().standing(NeedStanding::BeingMet).goal("river"));
        t.parts();
    });
}

fn amina_since(book: &mut Book) {
    book.ago("Amina", 20, (15, 20), |t| {
        t.family_on_paper("Hodan", "Abdullahi", "so");
        t.note(
            with().about("who_i_am"),
            "Habeen walba walaalaheed ayay wax u akhridaa.",
        );
        t.interpreted("Abdullahi", "en", "Every night she reads to her brothers.");
        t.teacher();
        t.help_at_home("Let her tell it to you in Somali first.");
        t.help_at_home("Walk to the bridge after rain.");
        t.help_at_home("Keep her notebook dry.");
        t.ask_at_home("What did the water look like?");
        t.interpreted("Abdullahi", "so", "Biyuhu sidee u ekaayeen?");
        t.ask_at_home("Who did you ask?");
        t.interpreted("Abdullahi", "so", "Ayaad weydiisay?");
        t.ask_at_home("What do you not know yet?");
    });
    book.ago("Amina", 18, (13, 30), |t| {
        t.gives("talk", 20);
        t.gives("words", 20);
        t.student();
        t.experience(
            "visits",
            with()
                .goal("river")
                .pathway("class_project")
                .placed(Placement::OutOfSchool)
                .together(With::Shared)
                .level(Analyse)
                .technology(Some("school_time"), TEACHER, 4)
                .counts_towards(&["ASK 3", "SAY 3"]),
            "Two visits to the river, with test papers",
        );
        t.says(Say::Place, "Below the foot bridge");
        t.says(Say::WithWhom, "Abdi and Olena");
        t.says(Say::Interest, "Water, and getting things right");
        t.student_aloud();
        t.says(
            Say::SupportsNeeded,
            "Boots to borrow, and the lab words in Somali before we go",
        );
        t.says(Say::Adult, "Ms. Okafor");
        t.says(Say::Technology, "The class tablet, for photos");
        t.says(
            Say::WithoutTechnology,
            "Draw each jar in the notebook, with the time beside it",
        );
        t.says(Say::WhoShows, "Olena shows the tablet, Amina shows the drawing");
        t.student();
        t.experience(
            "grandmother",
            with()
                .goal("river")
                .pathway("community_based")
                .placed(Placement::OutOfSchool)
                .together(With::Adult)
                .level(Create),
            "Asking my grandmother on the phone",
        );
        t.says(Say::Place, "At home, on Sundays");
        t.says(Say::Adult, "My mother");
        t.says(Say::Interest, "Water, my brothers, and getting things right");
    });
    book.ago("Amina", 13, (9, 35), |t| {
        t.gives("talk", 20);
        t.gives("words", 10);
        t.student_aloud();
        t.checks_in(
            "river",
            [
                "Three jars, two of them tested.",
                "The papers do not agree with each other.",
                "I tested the same jar three times and wrote all three down.",
                "Ask what the scientists do when they get three answers.",
            ],
            Some(Helped::ABit),
            [&["what_to_do", "words_of_the_task"], &["talk_first", "own_home_words"]],
        );
        t.teacher();
        t.answers_check_in(Helped::Yes, "Three answers from one jar are a result.");
        t.student_aloud();
        t.at("talk");
        t.student();
        t.says(Say::DidItHelp, "Yes, I write more");
        t.sets(with().helped(Helped::Yes));
        t.at("words");
        t.says(Say::DidItHelp, "In the lab, yes. At home I forget them");
        t.sets(with().helped(Helped::ABit));
    });
    book.ago("Amina", 11, (14, 5), |t| {
        t.student();
        t.shows(
            "jars",
            Attached::Jars,
            &["river"],
            "Three jars, three days after rain. The third one has a skin on it.",
            "Three glass jars on a window sill, with labels from Monday to Wednesday. The water is clear, then grey, then brown.",
        );
        t.picks("jars");
        t.looks_at("jars", "The labels are clear. I should put a ruler beside them.");
        t.teacher();
        t.looks_at("jars", "I can see the order without reading the labels. What is the skin made of?");
        t.asks(
            "which_paper",
            with().beside("river"),
            "Three papers, three answers. How will you decide which one to trust?",
        );
        t.asks("talk_with", with().passage(Say::LearnBest), "Whom do you talk to first, when you can choose?");
        t.asks("skin", with().piece("jars"), "Could it be pollen? Whom could you ask?");
        t.at("river");
        t.suggests(
            "both_languages",
            Say::Statement,
            "I want to find out what our river carries after rain, and show it in Somali and English, so my grandmother can read it too.",
        );
    });
    book.ago("Amina", 9, (9, 10), |t| {
        t.student();
        t.replies(
            "which_paper",
            "I test the same jar three times. If two agree I write both.",
        );
        t.replies("talk_with", "Abdi, because he does not finish my sentences.");
        t.settles("talk_with");
        t.teacher();
        t.replies(
            "which_paper",
            "Write the third one down as well. It may be the interesting one.",
        );
    });
    book.ago("Amina", 8, (16, 10), |t| {
        t.student();
        t.in_language("so");
        t.shows(
            "grandmother",
            Attached::Voice { pitch: 205, seconds: 8 },
            &["river"],
            "Ayeeyo oo ka sheekaynaysa webiga.",
            "",
        );
    });
    book.ago("Amina", 7, (9, 15), |t| {
        t.student();
        t.goal(
            "speak",
            with()
                .area("civic")
                .leads(Lead::Together)
                .chosen(Some(Student), None, Some(Teacher)),
            "I want to speak at the town meeting and look up from my paper.",
        );
        t.says(Say::WhatILearn, "To speak from three notes");
        t.teacher();
        t.says(Say::HowIShow, "Two minutes at the meeting");
        t.yes("Amina");
        t.gives("talk", 20);
        t.gives("words", 10);
    });
    book.ago("Amina", 3, (15, 45), |t| {
        t.plans_conference_today((10, 50));
        t.family_on_paper("Hodan", "Abdullahi", "so");
        t.note(with().beside("speak"), "Waan ku faraxsanahay.");
        t.prepares("family_asks", "Goorma ayaan webiga wada tagi karnaa?");
    });
    book.ago("Amina", 1, (9, 10), |t| {
        t.prepares_alone(&[
            (
                "who_i_am",
                "I asked three people at the bridge and none of them laughed.",
            ),
            (
                "work_i_chose",
                "The jar with the skin on it, because I was wrong about it at first.",
            ),
            ("goals", "I want to ask the town who tests the water."),
        ]);
        t.teacher();
        t.prepares("goals", "Which of the three answers did you stop trusting, and why?");
        t.prepares("agreements", "I bring the sheet that tells how the papers work.");
    });
}
