//! The same page through bare Typst: our templates and our data, and nothing
//! of our own code around them.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::Fault;

const PLAN: &str = include_str!("../../../src-tauri/crates/print/templates/plan.typ");
const PARTS: &str = include_str!("../../../src-tauri/crates/print/templates/parts.typ");

/// Typst with its faces.
pub(crate) struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: Vec<Source>,
    data_id: FileId,
    data: Bytes,
}

fn id(path: &str) -> Result<FileId, Fault> {
    let path = VirtualPath::new(path).map_err(|_| Fault::Page(path.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Bare {
    /// Reads every face of the folder.
    pub(crate) fn new(faces: &std::path::Path) -> Result<Self, Fault> {
        let mut fonts = Vec::new();
        for face in std::fs::read_dir(faces)?.flatten().map(|file| file.path()) {
            if face.extension().is_some_and(|extension| extension == "ttf") {
                fonts.extend(Font::iter(Bytes::new(std::fs::read(face)?)));
            }
        }
        let sources = vec![
            Source::new(id("/plan.typ")?, PLAN.to_owned()),
            Source::new(id("/parts.typ")?, PARTS.to_owned()),
        ];
        Ok(Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: id("/plan.typ")?,
            sources,
            data_id: id("/data.json")?,
            data: Bytes::new(Vec::new()),
        })
    }

    /// The page as PDF, and how many pages it has.
    pub(crate) fn pdf(&mut self, data: Vec<u8>) -> Result<(Vec<u8>, usize), Fault> {
        self.data = Bytes::new(data);
        let document = typst::compile::<PagedDocument>(&*self).output;
        comemo::evict(8);
        let document = document.map_err(|faults| Fault::Page(told(&faults)))?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
        let standards = standards.map_err(|fault| Fault::Page(fault.message().to_string()))?;
        let options = PdfOptions {
            standards,
            timestamp: Datetime::from_ymd_hms(2026, 11, 20, 15, 42, 0).map(Timestamp::new_utc),
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&document, &options).map_err(|faults| Fault::Page(told(&faults)))?;
        Ok((bytes, document.pages().len()))
    }
}

fn told(faults: &[typst::diag::SourceDiagnostic]) -> String {
    faults
        .first()
        .map(|fault| fault.message.to_string())
        .unwrap_or_default()
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
