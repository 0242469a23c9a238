//! Erasing (G6): the one way by which something leaves the journal.
//!
//! What a person erased is gone in one transaction: the keys of its spaces, the
//! journal's rows, the envelopes, the caches. The attachments' files and what the
//! database keeps of its past go next; a start that finds this half done ends it.
//! The chain over the journal is drawn anew over what stays.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read as _;

use domain::{PlanId, Space, SpaceId, SpaceKind};
use seal::EnvelopeName;
use seal::blob::{BLOB_START, blob_space};
use serde_json::Value;
use uuid::Uuid;

use crate::tables::erased::{Erased, ErasedMut};
use crate::tables::journal::{Journal, JournalMut};
use crate::tables::settings;
use crate::{BLOBS, Vault, VaultError};

impl Vault {
    /// Erases plans: these spaces of theirs, whether they are here or not, and
    /// every other that is here. Nothing that comes for them later is kept.
    /// Settings are set in the same transaction, for what they hold may be of the
    /// plans too. All or nothing; what is erased stays erased even where the disk
    /// refuses the rest, which the next start ends.
    ///
    /// # Errors
    /// [`VaultError::Mixed`] where a space is not such a plan's; `Damaged` where
    /// the journal is not whole; [`VaultError::DiskFull`], `Io`: nothing was erased.
    pub fn erase(&mut self, spaces: &[(SpaceId, PlanId)], settings: &[(&str, Value)]) -> Result<(), VaultError> {
        self.erase_rows(spaces, settings)?;
        // What could not be ended here is ended at the next start.
        let _ = self.finish_erasing();
        Ok(())
    }

    fn erase_rows(&mut self, spaces: &[(SpaceId, PlanId)], settings: &[(&str, Value)]) -> Result<(), VaultError> {
        let mut erased: BTreeMap<SpaceId, PlanId> = spaces.iter().copied().collect();
        for known in self.spaces()? {
            let of_plan = known.plan.filter(|_| is_of_a_plan(known.kind));
            match erased.get(&known.id) {
                Some(plan) if of_plan != Some(*plan) => return Err(VaultError::Mixed),
                Some(_) => {}
                None => {
                    let all = of_plan.filter(|plan| spaces.iter().any(|(_, of)| of == plan));
                    erased.extend(all.map(|plan| (known.id, plan)));
                }
            }
        }
        if !self.main.read(|sql| Journal(sql).is_whole())? {
            // The chain that is drawn anew must not hide what was lost before.
            return Err(VaultError::Damaged { what: self.main.part() });
        }
        self.main.write(|transaction| {
            // What was just written stands apart, and may be of the plans too.
            JournalMut(transaction).settle()?;
            for (space, plan) in &erased {
                ErasedMut(transaction).erase(*space, *plan)?;
                ErasedMut(transaction).forget_plan(*plan)?;
            }
            for (key, value) in settings {
                settings::SettingsMut(transaction).put(key, value)?;
            }
            JournalMut(transaction).chain_anew()
        })
    }

    /// Ends what an erasure left to do: files, and the database's own past.
    pub(crate) fn finish_erasing(&mut self) -> Result<(), VaultError> {
        if !self.main.read(|sql| Erased(sql).unfinished())? {
            return Ok(());
        }
        for name in self.main.read(|sql| Erased(sql).files())? {
            match fs::remove_file(self.blob_path(&name)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        self.remove_parts()?;
        self.main.scour()?;
        self.main.write(|transaction| ErasedMut(transaction).finish())?;
        // The list of files was the last that told of them.
        self.main.scour()
    }

    /// Attachments of erased spaces that were on their way here.
    fn remove_parts(&self) -> Result<(), VaultError> {
        for entry in fs::read_dir(self.dir.join(BLOBS))? {
            let path = entry?.path();
            let is_part = path.extension().is_some_and(|ending| ending == "part");
            if !is_part {
                continue;
            }
            let mut start = Vec::with_capacity(BLOB_START);
            File::open(&path)?.take(BLOB_START as u64).read_to_end(&mut start)?;
            let gone = match blob_space(&start) {
                Ok((space, _)) => self.is_erased(SpaceId(Uuid::from_bytes(space)))?,
                Err(_) => false,
            };
            if gone {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }

    /// Whether a space was erased here.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn is_erased(&self, space: SpaceId) -> Result<bool, VaultError> {
        self.main.read(|sql| Erased(sql).has(space))
    }

    /// How many envelopes came for a plan after it was erased. None of them is kept.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn came_late(&self, plan: PlanId) -> Result<u64, VaultError> {
        self.main.read(|sql| Erased(sql).late(plan))
    }

    /// Whether a space was erased here, or is of a plan that was: one of which
    /// nobody told this computer before, made elsewhere meanwhile. It is shut then.
    pub(crate) fn shuts_out(&mut self, space: Space) -> Result<bool, VaultError> {
        if self.is_erased(space.id)? {
            return Ok(true);
        }
        let Some(plan) = space.plan.filter(|_| is_of_a_plan(space.kind)) else {
            return Ok(false);
        };
        let known = !matches!(self.kind_of(space.id), Err(VaultError::UnknownSpace(_)));
        if known || !self.main.read(|sql| Erased(sql).has_plan(plan))? {
            return Ok(false);
        }
        self.main
            .write(|transaction| ErasedMut(transaction).shut(space.id, plan))?;
        Ok(true)
    }

    /// Whether an envelope is for a space that was erased; it is counted then.
    pub(crate) fn is_late(&mut self, name: &EnvelopeName, bytes: &[u8]) -> Result<bool, VaultError> {
        let Ok(header) = seal::envelope_header(bytes) else {
            return Ok(false);
        };
        let space = SpaceId(Uuid::from_bytes(header.space));
        if !self.is_erased(space)? {
            return Ok(false);
        }
        self.main
            .write(|transaction| ErasedMut(transaction).came_late(name, space))?;
        Ok(true)
    }
}

/// Whether a kind of space is a plan's, with all that stands in it.
fn is_of_a_plan(kind: SpaceKind) -> bool {
    matches!(kind, SpaceKind::PlanShared | SpaceKind::PlanStaff | SpaceKind::PlanCare)
}

#[cfg(test)]
mod tests {
    //! What is searched is every byte of the folder, and every cell of the
    //! database as its key opens it; no page may be left that is in no table.

    use std::path::{Path, PathBuf};

    use chrono::{DateTime, Utc};
    use domain::plan::SchoolYear;
    use domain::text::Revision;
    use domain::{Act, Change, ChangeId, Payload, PersonId, Record, RecordBody, RecordId};
    use rusqlite::types::ValueRef;
    use seal::{Cost, Seeded};

    use super::*;
    use crate::tables::space_keys::SpaceKeys;
    use crate::{Effect, NewVault, Unlock};

    const PLANTED: &str = "the planted words about a heron";

    fn day() -> DateTime<Utc> {
        "2031-08-01T10:00:00Z".parse().expect("an instant")
    }

    fn create(dir: &Path, seed: u64) -> Vault {
        let new = NewVault {
            passphrase: None,
            keychain_secret: Some([7; 32]),
            person: PersonId::from_random([1; 16]),
            now: day(),
            cost: Cost::LEAST,
            random: Box::new(Seeded::new(seed)),
        };
        Vault::create(dir, new).expect("a vault").0
    }

    fn reopen(dir: &Path, seed: u64) -> Vault {
        Vault::open(dir, &Unlock::Keychain([7; 32]), Box::new(Seeded::new(seed))).expect("it opens")
    }

    fn change(vault: &mut Vault, space: Space, body: serde_json::Value) -> Change {
        let signer = PersonId::from_random([1; 16]);
        let record = Record {
            id: RecordId::from_random(vault.draw_id().expect("an id")),
            space: space.id,
            plan: space.plan,
            signer,
            pen: None,
            at: day(),
            replaces: Vec::new(),
            body,
        };
        Change {
            id: ChangeId::from_random(vault.draw_id().expect("an id")),
            space: space.id,
            plan: space.plan,
            at: day(),
            signer,
            act: Act::Imported,
            payload: Payload::Record(record),
        }
    }

    /// A plan with words in its journal, sealed and not yet sealed, in a
    /// snapshot, in what a list shows, in a draft and in an attachment.
    fn plant(vault: &mut Vault, plan: PlanId, words: &str) -> Space {
        let space = vault.create_space(SpaceKind::PlanShared, Some(plan)).expect("a space");
        let begun = RecordBody::PlanBegun {
            student: PersonId::from_random([2; 16]),
            year: SchoolYear(2024),
        };
        let begun = change(vault, space, serde_json::to_value(begun).expect("JSON"));
        vault.commit(vec![begun], Vec::new()).expect("a plan");
        for number in 0..40 {
            let body = serde_json::json!({ "kind": "own_note", "plan": null, "words": format!("{words} {number}") });
            let said = change(vault, space, body);
            vault.commit(vec![said], Vec::new()).expect("words");
            if number == 20 {
                vault.seal_pending(None).expect("an envelope");
            }
        }
        let snapshot = Effect::Snapshot {
            plan,
            revision: Revision("r".to_owned()),
            bytes: words.repeat(400).into_bytes(),
        };
        let facts = Effect::PlanFacts {
            plan,
            facts: serde_json::json!({ "goal": words }),
        };
        vault.commit(Vec::new(), vec![snapshot, facts]).expect("caches");
        vault
            .set_setting("drafts", &serde_json::json!({ "main": words }))
            .expect("a draft");
        vault.put_blob(space.id, words.as_bytes()).expect("an attachment");
        space
    }

    fn files(dir: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in fs::read_dir(dir).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                found.extend(files(&path));
            } else {
                found.push(path);
            }
        }
        found
    }

    fn holds(bytes: &[u8], words: &str) -> bool {
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    }

    /// Everything that the database holds as its key opens it: each cell of each
    /// table, and how many of its pages are in none.
    fn cells(vault: &Vault) -> (Vec<u8>, i64) {
        let all = vault.main.read(|sql| {
            let mut tables = sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
            let tables: Vec<String> = tables
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let mut bytes = Vec::new();
            for table in tables {
                let mut all = sql.prepare(&format!("SELECT * FROM {table}"))?;
                let columns = all.column_count();
                let mut rows = all.query([])?;
                while let Some(row) = rows.next()? {
                    for at in 0..columns {
                        match row.get_ref(at)? {
                            ValueRef::Text(cell) | ValueRef::Blob(cell) => bytes.extend_from_slice(cell),
                            _ => bytes.push(0),
                        }
                    }
                }
            }
            let free = sql.pragma_query_value(None, "freelist_count", |row| row.get(0))?;
            Ok((bytes, free))
        });
        all.expect("the database is read")
    }

    fn erased(space: Space, plan: PlanId) -> [(SpaceId, PlanId); 1] {
        [(space.id, plan)]
    }

    const NO_DRAFTS: &[(&str, Value)] = &[("drafts", Value::Null)];

    #[test]
    fn g6_what_was_erased_is_in_no_page_and_no_file_though_the_databases_key_would_open_them() {
        let temp = tempfile::tempdir().expect("a folder");
        let dir = temp.path().join("vault");
        let mut vault = create(&dir, 1);
        let (gone, stays) = (PlanId::from_random([3; 16]), PlanId::from_random([4; 16]));
        let kept = plant(&mut vault, stays, "what another student said");
        let space = plant(&mut vault, gone, PLANTED);
        assert!(holds(&cells(&vault).0, PLANTED), "the search finds them before");
        let keys = vault.main.read(|sql| SpaceKeys(sql).all(space.id));
        let key = keys.expect("it reads")[0].wrapped.clone();
        let attached = files(&dir.join(BLOBS)).len();

        vault.erase(&erased(space, gone), NO_DRAFTS).expect("it is erased");

        let (read, free) = cells(&vault);
        assert!(!holds(&read, PLANTED), "no table of the database holds them");
        assert_eq!(free, 0, "and no page is left that is in none");
        assert!(
            !read.windows(key.len()).any(|window| window == key),
            "nor does any hold its key"
        );
        for path in files(&dir) {
            let bytes = fs::read(&path).expect("a file");
            assert!(!holds(&bytes, PLANTED), "nor does {}", path.display());
        }
        let log = dir.join(format!("{}-wal", crate::MAIN));
        let beside = fs::metadata(log).map(|file| file.len()).unwrap_or_default();
        assert_eq!(beside, 0, "nothing stands in the log beside it");
        assert_eq!(
            files(&dir.join(BLOBS)).len(),
            attached - 1,
            "the attachment's file is gone"
        );
        assert_eq!(vault.keys_of(space.id), Ok(Vec::new()), "and so are the keys");
        assert_eq!(
            vault.changes(gone).map(|log| log.len()),
            Ok(0),
            "and the journal's rows"
        );
        assert!(
            vault.plans().expect("plans").iter().all(|row| row.plan != gone),
            "and the list's line"
        );

        assert_eq!(
            vault.changes(stays).map(|log| log.len()),
            Ok(41),
            "the other plan is whole"
        );
        assert_eq!(
            vault.check().expect("it reads").findings,
            [],
            "and the chain holds again"
        );
        assert!(vault.space(SpaceKind::PlanShared, Some(stays)).expect("it reads") == Some(kept));
        drop(vault);
        let vault = reopen(&dir, 2);
        assert!(!holds(&cells(&vault).0, PLANTED), "nor after the next start");
        assert_eq!(vault.check().expect("it reads").findings, [], "all is whole");
    }

    #[test]
    fn g6_an_erasure_that_was_cut_off_is_ended_at_the_next_start() {
        let temp = tempfile::tempdir().expect("a folder");
        let dir = temp.path().join("vault");
        let mut vault = create(&dir, 1);
        let gone = PlanId::from_random([3; 16]);
        let space = plant(&mut vault, gone, PLANTED);
        let attached = files(&dir.join(BLOBS)).len();
        vault
            .erase_rows(&erased(space, gone), NO_DRAFTS)
            .expect("the first half");
        assert_eq!(files(&dir.join(BLOBS)).len(), attached, "the files were still to go");
        // The power goes.
        drop(vault);
        let vault = reopen(&dir, 2);
        assert_eq!(
            files(&dir.join(BLOBS)).len(),
            attached - 1,
            "the next start takes them away"
        );
        assert!(!holds(&cells(&vault).0, PLANTED), "and scours the database");
        assert!(
            !vault.main.read(|sql| Erased(sql).unfinished()).expect("it reads"),
            "nothing is left to do"
        );
        assert_eq!(vault.check().expect("it reads").findings, [], "all is whole");
    }

    #[test]
    fn g6_a_late_envelope_is_kept_out_and_counted_once_and_its_key_is_not_taken_again() {
        let temp = tempfile::tempdir().expect("a folder");
        let mut here = create(&temp.path().join("here"), 1);
        let mut there = create(&temp.path().join("there"), 50);
        let plan = PlanId::from_random([3; 16]);
        let space = plant(&mut here, plan, PLANTED);
        let (ours, theirs) = (*here.card(), *there.card());
        there.trust_device(&ours, None).expect("known there");
        here.trust_device(&theirs, None).expect("known here");
        let grant = here.grant_space(space.id, &theirs).expect("a grant");
        there.accept_grant(&grant).expect("it reads the plan");
        let back = there.grant_space(space.id, &ours).expect("a grant");
        let body = serde_json::json!({ "kind": "own_note", "plan": null, "words": PLANTED });
        let said = change(&mut there, space, body);
        there.commit(vec![said], Vec::new()).expect("words elsewhere");
        let names = there.seal_pending(None).expect("an envelope");
        let late = there.envelope(&names[0]).expect("it reads").expect("it is there");

        here.erase(&erased(space, plan), NO_DRAFTS).expect("it is erased");
        for _ in 0..2 {
            assert_eq!(here.receive(&late), Ok(sync::Received::Duplicate), "it brings nothing");
        }
        assert_eq!(here.came_late(plan), Ok(1), "and is counted once");
        assert_eq!(
            here.accept_grant(&back).map(drop),
            Err(VaultError::BadGrant),
            "no key brings it back"
        );
        assert_eq!(here.envelopes_in(space.id), Ok(Vec::new()), "nothing of it is kept");

        // Meanwhile somebody there made a space of which nobody here has heard.
        let newer = there.create_space(SpaceKind::PlanCare, Some(plan)).expect("a space");
        let body = serde_json::json!({ "kind": "own_note", "plan": null, "words": PLANTED });
        let said = change(&mut there, newer, body);
        there.commit(vec![said], Vec::new()).expect("words elsewhere");
        let names = there.seal_pending(None).expect("an envelope");
        let unread = there.envelope(&names[0]).expect("it reads").expect("it is there");
        here.receive(&unread).expect("it cannot be read");
        assert_eq!(here.waiting(), Ok(1), "and waits for its key");
        let key = there.grant_space(newer.id, &ours).expect("a grant");
        assert_eq!(
            here.accept_grant(&key).map(drop),
            Err(VaultError::BadGrant),
            "which is of an erased plan"
        );
        assert_eq!(here.waiting(), Ok(0), "so nothing waits any more");
        assert_eq!(here.came_late(plan), Ok(2), "and that one is counted too");
        assert!(!holds(&cells(&here).0, PLANTED), "nor its words");
    }

    #[test]
    fn g6_only_whole_spaces_of_plans_are_erased_and_a_wrong_one_erases_nothing() {
        let temp = tempfile::tempdir().expect("a folder");
        let mut vault = create(&temp.path().join("vault"), 1);
        let plan = PlanId::from_random([3; 16]);
        let space = plant(&mut vault, plan, PLANTED);
        let mine = vault.create_space(SpaceKind::Mine, None).expect("a space");
        for wrong in [(mine.id, plan), (space.id, PlanId::from_random([9; 16]))] {
            let refused = vault.erase(&[(space.id, plan), wrong], NO_DRAFTS);
            assert_eq!(refused, Err(VaultError::Mixed), "it is refused");
        }
        assert_eq!(vault.changes(plan).map(|log| log.len()), Ok(41), "and all is there");
    }
}
