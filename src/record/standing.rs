//! What of an actor's powers follows from the record: the standing of the own state, and the Chair.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::rows::StandingOf;
use super::{Organisation, Record};
use crate::ids::StateId;
use crate::rules::access::{Actor, Post};
use crate::rules::calendar;
use crate::rules::consensus::Standpoint;

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

impl Organisation {
    /// The positions on a matter of those that are Member States on a day.
    pub fn standpoints(&self, matter: Uuid, on: NaiveDate) -> Vec<(StateId, Standpoint)> {
        let own = self.positions.values().filter(|row| row.matter_id == matter);
        let members = own.filter(|row| self.standing(row.state, on) == Some(StandingOf::Member));
        members.filter_map(|row| Some((row.state, row.position.parse().ok()?))).collect()
    }

    /// The Member States for which consensus on a matter waits.
    pub fn in_the_way(&self, matter: Uuid, on: NaiveDate) -> Vec<StateId> {
        let all = self.standpoints(matter, on).into_iter();
        all.filter(|(_, position)| position.stands_in_the_way()).map(|(state, _)| state).collect()
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
