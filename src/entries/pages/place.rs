//! Where a record has its place among the pages: the way back from it, and what is in force of it today.

use uuid::Uuid;

use crate::http::who::Who;
use crate::record::rows::{Comment, ExpertMeeting, FollowUp};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::tenure::{self, SetBy};
use crate::said::{Fact, Piece, Reading, label};

/// The page on which a record stands with its kind: of its area, its decision, its meeting or its state. For the
/// rest, to registering, for who registers.
pub fn way_back(who: &Who, row: &Row) -> Option<Piece> {
    let reading = Reading::of(who);
    let organisation = who.organisation();
    let page = |kind: Kind, id: Uuid, address: String| {
        let named = reading.named(kind, id)?;
        Some(Piece { text: named.text, address: Some(address) })
    };
    let decision = |id: Uuid| page(Kind::Decision, id, format!("/decisions/{id}"));
    let meeting = |id: Uuid| page(Kind::Meeting, id, format!("/meetings/{id}"));
    let state = |code: crate::ids::StateId| {
        let row = organisation.states.values().find(|row| row.code == code)?;
        page(Kind::State, row.common.id, format!("/states/{code}"))
    };
    let found = match row {
        Row::Decision(row) => decision(row.common.id),
        Row::DecisionParagraph(row) => decision(row.decision_id),
        Row::Meeting(row) => meeting(row.common.id),
        Row::AgendaItem(row) => meeting(row.meeting_id),
        Row::Delegation(row) => meeting(row.meeting_id),
        Row::Review(row) => row.meeting_id.and_then(meeting),
        Row::ReviewContribution(row) => state(row.state),
        Row::State(row) => state(row.code),
        Row::StateName(row) => state(row.state),
        Row::Membership(row) => state(row.state),
        Row::Chairmanship(row) => state(row.state),
        Row::PaperSection(row) => reading.named(Kind::ConceptPaper, row.paper_id),
        Row::PaperText(row) => reading.named(Kind::ConceptPaper, row.paper_id),
        Row::PaperRevision(row) => reading.named(Kind::ConceptPaper, row.paper_id),
        Row::PaperExtension(row) => reading.named(Kind::ConceptPaper, row.paper_id),
        Row::ExpertMeeting(ExpertMeeting { paper_id: Some(id), .. }) => {
            reading.named(Kind::ConceptPaper, *id)
        }
        Row::Comment(Comment { paper_id: Some(id), .. }) => reading.named(Kind::ConceptPaper, *id),
        Row::Comment(Comment { matter_id: Some(id), .. }) => reading.named(Kind::Matter, *id),
        Row::Attachment(row) => row.subject().and_then(|(kind, id)| reading.named(kind, id)),
        Row::Circulation(row) => Kind::named(&row.of_kind).and_then(|kind| reading.named(kind, row.of_id)),
        Row::FollowUp(FollowUp { review_id: Some(id), .. }) => reading.named(Kind::Review, *id),
        row => row.area_id().and_then(|id| page(Kind::Area, id, area_address(who, id)?)),
    };
    found.or_else(|| {
        who.actor.may(Action::Register).then(|| Piece {
            text: who.words().t("register-title").to_owned(),
            address: Some("/register".to_owned()),
        })
    })
}

/// Lets every area that is named lead to its page, where its whole life is, and not to its bare record.
pub fn lead_to_areas(who: &Who, facts: &mut [Fact]) {
    for piece in facts.iter_mut().flat_map(|fact| &mut fact.value) {
        let area = piece.address.as_deref().and_then(|address| address.strip_prefix("/records/area/"));
        if let Some(address) = area.and_then(|id| id.parse().ok()).and_then(|id| area_address(who, id)) {
            piece.address = Some(address);
        }
    }
}

/// The end of a tenure that is in force today, where an extension or a notice that the reader may know of set
/// another than the appointment.
pub fn end_in_force(who: &Who, row: &Row) -> Option<String> {
    let Row::Tenure(row) = row else { return None };
    let area = who.record().areas.get(&row.area_id)?;
    let facts = area.tenure_facts(row);
    let last = tenure::last_day(&facts, who.today);
    let (day, key) = match last.set_by {
        SetBy::Appointment => return None,
        SetBy::Extension(_) => (last.day?, "end-as-extended"),
        SetBy::Notice(_) if !tenure::counts(&facts, last) => (last.day?, "end-before-it-began"),
        SetBy::Notice(_) => (last.day?, "end-as-notified"),
    };
    (row.to != Some(day)).then(|| who.words().with(key, &[("date", &who.words().date(day))]))
}

/// Says the end of a tenure that is in force after the recorded one.
pub fn say_end_in_force(who: &Who, row: &Row, facts: &mut Vec<Fact>) {
    let Some(text) = end_in_force(who, row) else { return };
    let recorded = label(who.words(), Kind::Tenure.as_str(), "to");
    let place = facts.iter().position(|fact| fact.label == recorded).map_or(facts.len(), |place| place + 1);
    let value = vec![Piece { text, address: None }];
    facts.insert(place, Fact { label: who.words().t("end-in-force").to_owned(), value });
}

fn area_address(who: &Who, id: Uuid) -> Option<String> {
    who.record().areas.get(&id).map(|held| format!("/areas/{}", held.area.code))
}
