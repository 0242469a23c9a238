//! Pictures: the pages of a PDF for the preview, and the bar of whose words.
//!
//! The preview draws the export's own bytes, so what a person sees is what
//! leaves the computer.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::page::Shares;
use crate::printer::PrintError;

/// A page as a PNG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Png {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The pages of a PDF as pictures; at scale 1 a pixel is a point, 1/72 inch.
///
/// # Errors
/// When the bytes are not a PDF, or a picture would be too large to hold.
pub fn pdf_pages_png(pdf: &[u8], scale: f32) -> Result<Vec<Png>, PrintError> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| PrintError::Draw)?;
    let settings = InterpreterSettings::default();
    let look = RenderSettings {
        // Above 8 an A4 page is more than 30 megapixels.
        x_scale: scale.clamp(0.1, 8.0),
        y_scale: scale.clamp(0.1, 8.0),
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let cache = RenderCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let picture = render(page, &cache, &settings, &look);
            let (width, height) = (u32::from(picture.width()), u32::from(picture.height()));
            let bytes = picture.into_png().map_err(|_| PrintError::Draw)?;
            Ok(Png { width, height, bytes })
        })
        .collect()
}

/// The bar of whose words: three patterns, so that it reads in black and
/// white, without words of its own; the sentence beside it is its text
/// alternative. Shares need not add up to 100.
#[must_use]
pub fn whose_words_svg(shares: Shares) -> String {
    use std::fmt::Write as _;
    const WIDTH: u32 = 600;
    const HEIGHT: u32 = 30;
    let total = shares.student + shares.family + shares.school;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\">"
    );
    let mut x = 0;
    for (share, colour, pattern) in [
        (shares.student, "#184a9a", Pattern::Solid),
        (shares.family, "#833203", Pattern::Dots),
        (shares.school, "#14584f", Pattern::Lines),
    ] {
        if total == 0 || share == 0 {
            continue;
        }
        let width = (WIDTH * share) / total;
        let _ = match pattern {
            Pattern::Solid => write!(
                svg,
                "<rect x=\"{x}\" y=\"0\" width=\"{width}\" height=\"{HEIGHT}\" fill=\"{colour}\"/>"
            ),
            Pattern::Dots | Pattern::Lines => {
                let inner = width.saturating_sub(3);
                write!(
                    svg,
                    "<rect x=\"{}\" y=\"1\" width=\"{inner}\" height=\"{}\" fill=\"#fff\" stroke=\"{colour}\" stroke-width=\"2\"/>",
                    x + 2,
                    HEIGHT - 2
                )
            }
        };
        let end = x + width;
        match pattern {
            Pattern::Solid => {}
            Pattern::Dots => {
                for cx in (x + 8..end.saturating_sub(5)).step_by(10) {
                    for cy in [8, 15, 22] {
                        let _ = write!(svg, "<circle cx=\"{cx}\" cy=\"{cy}\" r=\"2.4\" fill=\"{colour}\"/>");
                    }
                }
            }
            Pattern::Lines => {
                for left in (x + 4..end.saturating_sub(22)).step_by(9) {
                    let _ = write!(
                        svg,
                        "<path d=\"M{left} 3 {} 27\" stroke=\"{colour}\" stroke-width=\"2.6\"/>",
                        left + 20
                    );
                }
            }
        }
        x = end;
    }
    svg.push_str("</svg>");
    svg
}

enum Pattern {
    Solid,
    Dots,
    Lines,
}
