//! Check-ins (P15), student first: one voice says where it stands, and another
//! answers beside it.

use domain::RecordBody;

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{Changed, CheckInAdd, CheckInAnswer};

pub(crate) mod cases {
    use super::*;

    pub(crate) fn check_in_add(host: &mut Host, window: Window, request: CheckInAdd) -> Result<Changed, Error> {
        let CheckInAdd {
            plan,
            goal,
            where_i_am,
            in_the_way,
            tried,
            next,
            obstacles,
            strategies,
            helped,
            next_on,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        crate::class::tracks_one(desk.open)?;
        if !desk.plan()?.read().goals.iter().any(|known| known.id == goal) {
            return Err(Error::ItemUnknown);
        }
        let [where_i_am, in_the_way, tried, next] =
            [where_i_am, in_the_way, tried, next].map(|words| words.trim().to_owned());
        let unsaid = [&where_i_am, &in_the_way, &tried, &next]
            .iter()
            .all(|words| words.is_empty());
        let unchosen = obstacles.is_empty() && strategies.is_empty() && helped.is_none();
        if unsaid && unchosen {
            return Err(Error::WordsMissing);
        }
        if next_on.is_some_and(|day| day <= desk.now.date_naive()) {
            return Err(Error::DayIsPast);
        }
        let body = RecordBody::CheckedIn {
            goal,
            where_i_am,
            in_the_way,
            tried,
            next,
            obstacles,
            strategies,
            helped,
            next_on,
        };
        desk.record(Some(&pen), &body, true)
    }

    pub(crate) fn check_in_answer(host: &mut Host, window: Window, request: CheckInAnswer) -> Result<Changed, Error> {
        let CheckInAnswer {
            plan,
            check_in,
            helped,
            words,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        let read = desk.plan()?.read();
        let known = read
            .check_ins
            .iter()
            .find(|known| known.record == check_in)
            .ok_or(Error::RecordUnknown)?;
        // Two voices: nobody answers in the voice that has spoken.
        let spoke = read.pens.get(&known.by).map(|pen| pen.voice);
        if spoke == Some(pen.voice) {
            return Err(Error::SameVoice);
        }
        if helped.is_none() && words.trim().is_empty() {
            return Err(Error::WordsMissing);
        }
        let body = RecordBody::CheckInAnswered {
            check_in,
            helped,
            words: words.trim().to_owned(),
        };
        desk.record(Some(&pen), &body, true)
    }
}
