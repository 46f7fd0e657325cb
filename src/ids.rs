//! Names of things. A state is named by its ISO 3166-1 alpha-3 code, everything else by a UUIDv7
//! made from the clock of the command that registered it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A state, by its ISO 3166-1 alpha-3 code: three capital letters, `KAZ`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId([u8; 3]);

impl StateId {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        // Only capital ASCII letters ever get in.
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

/// What is not three capital letters is not a state's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a state: three capital letters are wanted, as KAZ")]
pub struct NotAState;

impl FromStr for StateId {
    type Err = NotAState;

    fn from_str(text: &str) -> Result<Self, NotAState> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(NotAState),
        }
    }
}

impl fmt::Display for StateId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for StateId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for StateId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for StateId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|_| {
            de::Error::custom(format!("{text} is not a state: three capital letters are wanted"))
        })
    }
}
