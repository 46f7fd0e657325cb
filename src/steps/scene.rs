//! What a step sees, and what it makes of it.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::Standing;
use super::draft::{Draft, allowed, refer_to_struck};
use super::follows::follow;
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::change::Change;
use crate::platform::failure::Failure;
use crate::record::checks::frozen;
use crate::record::fields::FieldError;
use crate::record::kind::HERE;
use crate::record::rows::{Circulation, StandingOf};
use crate::record::sight::Sight;
use crate::record::{Common, Distribution, Kind, Record, Row, Source};
use crate::rules::access::{self, Action, Actor, Denial, Permit};
use crate::rules::calendar;

/// What a step sees: the record, who acts, and when.
pub struct Scene<'a> {
    /// The record.
    pub record: &'a Record,
    /// The record as who acts knows it: what is named is looked for in this one.
    pub known: &'a Record,
    /// Who acts.
    pub actor: Actor,
    /// The instant.
    pub now: DateTime<Utc>,
    /// Its date in Astana.
    pub today: NaiveDate,
    /// How many pages what is to be printed has: it was counted before, since setting it takes longer than others should
    /// wait for the journal.
    pub counted: Option<i32>,
    ids: &'a (dyn Fn() -> Uuid + Sync),
}

/// Ids of nothing that exists, each its own: for what is only supposed.
pub fn supposed_id() -> Uuid {
    static LATEST: AtomicU64 = AtomicU64::new(0);
    Uuid::from_u128(u128::from(LATEST.fetch_add(1, Ordering::Relaxed)) + 1)
}

/// Whether an id is of a record that is only supposed: ids that are given begin with their instant.
pub fn is_supposed(id: Uuid) -> bool {
    id.as_u128() <= u128::from(u64::MAX)
}

/// What a step makes of the record.
#[derive(Debug, Default)]
pub struct Taken {
    /// The rows that stand, in the order of writing.
    pub puts: Vec<Row>,
    /// The rows that are taken out.
    pub strikes: Vec<Row>,
    /// What is only advised.
    pub advice: Vec<Message>,
    /// The record that it makes; `None`: it is about the one on which it is taken.
    pub about: Option<(Kind, Uuid)>,
}

impl<'a> Scene<'a> {
    /// A scene at an instant. Whether the state of who acts holds the Chair is asked of the record as it stands.
    pub fn new(
        record: &'a Record,
        actor: Actor,
        now: DateTime<Utc>,
        ids: &'a (dyn Fn() -> Uuid + Sync),
    ) -> Self {
        let actor = record.actor_at(actor, now);
        Self { record, known: record, actor, now, today: calendar::astana_date(now), counted: None, ids }
    }

    /// The scene of a change that is under way.
    pub fn of(change: &'a Change<'_>, ids: &'a (dyn Fn() -> Uuid + Sync)) -> Self {
        Self { known: &change.known, ..Self::new(&change.record, change.actor, change.now, ids) }
    }

    /// A scene on which a step is only tried.
    pub fn supposed(record: &'a Record, actor: Actor, now: DateTime<Utc>) -> Self {
        Self::new(record, actor, now, &supposed_id)
    }

    /// The same, with the pages of what is to be printed.
    #[must_use]
    pub fn with_pages(self, counted: Option<i32>) -> Self {
        Self { counted, ..self }
    }

    /// A record on which something is done, as it stands, for who may know of it.
    ///
    /// # Errors
    /// When there is none for who acts.
    pub fn subject(&self, kind: Kind, id: Uuid) -> Result<Row, Failure> {
        let sight = Sight { whole: self.record, known: self.known, actor: self.actor };
        sight.find(kind, id).ok_or(Failure::NotFound)
    }

    /// The state in whose name it is done.
    ///
    /// # Errors
    /// When the person belongs to none: it is then another's step.
    pub fn state(&self) -> Result<StateId, Failure> {
        let denial = || Denial { hidden: false, reason: Message::new("denied-not-a-delegation") };
        self.actor.post.state().ok_or_else(|| Failure::Denied(denial()))
    }

    /// Whether who acts may do something.
    ///
    /// # Errors
    /// The denial, with its fact.
    pub fn may(&self, action: Action<'_>) -> Result<Permit, Denial> {
        access::may(&self.actor, action)
    }

    /// Whether who acts may write in the name of the own state.
    ///
    /// # Errors
    /// The denial, with its fact.
    pub fn may_write(&self) -> Result<Permit, Denial> {
        self.may(Action::WriteFor(self.actor.post.state()))
    }

    /// Whether who acts may lead the consideration of matters: the Chair, or the Secretariat for it.
    ///
    /// # Errors
    /// The denial, with its fact.
    pub fn may_lead(&self) -> Result<Permit, Denial> {
        let chair = self.record.organisation.chair(self.now).map(|chairmanship| chairmanship.state);
        self.may(Action::LeadConsideration(chair))
    }

    /// What is begun for the Chair is begun on the chairmanship of today: of another nobody asks.
    pub fn of_the_chair_of_today(&self, row: &Row) -> Standing {
        let chair = self.record.organisation.chair(self.now).map(|of| of.common.id);
        if chair == Some(row.common().id) { Standing::Open } else { Standing::Elsewhere }
    }

    /// What every new record has: entered here, today.
    pub fn common(&self, distribution: Distribution, named_states: Vec<StateId>) -> Common {
        Common {
            id: (self.ids)(),
            entry: 0,
            distribution,
            named_states,
            source: Source { kind: HERE.to_owned(), number: None, date: Some(self.today), received: None },
            sample: false,
            remark: None,
        }
    }

    /// What every new record has that is for all Member States.
    pub fn for_members(&self) -> Common {
        self.common(Distribution::MemberStates, Vec::new())
    }

    /// The Member States of today.
    pub fn members(&self) -> Vec<StateId> {
        self.record.organisation.all_of(StandingOf::Member, self.today)
    }

    /// The circulation of a record to all Member States of today.
    pub fn circulated(&self, kind: Kind, id: Uuid, note: Option<String>) -> Circulation {
        Circulation {
            common: self.for_members(),
            of_kind: kind.as_str().to_owned(),
            of_id: id,
            note,
            circulated: self.today,
            states: self.members(),
        }
    }
}

/// What was filled in, as a step takes it.
///
/// # Errors
/// Never in practice: the fields have been read by the table of the step.
pub fn filled_in<T: DeserializeOwned>(values: Map<String, Value>) -> Result<T, Failure> {
    serde_json::from_value(Value::Object(values)).map_err(Failure::failed)
}

/// An error at one field.
pub fn wrong_at(field: &str, message: Message) -> Failure {
    Failure::Invalid(vec![FieldError::new(field, message)])
}

impl Taken {
    /// One more row that stands.
    #[must_use]
    pub fn put(mut self, row: impl Into<Row>) -> Self {
        self.puts.push(row.into());
        self
    }

    /// One more row that stands: the one that the step is there to make.
    #[must_use]
    pub fn make(mut self, row: impl Into<Row>) -> Self {
        let row = row.into();
        self.about = Some((row.kind(), row.common().id));
        self.put(row)
    }

    /// One more row that is taken out.
    #[must_use]
    pub fn strike(mut self, row: impl Into<Row>) -> Self {
        self.strikes.push(row.into());
        self
    }

    /// With every row checked against the record as the rows before it leave it.
    pub(super) fn drafted(self, scene: &Scene<'_>) -> Result<Draft, Failure> {
        let record = scene.record;
        let Self { mut puts, strikes, mut advice, about } = self;
        let mut after = record.clone();
        let mut stood = Vec::new();
        // What is enclosed with a draft is thrown away with it.
        let enclosed = strikes.iter().flat_map(|row| record.files_of(row.kind(), row.common().id));
        let strikes: Vec<Row> = enclosed.cloned().map(Row::from).chain(strikes.iter().cloned()).collect();
        let refusals: Vec<_> = strikes.iter().filter_map(|row| frozen(record, row)).collect();
        if !refusals.is_empty() {
            return Err(Failure::Refused(refusals));
        }
        let strikes_last = refer_to_struck(record, &puts, &strikes);
        let struck = |mut after: Record| {
            for row in &strikes {
                after = after.without(row.kind(), row.common().id).map_err(Failure::failed)?;
            }
            Ok::<_, Failure>(after)
        };
        if !strikes_last {
            after = struck(after)?;
        }
        for row in &puts {
            let standing = record.find(row.kind(), row.common().id);
            advice.extend(allowed(&after, row, standing.as_ref(), scene.today)?);
            after = after.with(row).map_err(Failure::failed)?;
            stood.extend(standing);
        }
        if strikes_last {
            after = struck(after)?;
        }
        let followed = follow(&mut after, &puts, scene.today, || (scene.ids)())?;
        puts.extend(followed.puts);
        stood.extend(followed.stood);
        advice.extend(followed.advice);
        stood.extend(strikes.iter().cloned());
        Ok(Draft { puts, strikes, stood, advice, after, about, made: None })
    }
}
