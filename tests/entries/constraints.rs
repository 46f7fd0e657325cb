//! The database says each rule again: what goes past the checks comes back as the same refusal.

use std::collections::BTreeSet;

use clearinghouse::platform::constraints::refusal;
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::checks::{Checked, check};
use clearinghouse::record::{Kind, Record, Row, constraints};
use serde_json::{Value, json};
use sqlx::Connection;
use uuid::Uuid;

use super::one_of_each;
use crate::house::{House, TODAY, day};

/// Constraints that nothing typed can violate: the fields take closed lists, numbers between two, and of states at
/// least one; a state's code is parsed; the steps give drafts their distribution; and those of the journal itself.
const CANNOT_BE_TYPED: &[&str] = &[
    "adopted_at_its_expiry",
    "amendment_act_is_known",
    "amendment_decided_once_submitted",
    "amendment_draft_is_of_its_delegation",
    "amendment_has_its_wording",
    "amendment_merged_with_others",
    "amendment_outcome_has_its_day",
    "amendment_outcome_is_known",
    "amendment_paragraph_counts",
    "amendment_revision_counts",
    "answer_has_its_day",
    "answered_not_before_asked",
    "attendance_is_known",
    "body_decides",
    "body_is_known",
    "break_how_is_known",
    "break_is_known",
    "broken_before_it_expires",
    "circulated_to_somebody",
    "closed_after_it_opened",
    "concern_is_known",
    "concluded_has_its_verb",
    "consent_how_is_known",
    "consideration_has_both_ends",
    "considered_in_order",
    "dimension_number_counts",
    "distribution_is_known",
    "document_body_is_known",
    "document_form_is_known",
    "document_revision_counts",
    "enclosure_is_known",
    "enclosure_place_counts",
    "erasure_is_recorded",
    "event_change_is_known",
    "event_form_is_known",
    "event_format_is_known",
    "event_number_counts",
    "event_standing_is_known",
    "form_language_is_known",
    "how_is_known",
    "item_is_known",
    "item_number_counts",
    "item_verb_is_known",
    "letter_role_is_known",
    "matter_verb_is_known",
    "month_is_one",
    "months_are_1_to_1200",
    "months_are_1_to_1200_2",
    "months_are_1_to_1200_3",
    "months_are_1_to_1200_4",
    "note_is_addressed_to",
    "note_series_is_one_line",
    "note_start_counts",
    "only_through_the_journal",
    "originator_is_known",
    "pages_as_said_count",
    "pages_count",
    "paragraph_number_counts",
    "participants_count",
    "plan_is_of_a_year",
    "position_is_known",
    "prepared_is_of_its_delegation",
    "prepared_position_is_known",
    "proposal_outcome_is_known",
    "relation_is_known",
    "revision_counts",
    "role_is_known",
    "section_is_of_its_delegations",
    "silence_days_count",
    "silence_ends_one_way",
    "silence_expires_after_it_opens",
    "silence_is_addressed",
    "silence_verb_is_known",
    "source_is_named",
    "standing_is_known",
    "statement_form_is_known",
    "statement_how_is_known",
    "text_language_is_known",
    "text_revision_counts",
    "there_are_days_of_notice",
    "verb_is_known",
    "window_days_count",
    "withdrawn_before_it_expires",
];
const NOR_THIS: &str = "version_status_is_known";

/// A case: the constraint, and the row that violates it.
type Case = (&'static str, Kind, Value);

/// A record like the first of its kind, but a new one and with changes.
fn another(record: &Record, kind: Kind, changes: Value) -> (Kind, Value) {
    let changes = changes.as_object().unwrap().clone();
    let mut row = record.all(kind).remove(0).to_json().unwrap();
    row["id"] = json!(Uuid::from_u128(7));
    row.as_object_mut().unwrap().extend(changes);
    (kind, row)
}

/// The first record of its kind, with changes.
fn the_same(record: &Record, kind: Kind, changes: Value) -> (Kind, Value) {
    let id = record.all(kind)[0].common().id;
    let (kind, mut row) = another(record, kind, changes);
    row["id"] = json!(id);
    (kind, row)
}

/// A document that would amend itself.
fn itself(record: &Record) -> (Kind, Value) {
    let document = record.all(Kind::Document)[0].common().id;
    let changes = json!({"relation": "amends", "to_document_id": document, "to_decision_id": null});
    another(record, Kind::Relation, changes)
}

fn cases(record: &Record) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut case = |constraint, (kind, row): (Kind, Value)| cases.push((constraint, kind, row));
    let new = |kind, changes| another(record, kind, changes);
    let nowhere = json!(Uuid::from_u128(8));
    case("one_coordinator_at_a_time", new(Kind::Tenure, json!({"state": "CHN"})));
    case("acting_is_a_coordinator", new(Kind::Tenure, json!({"role": "co-coordinator", "acting": true})));
    case(
        "tenure_ends_not_before_it_begins",
        new(Kind::Tenure, json!({"appointed": null, "to": "2023-12-31"})),
    );
    case("appointed_has_a_beginning", new(Kind::Tenure, json!({"from": null})));
    case("applied_is_then_appointed", new(Kind::Tenure, json!({"appointed": null, "applied": "2023-01-01"})));
    case("applied_not_after_appointed", new(Kind::Tenure, json!({"applied": "2023-08-23"})));
    case("appointed_not_after_the_end", new(Kind::Tenure, json!({"appointed": "2026-01-01"})));
    case("extension_runs_past_the_beginning", new(Kind::TenureExtension, json!({"to": "2023-12-31"})));
    case(
        "extension_runs_past_the_beginning",
        the_same(record, Kind::Tenure, json!({"from": "2027-01-01", "to": null})),
    );
    case("one_termination_a_tenure", new(Kind::TenureTermination, json!({})));
    case(
        "first_draft_or_approval_is_known",
        new(Kind::ConceptPaper, json!({"first_draft": null, "approved": null})),
    );
    case("approved_not_before_first_draft", new(Kind::ConceptPaper, json!({"approved": "2023-10-31"})));
    case("withdrawn_not_before_first_draft", new(Kind::ConceptPaper, json!({"withdrawn": "2023-10-31"})));
    case("applicable_in_order", new(Kind::ConceptPaper, json!({"applicable_to": "2024-05-31"})));
    case("paper_is_extended_once_approved", new(Kind::PaperExtension, json!({"approved": "2024-05-31"})));
    case("paper_is_extended_once_approved", the_same(record, Kind::ConceptPaper, json!({"approved": null})));
    case("one_revision_a_number", new(Kind::PaperRevision, json!({})));
    case("held_not_before_convened", new(Kind::ExpertMeeting, json!({"held": "2024-05-01"})));
    case("cancelled_between_convened_and_held", new(Kind::ExpertMeeting, json!({"cancelled": "2024-05-21"})));
    case("review_held_not_before_scheduled", new(Kind::Review, json!({"held": "2024-08-31"})));
    case(
        "review_cancelled_between_scheduled_and_held",
        new(Kind::Review, json!({"cancelled": "2024-12-11"})),
    );
    case("review_covers_something", new(Kind::Review, json!({"areas": []})));
    case("every_reviewed_area_exists", new(Kind::Review, json!({"areas": [nowhere]})));
    case("membership_ends_after_it_begins", new(Kind::Membership, json!({"to": "1998-12-31"})));
    case("chairmanship_ends_after_it_begins", new(Kind::Chairmanship, json!({"to": "2000-01-01T00:00:00Z"})));
    case("meeting_ends_after_it_begins", new(Kind::Meeting, json!({"session": null, "to": "2023-08-21"})));
    case(
        "area_closes_after_it_is_established",
        new(Kind::Area, json!({"code": "9", "closed": "2004-10-21"})),
    );
    case("one_name_at_a_time", new(Kind::StateName, json!({})));
    case("one_standing_at_a_time", new(Kind::Membership, json!({})));
    case("one_chair_at_a_time", new(Kind::Chairmanship, json!({})));
    case("one_meeting_a_session", new(Kind::Meeting, json!({})));
    case("session_is_year_and_numeral", new(Kind::Meeting, json!({"session": "second"})));
    case("one_decision_a_symbol", new(Kind::Decision, json!({})));
    case("decision_symbol_is_well_formed", new(Kind::Decision, json!({"symbol": "DEC/1"})));
    case(
        "decision_symbol_is_well_formed",
        new(Kind::Decision, json!({"symbol": "SOC/2023-II/DEC/1/Corr.0"})),
    );
    case("one_set_of_rules", new(Kind::ProceduralRules, json!({})));
    case(
        "outside_symbol_is_a_series",
        the_same(record, Kind::ProceduralRules, json!({"outside_symbol": "DEC/"})),
    );
    case("one_holiday_a_day", new(Kind::Holiday, json!({})));
    case("one_document_a_symbol", new(Kind::Document, json!({})));
    case("document_symbol_is_well_formed", new(Kind::Document, json!({"symbol": "MC/2023/DRAFT/5/Rev.2"})));
    case(
        "states_bring_it_in",
        new(Kind::Document, json!({"symbol": "MC/2023/DRAFT/6", "originator": "states"})),
    );
    case("relation_names_one", new(Kind::Relation, json!({"to_decision_id": null})));
    case("one_relation_a_pair", new(Kind::Relation, json!({})));
    case("relation_is_to_another", itself(record));
    case("one_document_text_a_revision", new(Kind::DocumentText, json!({})));
    case(
        "cancelled_is_not_held",
        new(
            Kind::Meeting,
            json!({"session": null, "opened": "2023-08-22T04:00:00Z", "cancelled": "2023-08-22"}),
        ),
    );
    case("matter_is_named_where_it_is_one", new(Kind::AgendaItem, json!({"matter_id": null})));
    case("concluded_has_its_verb", new(Kind::AgendaItem, json!({"verb": "considered"})));
    case("one_item_a_matter", new(Kind::AgendaItem, json!({})));
    case("one_delegation_a_meeting", new(Kind::Delegation, json!({})));
    case("one_paragraph_a_number", new(Kind::DecisionParagraph, json!({})));
    case("one_version_a_day", new(Kind::ModalitiesVersion, json!({})));
    case("one_coverage", new(Kind::Coverage, json!({})));
    case("area_code_key", new(Kind::Area, json!({})));
    case("state_code_key", new(Kind::State, json!({})));
    case("dimension_number_key", new(Kind::Dimension, json!({})));
    case("area_code_is_numbered", new(Kind::Area, json!({"code": "IX"})));
    case("state_code_is_alpha3", new(Kind::State, json!({"code": "qat"})));
    case("state_code_is_alpha2", new(Kind::State, json!({"code": "QAT", "alpha2": "qa"})));
    case("named_states_are_named", new(Kind::AreaNote, json!({"distribution": "named-states"})));
    of_workflows(&mut case, new);
    of_notes(&mut case, new);
    of_plans(&mut case, new);
    case("area_note_area_id_fkey", new(Kind::AreaNote, json!({"area_id": nowhere})));
    cases
}

fn of_workflows(
    case: &mut impl FnMut(&'static str, (Kind, Value)),
    new: impl Fn(Kind, Value) -> (Kind, Value),
) {
    let window = json!({"window_from": "2023-09-02", "window_to": "2023-09-01"});
    case("window_in_order", new(Kind::Matter, window));
    case("window_has_both_ends", new(Kind::Matter, json!({"window_to": "2023-09-01"})));
    case("outcome_has_its_day", new(Kind::Matter, json!({"verb": "approved"})));
    let early = json!({"verb": "approved", "decided": "2023-08-09"});
    case("decided_not_before_opened", new(Kind::Matter, early));
    case("letter_ends_not_before_it_begins", new(Kind::Letter, json!({"to": "2023-12-31"})));
    case("circulated_once_submitted", new(Kind::Letter, json!({"circulated": "2023-07-31"})));
    case("weighed_once_circulated", new(Kind::Letter, json!({"circulated": null})));
    let draft = json!({"submitted": null, "circulated": null, "matter_id": null});
    case("draft_is_of_its_delegation", new(Kind::Letter, draft));
    let sent = json!({"distribution": "delegations", "named_states": ["RUS"]});
    case("draft_is_of_its_delegation", new(Kind::Letter, sent));
    case("proposal_ends_not_before_it_begins", new(Kind::ActingProposal, json!({"to": "2026-06-30"})));
    case("one_consent_a_state", new(Kind::ActingConsent, json!({})));
    case("one_section_a_paper", new(Kind::PaperSection, json!({})));
    case("one_text_a_revision", new(Kind::PaperText, json!({})));
    case("one_position_a_state", new(Kind::Position, json!({})));
    case("one_prepared_position_a_state", new(Kind::PreparedPosition, json!({})));
    case("comment_is_on_one_thing", new(Kind::Comment, json!({"matter_id": null})));
    case("answered_not_before_made", new(Kind::Comment, json!({"answered": "2023-08-14"})));
    case("one_day_a_note", new(Kind::Circulation, json!({"circulated": "2026-11-20"})));
    case("named_states_are_named", new(Kind::Letter, json!({"distribution": "secretariat-and-chair"})));
}

fn of_notes(case: &mut impl FnMut(&'static str, (Kind, Value)), new: impl Fn(Kind, Value) -> (Kind, Value)) {
    let silent = json!({"number": null, "sent": null, "en": null});
    case("note_has_a_text", new(Kind::Note, silent));
    case("note_names_its_states", new(Kind::Note, json!({"addressed": "named-states", "states": []})));
    case("number_has_its_day", new(Kind::Note, json!({"sent": null})));
    let annulled = json!({"number": "NºDOC/7", "annulled": "2023-08-23"});
    case("annulled_with_a_reason", new(Kind::Note, annulled));
    let early = json!({"number": "NºDOC/7", "annulled": "2023-08-21", "annulled_because": "A slip."});
    case("annulled_once_sent", new(Kind::Note, early));
    case("one_note_a_number", new(Kind::Note, json!({})));
    case("pages_are_said_with_a_reason", new(Kind::NoteEnclosure, json!({"pages_as_said": 3})));
    case("one_enclosure_a_note", new(Kind::NoteEnclosure, json!({})));
    case("one_form_a_language", new(Kind::StateForm, json!({})));
    let early = json!({"received": "2023-08-09"});
    case("received_not_before_it_was_written", new(Kind::NoteReceived, early));
    case("led_to_one_thing", new(Kind::NoteReceived, json!({"of_id": null})));
}

fn of_plans(case: &mut impl FnMut(&'static str, (Kind, Value)), new: impl Fn(Kind, Value) -> (Kind, Value)) {
    case("call_has_its_day", new(Kind::Plan, json!({"year": 2025, "due": null})));
    case("due_not_before_called", new(Kind::Plan, json!({"year": 2025, "due": "2023-08-21"})));
    case("one_plan_a_year", new(Kind::Plan, json!({})));
    case("one_answer_a_state", new(Kind::PlanAnswer, json!({})));
    let early = json!({"number": 2, "ends": "2024-01-08"});
    case("event_ends_not_before_it_begins", new(Kind::Event, early));
    case("event_has_both_days", new(Kind::Event, json!({"number": 2, "ends": null})));
    case("month_is_for_unknown_days", new(Kind::Event, json!({"number": 2, "month": 1})));
    case("one_event_a_number", new(Kind::Event, json!({})));
    case("proposal_draft_is_of_its_delegation", new(Kind::EventProposal, json!({"submitted": null})));
    case("proposal_outcome_has_its_day", new(Kind::EventProposal, json!({"outcome": "accepted"})));
    let decided = json!({"submitted": null, "distribution": "delegations", "named_states": ["TUR"],
                         "outcome": "accepted", "decided": "2023-09-02"});
    case("proposal_decided_once_submitted", new(Kind::EventProposal, decided));
    case("late_with_a_reason", new(Kind::EventProposal, json!({"late": true})));
    case("one_report_an_event", new(Kind::EventReport, json!({})));
}

#[tokio::test]
async fn what_the_checks_refuse_the_database_refuses_too() {
    let house = House::new().await;
    one_of_each::register(&house).await;
    let record = house.record().await;
    let mut connection = house.pool.acquire().await.unwrap();
    for (constraint, kind, row) in cases(&record) {
        let mut transaction = connection.begin().await.unwrap();
        sqlx::query("select journal_open(0)").execute(&mut *transaction).await.unwrap();
        let put = sqlx::query("select record_put($1, $2)").bind(kind.as_str()).bind(&row);
        let error = put.execute(&mut *transaction).await.expect_err(constraint);
        let named = error.as_database_error().and_then(|error| error.constraint()).map(str::to_owned);
        assert_eq!(named.as_deref(), Some(constraint), "{error}");
        let Failure::Refused(refusals) = refusal(error) else { panic!("{constraint} is not known") };
        assert_eq!(Some(&refusals[0]), constraints::named(constraint).as_ref());
        transaction.rollback().await.unwrap();
    }
}

#[tokio::test]
async fn what_the_database_refuses_the_checks_refuse_before() {
    // A coordinator that is in the way is named; what a field names is found when it is read.
    let house = House::new().await;
    one_of_each::register(&house).await;
    let record = house.record().await;
    for (constraint, kind, row) in cases(&record) {
        let Ok(row) = Row::from_json(kind, row) else { continue }; // a code that is none
        let Checked { errors, refusals, .. } = check(&record, &row, None, day(TODAY));
        let refusals = refusals.into_iter().map(|refusal| refusal.message);
        let said: Vec<_> = errors
            .into_iter()
            .map(|error| error.message)
            .chain(refusals)
            .map(|message| message.key)
            .collect();
        let expected = constraints::named(constraint).unwrap().message.key;
        let elsewhere = ["one_coordinator_at_a_time", "every_reviewed_area_exists", "area_note_area_id_fkey"];
        assert_eq!(said.contains(&expected), !elsewhere.contains(&constraint), "{constraint}: {said:?}");
    }
}

#[tokio::test]
async fn every_named_constraint_is_known_and_tried() {
    let house = House::new().await;
    one_of_each::register(&house).await;
    let tried: BTreeSet<&str> =
        cases(&*house.record().await).into_iter().map(|(constraint, ..)| constraint).collect();
    for name in named_constraints() {
        let untypable = CANNOT_BE_TYPED.contains(&name) || name == NOR_THIS;
        assert_eq!(constraints::named(name).is_some(), !untypable, "{name}");
        assert_eq!(tried.contains(name), !untypable, "{name} is provoked by a case");
    }
}

/// The names of the constraints of the record's tables, as the migrations leave them: what one drops, and does not add
/// again, is no more.
fn named_constraints() -> BTreeSet<&'static str> {
    let record = include_str!("../../migrations/0002_record.sql");
    let workflows = include_str!("../../migrations/0004_workflows.sql");
    let notes = include_str!("../../migrations/0016_notes.sql");
    let more_notes = include_str!("../../migrations/0018_notes.sql");
    let plans = include_str!("../../migrations/0022_plans.sql");
    let mut named = BTreeSet::new();
    for schema in [record, workflows, notes, more_notes, plans] {
        for word in ["constraint ", "constraint = '", "create unique index "] {
            let mut parts = schema.split(word);
            let mut before = parts.next().unwrap();
            for rest in parts {
                let mut words = rest.split(|c: char| !c.is_alphanumeric() && c != '_');
                let name = words.next().unwrap();
                if before.ends_with("drop ") {
                    named.remove(name);
                } else if before.ends_with("rename ") {
                    named.remove(name);
                    assert_eq!(words.next(), Some("to"));
                    named.insert(words.next().unwrap());
                } else {
                    named.insert(name);
                }
                before = rest;
            }
        }
    }
    named.retain(|name| !["trigger", ""].contains(name));
    named
}

#[tokio::test]
async fn there_is_nothing_to_erase_of_an_entry_that_does_not_exist() {
    let house = House::new().await;
    let mut transaction = house.pool.begin().await.unwrap();
    let opened =
        sqlx::query_scalar::<_, i64>("select entry from journal_open(0)").fetch_one(&mut *transaction).await;
    let erased = sqlx::query("select journal_erase(999999, $1)")
        .bind(opened.unwrap())
        .execute(&mut *transaction)
        .await;
    let Failure::Refused(refusals) = refusal(erased.unwrap_err()) else {
        panic!("nothing_to_erase is not known")
    };
    assert_eq!(refusals[0].message.key, "refused-nothing-to-erase");
}
