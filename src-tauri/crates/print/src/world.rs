//! Typst's view of the world: our templates, our faces, one JSON file of
//! data and the pictures that it names. No disk, no network, no clock, no package.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::fonts::FACES;
use crate::page::PhotoData;

/// What every page shares; made once, because parsing the faces takes longer
/// than a page.
pub(crate) struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// One bit a code point: whether some face draws it. A face's own table is
    /// a list of runs, too slow to walk for every character of a page.
    drawn: Vec<u64>,
}

impl Shelf {
    pub(crate) fn new() -> Self {
        let fonts: Vec<Font> = FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
        let mut drawn = vec![0_u64; 0x11_0000 / 64];
        for code in fonts.iter().flat_map(|font| font.info().coverage.iter()) {
            if let Some(word) = drawn.get_mut(code as usize / 64) {
                *word |= 1 << (code % 64);
            }
        }
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            drawn,
        }
    }

    /// Whether some face draws this character.
    pub(crate) fn draws(&self, ch: char) -> bool {
        let code = u32::from(ch);
        self.drawn
            .get(code as usize / 64)
            .is_some_and(|word| word & (1 << (code % 64)) != 0)
    }
}

/// The templates, by their path in Typst's world.
const TEMPLATES: &[(&str, &str)] = &[
    ("/parts.typ", include_str!("../templates/parts.typ")),
    ("/family.typ", include_str!("../templates/family.typ")),
    ("/plan.typ", include_str!("../templates/plan.typ")),
    ("/recovery.typ", include_str!("../templates/recovery.typ")),
    ("/blank.typ", include_str!("../templates/blank.typ")),
    ("/reply.typ", include_str!("../templates/reply.typ")),
    ("/held.typ", include_str!("../templates/held.typ")),
];

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    TEMPLATES
        .iter()
        .filter_map(|(path, text)| Some(Source::new(id(path)?, (*text).to_owned())))
        .collect()
});

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// One page's world.
pub(crate) struct PageWorld<'a> {
    shelf: &'a Shelf,
    main: FileId,
    data_id: FileId,
    data: Bytes,
    photos: Vec<(FileId, Bytes)>,
}

impl<'a> PageWorld<'a> {
    /// A world whose main file is `template` and whose `/data.json` is `data`.
    pub(crate) fn new(shelf: &'a Shelf, template: &str, data: Vec<u8>) -> Option<Self> {
        Some(Self {
            shelf,
            main: id(template)?,
            data_id: id("/data.json")?,
            data: Bytes::new(data),
            photos: Vec::new(),
        })
    }

    /// The same world with pictures, by the paths that the data names.
    pub(crate) fn with_photos<'p>(mut self, photos: impl IntoIterator<Item = &'p PhotoData>) -> Self {
        self.photos = photos
            .into_iter()
            .filter_map(|photo| Some((id(&photo.path)?, Bytes::new(photo.jpeg.to_vec()))))
            .collect();
        self
    }
}

impl World for PageWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            return Ok(self.data.clone());
        }
        self.photos
            .iter()
            .find(|(path, _)| *path == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.get(index).cloned()
    }

    /// Nothing on a page may depend on the day on which it is drawn.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_that_the_templates_name_is_compiled_in() {
        let shelf = Shelf::new();
        assert_eq!(shelf.fonts.len(), FACES.len(), "each file holds one face that parses");
        let parts = include_str!("../templates/parts.typ");
        let named = parts
            .split('"')
            .filter(|part| part.starts_with("Noto ") || part.starts_with("Atkinson") || part.starts_with("Gentium"));
        for family in named {
            assert!(shelf.book.contains_family(&family.to_lowercase()), "{family}");
        }
    }

    #[test]
    fn every_template_parses_and_nothing_else_can_be_read() {
        let shelf = Shelf::new();
        for (path, _) in TEMPLATES {
            let world = PageWorld::new(&shelf, path, b"{}".to_vec()).expect("a world");
            let source = world.source(world.main()).expect("the template");
            assert!(source.root().errors_and_warnings().0.is_empty(), "{path}");
        }
        let world = PageWorld::new(&shelf, "/plan.typ", Vec::new()).expect("a world");
        let outside = id("/etc/hostname").expect("a path");
        assert!(world.file(outside).is_err() && world.source(outside).is_err());
        assert!(
            world.today(None).is_none(),
            "no page knows the day on which it is drawn"
        );
    }
}
