//! Mr. Abdullahi's laptop: a colleague who has some of the plans too, met by
//! stick. He and Ms. Okafor set two dates for one goal while they were apart,
//! and she has written since: the page of what waits has something true on it.

use chrono::TimeDelta;
use domain::{Field, ItemId, Pen, PersonId, PlanId, Voice};
use serde_json::json;

use super::clock::SampleClock;
use crate::cases;
use crate::error::Error;
use crate::host::{Chance, Host, NoKeychain, Place, Window};
use crate::messages::{CarryGoOn, CarryIn, CarryOut, ClassShow, FieldSet, InviteMake, PlanShow, Secret, VaultJoin};

/// Whose plans he has, and in whose the two dates stand.
const PLANS: [&str; 3] = ["Abdi Noor", "Amina Warsame", "Hassan Mohamud"];
const DIFFER: &str = "Abdi Noor";

/// Randomness for the other laptop, drawn from the first one's.
struct Drawn([u8; 32], u64);

impl Chance for Drawn {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.1 += 1;
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        hasher.update(&self.1.to_be_bytes());
        hasher.finalize_xof().fill(bytes);
    }
}

/// Makes the other laptop in a folder of its own for as long as it takes.
pub(super) fn meet(host: &mut Host, clock: &SampleClock) -> Result<(), Error> {
    let folder = host.place.data.join("another-laptop");
    crate::files::remove_dir(&folder)?;
    let met = between(host, clock, &folder);
    crate::files::remove_dir(&folder)?;
    met
}

fn between(host: &mut Host, clock: &SampleClock, folder: &std::path::Path) -> Result<(), Error> {
    let stick = folder.join("OKAFOR");
    std::fs::create_dir_all(&stick).map_err(|fault| crate::files::io(&fault))?;
    let stick = stick.display().to_string();
    let now = host.now();
    clock.set(now - TimeDelta::hours(27));
    let class = cases::class_show(host, Window::Main, ClassShow {})?;
    let plan_of = |name: &str| {
        class
            .students
            .iter()
            .find(|line| line.full == name)
            .and_then(|line| line.plan)
    };
    let colleague = host
        .opened()?
        .school
        .people
        .values()
        .find(|person| person.name.full == "Yusuf Abdullahi")
        .map(|person| person.id);
    let colleague = colleague.ok_or(Error::ItemUnknown)?;
    let plan = plan_of(DIFFER).ok_or(Error::ItemUnknown)?;
    let goals = cases::plan_show(host, Window::Main, PlanShow { plan })?.plan.goals;
    let goal = goals.first().ok_or(Error::ItemUnknown)?.id;
    let invite = InviteMake {
        to: stick.clone(),
        person: Some(colleague),
        plans: Some(PLANS.iter().filter_map(|name| plan_of(name)).collect()),
        name: String::new(),
    };
    let invited = cases::invite_make(host, Window::Main, invite)?;

    let mut key = [0; 32];
    host.chance.fill(&mut key);
    let mut other = Host::new(
        Place {
            data: folder.join("data"),
            copies: folder.to_owned(),
        },
        Box::new(clock.clone()),
        Box::new(Drawn(key, 0)),
        Box::new(NoKeychain),
    );
    let join = VaultJoin {
        from: invited.path,
        code: Secret(invited.code.join("-")),
        passphrase: Secret("made-up school, no secret".to_owned()),
        keychain: false,
    };
    cases::vault_join(&mut other, Window::Main, join)?;
    carry(&mut other, host, &stick)?;
    carry(host, &mut other, &stick)?;

    clock.set(now - TimeDelta::hours(5));
    let day = clock_day(clock, 28);
    until(&mut other, plan, goal, colleague, &day)?;
    clock.set(now - TimeDelta::hours(4));
    let me = host.opened()?.me;
    let day = clock_day(clock, 21);
    until(host, plan, goal, me, &day)?;
    carry(&mut other, host, &stick)?;
    clock.set(now - TimeDelta::hours(3));
    carry(host, &mut other, &stick)?;
    clock.set(now);
    Ok(())
}

/// A day some weeks ahead, as a field holds it.
fn clock_day(clock: &SampleClock, days: i64) -> String {
    use crate::host::Clock as _;
    (clock.today() + TimeDelta::days(days)).to_string()
}

fn until(host: &mut Host, plan: PlanId, goal: ItemId, person: PersonId, day: &str) -> Result<(), Error> {
    let set = FieldSet {
        plan,
        item: goal,
        field: Field::Until,
        value: json!(day),
        pen: Pen {
            speakers: vec![person],
            voice: Voice::School,
            interpreter: None,
            scribe: person,
            language: "en".to_owned(),
        },
    };
    cases::field_set(host, Window::Main, set)?;
    Ok(())
}

/// One carries the stick to the other.
fn carry(from: &mut Host, to: &mut Host, stick: &str) -> Result<(), Error> {
    let out = CarryOut {
        to: stick.to_owned(),
        first: None,
    };
    let mut going = cases::carry_out(from, Window::Main, out)?;
    while !going.done {
        going = cases::carry_go_on(from, Window::Main, CarryGoOn {})?;
    }
    let read = CarryIn { from: stick.to_owned() };
    let mut going = cases::carry_in(to, Window::Main, read)?;
    while !going.done {
        going = cases::carry_go_on(to, Window::Main, CarryGoOn {})?;
    }
    Ok(())
}
