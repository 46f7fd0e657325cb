//! What of an actor's powers follows from the record: the standing of the own state, and the Chair.

use chrono::{DateTime, NaiveDate, Utc};

use super::Record;
use super::rows::StandingOf;
use crate::rules::access::{Actor, Post};
use crate::rules::calendar;

impl Record {
    /// Who acts, at an instant: the own state has its standing of that day, and holds the Chair from handover to
    /// handover.
    #[must_use]
    pub fn actor_at(&self, actor: Actor, at: DateTime<Utc>) -> Actor {
        if actor.post == Post::Program {
            return actor;
        }
        let standing = has_standing(actor.post, self, calendar::astana_date(at));
        let chair = self.organisation.chair(at).map(|chairmanship| chairmanship.state);
        Actor { standing, chair: chair.is_some() && chair == actor.post.state(), ..actor }
    }
}

/// Whether a post's state has, on a day, the standing that the post rests on: "all Member States" are those of
/// the day, and so are the observers.
pub fn has_standing(post: Post, record: &Record, on: NaiveDate) -> bool {
    let wanted = match post {
        Post::Program | Post::Officer | Post::Administrator => return true,
        Post::Delegate(..) | Post::SeniorOfficial(..) => StandingOf::Member,
        Post::Observer(_) => StandingOf::Observer,
    };
    post.state().is_some_and(|state| record.organisation.standing(state, on) == Some(wanted))
}
