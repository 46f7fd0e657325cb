//! What of the journal a reader may know of.
//!
//! DESIGN section 1: "The journal is read by administrators and officers, … and by delegations as far as it is
//! about records that they may read. … Persons of other delegations appear only as their state."

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use crate::http::who::Who;
use crate::ids::StateId;
use crate::record::{Kind, Record};
use crate::rules::access::{Action, Actor, Audience, Distribution};

/// Who reads.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Who.
    pub actor: Actor,
    /// The record as the reader may know of it.
    pub record: &'a Record,
}

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
    /// Whether the reader is in it.
    pub fn has(&self, reader: Reader<'_>) -> bool {
        reader.actor.reads(Audience { distribution: self.distribution, named_states: &self.named_states })
    }
}

impl<'a> Reader<'a> {
    /// Who reads a page.
    pub fn of(who: &'a Who) -> Self {
        Self { actor: who.actor, record: who.record() }
    }

    /// Whether the reader may read every record: what the program reads needs no sifting.
    pub fn reads_all(&self) -> bool {
        self.actor.reads_all()
    }

    /// Whether the reader is told who it was, and not only on whose behalf: the Secretariat, and one's own
    /// delegation.
    pub fn told_who(&self, on_behalf: &str) -> bool {
        self.actor.is_of_secretariat()
            || self.actor.post.state().is_some_and(|state| state.as_str() == on_behalf)
    }

    /// Whether an image of a record is for the reader. Of an erased one nobody can say any more for whom it was: it
    /// is for the Secretariat.
    pub fn is_for(&self, image: Option<&Value>) -> bool {
        let audience = image.and_then(|image| ImageAudience::deserialize(image).ok());
        self.actor.may(Action::ReadJournal) && self.is_in(audience.as_ref())
    }

    /// Whether the reader is in the audience of an image; of an erased one, whether they are of the Secretariat.
    pub fn is_in(&self, audience: Option<&ImageAudience>) -> bool {
        audience.map_or(self.actor.is_of_secretariat(), |audience| audience.has(*self))
    }

    /// Whether the reader may know of a record, as it stands now: it is in the record that they read. One that was
    /// struck is in nobody's: what it said last must be for them, and all that it named must be there.
    pub fn knows_of(&self, kind: &str, id: Uuid, struck: Option<&Value>) -> bool {
        if self.actor.is_of_secretariat() {
            return struck.is_none_or(|image| self.is_for(Some(image))); // whose image it reads, it knows of
        }
        Kind::named(kind).is_some_and(|kind| match struck {
            Some(image) => self.is_for(Some(image)) && self.record.holds_all_named_in(kind, image),
            None => self.record.holds(kind, id),
        })
    }

    /// Whether a record stands that the reader may know of.
    pub fn holds(&self, (kind, id): &(String, Uuid)) -> bool {
        Kind::named(kind).is_some_and(|kind| self.record.holds(kind, *id))
    }

    /// An image as the reader may know it, without the names of records that they may not know of; `None`: it is
    /// not for them.
    pub fn seen<'i>(&self, kind: &str, image: Option<&'i Value>) -> Option<Cow<'i, Value>> {
        let image = image.filter(|image| self.is_for(Some(image)))?;
        if self.reads_all() {
            return Some(Cow::Borrowed(image));
        }
        let mut image = image.clone();
        if let (Some(kind), Some(object)) = (Kind::named(kind), image.as_object_mut()) {
            // What the Secretariat does not find, and delegations do not draft, has been struck.
            let secretariat = self.actor.is_of_secretariat();
            self.record.hide_references(kind, object, |of| !secretariat || of.is_drafted());
        }
        Some(Cow::Owned(image))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::access::Post;

    fn reader(post: Post) -> Reader<'static> {
        Reader {
            actor: Actor { account: None, post, standing: true, chair: false },
            record: Box::leak(Box::default()),
        }
    }

    fn kazakhstan() -> Reader<'static> {
        reader(Post::Delegate("KAZ".parse().unwrap(), false))
    }

    #[test]
    fn a_delegation_reads_what_its_distribution_lets_it_read() {
        let for_all = json!({"distribution": "member-states", "named_states": []});
        let for_some = json!({"distribution": "named-states", "named_states": ["TUR"]});
        let for_one = json!({"distribution": "named-states", "named_states": ["KAZ"]});
        assert!(kazakhstan().is_for(Some(&for_all)));
        assert!(!kazakhstan().is_for(Some(&for_some)));
        assert!(kazakhstan().is_for(Some(&for_one)));
        assert!(reader(Post::Officer).is_for(Some(&for_some)));
    }

    #[test]
    fn what_a_struck_record_named_must_be_there() {
        let note = json!({"distribution": "member-states", "area_id": Uuid::nil()});
        assert!(!kazakhstan().knows_of("area-note", Uuid::nil(), Some(&note)));
        assert!(!kazakhstan().knows_of("area-note", Uuid::nil(), None));
        assert!(reader(Post::Officer).knows_of("area-note", Uuid::nil(), Some(&note)));
        let meeting = json!({"distribution": "member-states", "title": "A session"});
        assert!(kazakhstan().knows_of("meeting", Uuid::nil(), Some(&meeting)));
    }

    #[test]
    fn what_the_reader_may_not_know_of_is_not_named() {
        let tenure =
            json!({"distribution": "member-states", "decision_id": Uuid::nil(), "role": "coordinator"});
        let seen = kazakhstan().seen("tenure", Some(&tenure)).unwrap();
        assert_eq!((&seen["decision_id"], &seen["role"]), (&Value::Null, &json!("coordinator")));
        assert_eq!(*reader(Post::Officer).seen("tenure", Some(&tenure)).unwrap(), tenure);
        let matter = json!({"distribution": "member-states", "paper_id": Uuid::nil(), "title": "A paper"});
        let seen = reader(Post::Officer).seen("matter", Some(&matter)).unwrap();
        assert_eq!(seen["paper_id"], Value::Null, "it may be one that a delegation drafts");
    }

    #[test]
    fn an_erased_change_is_for_those_who_read_everything() {
        assert!(!kazakhstan().is_for(None));
        assert!(reader(Post::Administrator).is_for(None));
    }

    #[test]
    fn for_an_observer_there_is_no_journal() {
        let public = json!({"distribution": "public", "named_states": []});
        assert!(!reader(Post::Observer("JPN".parse().unwrap())).is_for(Some(&public)));
    }

    #[test]
    fn persons_of_other_delegations_appear_only_as_their_state() {
        assert!(kazakhstan().told_who("KAZ"));
        assert!(!kazakhstan().told_who("TUR"));
        assert!(!kazakhstan().told_who("secretariat"));
        assert!(reader(Post::Officer).told_who("TUR"));
    }
}
