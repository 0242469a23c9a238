//! The faces of the printed page, compiled in so that a page is the same on
//! every machine. Their licences stand beside them in `src-tauri/fonts`.

/// A face: its file's name, for messages, and its bytes.
pub(crate) struct Face {
    /// The file.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that every face parses"))]
    pub(crate) name: &'static str,
    /// What Typst reads. It cannot read woff2, so these are TTF.
    pub(crate) bytes: &'static [u8],
}

macro_rules! faces {
    ($($file:literal),+ $(,)?) => {
        /// Every face, in the order in which Typst numbers them.
        pub(crate) const FACES: &[Face] = &[
            $(Face { name: $file, bytes: include_bytes!(concat!("../../../fonts/", $file)) }),+
        ];
    };
}

faces! {
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "GentiumBookPlus-Regular.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-SemiBold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-SemiBold.ttf",
    "NotoSansMyanmar-Regular.ttf",
    "NotoSansMyanmar-SemiBold.ttf",
    "NotoSansEthiopic-Regular.ttf",
    "NotoSansEthiopic-SemiBold.ttf",
    "NotoEmoji-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansMath-Regular.ttf",
}
