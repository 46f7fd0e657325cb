//! What of the journal a reader may know of.
//!
//! DESIGN section 1: "The journal is read by administrators and officers, … and by delegations as far as it is
//! about records that they may read. … Persons of other delegations appear only as their state."

use serde::Deserialize;
use serde_json::Value;

use crate::ids::StateId;
use crate::rules::access::{Action, Actor, Audience, Distribution, Post};

/// Who reads.
pub type Reader = Actor;

/// The distribution that an image of a record carries.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ImageAudience {
    /// For whom the record was.
    pub distribution: Distribution,
    /// The states that a distribution to named states names.
    #[serde(default)]
    pub named_states: Vec<StateId>,
}

impl ImageAudience {
    /// The distribution of an image; `None`: the image is erased, or not one of a record.
    pub fn of(image: &Value) -> Option<Self> {
        Self::deserialize(image).ok()
    }

    /// Whether the reader is in it.
    pub fn has(&self, reader: &Reader) -> bool {
        reader.reads(Audience { distribution: self.distribution, named_states: &self.named_states })
    }
}

/// Whether the reader may read every record, whatever its distribution.
pub fn reads_all(reader: &Reader) -> bool {
    reader.may(Action::ReadJournal)
        && matches!(reader.post, Post::Program | Post::Officer | Post::Administrator)
}

/// Whether a reader may know of a change, by the image after it, or before it when the record was struck. Of an
/// erased change nobody can say any more for whom it was: it is for those who read everything.
pub fn readable(reader: &Reader, before: Option<&Value>, after: Option<&Value>) -> bool {
    if reads_all(reader) {
        return true;
    }
    let image = after.or(before).and_then(ImageAudience::of);
    reader.may(Action::ReadJournal) && image.is_some_and(|audience| audience.has(reader))
}

/// Whether the reader is told who it was, and not only on whose behalf: the Secretariat, and one's own delegation.
pub fn told_who(reader: &Reader, on_behalf: &str) -> bool {
    reads_all(reader) || reader.post.state().is_some_and(|state| state.as_str() == on_behalf)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn reader(post: Post) -> Reader {
        Actor { account: None, post, standing: true }
    }

    fn kazakhstan() -> Reader {
        reader(Post::Delegate("KAZ".parse().unwrap(), false))
    }

    #[test]
    fn a_delegation_reads_what_its_distribution_lets_it_read() {
        let for_all = json!({"distribution": "member-states", "named_states": []});
        let for_some = json!({"distribution": "named-states", "named_states": ["TUR"]});
        let for_one = json!({"distribution": "named-states", "named_states": ["KAZ"]});
        assert!(readable(&kazakhstan(), None, Some(&for_all)));
        assert!(!readable(&kazakhstan(), None, Some(&for_some)));
        assert!(readable(&kazakhstan(), Some(&for_some), Some(&for_one)));
        assert!(!readable(&kazakhstan(), Some(&for_some), None));
        assert!(readable(&reader(Post::Officer), None, Some(&for_some)));
    }

    #[test]
    fn an_erased_change_is_for_those_who_read_everything() {
        assert!(!readable(&kazakhstan(), None, None));
        assert!(readable(&reader(Post::Administrator), None, None));
    }

    #[test]
    fn for_an_observer_there_is_no_journal() {
        let public = json!({"distribution": "public", "named_states": []});
        assert!(!readable(&reader(Post::Observer("JPN".parse().unwrap())), None, Some(&public)));
    }

    #[test]
    fn persons_of_other_delegations_appear_only_as_their_state() {
        assert!(told_who(&kazakhstan(), "KAZ"));
        assert!(!told_who(&kazakhstan(), "TUR"));
        assert!(!told_who(&kazakhstan(), "secretariat"));
        assert!(told_who(&reader(Post::Officer), "TUR"));
    }
}
