//! Who may hold a pen (P5, P6): asked by every device of what comes in, and
//! not only by the one on which it was written.

use crate::ids::PersonId;
use crate::people::{Pen, Voice};

/// What is known of who writes in which ink: all that was ever said of a
/// person, so that words which were right when they were written stay so.
pub trait Inks {
    /// Whether a person is known at all.
    fn is_known(&self, person: PersonId) -> bool;
    /// Whether it was ever said that a person writes in this ink.
    fn has(&self, person: PersonId, ink: Voice) -> bool;
}

/// Whether a pen may be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// It may.
    Rightly,
    /// It may not.
    Wrongly,
    /// A person that it names is not known here yet.
    ByUnknown,
}

/// Whether somebody may sign for what this pen wrote in this student's plan.
///
/// The ink follows from who speaks: the student's where the student does, and
/// never without. Whoever works at the school writes down what others say; a
/// student or a family writes for nobody else.
#[must_use]
pub fn may_hold(pen: &Pen, signer: PersonId, student: PersonId, inks: &impl Inks) -> Held {
    let with_student = pen.speakers.contains(&student);
    if pen.speakers.is_empty() || with_student != (pen.voice == Voice::Student) {
        return Held::Wrongly;
    }
    let others = || pen.speakers.iter().copied().filter(|speaker| *speaker != student);
    if others()
        .chain([signer])
        .any(|person| person != student && !inks.is_known(person))
    {
        return Held::ByUnknown;
    }
    if signer == student || !inks.has(signer, Voice::School) {
        return match pen.speakers == [signer] && pen.scribe == signer && pen.interpreter.is_none() {
            true => Held::Rightly,
            false => Held::Wrongly,
        };
    }
    let fits = match pen.voice {
        Voice::Student => true,
        Voice::Family => others().any(|speaker| inks.has(speaker, Voice::Family)),
        Voice::School => others().all(|speaker| inks.has(speaker, Voice::School)),
    };
    match fits && others().all(|speaker| inks.has(speaker, Voice::Family) || inks.has(speaker, Voice::School)) {
        true => Held::Rightly,
        false => Held::Wrongly,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Known;

    fn person(number: u8) -> PersonId {
        PersonId::from_random([number; 16])
    }

    /// 1 the student, 2 another student, 3 a parent, 4 and 5 of the school.
    impl Inks for Known {
        fn is_known(&self, asked: PersonId) -> bool {
            (1..=5).any(|number| person(number) == asked)
        }

        fn has(&self, asked: PersonId, ink: Voice) -> bool {
            let inks = [
                (1, Voice::Student),
                (2, Voice::Student),
                (3, Voice::Family),
                (4, Voice::School),
                (5, Voice::School),
            ];
            inks.iter().any(|(number, has)| person(*number) == asked && *has == ink)
        }
    }

    #[test]
    fn p5_a_pen_is_taken_only_from_who_may_hold_it() {
        use Held::{ByUnknown, Rightly, Wrongly};
        for (case, speakers, voice, scribe, signer, held) in [
            (
                "a teacher writes down what she says",
                vec![1],
                Voice::Student,
                4,
                4,
                Rightly,
            ),
            (
                "she types at the teacher's computer",
                vec![1],
                Voice::Student,
                1,
                4,
                Rightly,
            ),
            ("together with her mother", vec![1, 3], Voice::Student, 4, 4, Rightly),
            ("a teacher alone", vec![4], Voice::School, 4, 4, Rightly),
            ("a colleague speaks", vec![5], Voice::School, 4, 4, Rightly),
            ("her mother speaks", vec![3, 4], Voice::Family, 4, 4, Rightly),
            ("she signs for herself", vec![1], Voice::Student, 1, 1, Rightly),
            ("her mother signs for herself", vec![3], Voice::Family, 3, 3, Rightly),
            ("a teacher in the student's ink", vec![4], Voice::Student, 4, 4, Wrongly),
            ("her words in a teacher's ink", vec![1], Voice::School, 4, 4, Wrongly),
            ("a teacher in the family's ink", vec![4], Voice::Family, 4, 4, Wrongly),
            ("another student", vec![2], Voice::Student, 4, 4, Wrongly),
            ("another student beside her", vec![1, 2], Voice::Student, 4, 4, Wrongly),
            ("her mother signs for her", vec![1], Voice::Student, 3, 3, Wrongly),
            ("she signs for the teacher", vec![4], Voice::School, 1, 1, Wrongly),
            ("nobody speaks", vec![], Voice::School, 4, 4, Wrongly),
            ("somebody not known here", vec![9], Voice::School, 4, 4, ByUnknown),
            (
                "signed by somebody not known here",
                vec![1],
                Voice::Student,
                1,
                9,
                ByUnknown,
            ),
        ] {
            let pen = Pen {
                speakers: speakers.into_iter().map(person).collect(),
                voice,
                interpreter: None,
                scribe: person(scribe),
                language: "en".to_owned(),
            };
            assert_eq!(may_hold(&pen, person(signer), person(1), &Known), held, "{case}");
        }
    }
}
