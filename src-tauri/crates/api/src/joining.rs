//! Inviting another computer, and joining from there: a file and a printed
//! code, and no network at all (G4).
//!
//! The file holds everything that the guest may read, sealed; the code on
//! paper opens it. The guest begins a vault of its own with it, and its answer
//! comes back in the first bundle that it carries. Only then do its signatures
//! count here.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::{DeviceReach, PersonId, PlanId, Voice};
use print::CodeSheet;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sync::bundle::{Frame, Kind, NoBundle, Reader};
use sync::{Outgoing, Peer};
use vault::{Cost, NewVault, RecoveryCode, System, Vault};

use crate::devices::{hex, id_of, read_card, unhex, written};
use crate::error::{Error, as_json};
use crate::host::{Chance, Host, Window};
use crate::messages::{
    Done, FileWritten, InviteMake, InviteSheetWrite, InviteWithdraw, Invited, VaultCreated, VaultJoin,
};
use crate::open::Open;
use crate::school_log::Device;

/// Settings inside the vault.
const INVITATIONS: &str = "invitations";
const ANSWER: &str = "joining_answer";
const ROOT: &str = "school_root";

/// What the letter of an invitation tells the guest.
#[derive(Debug, Serialize, Deserialize)]
struct Letter {
    giver: PersonId,
    /// The giver's card, in hexadecimal.
    card: String,
    giver_name: String,
    /// Who is invited.
    person: PersonId,
    full: String,
    short: String,
    school: String,
    reach: DeviceReach,
    /// With whom the school began: from that person rights flow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    root: Option<PersonId>,
}

/// An invitation that waits for its answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct OpenInvitation {
    id: String,
    guest: String,
    person: PersonId,
    name: String,
    reach: DeviceReach,
    pub(crate) at: DateTime<Utc>,
}

pub(crate) mod cases {
    use super::*;

    pub(crate) fn invite_make(host: &mut Host, _window: Window, request: InviteMake) -> Result<Invited, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let dir = crate::files::existing_dir(&request.to)?;
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let person = request.person.unwrap_or(open.me);
        let known = open
            .school
            .people
            .get(&person)
            .filter(|known| known.voice == Voice::School && known.of_school.is_none())
            .cloned()
            .ok_or(Error::PersonUnknown { person })?;
        // Whoever only covers gets by that word what it gives, and only as long.
        let covers = |one: &crate::standing::Cover| one.person == person && one.holds(today);
        let reach = match (person == open.me, request.plans) {
            (true, _) => DeviceReach::Everything,
            (false, None) if open.school.covers.iter().any(covers) => DeviceReach::Plans { plans: Vec::new() },
            (false, None) => DeviceReach::Class,
            (false, Some(plans)) => DeviceReach::Plans { plans },
        };
        check_plans(open, &reach)?;
        open.introduce_oneself(now, chance)?;
        if person == open.me {
            // One's own notes are one space on all of one's computers.
            open.space(domain::SpaceKind::Mine, None)?;
        }
        open.vault.seal_pending(None)?;
        let me = open.school.people.get(&open.me);
        let letter = Letter {
            giver: open.me,
            card: written(open.vault.card()),
            giver_name: me.map(|me| me.name.short.clone()).unwrap_or_default(),
            person,
            full: known.name.full.clone(),
            short: known.name.short.clone(),
            school: open
                .school
                .school
                .as_ref()
                .map(|school| school.name.clone())
                .unwrap_or_default(),
            reach: reach.clone(),
            root: open.school.root,
        };
        let letter = serde_json::to_vec(&letter).map_err(|fault| Error::MalformedRequest {
            what: fault.to_string(),
        })?;
        let invited = open.vault.invite(&letter)?;
        let spaces = open.within(&open.vault.spaces()?, person, &reach, today)?;
        let order = crate::carry::first_spaces(open, None)?;
        let given = vec![Frame {
            kind: Kind::Invitation,
            content: invited.letter.clone(),
        }];
        let guest = Peer {
            card: invited.guest,
            spaces,
        };
        let mut outgoing = Outgoing::to(&mut open.vault, &[guest], &order, given, now)?;
        let name = format!("waymark-invitation-{today}-{}.waymark", &hex(&invited.id)[..4]);
        let path = dir.join(&name);
        // Kept before the file is there: an answer to it must be known.
        let mut waiting = invitations(open);
        waiting.push(OpenInvitation {
            id: hex(&invited.id),
            guest: written(&invited.guest),
            person,
            name: request.name.trim().to_owned(),
            reach,
            at: now,
        });
        keep_invitations(open, &waiting)?;
        let mut file = crate::carry::BundleFile::begin(path.clone())?;
        while let Some(frame) = outgoing.next_frame(&mut open.vault)? {
            file.put(&frame)?;
        }
        let bytes = file.finish()?;
        Ok(Invited {
            path: path.display().to_string(),
            name,
            bytes,
            code: invited.code.written().split('-').map(str::to_owned).collect(),
            whom: known.name.short,
            own: person == open.me,
            at: now,
        })
    }

    pub(crate) fn invite_sheet_write(
        host: &mut Host,
        _window: Window,
        request: InviteSheetWrite,
    ) -> Result<FileWritten, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let language = host.prefs.language.clone();
        RecoveryCode::parse(&request.code.join("-")).map_err(|_| Error::InvitationCodeWrong)?;
        let open = host.opened()?;
        let school = crate::class::school_of(open).name;
        let pdf = crate::copies::code_sheet(
            CodeSheet::Invitation,
            &school,
            &request.whom,
            request.code,
            today,
            &language,
        )?;
        crate::files::written(&request.to, &format!("Waymark invitation code {today}.pdf"), &pdf, now)
    }

    pub(crate) fn invite_withdraw(host: &mut Host, _window: Window, request: InviteWithdraw) -> Result<Done, Error> {
        let open = host.opened()?;
        let mut waiting = invitations(open);
        waiting.retain(|one| one.id != request.invitation);
        keep_invitations(open, &waiting)?;
        Ok(Done {})
    }

    pub(crate) fn vault_join(host: &mut Host, window: Window, request: VaultJoin) -> Result<VaultCreated, Error> {
        let code = RecoveryCode::parse(&request.code.0).map_err(|_| Error::InvitationCodeWrong)?;
        let with_passphrase = !request.passphrase.0.is_empty();
        if !with_passphrase && !request.keychain {
            return Err(Error::NoWayToUnlock);
        }
        if with_passphrase && request.passphrase.0.chars().count() < 8 {
            return Err(Error::PassphraseTooShort);
        }
        let from = Path::new(&request.from);
        let (invitation, grants) = read_invitation(from)?;
        let (id, letter) = vault::read_invitation(&invitation, &code).map_err(|refused| match refused {
            vault::VaultError::WrongRecovery => Error::InvitationCodeWrong,
            vault::VaultError::Newer { .. } => Error::FileNewer,
            _ => Error::BundleForeign,
        })?;
        let letter: Letter = serde_json::from_slice(&letter).map_err(|_| Error::FileNewer)?;
        let giver = read_card(&letter.card).ok_or(Error::BundleForeign)?;
        let now = host.now();
        let folder = crate::vaults::free_folder(&host.place, &letter.full);
        let dir = crate::vaults::vaults_dir(&host.place).join(&folder);
        let mut secret = None;
        if request.keychain {
            let mut bytes = [0; 32];
            host.chance.fill(&mut bytes);
            host.keychain.keep(&folder, &bytes)?;
            secret = Some(bytes);
        }
        let new = NewVault {
            passphrase: with_passphrase.then(|| SecretString::from(request.passphrase.0.clone())),
            keychain_secret: secret,
            person: letter.person,
            now,
            cost: Cost::STANDARD,
            random: Box::new(System),
        };
        let (vault, recovery) = Vault::create(&dir, new)?;
        let made = fill(vault, &folder, &letter, &giver, (&id, &code), &grants, from, now);
        let mut open = match made {
            Ok(open) => open,
            Err(refused) => {
                // Half a vault would only puzzle; the file is still there.
                let _ = fs::remove_dir_all(&dir);
                return Err(refused);
            }
        };
        let school = open
            .school
            .school
            .as_ref()
            .map_or(letter.school, |school| school.name.clone());
        crate::vaults::put_door(&dir, &format!("{}, {school}", letter.short), request.keychain)?;
        open.saved_at = Some(now);
        host.open = Some(open);
        Ok(VaultCreated {
            recovery: recovery.written().split('-').map(str::to_owned).collect(),
            state: crate::vaults::state_for(host, window),
        })
    }
}

/// Puts into a new vault what its invitation brought.
#[expect(
    clippy::too_many_arguments,
    reason = "each is another thing that the invitation brought; a struct would only rename them"
)]
fn fill(
    mut vault: Vault,
    folder: &str,
    letter: &Letter,
    giver: &vault::DeviceCard,
    (id, code): (&[u8; 16], &RecoveryCode),
    grants: &[Vec<u8>],
    from: &Path,
    now: DateTime<Utc>,
) -> Result<Open, Error> {
    vault.trust_device(giver, Some(letter.giver))?;
    // Whoever invites hands over every key that there ever was.
    let mut members = vault.members().clone();
    members.may_give(id_of(giver));
    vault.set_members(members)?;
    if let Some(root) = letter.root {
        let kept = serde_json::to_value(root).map_err(|_| Error::BundleForeign)?;
        vault.set_setting(ROOT, &kept)?;
    }
    for grant in grants {
        match vault.accept_as_guest(id, code, grant) {
            Ok(_) => {}
            // A grant for somebody else stands in the file, or one is torn:
            // the space comes again with the next bundle.
            Err(vault::VaultError::BadGrant | vault::VaultError::UnknownDevice) => {}
            Err(refused) => return Err(refused.into()),
        }
    }
    let answer = vault.answer_invitation(id, code)?;
    vault.set_setting(ANSWER, &serde_json::Value::String(hex(&answer)))?;
    let me = vault.person();
    let mut open = Open::new(vault, folder.to_owned(), me, false)?;
    let mut reading = crate::carry::begin_in(&open, from)?;
    while crate::carry::read_piece(&mut open, &mut reading, now)? {}
    open.reload_school()?;
    open.follow_beginnings()?;
    Ok(open)
}

/// The invitation of a file, and the grants beside it.
fn read_invitation(from: &Path) -> Result<(Vec<u8>, Vec<Vec<u8>>), Error> {
    use std::io::Read as _;
    let mut file = fs::File::open(from).map_err(|fault| Error::FileUnreadable {
        what: fault.to_string(),
    })?;
    let mut reader = Reader::default();
    let (mut invitation, mut grants) = (None, Vec::new());
    let mut piece = vec![0; 256 * 1024];
    loop {
        let count = file.read(&mut piece).unwrap_or_default();
        if count == 0 {
            break;
        }
        reader.push(&piece[..count]);
        loop {
            match reader.next_frame() {
                Ok(Some(frame)) => match frame.kind {
                    Kind::Invitation => invitation = Some(frame.content),
                    Kind::Grant => grants.push(frame.content),
                    _ => {}
                },
                Ok(None) => break,
                Err(NoBundle::Foreign) => return Err(Error::BundleForeign),
                Err(NoBundle::Newer { .. }) => return Err(Error::FileNewer),
            }
        }
    }
    Ok((invitation.ok_or(Error::NoInvitationThere)?, grants))
}

fn check_plans(open: &Open, reach: &DeviceReach) -> Result<(), Error> {
    if let DeviceReach::Plans { plans } = reach {
        let known: Vec<PlanId> = open.vault.plans()?.into_iter().map(|row| row.plan).collect();
        if let Some(unknown) = plans.iter().find(|plan| !known.contains(plan)) {
            return Err(Error::PlanUnknown { plan: *unknown });
        }
    }
    Ok(())
}

/// Invitations that wait for an answer.
pub(crate) fn invitations(open: &Open) -> Vec<OpenInvitation> {
    let kept = open.vault.setting(INVITATIONS).ok().flatten();
    kept.and_then(|kept| serde_json::from_value(kept).ok())
        .unwrap_or_default()
}

impl OpenInvitation {
    /// Its id, by which it is withdrawn.
    pub(crate) fn id(&self) -> String {
        self.id.clone()
    }

    /// Who is invited.
    pub(crate) fn person(&self) -> PersonId {
        self.person
    }
}

fn keep_invitations(open: &mut Open, waiting: &[OpenInvitation]) -> Result<(), Error> {
    let kept = as_json(waiting)?;
    Ok(open.vault.set_setting(INVITATIONS, &kept)?)
}

/// Takes an answer to an invitation: from now on that device's signatures
/// count, for the person who was invited. Gives the name, or nothing where
/// no invitation waits for this answer.
pub(crate) fn welcome(
    open: &mut Open,
    answer: &[u8],
    now: DateTime<Utc>,
    chance: &mut dyn Chance,
) -> Result<Option<String>, Error> {
    let Some(guest) = vault::answering(answer) else {
        return Ok(None);
    };
    let mut waiting = invitations(open);
    let found = waiting
        .iter()
        .position(|one| read_card(&one.guest).is_some_and(|card| id_of(&card) == guest));
    let Some(place) = found else { return Ok(None) };
    let invitation = waiting[place].clone();
    let card = unhex(&invitation.id)
        .and_then(|id| <[u8; 16]>::try_from(id).ok())
        .zip(read_card(&invitation.guest))
        .and_then(|(id, guest)| vault::read_answer(answer, &id, &guest));
    let Some(card) = card else { return Ok(None) };
    let device = Device {
        person: invitation.person,
        name: invitation.name.clone(),
        card: written(&card),
        reach: invitation.reach.clone(),
        by: open.me,
    };
    let name = crate::waits::name_of(open, &device);
    // An invitation is answered once.
    waiting.remove(place);
    match open.introduce(&card, device, now, chance) {
        // The person has come to another computer meanwhile, whose word it is now.
        // What the guest wrote waits until that one introduces it.
        Err(Error::NotYoursToDecide) => {
            keep_invitations(open, &waiting)?;
            return Ok(None);
        }
        other => other?,
    }
    keep_invitations(open, &waiting)?;
    let (changes, _) = open.trust_introduced()?;
    open.hear(&changes)?;
    Ok(Some(name))
}

/// This device's own answer to the invitation that it came by, to stand in
/// front of its bundles until it is known.
pub(crate) fn answers(open: &Open) -> Result<Vec<Frame>, Error> {
    let kept = open.vault.setting(ANSWER)?;
    let answer = kept.as_ref().and_then(|kept| kept.as_str()).and_then(unhex);
    Ok(answer
        .into_iter()
        .map(|content| Frame {
            kind: Kind::Joining,
            content,
        })
        .collect())
}

/// Invitations of this person hold no longer.
pub(crate) fn withdraw_of(open: &mut Open, person: PersonId) -> Result<(), Error> {
    let mut waiting = invitations(open);
    waiting.retain(|one| one.person != person);
    keep_invitations(open, &waiting)
}

/// With whom the school began: the owner of a vault that began here, or who is
/// named in the invitation by which it joined.
pub(crate) fn root(open: &Open) -> Result<Option<PersonId>, Error> {
    if !came_by_invitation(open)? {
        return Ok(Some(open.vault.person()));
    }
    let kept = open.vault.setting(ROOT)?;
    Ok(kept.and_then(|kept| serde_json::from_value(kept).ok()))
}

/// Whether this vault began with an invitation.
pub(crate) fn came_by_invitation(open: &Open) -> Result<bool, Error> {
    Ok(open.vault.setting(ANSWER)?.is_some())
}

/// Once the others introduce this device, its answer has done its work.
pub(crate) fn settle(open: &mut Open) -> Result<(), Error> {
    let known = open.school.devices.contains_key(&open.vault.device());
    if known && open.vault.setting(ANSWER)?.is_some_and(|kept| kept.is_string()) {
        open.vault.set_setting(ANSWER, &serde_json::Value::Null)?;
    }
    Ok(())
}
