//! What nobody can guess: 32 random bytes in a cookie, a link or a token. Only their SHA-256 is kept.

use std::fmt;

use sha2::{Digest, Sha256};

/// 32 random bytes. They are shown once to whom they are given, and never printed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A new one, from the system's source of randomness.
    ///
    /// # Errors
    /// When the system has none.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// The secret in a text: 64 hexadecimal digits. `None` where there is none.
    pub fn read(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// What is given: 64 hexadecimal digits.
    pub fn reveal(&self) -> String {
        hex::encode(self.0)
    }

    /// What is kept. A plain hash is enough: 256 random bits are not guessed.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_is_read_again() {
        let secret = Secret::new().unwrap();
        assert_eq!(Secret::read(&secret.reveal()), Some(secret.clone()));
        assert_ne!(Secret::new().unwrap(), secret);
        for text in ["", "zz", &secret.reveal()[1..], &format!("{}0", secret.reveal())] {
            assert_eq!(Secret::read(text), None);
        }
    }

    #[test]
    fn it_is_never_printed_by_accident() {
        assert_eq!(format!("{:?}", Secret::new().unwrap()), "Secret(…)");
    }
}
