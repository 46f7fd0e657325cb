//! What an act would do, before it is done: pure, so that the page of confirmation and the act itself cannot
//! disagree.

use chrono::NaiveDate;
use uuid::Uuid;

use super::changed_duties::{DutyChange, changed_duties};
use crate::message::Message;
use crate::platform::change::Change;
use crate::platform::failure::Failure;
use crate::record::checks::{Checked, check, got_round, registered_already};
use crate::record::fields::FieldError;
use crate::record::sight::Sight;
use crate::record::{Kind, Record, Row};
use crate::rules::refusal::Refusal;

/// What an act would do to the record.
pub struct Draft {
    /// The rows that would stand, in the order of writing.
    pub puts: Vec<Row>,
    /// The rows that would be taken out.
    pub strikes: Vec<Row>,
    /// The rows that stood in their places, or would be taken out.
    pub stood: Vec<Row>,
    /// What is only advised.
    pub advice: Vec<Message>,
    /// The record as it would be.
    pub after: Record,
    /// The record that it is about; `None`: the one on which it is taken.
    pub about: Option<(Kind, Uuid)>,
    /// The record that it makes, where that is another than the one that it is about.
    pub made: Option<(Kind, Uuid)>,
}

/// What would come of an act. Nothing has been written.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The rows that would stand; none when one would be struck.
    pub rows: Vec<Row>,
    /// The rows that a step would take out.
    pub struck: Vec<Row>,
    /// The record that would be made, where that is another than the one that it is about.
    pub made: Option<(Kind, Uuid)>,
    /// What is only advised.
    pub advice: Vec<Message>,
    /// Which duties of today would change.
    pub duties_changed: Vec<DutyChange>,
}

/// What came of an act.
#[derive(Clone, Debug)]
pub struct Done {
    /// The kind of the record that it was about.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// The record that came of it, with which a program is answered: a position, where the act is about its matter.
    pub made: (Kind, Uuid),
    /// The journal's entry, and the record's new etag.
    pub entry: i64,
    /// Whether the record was taken out by it.
    pub gone: bool,
    /// What is only advised.
    pub advice: Vec<Message>,
    /// Which duties of today changed by it.
    pub duties_changed: Vec<DutyChange>,
}

/// Writes what was drafted, and says it to the journal.
///
/// # Errors
/// When a constraint of the database refuses it.
pub async fn written(
    change: &mut Change<'_>,
    draft: Draft,
    kind: Kind,
    id: Uuid,
    act: &'static str,
    reason: Option<String>,
) -> Result<Done, Failure> {
    let duties_changed = draft.duties_changed(&change.record, change.today);
    let gone = draft.strikes.iter().any(|row| row.common().id == id);
    let strikes_last = refer_to_struck(&change.record, &draft.puts, &draft.strikes);
    let (last, first) = draft.strikes.into_iter().partition::<Vec<_>, _>(|_| strikes_last);
    for row in first {
        change.strike(row.kind(), row.common().id).await?;
    }
    for row in draft.puts {
        change.put(row).await?;
    }
    for row in last {
        change.strike(row.kind(), row.common().id).await?;
    }
    let made = draft.made.unwrap_or((kind, id));
    change.says(act, Some((kind, id)), reason.map(|text| text.trim().to_owned()));
    Ok(Done { kind, id, made, entry: change.entry, gone, advice: draft.advice, duties_changed })
}

/// Whether rows referred to some that are taken out, until others stand in their places: then those are taken out last.
pub fn refer_to_struck(record: &Record, puts: &[Row], strikes: &[Row]) -> bool {
    let stood = puts.iter().filter(|_| !strikes.is_empty());
    let mut stood = stood.filter_map(|row| record.find(row.kind(), row.common().id));
    stood.any(|stood| strikes.iter().any(|struck| stood.refers_to(struck)))
}

impl Draft {
    /// Which duties of a day would change.
    pub fn duties_changed(&self, before: &Record, today: NaiveDate) -> Vec<DutyChange> {
        changed_duties(before, &self.after, self.puts.iter().chain(&self.stood), today)
    }

    /// The draft, to be seen.
    pub fn preview(self, before: &Record, today: NaiveDate) -> Preview {
        let duties_changed = self.duties_changed(before, today);
        let Self { puts: rows, strikes: struck, made, advice, .. } = self;
        Preview { rows, struck, made, advice, duties_changed }
    }
}

/// The advice on a row that is registered, in the record and in what who registers it knows of that.
///
/// # Errors
/// Every reason why it is not taken.
pub fn accepted(
    sight: Sight<'_>,
    row: &Row,
    standing: Option<&Row>,
    today: NaiveDate,
) -> Result<Vec<Message>, Failure> {
    if let Some(already) = registered_already(sight, row, standing) {
        return Err(Failure::Refused(vec![already])); // all else stands against the other as well
    }
    let mut checked = check(sight.whole, row, standing, today);
    checked.errors.extend(got_round(sight.whole, row, standing));
    free(checked)
}

/// The advice on a row that a step makes.
///
/// # Errors
/// Every reason why it is not taken.
pub fn allowed(
    record: &Record,
    row: &Row,
    standing: Option<&Row>,
    today: NaiveDate,
) -> Result<Vec<Message>, Failure> {
    free(check(record, row, standing, today))
}

fn free(checked: Checked) -> Result<Vec<Message>, Failure> {
    if checked.is_free() { Ok(checked.advice) } else { Err(refused(checked)) }
}

/// All reasons at once: where something typed is wrong, what a paragraph refuses is said with it.
fn refused(checked: Checked) -> Failure {
    let Checked { mut errors, refusals, .. } = checked;
    if errors.is_empty() {
        return Failure::Refused(refusals);
    }
    let as_error = |refusal: Refusal| FieldError::new(refusal.field.unwrap_or_default(), refusal.message);
    errors.extend(refusals.into_iter().map(as_error));
    Failure::Invalid(errors)
}
