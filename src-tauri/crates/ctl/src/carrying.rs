//! Carried by hand, from the terminal: the same pieces as in the window, one
//! after another until they are done.

use std::io::Write;
use std::path::Path;

use api::{
    Carried, CarryGoOn, CarryIn, CarryOut, DeviceRemove, DeviceShown, Host, InviteMake, Secret, Stage, VaultJoin,
    WaitsShow, Window,
};

use crate::arguments::{Arguments, Invite};
use crate::ending::{Ending, Fault};
use crate::work::{json, named, text};
use crate::{open, passphrase};

fn to_the_end(host: &mut Host, mut carried: Carried) -> Result<Carried, Fault> {
    while !carried.done {
        carried = api::carry_go_on(host, Window::Main, CarryGoOn {})?;
    }
    Ok(carried)
}

pub(crate) fn out(
    arguments: &Arguments,
    to: &Path,
    first: Option<&str>,
    out: &mut impl Write,
) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let first = first.map(|start| named(&mut host, start)).transpose()?;
    let begun = api::carry_out(&mut host, Window::Main, CarryOut { to: text(to)?, first })?;
    let carried = to_the_end(&mut host, begun)?;
    if arguments.json {
        return json(out, &carried);
    }
    if let Some(done) = carried.out {
        writeln!(out, "{}", done.path)?;
        writeln!(out, "Changes in it: {}. For: {}.", done.changes, done.to.join(", "))?;
    }
    Ok(Ending::Fine)
}

pub(crate) fn bring(arguments: &Arguments, from: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let begun = api::carry_in(&mut host, Window::Main, CarryIn { from: text(from)? })?;
    let carried = to_the_end(&mut host, begun)?;
    let brought = carried.brought.clone().unwrap_or_default();
    let look = !brought.torn.is_empty() || !brought.foreign.is_empty() || brought.refused > 0;
    if arguments.json {
        json(out, &carried)?;
    } else {
        for plan in &brought.plans {
            writeln!(
                out,
                "{}  {}: {} changes by {}",
                plan.plan,
                plan.student,
                plan.changes,
                plan.by.join(", ")
            )?;
        }
        for name in &brought.joined {
            writeln!(out, "Joined: {name}.")?;
        }
        for name in &brought.torn {
            writeln!(out, "{name} stops in the middle. What came before is kept.")?;
        }
        for name in &brought.foreign {
            writeln!(
                out,
                "{name} is not from Waymark, or from a newer version. It was left alone."
            )?;
        }
        if let Some(gone) = &brought.this_gone {
            say_gone(gone, out)?;
        }
        if brought.newer > 0 {
            writeln!(
                out,
                "Changes that need a newer version: {}. They are kept.",
                brought.newer
            )?;
        }
        writeln!(out, "Files read: {}. New changes: {}.", brought.files, brought.changes)?;
    }
    Ok(if look { Ending::Findings } else { Ending::Fine })
}

pub(crate) fn invite(arguments: &Arguments, invite: &Invite, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let person = match &invite.person {
        None => None,
        Some(name) => {
            let known = api::waits_show(&mut host, Window::Main, WaitsShow {})?.invitable;
            let found = known.into_iter().find(|one| one.name == *name);
            Some(found.ok_or_else(|| Fault::PersonNotFound(name.clone()))?.person)
        }
    };
    let mut plans = Vec::new();
    for start in &invite.plan {
        plans.push(named(&mut host, start)?);
    }
    let request = InviteMake {
        to: text(&invite.to)?,
        person,
        plans: (!plans.is_empty()).then_some(plans),
        name: invite.name.clone(),
    };
    let invited = api::invite_make(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &invited);
    }
    writeln!(out, "{}", invited.path)?;
    writeln!(
        out,
        "Code, for paper and apart from the file: {}",
        invited.code.join("-")
    )?;
    Ok(Ending::Fine)
}

pub(crate) fn remove(arguments: &Arguments, computer: &str, all: bool, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let known = api::waits_show(&mut host, Window::Main, WaitsShow {})?.devices;
    let mut found = known
        .iter()
        .filter(|device| !device.this)
        .filter(|device| called(device) == computer || device.device.to_string().starts_with(computer));
    let (Some(device), None) = (found.next(), found.next()) else {
        return Err(Fault::ComputerNotFound(computer.to_owned()));
    };
    let request = DeviceRemove {
        device: device.device,
        all,
    };
    let done = api::device_remove(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &done);
    }
    writeln!(out, "Taken out: {}.", done.names.join(", "))?;
    writeln!(
        out,
        "New keys: {}. The others get theirs with the next stick.",
        done.turned
    )?;
    Ok(Ending::Fine)
}

/// A computer by its person and what it is called.
fn called(device: &DeviceShown) -> String {
    let name = [device.name.as_str(), device.place.as_str()].join(" ");
    name.trim().to_owned()
}

pub(crate) fn join(arguments: &Arguments, from: &Path, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::host(arguments)?;
    let code = match std::env::var("WAYMARK_CODE") {
        Ok(given) => Secret(given),
        Err(_) => rpassword::prompt_password("Code: ")
            .map(Secret)
            .map_err(|_| Fault::PassphraseUnread)?,
    };
    let passphrase = passphrase::read(arguments.passphrase_fd)?;
    let request = VaultJoin {
        from: text(from)?,
        code,
        passphrase,
        keychain: false,
    };
    let created = api::vault_join(&mut host, Window::Main, request)?;
    if arguments.json {
        return json(out, &created);
    }
    if let Stage::Open { school, name, .. } = &created.state.stage {
        writeln!(out, "The vault is ready: {name}, {school}.")?;
    }
    writeln!(out, "Recovery code, for paper: {}", created.recovery.join("-"))?;
    Ok(Ending::Fine)
}

/// That this computer was taken out, and what now.
fn say_gone(gone: &api::ThisGone, out: &mut impl Write) -> std::io::Result<()> {
    let (by, at) = (&gone.by, gone.at.format("%Y-%m-%d"));
    writeln!(
        out,
        "This computer was taken out on {at} by {by}. Nothing on it is lost."
    )?;
    writeln!(
        out,
        "What is written here waits with the others until somebody takes it in. To work together again, ask {by} for an invitation."
    )
}

pub(crate) fn waits(arguments: &Arguments, out: &mut impl Write) -> Result<Ending, Fault> {
    let mut host = open::vault(arguments)?;
    let shown = api::waits_show(&mut host, Window::Main, WaitsShow {})?;
    if arguments.json {
        return json(out, &shown);
    }
    for device in shown.devices.iter().filter(|device| !device.this) {
        let heard = device.heard_at.map_or_else(
            || "not heard from yet".to_owned(),
            |at| format!("heard from {}", at.format("%Y-%m-%d %H:%M")),
        );
        let id = device.device.to_string();
        let id = id.get(..8).unwrap_or(&id);
        writeln!(
            out,
            "{id}  {}: {} changes wait; {heard}",
            called(device),
            device.changes
        )?;
    }
    if let Some(gone) = &shown.this_gone {
        say_gone(gone, out)?;
    }
    for gone in &shown.gone {
        writeln!(out, "Taken out on {}: {}", gone.at.format("%Y-%m-%d"), gone.name)?;
    }
    if !shown.aside.is_empty() {
        writeln!(
            out,
            "Came and stays out until a person has looked: {}. Open Waymark: What waits.",
            shown.aside.len()
        )?;
    }
    if shown.newer > 0 {
        writeln!(
            out,
            "Changes that need a newer version: {}. They are kept.",
            shown.newer
        )?;
    }
    let differences = shown.conflicts.len();
    writeln!(out, "Differences that a person settles: {differences}.")?;
    Ok(if differences > 0 || !shown.aside.is_empty() {
        Ending::Findings
    } else {
        Ending::Fine
    })
}
