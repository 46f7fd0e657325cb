//! The Coordinator convenes expert meetings on a paper that is considered for long (2.5).

use chrono::NaiveDate;

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::rules::because::{Because, Closing, MeetingOutcome, MeetingReason, Sum};
use crate::rules::calendar::{known, next_day};
use crate::rules::facts::{ConceptPaper, ExpertMeeting};

/// 2.5: "In the event of the prolongation of consideration by the Member States beyond six months since the
/// issuance of the first draft, the Coordinator shall convene CICA expert meetings to facilitate consultations
/// and finalize the document as soon as possible."
///
/// The duty arises on the day after six months. A later revision does not restart the clock.
pub(super) fn duties(area: &KnownArea<'_>) -> Vec<Duty> {
    area.concept_papers().filter_map(|paper| duty(area, paper)).collect()
}

fn duty(area: &KnownArea<'_>, paper: &ConceptPaper) -> Option<Duty> {
    let version = area.versions.in_force(paper.first_draft);
    let sum = Sum::of(paper.first_draft, version.consideration_months, version);
    let since = next_day(sum.result);
    let closing = closing(paper, area.on);
    if closing.is_some_and(|closing| closing.day() <= since) {
        return None;
    }

    let meeting = earliest_meeting(area, paper, since, closing.map(Closing::day));
    let (status, asked_on, outcome) = match (meeting, closing) {
        _ if area.on < since => (Status::Pending, area.on, MeetingOutcome::NotYet { as_of: area.on }),
        (Some((met_on, meeting)), _) => {
            let (convened, held) = (meeting.convened, meeting.held);
            (Status::Met, met_on, MeetingOutcome::Met { convened, held, met_on, as_of: area.on })
        }
        (None, Some(closing)) => (Status::Lapsed, closing.day(), MeetingOutcome::Closed(closing)),
        (None, None) => (Status::Due, area.on, MeetingOutcome::None { as_of: area.on }),
    };
    let because = Because::ExpertMeeting(MeetingReason { paper: paper.id.clone(), sum, since, outcome });
    Some(Duty {
        bearers: area.coordinators_on(asked_on),
        met_on: (status == Status::Met).then_some(asked_on),
        ..area.duty(DutyKind::ExpertMeeting, &paper.id, since, status, because)
    })
}

/// How the consideration ended: the earlier of approval and withdrawal, as known on `on`.
fn closing(paper: &ConceptPaper, on: NaiveDate) -> Option<Closing> {
    let approved = known(paper.approved, on).map(Closing::Approved);
    let withdrawn = known(paper.withdrawn, on).map(Closing::Withdrawn);
    approved.into_iter().chain(withdrawn).min_by_key(|closing| closing.day())
}

/// The meeting that met the duty first, and when: held on or after `since`, and convened (or, if earlier,
/// `since` come) no later than the closing day.
fn earliest_meeting<'a>(
    area: &KnownArea<'a>,
    paper: &'a ConceptPaper,
    since: NaiveDate,
    closing: Option<NaiveDate>,
) -> Option<(NaiveDate, &'a ExpertMeeting)> {
    let in_time = area.expert_meetings(paper).filter(|meeting| meeting.held >= since);
    in_time
        .map(|meeting| (meeting.convened.max(since), meeting))
        .min_by_key(|(met_on, meeting)| (*met_on, meeting.convened, meeting.held))
        .filter(|(met_on, _)| closing.is_none_or(|closing| *met_on <= closing))
}
