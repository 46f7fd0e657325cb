//! The orders in which dates stand, kind by kind.

use chrono::NaiveDate;

use super::super::fields::FieldError;
use super::super::rows;
use super::super::{Distribution, Record, Row};
use super::Checked;
use crate::message::Message;

/// Whether two dates, where both are known, stand in this order; the same day does.
fn in_order(first: Option<NaiveDate>, then: Option<NaiveDate>) -> bool {
    match (first, then) {
        (Some(first), Some(then)) => first <= then,
        _ => true,
    }
}

pub(super) fn check(record: &Record, row: &Row, checked: &mut Checked) {
    match row {
        Row::Membership(row) => {
            checked.require("membership_ends_after_it_begins", in_order(Some(row.from), row.to));
        }
        Row::Chairmanship(row) => {
            // Instants: a chairmanship of no duration is none.
            checked.require("chairmanship_ends_after_it_begins", row.to.is_none_or(|to| row.from < to));
        }
        // The database has no constraint of its own for it: a period that ends before it begins is none there.
        Row::StateName(row) if !in_order(row.from, row.to) => {
            checked.errors.push(FieldError::new("to", Message::new("refused-ends-before-begins")));
        }
        Row::Area(row) => {
            checked
                .require("area_closes_after_it_is_established", in_order(Some(row.established), row.closed));
        }
        Row::Meeting(row) => {
            checked.require("meeting_ends_after_it_begins", row.from <= row.to);
            checked.require("cancelled_is_not_held", row.cancelled.is_none() || row.opened.is_none());
        }
        Row::AgendaItem(row) => {
            let named = (row.item == "matter") == row.matter_id.is_some();
            checked.require("matter_is_named_where_it_is_one", named);
            checked.require("concluded_has_its_verb", row.verb.is_some() == row.concluded.is_some());
        }
        Row::Relation(row) => {
            let named = row.to_document_id.is_some() != row.to_decision_id.is_some();
            checked.require("relation_names_one", named);
            checked.require("relation_is_to_another", row.to_document_id != Some(row.document_id));
        }
        Row::Note(row) => {
            let texts = [&row.en, &row.ru, &row.kk];
            let says = row.number.is_some() || texts.iter().any(|text| text.is_some());
            checked.require("note_has_a_text", says);
            checked
                .require("note_names_its_states", row.addressed != "named-states" || !row.states.is_empty());
            checked.require("number_has_its_day", row.number.is_some() == row.sent.is_some());
            let reason = row.annulled.is_some() == row.annulled_because.is_some();
            checked.require("annulled_with_a_reason", reason);
            let sent = row.annulled.is_none_or(|day| row.sent.is_none_or(|sent| sent <= day));
            checked.require("annulled_once_sent", sent);
        }
        Row::NoteEnclosure(row) => {
            let reason = row.pages_as_said.is_some() == row.pages_because.is_some();
            checked.require("pages_are_said_with_a_reason", reason);
        }
        Row::NoteReceived(row) => {
            checked.require("received_not_before_it_was_written", in_order(row.dated, Some(row.received)));
        }
        Row::Plan(row) => {
            checked.require("call_has_its_day", row.called.is_some() == row.due.is_some());
            checked.require("due_not_before_called", in_order(row.called, row.due));
        }
        Row::EventProposal(row) => {
            described(&row.of, checked);
            let is_draft = row.common.distribution == Distribution::Delegations;
            checked.require("proposal_draft_is_of_its_delegation", row.submitted.is_none() == is_draft);
            checked.require("proposal_outcome_has_its_day", row.outcome.is_some() == row.decided.is_some());
            let submitted = row.outcome.is_none() || row.submitted.is_some();
            checked.require("proposal_decided_once_submitted", submitted);
            checked.require("late_with_a_reason", row.late == row.late_because.is_some());
        }
        Row::Event(row) => described(&row.of, checked),
        Row::Document(row) => {
            let named = (row.originator == "states") != row.states.is_empty();
            checked.require("states_bring_it_in", named);
        }
        Row::Tenure(row) => tenure(record, row, checked),
        Row::TenureExtension(row) => {
            let tenure = record.areas.get(&row.area_id).and_then(|area| area.tenures.get(&row.tenure_id));
            let from = tenure.and_then(|tenure| tenure.from);
            checked.require("extension_runs_past_the_beginning", in_order(from, Some(row.to)));
        }
        Row::ConceptPaper(row) => paper(record, row, checked),
        Row::PaperExtension(row) => {
            let paper = record.areas.get(&row.area_id).and_then(|area| area.papers.get(&row.paper_id));
            let approved = paper.and_then(|paper| paper.approved);
            let holds = approved.is_some_and(|approved| approved <= row.approved);
            checked.require("paper_is_extended_once_approved", holds);
        }
        Row::ExpertMeeting(row) => {
            checked.require("held_not_before_convened", row.convened <= row.held);
            let between = row.cancelled.is_none_or(|day| row.convened <= day && day <= row.held);
            checked.require("cancelled_between_convened_and_held", between);
        }
        Row::Review(row) => {
            checked.require("review_held_not_before_scheduled", in_order(row.scheduled, Some(row.held)));
            let scheduled = row.scheduled.unwrap_or(row.held);
            let between = row.cancelled.is_none_or(|day| scheduled <= day && day <= row.held);
            checked.require("review_cancelled_between_scheduled_and_held", between);
        }
        Row::Matter(row) => matter(row, checked),
        Row::Letter(row) => letter(row, checked),
        Row::ActingProposal(row) => {
            checked.require("proposal_ends_not_before_it_begins", in_order(Some(row.from), row.to));
        }
        Row::Comment(row) => {
            checked.require("comment_is_on_one_thing", row.matter_id.is_some() != row.paper_id.is_some());
            checked.require("answered_not_before_made", in_order(Some(row.made), row.answered));
        }
        _ => {}
    }
}

fn described(of: &rows::EventDescribed, checked: &mut Checked) {
    checked.require("event_ends_not_before_it_begins", in_order(of.begins, of.ends));
    checked.require("event_has_both_days", of.begins.is_some() == of.ends.is_some());
    checked.require("month_is_for_unknown_days", of.month.is_none() || of.begins.is_none());
}

fn matter(row: &rows::Matter, checked: &mut Checked) {
    checked.require("window_in_order", in_order(row.window_from, row.window_to));
    checked.require("window_has_both_ends", row.window_from.is_some() == row.window_to.is_some());
    checked.require("outcome_has_its_day", row.verb.is_some() == row.decided.is_some());
    checked.require("decided_not_before_opened", in_order(Some(row.opened), row.decided));
}

fn letter(row: &rows::Letter, checked: &mut Checked) {
    checked.require("letter_ends_not_before_it_begins", in_order(row.from, row.to));
    let circulated = row.circulated.is_none() || row.submitted.is_some();
    checked.require("circulated_once_submitted", circulated && in_order(row.submitted, row.circulated));
    checked.require("weighed_once_circulated", row.matter_id.is_none() || row.circulated.is_some());
    let is_draft = row.common.distribution == Distribution::Delegations;
    checked.require("draft_is_of_its_delegation", row.submitted.is_none() == is_draft);
}

fn tenure(record: &Record, row: &rows::Tenure, checked: &mut Checked) {
    checked.require("acting_is_a_coordinator", !row.acting || row.role == rows::Role::Coordinator);
    checked.require("tenure_ends_not_before_it_begins", in_order(row.from, row.to));
    checked.require("appointed_has_a_beginning", row.appointed.is_none() || row.from.is_some());
    checked.require("applied_is_then_appointed", row.applied.is_none() || row.appointed.is_some());
    checked.require("applied_not_after_appointed", in_order(row.applied, row.appointed));
    checked.require("appointed_not_after_the_end", in_order(row.appointed, row.to));
    let extensions = record.areas.get(&row.area_id).into_iter().flat_map(|area| area.extensions.values());
    let mut own = extensions.filter(|extension| extension.tenure_id == row.common.id);
    // Typed here is the beginning, though it is the extension's end that it passes.
    if !own.all(|extension| in_order(row.from, Some(extension.to))) {
        checked.require("extension_runs_past_the_beginning", false);
    }
}

fn paper(record: &Record, row: &rows::ConceptPaper, checked: &mut Checked) {
    let is_draft = row.common.distribution == Distribution::Delegations;
    let is_dated = row.first_draft.is_some() || row.approved.is_some();
    checked.require("first_draft_or_approval_is_known", is_dated || is_draft);
    checked.require("approved_not_before_first_draft", in_order(row.first_draft, row.approved));
    checked.require(
        "withdrawn_not_before_first_draft",
        in_order(row.first_draft.or(row.approved), row.withdrawn),
    );
    checked.require("applicable_in_order", in_order(row.applicable_from, row.applicable_to));
    let extensions =
        record.areas.get(&row.area_id).into_iter().flat_map(|area| area.paper_extensions.values());
    let mut own = extensions.filter(|extension| extension.paper_id == row.common.id);
    let approved = |on: NaiveDate| row.approved.is_some_and(|approved| approved <= on);
    checked.require("paper_is_extended_once_approved", own.all(|extension| approved(extension.approved)));
}
