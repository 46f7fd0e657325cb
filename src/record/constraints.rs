//! The rules that the database repeats, by the names of its constraints: one table for both, so that the sentence is
//! the same whether `checks` refuses or the database does.

use crate::message::Message;
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;

/// The refusal that a constraint stands for; `None` for a constraint that no typed row can violate.
pub fn named(name: &str) -> Option<Refusal> {
    use Paragraph as P;
    let (paragraph, field, key) = match name {
        "one_coordinator_at_a_time" => (Some(P::P1_9), "express_decision", "refused-second-coordinator"),
        "acting_is_a_coordinator" => (Some(P::P1_11), "acting", "refused-acting-role"),
        "tenure_ends_not_before_it_begins" => (None, "to", "refused-ends-before-begins"),
        "appointed_has_a_beginning" => (None, "from", "refused-appointed-without-from"),
        "applied_is_then_appointed" => (None, "applied", "refused-applied-without-appointed"),
        "applied_not_after_appointed" => (Some(P::P1_10), "applied", "refused-applied-after-appointed"),
        "appointed_not_after_the_end" => (None, "appointed", "refused-appointed-after-end"),
        "extension_runs_past_the_beginning" => (None, "to", "refused-ends-before-begins"),
        "one_termination_a_tenure" => (Some(P::P1_12), "tenure_id", "refused-second-termination"),
        "first_draft_or_approval_is_known" => (Some(P::P2_5), "first_draft", "refused-no-first-draft"),
        "approved_not_before_first_draft" => (None, "approved", "refused-approved-before-draft"),
        "withdrawn_not_before_first_draft" => (None, "withdrawn", "refused-withdrawn-before-draft"),
        "applicable_in_order" => (Some(P::P2_6), "applicable_to", "refused-ends-before-begins"),
        "paper_is_extended_once_approved" => (Some(P::P2_6), "approved", "refused-extended-before-approval"),
        "one_revision_a_number" => (None, "revision", "refused-second-revision"),
        "held_not_before_convened" => (Some(P::P2_5), "held", "refused-held-before-convened"),
        "cancelled_between_convened_and_held" => (None, "cancelled", "refused-cancelled-out-of-order"),
        "review_held_not_before_scheduled" => (Some(P::P3_2), "held", "refused-held-before-scheduled"),
        "review_cancelled_between_scheduled_and_held" => {
            (None, "cancelled", "refused-cancelled-out-of-order")
        }
        "review_covers_something" | "every_reviewed_area_exists" => {
            (Some(P::P3_2), "areas", "refused-no-areas")
        }
        "membership_ends_after_it_begins"
        | "chairmanship_ends_after_it_begins"
        | "meeting_ends_after_it_begins" => (None, "to", "refused-ends-before-begins"),
        "area_closes_after_it_is_established" => (None, "closed", "refused-ends-before-begins"),
        "one_name_at_a_time" => (None, "from", "refused-second-name"),
        "one_standing_at_a_time" => (None, "from", "refused-second-standing"),
        "one_chair_at_a_time" => (None, "from", "refused-second-chair"),
        "one_meeting_a_session" => (None, "session", "refused-second-session"),
        "session_is_year_and_numeral" => (None, "session", "refused-session-form"),
        "one_decision_a_symbol" => (None, "symbol", "refused-second-symbol"),
        "decision_symbol_is_well_formed" => (None, "symbol", "refused-symbol-form"),
        "one_paragraph_a_number" => (None, "number", "refused-second-paragraph"),
        "one_version_a_day" => (Some(P::P5_2), "from", "refused-second-version"),
        "one_coverage" => (None, "until", "refused-second-coverage"),
        "area_code_key" => (None, "code", "refused-second-code"),
        "state_code_key" => (None, "code", "refused-second-code"),
        "dimension_number_key" => (None, "number", "refused-second-code"),
        "area_code_is_numbered" => (None, "code", "refused-code-form"),
        "state_code_is_alpha3" => (None, "code", "refused-state-code-form"),
        "state_code_is_alpha2" => (None, "alpha2", "refused-state-code-form"),
        "named_states_are_named" => (None, "named_states", "refused-named-states"),
        "window_in_order" => (None, "window_to", "refused-ends-before-begins"),
        "window_has_both_ends" => (None, "window_to", "refused-window-half"),
        "outcome_has_its_day" => (None, "decided", "refused-outcome-without-day"),
        "decided_not_before_opened" => (None, "decided", "refused-decided-before-opened"),
        "letter_ends_not_before_it_begins" | "proposal_ends_not_before_it_begins" => {
            (None, "to", "refused-ends-before-begins")
        }
        "circulated_once_submitted" => (Some(P::P1_10), "circulated", "refused-circulated-before-submitted"),
        "weighed_once_circulated" => (Some(P::P1_10), "matter_id", "refused-weighed-before-circulated"),
        "draft_is_of_its_delegation" => (None, "submitted", "refused-letter-not-submitted"),
        "one_consent_a_state" => (Some(P::P1_11), "state", "refused-second-consent"),
        "one_section_a_paper" => (Some(P::P2_2), "section", "refused-second-section"),
        "one_text_a_revision" => (None, "revision", "refused-second-revision"),
        "one_position_a_state" => (None, "state", "refused-second-position"),
        "one_prepared_position_a_state" => (None, "state", "refused-second-prepared-position"),
        "comment_is_on_one_thing" => (None, "matter_id", "refused-comment-on-one-thing"),
        "answered_not_before_made" => (None, "answered", "refused-answered-before-made"),
        "one_day_a_note" => (None, "note", "refused-second-note"),
        "one_file_a_content" => (None, "file", "refused-file-twice"),
        "one_set_of_rules" => (None, "outside_symbol", "refused-second-rules"),
        "outside_symbol_is_a_series" => (None, "outside_symbol", "refused-series-form"),
        "one_holiday_a_day" => (None, "day", "refused-second-holiday"),
        "one_document_a_symbol" => (None, "symbol", "refused-second-symbol"),
        "relation_names_one" => (None, "to_document_id", "refused-relation-names-one"),
        "relation_is_to_another" => (None, "to_document_id", "refused-relation-to-itself"),
        "one_relation_a_pair" => (None, "relation", "refused-second-relation"),
        "document_symbol_is_well_formed" => (None, "symbol", "refused-document-symbol-form"),
        "states_bring_it_in" => (None, "states", "refused-originator-states"),
        "one_document_text_a_revision" => (None, "revision", "refused-second-revision"),
        "cancelled_is_not_held" => (None, "cancelled", "refused-cancelled-once-opened"),
        "matter_is_named_where_it_is_one" => (None, "matter_id", "refused-item-and-matter"),
        "concluded_has_its_verb" => (None, "concluded", "refused-concluded-without-verb"),
        "one_item_a_matter" => (None, "matter_id", "refused-second-item"),
        "one_delegation_a_meeting" => (None, "state", "refused-second-delegation"),
        "one_silence_at_a_time" => (None, "expires_at", "refused-silence-runs-already"),
        "note_has_a_text" => (None, "en", "refused-note-without-text"),
        "note_names_its_states" => (None, "states", "refused-named-states"),
        "number_has_its_day" => (None, "sent", "refused-number-without-day"),
        "annulled_with_a_reason" => (None, "annulled_because", "refused-annulled-without-reason"),
        "annulled_once_sent" => (None, "annulled", "refused-annulled-before-sent"),
        "one_note_a_number" => (None, "number", "refused-second-note-number"),
        "pages_are_said_with_a_reason" => (None, "pages_because", "refused-pages-without-reason"),
        "one_enclosure_a_note" => (None, "", "refused-enclosed-already"),
        "one_form_a_language" => (None, "language", "refused-second-form"),
        "received_not_before_it_was_written" => (None, "received", "refused-received-before-dated"),
        "led_to_one_thing" => (None, "of_id", "refused-led-to-half"),
        "one_plan_a_year" => (None, "year", "refused-second-plan"),
        "call_has_its_day" => (None, "due", "refused-call-half"),
        "due_not_before_called" => (None, "due", "refused-due-before-called"),
        "one_answer_a_state" => (None, "state", "refused-second-answer"),
        "event_ends_not_before_it_begins" => (None, "ends", "refused-ends-before-begins"),
        "event_has_both_days" => (None, "ends", "refused-days-half"),
        "month_is_for_unknown_days" => (None, "month", "refused-month-and-days"),
        "proposal_draft_is_of_its_delegation" => (None, "submitted", "refused-proposal-not-submitted"),
        "proposal_outcome_has_its_day" => (None, "decided", "refused-outcome-without-day"),
        "proposal_decided_once_submitted" => (None, "outcome", "refused-proposal-not-submitted"),
        "late_with_a_reason" => (None, "late_because", "refused-late-needs-reason"),
        "one_event_a_number" => (None, "number", "refused-second-line"),
        "one_report_an_event" => (None, "event_id", "refused-second-report"),
        "one_account_an_address" => (None, "email", "refused-second-account"),
        "one_token_a_name" => (None, "name", "refused-second-token"),
        "nothing_to_erase" => (None, "entry", "refused-nothing-to-erase"),
        name if name.ends_with("_fkey") => (None, "id", "refused-referred-to"),
        _ => return None,
    };
    Some(Refusal { paragraph, field: Some(field), message: Message::new(key) })
}
