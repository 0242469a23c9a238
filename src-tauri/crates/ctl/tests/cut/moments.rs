//! Which moments of a session are tried.

/// The seed where none is given.
const SEED: u64 = 20_261_122;

/// Draws that follow from a seed.
pub(crate) struct Moments {
    seed: u64,
    dice: fastrand::Rng,
}

impl Moments {
    /// For one test: other tests with the same seed draw differently.
    pub(crate) fn of(test: &str) -> Self {
        let seed = std::env::var("WAYMARK_SEED")
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(SEED);
        let salt = test
            .bytes()
            .fold(seed, |salt, byte| salt.wrapping_mul(31).wrapping_add(u64::from(byte)));
        Self {
            seed,
            dice: fastrand::Rng::with_seed(salt),
        }
    }

    /// So many of `1..=last`, in order; all of them in a soak.
    pub(crate) fn sample(&mut self, some: usize, last: usize) -> Vec<usize> {
        if soak() || some >= last {
            return (1..=last).collect();
        }
        let mut chosen = self.dice.choose_multiple(1..=last, some);
        chosen.sort_unstable();
        chosen
    }

    /// Yes or no.
    pub(crate) fn coin(&mut self) -> bool {
        self.dice.bool()
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.dice.usize(..end)
    }

    /// What a failure says, so that it can be had again.
    pub(crate) fn told(&self, moment: &str) -> String {
        format!("{moment}; again with WAYMARK_SEED={}", self.seed)
    }
}

/// Whether every moment is tried, not a sample of them.
pub(crate) fn soak() -> bool {
    std::env::var_os("WAYMARK_SOAK").is_some()
}
