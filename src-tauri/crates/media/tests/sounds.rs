//! Sounds made clean, and recordings.

use media::sound::{RECORDED_RATE, Recording, clean};
use media::{Kind, Refused};

const SECRET: &[u8] = b"44.4759 -73.2121 Telefono";

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn chunk(name: &[u8], content: &[u8]) -> Vec<u8> {
    let mut out = name.to_vec();
    out.extend(u32::try_from(content.len()).expect("short").to_le_bytes());
    out.extend(content);
    out.resize(out.len().next_multiple_of(2), 0);
    out
}

fn wav(seconds: usize) -> Vec<u8> {
    let mut format = vec![1, 0, 1, 0];
    format.extend(8_000_u32.to_le_bytes());
    format.extend(16_000_u32.to_le_bytes());
    format.extend([2, 0, 16, 0]);
    let mut inside = b"WAVE".to_vec();
    inside.extend(chunk(b"LIST", SECRET));
    inside.extend(chunk(b"fmt ", &format));
    inside.extend(chunk(b"bext", SECRET));
    inside.extend(chunk(b"data", &[5; 16_000].repeat(seconds)));
    inside.extend(chunk(b"iXML", SECRET));
    let mut out = b"RIFF".to_vec();
    out.extend(u32::try_from(inside.len()).expect("short").to_le_bytes());
    out.extend(inside);
    out
}

/// MPEG-1 layer III, 128 kbit/s, 44,100 Hz: 417 bytes a frame.
fn mp3(frames: usize) -> Vec<u8> {
    let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
    frame.resize(417, 0x11);
    let mut table = frame.clone();
    table[36..40].copy_from_slice(b"Xing");
    let mut out = b"ID3\x04\0\0\0\0\0\x19".to_vec();
    out.extend(SECRET);
    out.extend(table);
    out.extend(frame.repeat(frames));
    out.extend(b"TAG");
    out.extend(SECRET);
    out.resize(out.len() + 128 - 3 - SECRET.len(), 0);
    out
}

fn ogg(magic: &[u8], comments: &[u8]) -> Vec<u8> {
    let mut head = magic.to_vec();
    head.resize(30, 0);
    if magic.starts_with(b"\x01vorbis") {
        head[12..16].copy_from_slice(&8_000_u32.to_le_bytes());
    }
    let mut said = comments.to_vec();
    said.extend(SECRET);
    let mut out = ogg_page(2, 0, 0, &head);
    out.extend(ogg_page(0, 0, 1, &said));
    for second in 1..=3_u8 {
        let flags = if second == 3 { 4 } else { 0 };
        out.extend(ogg_page(
            flags,
            u64::from(second) * 8_000,
            1 + u32::from(second),
            &[9; 400],
        ));
    }
    out
}

/// A page that holds one packet (RFC 3533, section 6).
fn ogg_page(flags: u8, granule: u64, number: u32, packet: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0".to_vec();
    page.push(flags);
    page.extend(granule.to_le_bytes());
    page.extend(7_u32.to_le_bytes());
    page.extend(number.to_le_bytes());
    page.extend([0; 4]);
    let mut segments = vec![255; packet.len() / 255];
    segments.push(u8::try_from(packet.len() % 255).expect("less than 255"));
    page.push(u8::try_from(segments.len()).expect("a short packet"));
    page.extend(segments);
    page.extend(packet);
    let crc = page.iter().fold(0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte) << 24, |crc, _| {
            if crc >> 31 == 0 {
                crc << 1
            } else {
                crc << 1 ^ 0x04c1_1db7
            }
        })
    });
    page[22..26].copy_from_slice(&crc.to_le_bytes());
    page
}

fn flac() -> Vec<u8> {
    let mut recording = Recording::new(16_000, 1);
    recording.hear(&tone(300.0, 16_000, 2));
    let clean = recording.recorded().expect("heard").bytes;
    let mut out = clean[..4].to_vec();
    let mut facts = clean[4..42].to_vec();
    facts[0] &= 0x7f;
    out.extend(facts);
    out.push(0x84);
    out.extend(&u32::try_from(SECRET.len()).expect("short").to_be_bytes()[1..]);
    out.extend(SECRET);
    out.extend(&clean[42..]);
    out
}

fn boxed(name: &[u8], content: &[u8]) -> Vec<u8> {
    let mut out = u32::try_from(content.len() + 8).expect("short").to_be_bytes().to_vec();
    out.extend(name);
    out.extend(content);
    out
}

fn m4a(handler: &[u8]) -> Vec<u8> {
    let mut length = vec![0; 4];
    length.extend([0xc8; 8]);
    length.extend(1_000_u32.to_be_bytes());
    length.extend(4_200_u32.to_be_bytes());
    length.resize(100, 0);
    let mut handled = vec![0; 8];
    handled.extend(handler);
    handled.extend([0; 12]);
    handled.extend(SECRET);
    // When it was made stands in each head.
    let head = |size: usize| [&[0; 4][..], &[0xc8; 8], &vec![1; size]].concat();
    let media = [boxed(b"mdhd", &head(12)), boxed(b"hdlr", &handled)].concat();
    let track = [boxed(b"tkhd", &head(72)), boxed(b"mdia", &media)].concat();
    let whole = [boxed(b"mvhd", &length), boxed(b"trak", &track), boxed(b"udta", SECRET)].concat();
    [
        boxed(b"ftyp", b"M4A \0\0\0\0M4A "),
        boxed(b"mdat", &[3; 500]),
        boxed(b"moov", &whole),
        boxed(b"uuid", SECRET),
    ]
    .concat()
}

fn tone(hertz: f64, rate: u32, seconds: u32) -> Vec<i16> {
    (0..rate * seconds)
        .map(|at| {
            let turn = f64::from(at) * hertz / f64::from(rate) * std::f64::consts::TAU;
            #[expect(clippy::cast_possible_truncation, reason = "between -12,000 and 12,000")]
            let sample = (turn.sin() * 12_000.0) as i16;
            sample
        })
        .collect()
}

/// A seed that `WAYMARK_SEED` gives back.
fn seed() -> u64 {
    let named = std::env::var("WAYMARK_SEED").ok().and_then(|seed| seed.parse().ok());
    named.unwrap_or_else(|| fastrand::u64(..))
}

#[test]
fn p14_a_sound_keeps_what_is_played_and_nothing_that_tells_of_place_or_device() {
    let cases: [(&str, Vec<u8>, &str, u32); 6] = [
        ("WAV", wav(2), "audio/wav", 2),
        ("MP3", mp3(80), "audio/mpeg", 3),
        ("Vorbis", ogg(b"\x01vorbis", b"\x03vorbis"), "audio/ogg", 3),
        ("Opus", ogg(b"OpusHead", b"OpusTags"), "audio/ogg", 1),
        ("FLAC", flac(), "audio/flac", 2),
        ("M4A", m4a(b"soun"), "audio/mp4", 5),
    ];
    for (name, bytes, media_type, seconds) in cases {
        assert!(holds(&bytes, SECRET), "{name} says where it was made");
        assert!(Kind::of(&bytes).is_sound(), "{name} is known by its beginning");
        let sound = clean(bytes).expect(name);
        assert_eq!((sound.media_type, sound.seconds), (media_type, seconds), "{name}");
        assert!(!holds(&sound.bytes, SECRET), "{name} says so no more");
        assert!(!holds(&sound.bytes, &[0xc8; 4]), "{name}: nor when");
        let again = clean(sound.bytes.clone()).expect(name);
        assert_eq!(again.bytes, sound.bytes, "{name}: what is clean stays as it is");
    }
}

#[test]
fn p14_the_pages_of_an_ogg_stream_come_through_in_their_order() {
    let mut head = b"\x01vorbis".to_vec();
    head.resize(30, 0);
    head[12..16].copy_from_slice(&8_000_u32.to_le_bytes());
    // Comments, and a set-up that fills its page to the last segment but one.
    let setup = [b"\x05vorbis".to_vec(), vec![4; 255 * 200]].concat();
    let comments = [b"\x03vorbis".to_vec(), SECRET.repeat(90)].concat();
    let mut bytes = ogg_page(2, 0, 0, &head);
    bytes.extend(ogg_page(0, 0, 1, &comments));
    bytes.extend(ogg_page(0, 0, 2, &setup));
    let music = [ogg_page(0, 8_000, 3, &[9; 400]), ogg_page(4, 16_000, 4, &[8; 510])].concat();
    bytes.extend(&music);
    let sound = clean(bytes).expect("clean");
    let empty = [&b"\x03vorbis"[..], &[0; 8], &[1]].concat();
    assert!(
        holds(&sound.bytes, &[empty, setup].concat()),
        "the set-up follows the empty comments"
    );
    let kept = &sound.bytes[sound.bytes.len() - music.len()..];
    let without_numbers = |pages: &[u8]| {
        let mut pages = pages.to_vec();
        for at in [0, 27 + 2 + 400] {
            pages[at + 18..at + 26].fill(0);
        }
        pages
    };
    assert_eq!(
        without_numbers(kept),
        without_numbers(&music),
        "every page of music as it was"
    );
    assert_eq!(kept[18..22], 2_u32.to_le_bytes(), "numbered anew, without a gap");
}

#[test]
fn g7_a_sound_that_was_cut_off_keeps_what_came_before_or_is_refused() {
    let whole = wav(2);
    let cut = clean(whole[..whole.len() - 9_000].to_vec()).expect("a recorder that lost its power");
    assert_eq!(cut.seconds, 2);
    let whole = mp3(80);
    assert_eq!(clean(whole[..whole.len() / 2].to_vec()).expect("half").seconds, 2);
    for broken in [
        b"RIFF\0\0\0\0WAVEfmt ".to_vec(),
        b"ID3\x04\0\0\0\0\0\0".to_vec(),
        b"fLaC\x80".to_vec(),
    ] {
        assert_eq!(clean(broken), Err(Refused::BrokenSound));
    }
    let whole = m4a(b"soun");
    assert_eq!(clean(whole[..whole.len() - 1].to_vec()), Err(Refused::BrokenSound));
}

#[test]
fn g7_a_film_is_no_sound() {
    assert_eq!(clean(m4a(b"vide")), Err(Refused::MoreThanSound));
    assert_eq!(clean(m4a(b"meta")), Err(Refused::MoreThanSound), "a track of places");
    assert_eq!(clean(ogg(b"\x80theora", b"\x81theora")), Err(Refused::MoreThanSound));
    let pieces = [boxed(b"ftyp", b"iso5\0\0\0\0"), boxed(b"moof", &[0; 8])].concat();
    assert_eq!(clean(pieces), Err(Refused::MoreThanSound));
    assert_eq!(clean(b"just words".to_vec()), Err(Refused::Other));
}

#[test]
fn p14_a_recording_is_small_and_keeps_the_voice_without_a_whistle() {
    let heard = |hertz| {
        let mut recording = Recording::new(48_000, 2);
        let both: Vec<i16> = tone(hertz, 48_000, 2)
            .into_iter()
            .flat_map(|sample| [sample, sample])
            .collect();
        recording.hear(&both);
        assert_eq!(recording.seconds(), 2);
        recording
    };
    let mut voice = heard(400.0);
    assert!((35..40).contains(&voice.loudness()), "as loud as it was");
    assert_eq!(voice.loudness(), 0, "since last asked");
    let voice = voice.recorded().expect("heard");
    assert_eq!((voice.media_type, voice.seconds), ("audio/flac", 2));
    assert!(
        voice.bytes.len() < 2 * RECORDED_RATE as usize * 2,
        "smaller than its samples"
    );
    // Fourteen thousand hertz do not fit below half of sixteen thousand: what
    // the filter leaves of them is next to nothing, and packs accordingly.
    let whistle = heard(14_000.0).recorded().expect("heard");
    assert!(
        whistle.bytes.len() * 2 < voice.bytes.len(),
        "{} of {} bytes",
        whistle.bytes.len(),
        voice.bytes.len()
    );
    assert_eq!(
        Recording::new(16_000, 1).recorded(),
        Err(Refused::BrokenSound),
        "nothing heard"
    );
}

#[test]
fn g7_no_bytes_make_the_cleaning_fail_in_any_other_way() {
    let seed = seed();
    let mut dice = fastrand::Rng::with_seed(seed);
    let whole = [
        wav(1),
        mp3(20),
        ogg(b"\x01vorbis", b"\x03vorbis"),
        ogg(b"OpusHead", b"OpusTags"),
        flac(),
        m4a(b"soun"),
    ];
    for bytes in whole {
        for _ in 0..200 {
            let mut bytes = bytes.clone();
            for _ in 0..dice.usize(1..6) {
                let at = dice.usize(..bytes.len().min(400));
                bytes[at] = dice.u8(..);
            }
            bytes.truncate(dice.usize(1..=bytes.len()));
            if let Ok(sound) = clean(bytes) {
                assert!(sound.seconds > 0, "seed {seed}");
            }
        }
    }
}
