//! The verbs: to register, to correct, to strike.

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::reach;
use crate::message::Message;
use crate::platform::change::{Change, Command, nothing_changes};
use crate::platform::failure::Failure;
use crate::record::checks::{frozen, referred_to, second_coordinators, taken_out};
use crate::record::fields::{FieldError, Input};
use crate::record::sight::Sight;
use crate::record::{Kind, Record, Row};
use crate::rules::access::Action;
use crate::rules::refusal::Refusal;
use crate::steps::draft::{Done, Draft, Preview, accepted, written};
use crate::steps::follows::{follow, with_its_document};
use crate::steps::supposed_id;

/// How many characters a reason may have.
const REASON: usize = 2000;

/// The power that an act on a kind of record takes: the numbers of the Modalities are for administrators.
pub(super) fn power(kind: Kind, usual: Action<'static>) -> Action<'static> {
    if kind.is_of_rules() { Action::KeepRules } else { usual }
}

/// Registers what came on paper.
#[derive(Clone, Debug)]
pub struct Register {
    /// What kind of record it becomes.
    pub kind: Kind,
    /// What was typed.
    pub input: Input,
}

/// Corrects a record. What stood before stays in the journal.
#[derive(Clone, Debug)]
pub struct Correct {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// The entry that the corrector has seen; `None`: whatever stands.
    pub etag: Option<i64>,
    /// What was typed: the whole record, not only what changes.
    pub input: Input,
    /// Why.
    pub reason: String,
}

/// Takes a record out that was entered in error. What stood stays in the journal.
#[derive(Clone, Debug)]
pub struct Strike {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// The entry that the person has seen; `None`: whatever stands.
    pub etag: Option<i64>,
    /// Why.
    pub reason: String,
}

impl Register {
    fn draft(
        &self,
        sight: Sight<'_>,
        id: Uuid,
        today: NaiveDate,
        new_id: impl Fn() -> Uuid,
    ) -> Result<Draft, Failure> {
        if !self.kind.is_registered() {
            return Err(Failure::NotFound);
        }
        let row = self.input.read(self.kind, id, None, sight.known).map_err(Failure::Invalid)?;
        let mut advice = accepted(sight, &row, None, today)?;
        let mut after = sight.whole.with(&row).map_err(Failure::failed)?;
        let mut puts = vec![row];
        let followed = follow(&mut after, &puts, today, new_id)?;
        puts.extend(followed.puts);
        advice.extend(followed.advice);
        Ok(Draft { puts, strikes: Vec::new(), stood: followed.stood, advice, after, about: None, made: None })
    }

    /// What would come of it, on this day.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, today: NaiveDate) -> Result<Preview, Failure> {
        Ok(self.draft(Sight::of(record), Uuid::nil(), today, supposed_id)?.preview(record, today))
    }
}

impl Command for Register {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        power(self.kind, Action::Register)
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let id = change.new_id();
        let records = change.sight();
        let draft = self.draft(records, id, change.today, || change.new_id())?;
        written(change, draft, self.kind, id, "registered", None).await
    }
}

impl Correct {
    fn draft(&self, sight: Sight<'_>, today: NaiveDate) -> Result<Draft, Failure> {
        if !self.kind.is_registered() {
            return Err(Failure::NotFound);
        }
        let stood = standing(sight, self.kind, self.id, self.etag)?;
        let mut errors: Vec<FieldError> = reason(&self.reason).err().into_iter().collect();
        let row = self.input.read(self.kind, self.id, Some(&stood), sight.known);
        let row = match row.map(|row| with_unseen(row, &stood, sight.known)) {
            Ok(row) if errors.is_empty() => row,
            Ok(_) => return Err(Failure::Invalid(errors)),
            Err(more) => {
                errors.extend(more);
                return Err(Failure::Invalid(errors));
            }
        };
        if row == stood {
            return Err(Failure::Refused(vec![Refusal {
                paragraph: None,
                field: None,
                message: nothing_changes(),
            }]));
        }
        let mut advice = accepted(sight, &row, Some(&stood), today)?;
        let mut after = sight.whole.with(&row).map_err(Failure::failed)?;
        moved_apart(sight.whole, &stood, &after)?;
        if row.kind() == Kind::Document {
            advice.extend(reach::changed(stood.common(), row.common()));
        }
        let (mut puts, mut stood) = (Vec::new(), vec![stood]);
        for more in with_its_document(&after, &row) {
            after = after.with(&more).map_err(Failure::failed)?;
            stood.extend(sight.whole.find(more.kind(), more.common().id));
            puts.push(more);
        }
        puts.insert(0, row);
        Ok(Draft { puts, strikes: Vec::new(), stood, advice, after, about: None, made: None })
    }

    /// What would come of it, on this day.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, today: NaiveDate) -> Result<Preview, Failure> {
        Ok(self.draft(Sight::of(record), today)?.preview(record, today))
    }
}

/// The row as it is corrected, with what the corrector does not see of what stood: names of records that are not for them.
fn with_unseen(row: Row, stood: &Row, known: &Record) -> Row {
    let seen = known.find(stood.kind(), stood.common().id);
    let Some(seen) = seen.filter(|seen| seen.common().entry == stood.common().entry && seen != stood) else {
        return row;
    };
    match (row.to_json(), stood.to_json(), seen.to_json()) {
        (Ok(Value::Object(mut corrected)), Ok(Value::Object(stood)), Ok(seen)) => {
            for (name, value) in stood {
                let is_unseen = seen.get(&name) != Some(&value) && seen.get(&name) == corrected.get(&name);
                if is_unseen {
                    corrected.insert(name, value);
                }
            }
            Row::from_json(row.kind(), Value::Object(corrected)).unwrap_or(row)
        }
        _ => row,
    }
}

/// A correction that moves an extension or a notice to another tenure changes the end of the one that it leaves
/// (1.9).
fn moved_apart(record: &Record, stood: &Row, after: &Record) -> Result<(), Failure> {
    if !matches!(stood, Row::TenureExtension(_) | Row::TenureTermination(_)) {
        return Ok(());
    }
    match second_coordinators(record, after) {
        refusals if refusals.is_empty() => Ok(()),
        refusals => Err(Failure::Refused(refusals)),
    }
}

impl Command for Correct {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        power(self.kind, Action::Correct)
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let draft = self.draft(change.sight(), change.today)?;
        written(change, draft, self.kind, self.id, "corrected", Some(self.reason)).await
    }
}

impl Strike {
    fn draft(&self, sight: Sight<'_>) -> Result<Draft, Failure> {
        let stood = standing(sight, self.kind, self.id, self.etag)?;
        reason(&self.reason).map_err(|error| Failure::Invalid(vec![error]))?;
        let refers = |message| Refusal { paragraph: None, field: None, message };
        let mut refusals: Vec<Refusal> = referred_to(sight.known, &stood).into_iter().map(refers).collect();
        if refusals.is_empty() && !sight.whole.referring_to(&stood).is_empty() {
            refusals.push(refers(Message::new("refused-referred-to-unseen")));
        }
        refusals.extend(frozen(sight.whole, &stood));
        refusals.extend(taken_out(sight.whole, &stood));
        let after = sight.whole.without(self.kind, self.id).map_err(Failure::failed)?;
        refusals.extend(second_coordinators(sight.whole, &after)); // a notice struck lets a tenure run on
        if !refusals.is_empty() {
            return Err(Failure::Refused(refusals));
        }
        Ok(Draft {
            puts: Vec::new(),
            strikes: vec![stood.clone()],
            stood: vec![stood],
            advice: Vec::new(),
            after,
            about: None,
            made: None,
        })
    }

    /// What would come of it, on this day.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, today: NaiveDate) -> Result<Preview, Failure> {
        Ok(self.draft(Sight::of(record))?.preview(record, today))
    }
}

impl Command for Strike {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        power(self.kind, Action::Strike)
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let draft = self.draft(change.sight())?;
        written(change, draft, self.kind, self.id, "struck", Some(self.reason)).await
    }
}

/// The record as it stands, for who knows of it, unless somebody has changed it since it was seen.
fn standing(sight: Sight<'_>, kind: Kind, id: Uuid, etag: Option<i64>) -> Result<Row, Failure> {
    let stood = sight.find(kind, id).filter(|_| kind.is_struck()).ok_or(Failure::NotFound)?;
    match etag {
        Some(seen) if seen != stood.common().entry => Err(Failure::Stale(Box::new(stood))),
        _ => Ok(stood),
    }
}

/// Nothing that was once recorded is changed without a word on why.
fn reason(text: &str) -> Result<(), FieldError> {
    match text.trim().chars().count() {
        0 => Err(FieldError::new("reason", Message::new("error-required"))),
        count if count > REASON => {
            let most = i64::try_from(REASON).unwrap_or(i64::MAX);
            Err(FieldError::new("reason", Message::new("error-too-long").with("most", most)))
        }
        _ => Ok(()),
    }
}
