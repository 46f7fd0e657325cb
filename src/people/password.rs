//! Passwords: what one must be like, and Argon2id.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::message::Message;
use crate::record::fields::FieldError;

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;
/// The most characters of a password.
pub const LONGEST: usize = 200;

/// Memory, passes and lanes of Argon2id: 19 MiB, 2, 1 (what OWASP advises).
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// At most so many are computed at once: each takes 19 MiB and a core.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The hash that is looked at where there is no account or no password yet, so that the effort is the same.
/// It is of 32 random bytes that nobody has kept.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$Y2xlYXJpbmctaG91c2UtMQ$bJfq7yT0Z3v1mQxk8d2sR5uW9aLcE4hGnPiOoVtYzDE";

/// Passwords that a guesser tries first, as far as they are long enough to be taken otherwise.
const COMMON: &[&str] = &[
    "123456789012",
    "1234567890123",
    "123456123456",
    "123123123123",
    "111111111111",
    "000000000000",
    "abcdefghijkl",
    "administrator",
    "changemechangeme",
    "clearinghouse",
    "clearing house",
    "iloveyouiloveyou",
    "letmeinletmein",
    "passw0rd1234",
    "password1234",
    "password12345",
    "password123456",
    "passwordpassword",
    "qwerty123456",
    "qwertyqwerty",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiop[]",
    "welcomewelcome",
    "йцукенйцукен",
];

/// What goes wrong in computing a hash.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// Argon2 itself.
    #[error("a password cannot be hashed: {0}")]
    Argon2(String),
    /// The computation was broken off: the program is stopping.
    #[error("the computation of a hash was broken off")]
    BrokenOff,
}

/// Whether a new password is one that may be taken.
///
/// # Errors
/// What is wrong with it: too short, too long, the e-mail address, or one that a guesser tries first.
pub fn check(field: &'static str, password: &str, email: &str) -> Result<(), FieldError> {
    let number = |limit| i64::try_from(limit).unwrap_or(i64::MAX);
    let lower = password.to_lowercase();
    let length = password.chars().count();
    let message = if length < SHORTEST {
        Message::new("error-password-short").with("limit", number(SHORTEST))
    } else if length > LONGEST {
        Message::new("error-password-long").with("limit", number(LONGEST))
    } else if lower.trim() == email {
        Message::new("error-password-is-email")
    } else if COMMON.contains(&lower.trim()) || is_one_character(&lower) {
        Message::new("error-password-common")
    } else {
        return Ok(());
    };
    Err(FieldError::new(field, message))
}

fn is_one_character(text: &str) -> bool {
    text.chars().next().is_some_and(|first| text.chars().all(|it| it == first))
}

/// The Argon2id hash of a password, in PHC form, with a salt of its own.
///
/// # Errors
/// When it cannot be computed.
pub async fn hash(password: String) -> Result<String, HashError> {
    compute(move || {
        let hash: PasswordHash = argon2()?.hash_password(password.as_bytes()).map_err(failed)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether a password is that of a hash; `None`: there is none, and the answer is no after the same effort.
///
/// # Errors
/// When it cannot be computed.
pub async fn is_right(password: String, hash: Option<String>) -> Result<bool, HashError> {
    compute(move || {
        // What is longer than any password can be is not one; it costs what the others cost.
        let possible = password.chars().count() <= LONGEST;
        let known = possible && hash.is_some();
        let kept =
            PasswordHash::new(hash.as_deref().filter(|_| possible).unwrap_or(NOBODYS)).map_err(failed)?;
        let guess = if possible { password.as_bytes() } else { b"" };
        let same = argon2()?.verify_password(guess, &kept).is_ok();
        Ok(known && same)
    })
    .await
}

async fn compute<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, HashError> + Send + 'static,
) -> Result<T, HashError> {
    // The permit goes with the work, so that a request that is broken off does not let in a third.
    let permit = AT_ONCE.acquire().await.map_err(|_| HashError::BrokenOff)?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        drop(permit);
        done
    })
    .await
    .map_err(|_| HashError::BrokenOff)?
}

fn argon2() -> Result<Argon2<'static>, HashError> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).map_err(failed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn failed(error: impl std::fmt::Display) -> HashError {
    HashError::Argon2(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_taken(password: &str) -> bool {
        check("password", password, "delegate@kaz.example").is_ok()
    }

    #[test]
    fn a_password_has_from_12_to_200_characters() {
        assert!(!is_taken("éabcdefghij"));
        assert!(is_taken("éabcdefghijk"));
        assert!(is_taken(&"éa".repeat(100)));
        assert!(!is_taken(&format!("{}x", "éa".repeat(100))));
    }

    #[test]
    fn what_is_guessed_first_is_not_taken() {
        for password in ["delegate@kaz.example", "Delegate@KAZ.example", "Password1234", "zzzzzzzzzzzzzz"] {
            assert!(!is_taken(password), "{password}");
        }
        assert!(is_taken("demonstration"));
        assert!(COMMON.iter().all(|password| password.chars().count() >= SHORTEST));
    }

    #[tokio::test]
    async fn a_hash_knows_its_password_and_each_has_its_own_salt() {
        let one = hash("demonstration".to_owned()).await.unwrap();
        let other = hash("demonstration".to_owned()).await.unwrap();
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, other);
        assert!(is_right("demonstration".to_owned(), Some(one.clone())).await.unwrap());
        assert!(!is_right("Demonstration".to_owned(), Some(one.clone())).await.unwrap());
        assert!(!is_right("x".repeat(LONGEST + 1), Some(one)).await.unwrap());
        assert!(!is_right("demonstration".to_owned(), None).await.unwrap());
    }

    #[test]
    fn the_effort_for_an_unknown_account_is_the_same() {
        let nobodys = PasswordHash::new(NOBODYS).unwrap();
        let params = Params::try_from(&nobodys).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), COST);
        assert_eq!(nobodys.hash.map(|hash| hash.len()), Some(32));
    }
}
