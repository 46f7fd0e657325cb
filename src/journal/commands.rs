//! The journal's one verb: to erase the payload of an entry, as a recorded act.

use crate::message::Message;
use crate::platform::change::{Change, Command};
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::rules::access::Action;

/// What the journal says of an erasure.
pub const ERASED: &str = "erased";

/// The longest reason, in characters.
const LONGEST_REASON: u16 = 2_000;

/// Erases the payload of an entry: its reason and what stood before and after. That there was an entry, when, by
/// whom and about which record stays, and so does the digest of what was erased, so that the chain still holds.
///
/// What stands in the record now is not touched: it is corrected first, and the correction is an entry too.
#[derive(Clone, Debug)]
pub struct Erase {
    /// The number of the entry.
    pub entry: i64,
    /// Why: the request of the person, the restriction of the text.
    pub reason: String,
}

impl Command for Erase {
    type Done = i64;

    fn action(&self) -> Action<'_> {
        Action::Erase
    }

    /// Returns the number of the entry that records the erasure.
    async fn run(self, change: &mut Change<'_>) -> Result<i64, Failure> {
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(invalid(Message::new("error-required")));
        }
        if reason.chars().count() > usize::from(LONGEST_REASON) {
            return Err(invalid(Message::new("error-too-long").with("most", i64::from(LONGEST_REASON))));
        }
        change.erase(self.entry).await?;
        change.says(ERASED, None, Some(said(self.entry, reason)));
        Ok(change.entry)
    }
}

fn invalid(message: Message) -> Failure {
    Failure::Invalid(vec![FieldError::new("reason", message)])
}

/// How the reason names the erased entry: `#17: …`. The reason is under the hash of the entry that records the
/// erasure, so that the mark cannot be moved to another entry afterwards.
fn said(entry: i64, reason: &str) -> String {
    format!("#{entry}: {reason}")
}

/// Reads what `said` wrote: the erased entry and the reason.
pub fn erasure(said: &str) -> Option<(i64, &str)> {
    let (entry, reason) = said.strip_prefix('#')?.split_once(": ")?;
    Some((entry.parse().ok()?, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_of_an_erasure_names_the_entry() {
        assert_eq!(erasure(&said(17, "asked: by letter")), Some((17, "asked: by letter")));
        assert_eq!(erasure("asked by letter"), None);
    }
}
