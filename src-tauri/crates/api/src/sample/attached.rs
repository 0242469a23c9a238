//! Pictures and voices of the sample school. All of it is invented: the
//! pictures were drawn, and nobody speaks in the voices, which are made here
//! from pulses and two resonances so that there is something to listen to.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use media::sound::{RECORDED_RATE, Recording};

use super::told::Told;
use crate::cases;
use crate::messages::EvidenceTake;

/// What a student attaches.
#[derive(Clone, Copy, Debug)]
pub(super) enum Attached {
    /// Three jars of water on a window sill.
    Jars,
    /// A pencil drawing of a pipe above a river, with its parts named in two languages.
    Pipe,
    /// A voice, as high and as long as is said.
    Voice {
        /// Pulses a second.
        pitch: u32,
        /// Seconds.
        seconds: u32,
    },
    /// Notes, line by line.
    Notes(&'static str),
}

impl Attached {
    fn bytes(self) -> Option<Vec<u8>> {
        Some(match self {
            Self::Jars => include_bytes!("attached/jars.jpg").to_vec(),
            Self::Pipe => include_bytes!("attached/pipe.jpg").to_vec(),
            Self::Voice { pitch, seconds } => murmur(pitch, seconds)?,
            Self::Notes(words) => words.as_bytes().to_vec(),
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Notes(_) => "fish counter.txt",
            Self::Jars | Self::Pipe | Self::Voice { .. } => "",
        }
    }
}

impl Told<'_> {
    /// Takes in what a student attaches; gives what `evidence_add` names it by.
    pub(super) fn takes_in(&mut self, attached: Attached) -> Option<String> {
        let Some(bytes) = attached.bytes() else {
            self.lost("a voice");
            return None;
        };
        let plan = self.plan()?.id;
        let request = EvidenceTake {
            plan,
            from: None,
            name: attached.name().into(),
            data: Some(STANDARD.encode(bytes)),
        };
        let taken = self.call(("evidence_take", cases::evidence_take), request)?;
        Some(taken.taken)
    }
}

/// Pulses through two resonances that move from vowel to vowel, in syllables
/// with a breath after every sixth: like a voice in the next room.
fn murmur(pitch: u32, seconds: u32) -> Option<Vec<u8>> {
    const VOWELS: [(f64, f64); 5] = [
        (700.0, 1_200.0),
        (400.0, 2_000.0),
        (500.0, 900.0),
        (300.0, 2_300.0),
        (350.0, 800.0),
    ];
    let rate = f64::from(RECORDED_RATE);
    let (mut phase, mut first, mut second) = (0.0_f64, [0.0_f64; 2], [0.0_f64; 2]);
    let mut heard = Vec::new();
    for at in 0..RECORDED_RATE * seconds {
        let now = f64::from(at) / rate;
        // Syllables of 190 milliseconds.
        let syllable = (now / 0.19).floor();
        let within = now / 0.19 - syllable;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few dozen syllables"
        )]
        let nth = syllable as usize;
        let breathes = nth % 7 == 6;
        let loud = if breathes {
            0.0
        } else {
            (within * std::f64::consts::PI).sin()
        };
        let falls = 1.0 - 0.1 * (now / 1.33).fract();
        let melody = f64::from(pitch) * falls * (1.0 + 0.06 * (now * 3.1).sin());
        phase += melody / rate;
        let pulse = if phase >= 1.0 {
            phase -= 1.0;
            1.0
        } else {
            0.0
        };
        let (low, high) = VOWELS[(nth * 3 + nth / 7) % VOWELS.len()];
        let voiced = resonates(&mut first, low, 90.0, pulse) + 0.5 * resonates(&mut second, high, 120.0, pulse);
        #[expect(clippy::cast_possible_truncation, reason = "clamped to what the type holds")]
        let sample = (voiced * loud * 9_000.0).clamp(-20_000.0, 20_000.0) as i16;
        heard.push(sample);
    }
    let mut recording = Recording::new(RECORDED_RATE, 1);
    recording.hear(&heard);
    recording.recorded().ok().map(|sound| sound.bytes)
}

/// One resonance: a two-pole filter at a frequency, as wide as `wide`.
fn resonates(before: &mut [f64; 2], hertz: f64, wide: f64, input: f64) -> f64 {
    let rate = f64::from(RECORDED_RATE);
    let radius = (-std::f64::consts::PI * wide / rate).exp();
    let turn = (std::f64::consts::TAU * hertz / rate).cos();
    let output = input + 2.0 * radius * turn * before[0] - radius * radius * before[1];
    *before = [output, before[0]];
    output * (1.0 - radius) * 4.0
}
