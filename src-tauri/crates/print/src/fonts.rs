//! The faces of the printed page, compiled in so that a page is the same on
//! every machine. Their licences stand beside them in `src-tauri/fonts`.

macro_rules! faces {
    ($($file:literal),+ $(,)?) => {
        /// Every face, in the order in which Typst numbers them. TTF, because
        /// Typst cannot read woff2.
        pub(crate) const FACES: &[&[u8]] = &[
            $(include_bytes!(concat!("../../../fonts/", $file))),+
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
