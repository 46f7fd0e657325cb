//! Random moments that can be had again.

use std::hash::{BuildHasher, Hasher, RandomState};

/// xorshift64.
pub struct Random(u64);

impl Random {
    /// Says its seed, and takes an earlier run's from `CRASH_SEED`.
    pub fn seeded() -> Self {
        let given = std::env::var("CRASH_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| RandomState::new().build_hasher().finish()) | 1;
        eprintln!("CRASH_SEED={seed}");
        Self(seed)
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}
