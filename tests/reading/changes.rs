//! Any changes of a small record: few records of each kind, so that they name one another, are struck and come back,
//! move between areas, and change their distribution.

use std::sync::Arc;

use clearinghouse::record::{Changed, Kind, Record};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use uuid::Uuid;

/// Of each kind so many records.
const EACH: u8 = 3;

fn id(kind: Kind, number: u8) -> Uuid {
    let place = Kind::ALL.iter().position(|known| *known == kind).unwrap();
    Uuid::from_u128(((place as u128 + 1) << 8) | u128::from(number))
}

/// Records that one names, by their numbers, and a day.
#[derive(Clone, Copy, Debug)]
struct Names {
    area: u8,
    other: u8,
    decision: Option<u8>,
    day: u8,
}

const STANDING: Names = Names { area: 1, other: 1, decision: Some(1), day: 1 };

fn state_of(number: u8) -> &'static str {
    ["KAZ", "RUS", "TUR"][usize::from(number - 1)]
}

fn row(kind: Kind, number: u8, names: Names, distribution: &str) -> Value {
    let of = |kind, number| json!(id(kind, number));
    let maybe = |kind, number: Option<u8>| number.map(|number| id(kind, number));
    let area = of(Kind::Area, names.area);
    let tenure = of(Kind::Tenure, names.other);
    let paper = of(Kind::ConceptPaper, names.other);
    let decision = maybe(Kind::Decision, names.decision);
    let meeting = maybe(Kind::Meeting, names.decision);
    let state = state_of(names.other);
    let day = |year: u16| format!("{year}-{:02}-15", names.day);
    let mut row = match kind {
        Kind::State => json!({"code": state_of(number), "alpha2": "XX"}),
        Kind::StateName => json!({"state": state, "en": format!("State {}", names.day), "ru": "", "kk": ""}),
        Kind::Membership => json!({"state": state, "standing": "member", "from": day(1999)}),
        Kind::Chairmanship => json!({"state": state, "from": "2020-09-24T04:00:00Z"}),
        Kind::Dimension => json!({"number": number, "name": "A dimension"}),
        Kind::Area => json!({"dimension_id": of(Kind::Dimension, names.other), "code": format!("1.{number}"),
            "name": "An area", "established": day(2004)}),
        Kind::AreaNote => json!({"area_id": area, "when": "then", "text": "A note"}),
        Kind::Meeting => json!({"body": "SOC", "title": "A meeting", "from": day(2024), "to": day(2024)}),
        Kind::Decision => json!({"meeting_id": meeting, "title": "A decision", "decided": day(2024),
            "corrects": maybe(Kind::Decision, names.decision)}),
        Kind::DecisionParagraph => json!({"decision_id": of(Kind::Decision, names.other), "number": number,
            "verb": "approved", "text": "Approved.", "area_id": area}),
        Kind::ModalitiesVersion => json!({"symbol": "MC/2023/DRAFT/4/Rev.2", "status": "draft",
            "from": day(2019 + u16::from(number)), "concept_paper_months": 3, "consideration_months": 6,
            "recommended_tenure_months": 24, "review_months": 12, "expiry_notice_days": [180, 90, 30]}),
        Kind::Tenure => json!({"area_id": area, "state": state, "role": "coordinator", "acting": false,
            "appointed": day(2023), "decision_id": decision, "from": day(2024), "to": day(2025),
            "express_decision": false}),
        Kind::TenureExtension => json!({"area_id": area, "tenure_id": tenure, "approved": day(2025),
            "to": day(2026), "decision_id": decision}),
        Kind::TenureTermination => json!({"area_id": area, "tenure_id": tenure, "notified": day(2024),
            "last_day": day(2025)}),
        Kind::FinalReport => {
            json!({"area_id": area, "tenure_id": tenure, "issued": day(2025), "title": "A report"})
        }
        Kind::ConceptPaper => json!({"area_id": area, "proposed_by": state, "title": "A paper",
            "first_draft": day(2024), "approved": day(2025), "decision_id": decision}),
        Kind::PaperRevision => {
            json!({"area_id": area, "paper_id": paper, "revision": number, "issued": day(2024)})
        }
        Kind::PaperExtension => json!({"area_id": area, "paper_id": paper, "approved": day(2025),
            "to": day(2027), "decision_id": decision}),
        Kind::ExpertMeeting => json!({"area_id": area, "paper_id": maybe(Kind::ConceptPaper, names.decision),
            "title": "Experts", "convened": day(2024), "held": day(2025)}),
        Kind::Review => json!({"title": "A review", "meeting_id": meeting, "held": day(2025),
            "areas": [area, of(Kind::Area, names.other)], "contributions_recorded": true}),
        Kind::ReviewContribution => json!({"review_id": of(Kind::Review, names.other), "state": state,
            "submitted": day(2025), "title": "A contribution"}),
        Kind::Matter => json!({"concerns": "other", "title": "A matter", "text": "To decide", "body": "SOC",
            "area_id": area, "paper_id": maybe(Kind::ConceptPaper, names.decision), "sponsors": [state],
            "meeting_id": meeting, "from_matter_id": maybe(Kind::Matter, names.decision), "opened": day(2024),
            "paragraph_id": maybe(Kind::DecisionParagraph, names.decision),
            "document_id": maybe(Kind::Document, names.decision)}),
        Kind::Letter => {
            json!({"area_id": area, "state": state, "role": "coordinator", "text": "Dear colleagues",
            "paper_id": paper, "tenure_id": tenure, "matter_id": maybe(Kind::Matter, names.decision)})
        }
        Kind::ExtensionRequest => {
            json!({"area_id": area, "tenure_id": tenure, "to": day(2026), "text": "A wish",
            "submitted": day(2025), "matter_id": maybe(Kind::Matter, names.decision),
            "extension_id": of(Kind::TenureExtension, names.other)})
        }
        Kind::ActingProposal => json!({"area_id": area, "state": state, "from": day(2025),
            "proposed": day(2025), "tenure_id": tenure}),
        Kind::ActingConsent => json!({"area_id": area, "proposal_id": of(Kind::ActingProposal, names.other),
            "state": state, "consented": day(2025), "how": "in-writing"}),
        Kind::PaperSection => {
            json!({"area_id": area, "paper_id": paper, "section": "aims", "text": format!("Aim {number}")})
        }
        Kind::PaperText => {
            json!({"area_id": area, "paper_id": paper, "revision": number, "issued": day(2024),
            "sections": [{"section": "aims", "text": "An aim"}]})
        }
        Kind::Position => json!({"matter_id": of(Kind::Matter, names.other), "state": state_of(number),
            "position": "supports", "letter_id": maybe(Kind::Letter, names.decision),
            "taken": "2024-09-24T04:00:00Z", "how": "by-the-state",
            "item_id": maybe(Kind::AgendaItem, names.decision)}),
        Kind::PreparedPosition => {
            json!({"matter_id": of(Kind::Matter, names.other), "state": state_of(number),
            "position": "supports", "letter_id": maybe(Kind::Letter, names.decision)})
        }
        Kind::Comment => match names.decision {
            Some(of) => {
                json!({"matter_id": id(Kind::Matter, of), "state": state, "text": "Yes", "made": day(2024)})
            }
            None => json!({"paper_id": paper, "state": state, "text": "Rather not", "made": day(2024)}),
        },
        Kind::Circulation => {
            let circulated = [
                Kind::Letter,
                Kind::ExtensionRequest,
                Kind::ConceptPaper,
                Kind::PaperText,
                Kind::FinalReport,
                Kind::Matter,
            ];
            let what = circulated[usize::from(names.day) % circulated.len()];
            json!({"of_kind": what.as_str(), "of_id": id(what, names.other), "circulated": day(2024),
                   "states": [state]})
        }
        Kind::FollowUp => json!({"review_id": of(Kind::Review, names.other), "decision_id": decision,
            "text": "To do", "states": [state]}),
        Kind::Attachment => {
            let kinds = [
                Kind::Letter,
                Kind::Comment,
                Kind::PaperText,
                Kind::Review,
                Kind::Circulation,
                Kind::Decision,
            ];
            let what = kinds[usize::from(names.day) % kinds.len()];
            json!({"of_kind": what.as_str(), "of_id": id(what, names.other), "name": "a.pdf", "bytes": 1,
                   "area_id": what.is_of_area().then_some(&area), "media": "application/pdf",
                   "sha256": format!("{number:064}"), "state": state, "enclosed": "2024-09-24T04:00:00Z"})
        }
        Kind::Coverage => json!({"until": names.decision.map(|_| day(2020)), "text": "What is held"}),
        kind => row_of_meetings(kind, number, names),
    };
    let common = json!({"id": id(kind, number), "distribution": distribution, "named_states": ["RUS"],
        "source": {"kind": "letter"}});
    row.as_object_mut().unwrap().extend(common.as_object().unwrap().clone());
    row
}

fn row_of_meetings(kind: Kind, number: u8, names: Names) -> Value {
    let of = |kind| id(kind, names.other);
    let maybe = |kind| names.decision.map(|number| id(kind, number));
    let (meeting, matter, paragraph) = (
        maybe(Kind::Meeting).unwrap_or_else(|| of(Kind::Meeting)),
        of(Kind::Matter),
        maybe(Kind::DecisionParagraph),
    );
    let state = state_of(number);
    let then = "2024-09-24T04:00:00Z";
    match kind {
        Kind::ProceduralRules => json!({"silence_by_rules": false, "silence_days": 14, "window_days": 14,
            "outside_symbol": "{body}/{year}/DEC/"}),
        Kind::Holiday => json!({"calendar": "A calendar", "day": "2024-03-08", "name": "A holiday"}),
        Kind::Document => {
            json!({"symbol": format!("MC/2023/DRAFT/{number}"), "form": "note", "title": "A document",
            "body": "MC", "originator": "chairmanship", "states": []})
        }
        Kind::DocumentText => {
            json!({"document_id": of(Kind::Document), "revision": number, "issued": "2024-01-01",
            "text": "We, the Ministers", "language": "en"})
        }
        Kind::AgendaItem => {
            json!({"meeting_id": meeting, "number": number, "item": "matter", "title": "An item",
            "matter_id": matter, "paragraph_id": paragraph})
        }
        Kind::Delegation => json!({"meeting_id": meeting, "state": state}),
        Kind::Silence => {
            json!({"matter_id": matter, "verb": "approved", "wording": "Approved", "of": "A text",
            "text": "A text", "opened": then, "expires": "2024-10-08T04:00:00Z", "states": [state],
            "provided_by": paragraph})
        }
        Kind::SilenceBreak => json!({"silence_id": of(Kind::Silence), "state": state, "by": "objection",
            "text": "No", "received": then, "how": "in-writing"}),
        Kind::Relation => {
            json!({"document_id": of(Kind::Document), "relation": "implements",
            "to_decision_id": of(Kind::Decision)})
        }
        Kind::Statement => {
            json!({"decision_id": of(Kind::Decision), "paragraph_id": paragraph, "state": state,
            "form": "statement", "text": "We", "made": "2024-01-01", "how": "in-writing"})
        }
        Kind::Amendment => json!({"text_id": of(Kind::DocumentText), "paragraph": 1, "act": "deletion",
            "reason": "So", "state": state, "submitted": "2024-01-01"}),
        Kind::Note => {
            json!({"subject": "A note", "addressed": "named-states", "states": [state], "en": "The Secretariat",
            "number": format!("NºDOC/{number}"), "sent": "2024-01-01"})
        }
        Kind::NoteEnclosure => json!({"note_id": of(Kind::Note), "place": 1, "of_kind": "decision",
            "of_id": of(Kind::Decision), "title": "A decision", "pages": 2}),
        Kind::StateForm => {
            json!({"state": state, "language": "en", "full_name": "A state", "to_whom": "the state",
            "block": "A STATE", "confirmed": "2024-01-01"})
        }
        Kind::NoteReceived => json!({"state": state, "received": "2024-01-01", "subject": "A note",
            "of_kind": "matter", "of_id": matter, "answered_by": maybe(Kind::Note)}),
        Kind::Plan => json!({"year": 2000 + i32::from(number), "called": "2024-01-01", "due": "2024-02-01",
            "called_by": maybe(Kind::Decision), "document_id": maybe(Kind::Document)}),
        Kind::PlanAnswer => json!({"plan_id": of(Kind::Plan), "state": state, "given": "2024-01-02"}),
        Kind::EventProposal => json!({"plan_id": of(Kind::Plan), "state": state, "title": "A seminar",
            "submitted": "2024-01-02"}),
        Kind::ProposalQuestion => json!({"proposal_id": of(Kind::EventProposal), "question": "Where?",
            "asked": "2024-01-03"}),
        Kind::Event => json!({"plan_id": of(Kind::Plan), "title": "A seminar", "hosts": [state],
            "standing": "planned", "proposals": [of(Kind::EventProposal)]}),
        Kind::EventChange => {
            json!({"event_id": of(Kind::Event), "change": "confirmed", "made": "2024-01-04"})
        }
        Kind::Nomination => json!({"event_id": of(Kind::Event), "state": state, "name": "A person",
            "nominated": "2024-01-05"}),
        Kind::EventReport => {
            json!({"event_id": of(Kind::Event), "issued": "2024-01-06", "outcome": "Shared."})
        }
        other => unreachable!("{other:?} has its row above"),
    }
}

fn changed(kind: Kind, number: u8, after: Option<Value>) -> Changed {
    Changed {
        entry: 1,
        at: "2025-06-01T06:00:00Z".parse().unwrap(),
        act: "registered".to_owned(),
        kind,
        id: id(kind, number),
        before: None,
        after,
    }
}

/// A note on an area, by the numbers of both.
pub fn note(area: u8, number: u8, distribution: &str) -> Changed {
    let names = Names { area, ..STANDING };
    let number = area * 10 + number;
    changed(Kind::AreaNote, number, Some(row(Kind::AreaNote, number, names, distribution)))
}

/// A record in which everybody of the Member States may read everything.
pub fn standing() -> Arc<Record> {
    let mut record = Record::default();
    for kind in Kind::ALL {
        for number in 1..=EACH {
            let names = Names { area: number, other: number, ..STANDING };
            record.apply(changed(*kind, number, Some(row(*kind, number, names, "member-states")))).unwrap();
        }
    }
    Arc::new(record)
}

/// A record is registered, corrected, given another distribution, or struck.
pub fn change() -> impl Strategy<Value = Changed> {
    let number = || 1..=EACH;
    let distributions = [
        "public",
        "member-states-and-observers",
        "named-states",
        "secretariat",
        "secretariat-and-chair",
        "delegations",
    ];
    let distribution = prop_oneof![2 => Just("member-states"), 1 => select(distributions.to_vec())];
    let names = (number(), number(), proptest::option::weighted(0.8, number()), 1..=12_u8);
    (select(Kind::ALL), number(), names, distribution, proptest::bool::weighted(0.15)).prop_map(
        |(kind, number, (area, other, decision, day), distribution, struck)| {
            let names = Names { area, other, decision, day };
            changed(kind, number, (!struck).then(|| row(kind, number, names, distribution)))
        },
    )
}
