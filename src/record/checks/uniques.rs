//! What there is one of, and the forms of symbols and codes.

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::super::fields::FieldError;
use super::super::{Record, Row, Table, rows};
use super::Checked;
use crate::message::Message;
use crate::rules::symbol::Symbol;

/// Whether no other row of the table is like this one.
fn alone<T>(table: &Table<T>, id: Uuid, like: impl Fn(&T) -> bool) -> bool {
    table.iter().all(|(other, row)| *other == id || !like(row))
}

type Period = (Option<NaiveDate>, Option<NaiveDate>);

/// Whether two periods, open ends allowed, have a day in common.
fn overlap((from, to): Period, (other_from, other_to): Period) -> bool {
    let reaches = |to: Option<NaiveDate>, from: Option<NaiveDate>| match (to, from) {
        (Some(to), Some(from)) => from <= to,
        _ => true,
    };
    reaches(to, other_from) && reaches(other_to, from)
}

pub(super) fn check(record: &Record, row: &Row, checked: &mut Checked) {
    let id = row.common().id;
    let of = &record.organisation;
    match row {
        Row::State(row) => {
            checked.require("state_code_key", alone(&of.states, id, |other| other.code == row.code));
            let is_alpha2 =
                row.alpha2.len() == 2 && row.alpha2.bytes().all(|letter| letter.is_ascii_uppercase());
            checked.require("state_code_is_alpha2", is_alpha2);
        }
        Row::StateName(row) => checked.require(
            "one_name_at_a_time",
            alone(&of.names, id, |other| {
                other.state == row.state && overlap((other.from, other.to), (row.from, row.to))
            }),
        ),
        Row::Membership(row) => checked.require(
            "one_standing_at_a_time",
            alone(&of.memberships, id, |other| {
                other.state == row.state && overlap((Some(other.from), other.to), (Some(row.from), row.to))
            }),
        ),
        // The instant of a handover ends one chairmanship and begins the next.
        Row::Chairmanship(row) => checked.require(
            "one_chair_at_a_time",
            alone(&of.chairmanships, id, |other| {
                row.to.is_none_or(|to| other.from < to) && other.to.is_none_or(|to| row.from < to)
            }),
        ),
        Row::Dimension(row) => {
            checked.require(
                "dimension_number_key",
                alone(&of.dimensions, id, |other| other.number == row.number),
            );
        }
        Row::Area(row) => {
            let mut others = record.areas.iter().filter(|(other, _)| **other != id);
            checked.require("area_code_key", others.all(|(_, other)| other.area.code != row.code));
            checked.require("area_code_is_numbered", is_area_code(&row.code));
        }
        Row::Meeting(row) => {
            let Some(session) = &row.session else { return };
            checked.require("session_is_year_and_numeral", is_session(session));
            // Sessions of the SOC are numbered in the year; other bodies have none.
            if row.body != "SOC" {
                checked.errors.push(FieldError::new("session", Message::new("error-session-of-the-soc")));
            }
            let same = |other: &rows::Meeting| other.body == row.body && other.session == row.session;
            checked.require("one_meeting_a_session", alone(&of.meetings, id, same));
        }
        Row::Decision(row) => {
            let Some(symbol) = &row.symbol else { return };
            checked.require("decision_symbol_is_well_formed", is_decision_symbol(symbol));
            checked.require(
                "one_decision_a_symbol",
                alone(&of.decisions, id, |other| other.symbol == row.symbol),
            );
        }
        Row::DecisionParagraph(row) => checked.require(
            "one_paragraph_a_number",
            alone(&of.paragraphs, id, |other| {
                other.decision_id == row.decision_id && other.number == row.number
            }),
        ),
        Row::ModalitiesVersion(row) => {
            checked.require("one_version_a_day", alone(&of.versions, id, |other| other.from == row.from));
        }
        Row::TenureTermination(row) => {
            let mut areas = record.areas.values();
            let alone =
                areas.all(|area| alone(&area.terminations, id, |other| other.tenure_id == row.tenure_id));
            checked.require("one_termination_a_tenure", alone);
        }
        Row::PaperRevision(row) => {
            let same = |other: &rows::PaperRevision| {
                (other.paper_id, other.revision) == (row.paper_id, row.revision)
            };
            let alone = record.areas.values().all(|area| alone(&area.revisions, id, same));
            checked.require("one_revision_a_number", alone);
        }
        Row::Review(row) => checked.require("review_covers_something", !row.areas.is_empty()),
        Row::ActingConsent(row) => {
            let mut areas = record.areas.values();
            let same = |other: &rows::ActingConsent| {
                (other.proposal_id, other.state) == (row.proposal_id, row.state)
            };
            checked.require("one_consent_a_state", areas.all(|area| alone(&area.acting_consents, id, same)));
        }
        Row::PaperSection(row) => {
            let mut areas = record.areas.values();
            let same =
                |other: &rows::PaperSection| other.paper_id == row.paper_id && other.section == row.section;
            checked.require("one_section_a_paper", areas.all(|area| alone(&area.sections, id, same)));
        }
        Row::PaperText(row) => {
            let mut areas = record.areas.values();
            let same =
                |other: &rows::PaperText| (other.paper_id, other.revision) == (row.paper_id, row.revision);
            checked.require("one_text_a_revision", areas.all(|area| alone(&area.texts, id, same)));
        }
        Row::Position(row) => checked.require(
            "one_position_a_state",
            alone(&of.positions, id, |other| (other.matter_id, other.state) == (row.matter_id, row.state)),
        ),
        Row::PreparedPosition(row) => checked.require(
            "one_prepared_position_a_state",
            alone(&of.prepared, id, |other| (other.matter_id, other.state) == (row.matter_id, row.state)),
        ),
        Row::Circulation(row) => checked.require(
            "one_day_a_note",
            row.note.is_none()
                || alone(&of.circulations, id, |other| {
                    other.note == row.note && other.circulated != row.circulated
                }),
        ),
        Row::ProceduralRules(row) => {
            checked.require("one_set_of_rules", alone(&of.rules, id, |_| true));
            checked.require("outside_symbol_is_a_series", is_series(&row.outside_symbol));
        }
        Row::Holiday(row) => {
            let same = |other: &rows::Holiday| (&other.calendar, other.day) == (&row.calendar, row.day);
            checked.require("one_holiday_a_day", alone(&of.holidays, id, same));
        }
        Row::Document(row) => {
            let symbol = row.symbol.parse::<Symbol>();
            let is_paper = symbol.is_ok_and(|symbol| symbol.revision() == 0);
            checked.require("document_symbol_is_well_formed", is_paper);
            checked.require(
                "one_document_a_symbol",
                alone(&of.documents, id, |other| other.symbol == row.symbol),
            );
        }
        Row::DocumentText(row) => {
            let same = |other: &rows::DocumentText| {
                (other.document_id, other.revision, &other.language)
                    == (row.document_id, row.revision, &row.language)
            };
            checked.require("one_document_text_a_revision", alone(&of.document_texts, id, same));
        }
        Row::Relation(row) => {
            let pair = |of: &rows::Relation| {
                (of.document_id, of.relation.clone(), of.to_document_id.or(of.to_decision_id))
            };
            let same = |other: &rows::Relation| pair(other) == pair(row);
            checked.require("one_relation_a_pair", alone(&of.relations, id, same));
        }
        Row::AgendaItem(row) => {
            let same = |other: &rows::AgendaItem| {
                row.matter_id.is_some()
                    && (other.meeting_id, other.matter_id) == (row.meeting_id, row.matter_id)
            };
            checked.require("one_item_a_matter", alone(&of.agenda, id, same));
        }
        Row::Delegation(row) => {
            let same =
                |other: &rows::Delegation| (other.meeting_id, other.state) == (row.meeting_id, row.state);
            checked.require("one_delegation_a_meeting", alone(&of.delegations, id, same));
        }
        Row::Note(row) => {
            let year = |of: &rows::Note| of.sent.map(|day| day.year());
            let same = |other: &rows::Note| {
                row.number.is_some() && (&other.number, year(other)) == (&row.number, year(row))
            };
            checked.require("one_note_a_number", alone(&of.notes, id, same));
        }
        Row::NoteEnclosure(row) => {
            let same = |other: &rows::NoteEnclosure| (other.note_id, other.of_id) == (row.note_id, row.of_id);
            checked.require("one_enclosure_a_note", alone(&of.enclosures, id, same));
        }
        // A state may use a number again; one note registered twice is more likely.
        Row::NoteReceived(row) => {
            let same = |other: &rows::NoteReceived| {
                row.number.is_some()
                    && (other.state, &other.number, other.dated) == (row.state, &row.number, row.dated)
            };
            if !alone(&of.received, id, same) {
                let number = row.number.as_deref().unwrap_or_default();
                let message = Message::new("advice-received-already").with("number", number);
                checked.advice.push(message.with("state", row.state));
            }
        }
        Row::StateForm(row) => {
            let same = |other: &rows::StateForm| (other.state, &other.language) == (row.state, &row.language);
            checked.require("one_form_a_language", alone(&of.forms, id, same));
        }
        Row::Plan(row) => {
            checked.require("one_plan_a_year", alone(&of.plans, id, |other| other.year == row.year));
        }
        Row::PlanAnswer(row) => {
            let same = |other: &rows::PlanAnswer| (other.plan_id, other.state) == (row.plan_id, row.state);
            checked.require("one_answer_a_state", alone(&of.answers, id, same));
        }
        Row::Event(row) => {
            let same = |other: &rows::Event| {
                row.number.is_some() && (other.plan_id, other.number) == (row.plan_id, row.number)
            };
            checked.require("one_event_a_number", alone(&of.events, id, same));
        }
        Row::EventReport(row) => {
            let same = |other: &rows::EventReport| other.event_id == row.event_id;
            checked.require("one_report_an_event", alone(&of.event_reports, id, same));
        }
        Row::Coverage(_) => checked.require("one_coverage", alone(&of.coverage, id, |_| true)),
        _ => {}
    }
}

/// `2023-II`: the year, and the ordinal in it.
fn is_session(text: &str) -> bool {
    text.split_once('-').is_some_and(|(year, ordinal)| is_year(year) && is_ordinal(ordinal))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit())
}

fn is_ordinal(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| b"IVX".contains(&letter))
}

/// `SOC/2023-II/DEC/1`, `MC/2023/DEC/2`, and each with `/Corr.1`.
fn is_decision_symbol(text: &str) -> bool {
    let text = match text.rsplit_once("/Corr.") {
        Some((corrected, number)) if is_counting(number) => corrected,
        Some(_) => return false,
        None => text,
    };
    is_symbol(text)
}

/// `MC/2023/DRAFT/5`: a body, a year or a session, a series, a number.
fn is_symbol(text: &str) -> bool {
    let mut parts = text.split('/');
    let (Some(body), Some(session), Some(series), Some(number), None) =
        (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    (2..=4).contains(&body.len())
        && is_capitals(body)
        && (is_year(session) || is_session(session))
        && is_capitals(series)
        && is_counting(number)
}

/// `{body}/{year}/DEC/`: how symbols begin to which a number is allotted.
fn is_series(text: &str) -> bool {
    let series = text.strip_prefix("{body}/{year}/").and_then(|series| series.strip_suffix('/'));
    series.is_some_and(is_capitals)
}

fn is_capitals(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// `2.3`; `1` for an undivided dimension.
fn is_area_code(text: &str) -> bool {
    let short = |number: &str| number.len() <= 2 && is_counting(number);
    match text.split_once('.') {
        Some((dimension, area)) => short(dimension) && short(area),
        None => short(text),
    }
}

/// A number from 1 on, without a nought before it.
fn is_counting(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('0') && text.bytes().all(|digit| digit.is_ascii_digit())
}
