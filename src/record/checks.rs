//! What a typed row is refused for, and what is only advised: all reasons at once.
//!
//! The orderings of dates are the last paragraph of the rules' page on facts; the database says each again, by a
//! constraint of the name that stands here (`constraints`).

mod acts;
mod frozen;
mod here;
mod named;
mod orders;
mod service;
mod silence;
mod tenures;
mod uniques;

use chrono::NaiveDate;
use uuid::Uuid;

use super::fields::FieldError;
use super::organisation::within;
use super::rows::StandingOf;
use super::{Kind, Record, Row, constraints};
use crate::ids::StateId;
use crate::message::{Message, Value};
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;

pub use acts::registered_already;
pub use frozen::frozen;
pub use here::{got_round, taken_out};
pub use tenures::{recommended_end, second_coordinators};

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// What is wrong with the data themselves, field by field.
    pub errors: Vec<FieldError>,
    /// What a paragraph of the Modalities refuses.
    pub refusals: Vec<Refusal>,
    /// What is only advised.
    pub advice: Vec<Message>,
}

impl Checked {
    /// Whether nothing stands against the row.
    pub fn is_free(&self) -> bool {
        self.errors.is_empty() && self.refusals.is_empty()
    }

    /// Refuses: by a paragraph, or as an error of the field where it was typed.
    fn refuse(&mut self, refusal: Refusal) {
        match (refusal.paragraph, refusal.field) {
            (None, Some(field)) => self.errors.push(FieldError::new(field, refusal.message)),
            _ => self.refusals.push(refusal),
        }
    }

    /// What must hold, by the name of the constraint with which the database says it again.
    fn require(&mut self, constraint: &str, holds: bool) {
        if !holds && let Some(refusal) = constraints::named(constraint) {
            self.refuse(refusal);
        }
    }

    fn advise(&mut self, holds: bool, advice: impl FnOnce() -> Message) {
        if !holds {
            self.advice.push(advice());
        }
    }
}

/// Checks a row against the record without it; `standing` is the row that it corrects, if it corrects one.
/// `today` is the day in Astana on which it is registered.
pub fn check(record: &Record, row: &Row, standing: Option<&Row>, today: NaiveDate) -> Checked {
    let mut checked = Checked::default();
    distribution(row, &mut checked);
    orders::check(record, row, &mut checked);
    uniques::check(record, row, &mut checked);
    tenures::check(record, row, &mut checked);
    service::check(record, row, &mut checked);
    acts::check(row, today, &mut checked);
    silence::check(record, row, &mut checked);
    named::check(record, row, &mut checked);
    frozen::check(record, row, standing, &mut checked);
    advice(record, row, &mut checked);
    days(record, row, &mut checked);
    if standing.is_none() {
        service::check_new(record, row, &mut checked);
    }
    if let Some(standing) = standing {
        stays_with_its_own(record, row, standing, &mut checked);
    }
    checked
}

/// Named states where the distribution is to such, and only there.
fn distribution(row: &Row, checked: &mut Checked) {
    let common = row.common();
    let names = common.distribution.names_states();
    checked.require("named_states_are_named", names != common.named_states.is_empty());
}

/// What others rest on keeps its area, and a state its code.
fn stays_with_its_own(record: &Record, row: &Row, standing: &Row, checked: &mut Checked) {
    let field = match (row, standing) {
        (Row::State(row), Row::State(stood)) if row.code != stood.code => "code",
        (Row::Tenure(row), Row::Tenure(stood)) if row.area_id != stood.area_id => "area_id",
        (Row::ConceptPaper(row), Row::ConceptPaper(stood)) if row.area_id != stood.area_id => "area_id",
        _ => return,
    };
    for message in referred_to(record, standing) {
        checked.errors.push(FieldError::new(field, message));
    }
}

/// Which records refer to one, a sentence for each kind: while they do, it is not struck.
pub fn referred_to(record: &Record, row: &Row) -> Vec<Message> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let by = |(kind, number): (Kind, usize)| {
        Message::new("refused-referred-to-by")
            .with("kind", kind.as_str())
            .with("named", Value::Word("kind-", kind.as_str()))
            .with("count", count(number))
    };
    record.referring_to(row).into_iter().map(by).collect()
}

fn advice(record: &Record, row: &Row, checked: &mut Checked) {
    let source = &row.common().source;
    checked.advise(source.number.is_some() || source.date.is_some(), || {
        Message::new("advice-source-without-number-and-date")
    });
    match row {
        // 2.6: "The concept paper shall specify its applicability period".
        Row::ConceptPaper(row) => checked
            .advise(row.approved.is_none() || row.applicable_to.is_some(), || {
                Message::new("advice-no-applicability-period")
            }),
        Row::Decision(row) => {
            let meeting = row.meeting_id.and_then(|id| record.organisation.meetings.get(&id));
            if let Some(meeting) = meeting {
                checked.advise(within(Some(meeting.from), Some(meeting.to), row.decided), || {
                    Message::new("advice-decided-outside-meeting")
                        .with("from", meeting.from)
                        .with("to", meeting.to)
                });
            }
        }
        _ => {}
    }
}

/// The state is a member, and the area exists, on the day on which it matters.
fn days(record: &Record, row: &Row, checked: &mut Checked) {
    match row {
        // 1.1: "Any Member State may wish to express its interest …".
        Row::Tenure(row) => {
            let day = row.appointed.or(row.from);
            member(record, Paragraph::P1_1, "state", row.state, day, checked);
            exists(record, &[row.area_id], day, checked);
        }
        // 2.1: "the Member States will develop, approve …".
        Row::ConceptPaper(row) => {
            let day = row.first_draft.or(row.approved);
            member(record, Paragraph::P2_1, "proposed_by", row.proposed_by, day, checked);
            exists(record, &[row.area_id], day, checked);
        }
        // 3.5: the Coordinators and Co-coordinators, which are Member States, contribute.
        Row::ReviewContribution(row) => {
            member(record, Paragraph::P3_5, "state", row.state, Some(row.submitted), checked);
        }
        Row::ExpertMeeting(row) => exists(record, &[row.area_id], Some(row.held), checked),
        Row::Review(row) => exists(record, &row.areas, Some(row.held), checked),
        _ => {}
    }
}

/// On a day that nobody knows, nothing can be said.
fn member(
    record: &Record,
    paragraph: Paragraph,
    field: &'static str,
    state: StateId,
    day: Option<NaiveDate>,
    checked: &mut Checked,
) {
    let Some(day) = day else { return };
    if record.organisation.standing(state, day) != Some(StandingOf::Member) {
        let message = Message::new("refused-not-a-member").with("state", state).with("on", day);
        checked.refuse(Refusal::by(paragraph, field, message));
    }
}

fn exists(record: &Record, areas: &[Uuid], day: Option<NaiveDate>, checked: &mut Checked) {
    let Some(day) = day else { return };
    for area in areas.iter().filter_map(|id| record.areas.get(id)) {
        checked.advise(within(Some(area.area.established), area.area.closed, day), || {
            Message::new("advice-area-not-in-existence").with("area", area.area.code.as_str()).with("on", day)
        });
    }
}
