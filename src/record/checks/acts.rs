//! What has been done has been done by today, and is registered once.

use chrono::NaiveDate;

use super::super::Row;
use super::super::fields::FieldError;
use super::super::sight::Sight;
use super::Checked;
use crate::message::Message;
use crate::rules::refusal::Refusal;

type Act = (&'static str, Option<NaiveDate>);

/// The fields of a record that date an act, and their dates. A day on which something is held, begins or ends may well
/// lie ahead; a decision, a notice or an invitation that is on paper has been made.
fn acts(row: &Row) -> Vec<Act> {
    let of_its_kind: &[Act] = match row {
        Row::Decision(row) => &[("decided", Some(row.decided))],
        Row::Tenure(row) => &[("applied", row.applied), ("appointed", row.appointed)],
        Row::TenureExtension(row) => &[("approved", Some(row.approved))],
        Row::TenureTermination(row) => &[("notified", Some(row.notified))],
        Row::FinalReport(row) => &[("issued", Some(row.issued))],
        Row::ConceptPaper(row) => {
            &[("first_draft", row.first_draft), ("approved", row.approved), ("withdrawn", row.withdrawn)]
        }
        Row::PaperRevision(row) => &[("issued", Some(row.issued))],
        Row::PaperExtension(row) => &[("approved", Some(row.approved))],
        Row::ExpertMeeting(row) => &[("convened", Some(row.convened)), ("cancelled", row.cancelled)],
        Row::Review(row) => &[("scheduled", row.scheduled), ("cancelled", row.cancelled)],
        Row::ReviewContribution(row) => &[("submitted", Some(row.submitted))],
        Row::Matter(row) => &[("opened", Some(row.opened)), ("decided", row.decided)],
        Row::Letter(row) => {
            &[("submitted", row.submitted), ("circulated", row.circulated), ("withdrawn", row.withdrawn)]
        }
        Row::ExtensionRequest(row) => &[("submitted", Some(row.submitted)), ("withdrawn", row.withdrawn)],
        Row::Comment(row) => &[("made", Some(row.made)), ("answered", row.answered)],
        Row::Circulation(row) => &[("circulated", Some(row.circulated))],
        Row::FollowUp(row) => &[("done", row.done)],
        Row::StateForm(row) => &[("confirmed", row.confirmed)],
        Row::NoteReceived(row) => &[("dated", row.dated), ("received", Some(row.received))],
        Row::Plan(row) => &[("called", row.called), ("approved", row.approved)],
        Row::PlanAnswer(row) => &[("given", Some(row.given))],
        Row::EventProposal(row) => {
            &[("submitted", row.submitted), ("decided", row.decided), ("withdrawn", row.withdrawn)]
        }
        Row::EventReport(row) => &[("issued", Some(row.issued))],
        _ => &[],
    };
    let source = &row.common().source;
    let of_its_source = [("source_date", source.date), ("source_received", source.received)];
    of_its_kind.iter().copied().chain(of_its_source).collect()
}

/// Registering is of what came on paper: nothing of it is dated later than today.
pub(super) fn check(row: &Row, today: NaiveDate, checked: &mut Checked) {
    for (field, day) in acts(row) {
        if let Some(day) = day.filter(|day| *day > today) {
            let message = Message::new("refused-not-yet").with("day", day).with("today", today);
            checked.errors.push(FieldError::new(field, message));
        }
    }
}

/// Why a record is not taken that says nothing new: another stands that differs in its source at most. A correction
/// is not refused for what was so before it.
///
/// An import needs no such refusal: it finds what it says by what names it, and then changes nothing.
pub fn registered_already(sight: Sight<'_>, row: &Row, standing: Option<&Row>) -> Option<Refusal> {
    let was_so = |other: &Row| standing.is_some_and(|stood| says_the_same(stood, other));
    let mut others =
        sight.whole.all(row.kind()).into_iter().filter(|other| other.common().id != row.common().id);
    let same = others.find(|other| says_the_same(row, other) && !was_so(other) && sight.has(other))?;
    let message = match same.known_from() {
        Some(on) => Message::new("refused-registered-already-of").with("on", on),
        None => Message::new("refused-registered-already"),
    };
    let common = same.common();
    let message = message.with("entry", common.entry).of_record(same.kind().as_str(), common.id);
    Some(Refusal { paragraph: None, field: None, message })
}

fn says_the_same(row: &Row, other: &Row) -> bool {
    let mut like = row.clone();
    let (common, stood) = (like.common_mut(), other.common());
    (common.id, common.entry, common.sample) = (stood.id, stood.entry, stood.sample);
    common.source = stood.source.clone();
    like == *other
}
