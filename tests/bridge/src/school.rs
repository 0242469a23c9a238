//! A school for each test: the sample school is made once and copied, so that
//! a test may change what it likes.

use std::fs;
use std::path::{Path, PathBuf};

use api::{Host, NoKeychain, Place, SampleOpen, VaultLock, Window};
use tempfile::TempDir;

use crate::Fault;
use crate::fixed::{FixedClock, HummedTo, SeededChance};

/// What a fresh school opens on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// Nothing on this computer yet.
    Start,
    /// The sample school, open.
    Sample,
}

impl Opening {
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "start" => Some(Self::Start),
            "sample" => Some(Self::Sample),
            _ => None,
        }
    }
}

/// The folders of this run; gone when it ends.
pub(crate) struct Schools {
    folder: TempDir,
    made: u64,
}

impl Schools {
    pub(crate) fn new() -> Result<Self, Fault> {
        let schools = Self {
            folder: tempfile::tempdir()?,
            made: 0,
        };
        fs::create_dir_all(schools.chosen_folder())?;
        Ok(schools)
    }

    /// The sample school that the others are copies of, made when first asked for.
    fn model(&self) -> Result<PathBuf, Fault> {
        let model = self.folder.path().join("model");
        if !model.is_dir() {
            let mut host = self.host(&model, 0);
            api::sample_open(&mut host, Window::Main, SampleOpen {})?;
            api::vault_lock(&mut host, Window::Main, VaultLock {})?;
        }
        Ok(model)
    }

    /// A host over data of its own.
    pub(crate) fn fresh(&mut self, opening: Opening) -> Result<Host, Fault> {
        self.made += 1;
        let data = self.folder.path().join(self.made.to_string());
        fs::create_dir_all(&data)?;
        if opening == Opening::Sample {
            copy(&self.model()?, &data)?;
        }
        let mut host = self.host(&data, self.made);
        if opening == Opening::Sample {
            api::sample_open(&mut host, Window::Main, SampleOpen {})?;
        }
        Ok(host)
    }

    /// The folder that a person in a test always chooses.
    pub(crate) fn chosen_folder(&self) -> PathBuf {
        self.folder.path().join("chosen")
    }

    /// The newest file in it, or none: what a person in a test chooses to open.
    pub(crate) fn chosen_file(&self) -> Option<PathBuf> {
        let files = fs::read_dir(self.chosen_folder()).ok()?;
        files
            .filter_map(Result::ok)
            .filter(|file| file.path().is_file())
            .max_by_key(|file| file.metadata().and_then(|about| about.modified()).ok())
            .map(|file| file.path())
    }

    fn host(&self, data: &Path, seed: u64) -> Host {
        let place = Place {
            data: data.to_owned(),
            copies: self.folder.path().join("copies"),
        };
        Host::new(
            place,
            Box::new(FixedClock::default()),
            Box::new(SeededChance::new(seed)),
            Box::new(NoKeychain),
        )
        .with_recorder(Box::<HummedTo>::default())
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), Fault> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
