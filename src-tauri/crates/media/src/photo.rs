//! Pictures: decoded whole, turned upright, made small enough for a school's
//! stick, and written anew without anything but the picture.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageEncoder as _, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

use crate::{Kind, Refused};

/// The longer side of a picture that is kept, in pixels. A sheet of paper at
/// 250 dots an inch.
pub const LONGEST_SIDE: u32 = 2048;
/// More than any school's camera makes in one picture.
pub const MOST_MILLION_PIXELS: u32 = 64;
/// Memory for decoding one picture, in bytes.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// JPEG quality: hardly to be told from the original, and a quarter of its size.
const QUALITY: u8 = 82;
/// For small copies on pages.
const QUALITY_SMALL: u8 = 74;

/// A clean picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// JPEG or PNG.
    pub bytes: Vec<u8>,
    /// Which of the two.
    pub media_type: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Makes a picture clean: upright, at most [`LONGEST_SIDE`] long, on white
/// where it was see-through.
///
/// # Errors
/// [`Refused::Heic`], `TooManyPixels`, `BrokenPicture`; `Other` where it is no picture.
pub fn clean(bytes: &[u8]) -> Result<Photo, Refused> {
    let (picture, kind) = decode(bytes)?;
    let picture = fitted(&picture, LONGEST_SIDE);
    let photo = as_jpeg(&picture, QUALITY)?;
    if kind == Kind::Png {
        // A drawing or a screen is smaller and sharper as PNG, a photograph is not.
        let drawn = as_png(&picture)?;
        if drawn.bytes.len() <= photo.bytes.len() {
            return Ok(drawn);
        }
    }
    Ok(photo)
}

/// The same picture with its longer side at most `longest`, for a page.
///
/// # Errors
/// As [`clean`].
pub fn smaller(bytes: &[u8], longest: u32) -> Result<Photo, Refused> {
    let (picture, _) = decode(bytes)?;
    as_jpeg(&fitted(&picture, longest), QUALITY_SMALL)
}

/// Width and height, from the picture's head alone.
///
/// # Errors
/// As [`clean`], as far as the head tells.
pub fn size(bytes: &[u8]) -> Result<(u32, u32), Refused> {
    Ok(decoder(bytes)?.0.dimensions())
}

fn decoder(bytes: &[u8]) -> Result<(impl ImageDecoder, Kind), Refused> {
    let kind = Kind::of(bytes);
    let format = match kind {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
        Kind::Webp => ImageFormat::WebP,
        Kind::Heic => return Err(Refused::Heic),
        _ => return Err(Refused::Other),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|fault| of(&fault))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > u64::from(MOST_MILLION_PIXELS) * 1_000_000 {
        return Err(Refused::TooManyPixels);
    }
    Ok((decoder, kind))
}

fn decode(bytes: &[u8]) -> Result<(DynamicImage, Kind), Refused> {
    let (mut decoder, kind) = decoder(bytes)?;
    if kind == Kind::Jpeg && !ends(bytes) {
        // The decoder would paint the missing part grey and say nothing.
        return Err(Refused::BrokenPicture);
    }
    let orientation = decoder
        .orientation()
        .unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|fault| of(&fault))?;
    picture.apply_orientation(orientation);
    Ok((picture, kind))
}

fn of(fault: &image::ImageError) -> Refused {
    match fault {
        image::ImageError::Limits(_) => Refused::TooManyPixels,
        _ => Refused::BrokenPicture,
    }
}

/// Whether a JPEG reaches its end marker after its first scan began. The
/// segments before it are walked, because a small picture for display may
/// stand in one of them with an end of its own (ITU-T T.81, annex B).
fn ends(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xff, marker]) = bytes.get(at..at + 2).and_then(|two| <&[u8; 2]>::try_from(two).ok()) {
        match marker {
            0xff => at += 1,
            0xd0..=0xd8 | 0x01 => at += 2,
            _ => {
                let Some(&[high, low]) = bytes.get(at + 2..at + 4).and_then(|two| <&[u8; 2]>::try_from(two).ok())
                else {
                    return false;
                };
                at += 2 + usize::from(u16::from_be_bytes([high, low]));
                if marker == 0xda {
                    return bytes
                        .get(at..)
                        .is_some_and(|scan| scan.windows(2).any(|two| two == [0xff, 0xd9]));
                }
            }
        }
    }
    false
}

fn fitted(picture: &DynamicImage, longest: u32) -> RgbImage {
    let fits = picture.width().max(picture.height()) <= longest;
    if fits {
        flat(picture)
    } else if picture.width().max(picture.height()) > longest * 3 {
        // Far too large: averaged down first, which is many times quicker.
        let near = picture.thumbnail(longest * 2, longest * 2);
        flat(&near.resize(longest, longest, FilterType::CatmullRom))
    } else {
        flat(&picture.resize(longest, longest, FilterType::CatmullRom))
    }
}

/// On white, as paper: dark lines on nothing would be lost on a dark page.
fn flat(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let see_through = picture.to_rgba8();
    let mut flat = RgbImage::new(see_through.width(), see_through.height());
    for (into, from) in flat.pixels_mut().zip(see_through.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let on_white = |value: u8| {
            let mixed = (u32::from(value) * u32::from(alpha) + 255 * (255 - u32::from(alpha)) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        *into = Rgb([on_white(red), on_white(green), on_white(blue)]);
    }
    flat
}

fn as_jpeg(picture: &RgbImage, quality: u8) -> Result<Photo, Refused> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(picture)
        .map_err(|_| Refused::BrokenPicture)?;
    Ok(photo(bytes, "image/jpeg", picture))
}

fn as_png(picture: &RgbImage) -> Result<Photo, Refused> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, PngFilter::Adaptive)
        .write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            image::ExtendedColorType::Rgb8,
        )
        .map_err(|_| Refused::BrokenPicture)?;
    Ok(photo(bytes, "image/png", picture))
}

fn photo(bytes: Vec<u8>, media_type: &'static str, picture: &RgbImage) -> Photo {
    Photo {
        bytes,
        media_type,
        width: picture.width(),
        height: picture.height(),
    }
}
