//! Pictures made clean.

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use media::photo::{LONGEST_SIDE, clean, size, smaller};
use media::{Kind, Refused};

/// A picture that is red on its left and blue on its right.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 {
            Rgb([200, 20, 20])
        } else {
            Rgb([20, 20, 200])
        }
    })
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90)
        .encode_image(picture)
        .expect("a JPEG");
    bytes
}

fn as_kind(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

/// The same JPEG with what a phone puts into it: which way is up, where it
/// was taken, by which camera, and a small picture with an end of its own.
fn from_a_phone(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    exif.extend(2_u16.to_le_bytes());
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 60, 0, 0, 0]);
    exif.extend([0; 4]);
    exif.extend(b"44.4759 N 73.2121 W, made by Telefono 12 \xff\xd8\xff\xd9");
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(u16::try_from(exif.len() + 2).expect("short").to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A seed that `WAYMARK_SEED` gives back.
fn seed() -> u64 {
    let named = std::env::var("WAYMARK_SEED").ok().and_then(|seed| seed.parse().ok());
    named.unwrap_or_else(|| fastrand::u64(..))
}

#[test]
fn p14_a_photo_from_a_phone_stands_upright_and_says_nothing_of_place_or_camera() {
    let phone = from_a_phone(&jpeg(&halves(80, 40)), 6);
    assert!(
        holds(&phone, b"73.2121") && holds(&phone, b"Telefono"),
        "the phone wrote both"
    );
    let photo = clean(&phone).expect("a photo");
    assert_eq!((photo.width, photo.height), (40, 80), "turned by what the phone said");
    for told in [&b"Exif"[..], b"73.2121", b"Telefono"] {
        assert!(!holds(&photo.bytes, told), "{}", String::from_utf8_lossy(told));
    }
    let upright = image::load_from_memory(&photo.bytes).expect("opens").to_rgb8();
    let [red, _, blue] = upright.get_pixel(20, 5).0;
    assert!(red > blue, "what was left is now above");
}

#[test]
fn p14_a_large_photo_is_kept_as_large_as_a_page_needs_and_a_small_one_as_it_is() {
    let photo = clean(&jpeg(&halves(5_000, 2_500))).expect("a photo");
    assert_eq!((photo.width, photo.height), (LONGEST_SIDE, LONGEST_SIDE / 2));
    let photo = clean(&jpeg(&halves(2_100, 300))).expect("a photo");
    assert_eq!(photo.width, LONGEST_SIDE);
    let photo = clean(&jpeg(&halves(300, 200))).expect("a photo");
    assert_eq!((photo.width, photo.height), (300, 200));
    let small = smaller(&photo.bytes, 100).expect("a small one");
    assert_eq!((small.width, small.height), (100, 67));
    assert_eq!(size(&small.bytes), Ok((100, 67)));
}

#[test]
fn p14_a_drawing_stays_sharp_and_what_was_see_through_is_paper() {
    let mut drawing = RgbaImage::from_pixel(200, 200, Rgba([0, 0, 0, 0]));
    for at in 20..180 {
        drawing.put_pixel(at, at, Rgba([10, 10, 10, 255]));
    }
    let photo = clean(&as_kind(&drawing.into(), ImageFormat::Png)).expect("a drawing");
    assert_eq!(photo.media_type, "image/png", "lines are smaller and sharper so");
    let on_paper = image::load_from_memory(&photo.bytes).expect("opens").to_rgb8();
    assert_eq!(on_paper.get_pixel(5, 100).0, [255, 255, 255]);
    assert_eq!(on_paper.get_pixel(100, 100).0, [10, 10, 10]);
    let webp = as_kind(&halves(60, 30).into(), ImageFormat::WebP);
    assert_eq!(clean(&webp).expect("WebP is read").media_type, "image/jpeg");
}

#[test]
fn g7_a_picture_that_stops_in_the_middle_is_refused_wherever_it_stops() {
    let picture = halves(64, 48);
    let jpeg = from_a_phone(&jpeg(&picture), 1);
    let png = as_kind(&picture.clone().into(), ImageFormat::Png);
    for whole in [jpeg, png] {
        for cut in (16..whole.len() - 2).step_by(7) {
            assert_eq!(
                clean(&whole[..cut]),
                Err(Refused::BrokenPicture),
                "cut at {cut} of {}",
                whole.len()
            );
        }
    }
}

#[test]
fn g7_a_heic_photo_and_one_with_too_many_dots_are_told_apart_from_a_broken_one() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    assert_eq!(clean(heic), Err(Refused::Heic));
    assert_eq!(Kind::of(b"\0\0\0\x1cftypavif"), Kind::Heic);
    assert_eq!(clean(b"%PDF-1.7 not a picture"), Err(Refused::Other));
    // A head that promises four hundred million dots, and nothing behind it.
    let mut head = as_kind(&halves(2, 2).into(), ImageFormat::Png);
    head[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
    let sum = head[12..29].iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    });
    head[29..33].copy_from_slice(&(!sum).to_be_bytes());
    assert_eq!(
        clean(&head),
        Err(Refused::TooManyPixels),
        "refused by its head, before any memory is taken"
    );
}

#[test]
fn g7_no_bytes_make_the_cleaning_fail_in_any_other_way() {
    let seed = seed();
    let mut dice = fastrand::Rng::with_seed(seed);
    let jpeg = from_a_phone(&jpeg(&halves(32, 24)), 3);
    let png = as_kind(&halves(32, 24).into(), ImageFormat::Png);
    let webp = as_kind(&halves(32, 24).into(), ImageFormat::WebP);
    for whole in [jpeg, png, webp] {
        for _ in 0..120 {
            let mut bytes = whole.clone();
            for _ in 0..dice.usize(1..6) {
                let at = dice.usize(..bytes.len());
                bytes[at] = dice.u8(..);
            }
            bytes.truncate(dice.usize(1..=bytes.len()));
            if let Ok(photo) = clean(&bytes) {
                assert!(size(&photo.bytes).is_ok(), "seed {seed}: what comes out opens");
            }
        }
    }
}
