//! Every kind of record can be registered through the door.

use std::collections::BTreeMap;

use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::Actor;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{House, Unchecked};

/// Records one of each kind that the organisation does not have yet; their ids. What a delegation drafts and what a
/// state says itself is not registered by officers: it comes through the door as a step would write it.
pub async fn register(house: &House) -> BTreeMap<Kind, Uuid> {
    let mut ids = BTreeMap::new();
    let mut put = async |kind: Kind, record: serde_json::Value| {
        let id = house.register(kind, record).await.id;
        ids.insert(kind, id);
        id
    };
    put(
        Kind::AreaNote,
        json!({"area_id": "2.3", "when": "2022", "text": "Said to be coordinated by Russia."}),
    )
    .await;
    let meeting = put(
        Kind::Meeting,
        json!({"body": "SOC", "session": "2023-II", "title": "Second meeting of the SOC in 2023", "place": "Astana",
               "from": "2023-08-22", "to": "2023-08-22"}),
    )
    .await;
    let decision = put(
        Kind::Decision,
        json!({"meeting_id": meeting, "symbol": "SOC/2023-II/DEC/1", "title": "Decisions", "decided": "2023-08-22"}),
    )
    .await;
    put(
        Kind::DecisionParagraph,
        json!({"decision_id": decision, "number": 4, "verb": "approved", "text": "To appoint …", "area_id": "2.3"}),
    )
    .await;
    let tenure = put(
        Kind::Tenure,
        json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
               "decision_id": decision, "from": "2024-01-01", "to": "2025-12-31"}),
    )
    .await;
    put(Kind::TenureExtension, json!({"tenure_id": tenure, "approved": "2025-06-01", "to": "2026-12-31"}))
        .await;
    put(
        Kind::TenureTermination,
        json!({"tenure_id": tenure, "notified": "2026-01-10", "last_day": "2026-06-30"}),
    )
    .await;
    put(Kind::FinalReport, json!({"tenure_id": tenure, "issued": "2026-07-10", "title": "Final report"}))
        .await;
    let paper = put(
        Kind::ConceptPaper,
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Concept paper", "first_draft": "2023-11-01",
               "approved": "2024-06-01", "decision_id": decision, "applicable_from": "2024-06-01",
               "applicable_to": "2025-12-31"}),
    )
    .await;
    put(Kind::PaperRevision, json!({"paper_id": paper, "revision": 1, "issued": "2024-02-01"})).await;
    put(Kind::PaperExtension, json!({"paper_id": paper, "approved": "2025-12-01", "to": "2026-12-31"})).await;
    put(
        Kind::ExpertMeeting,
        json!({"area_id": "2.3", "paper_id": paper, "title": "Expert meeting", "convened": "2024-05-02",
               "held": "2024-05-20"}),
    )
    .await;
    let review = put(
        Kind::Review,
        json!({"title": "Review", "areas": ["2.3", "2.4"], "meeting_id": meeting, "scheduled": "2024-09-01",
               "held": "2024-12-10", "contributions_recorded": true}),
    )
    .await;
    put(
        Kind::ReviewContribution,
        json!({"review_id": review, "state": "RUS", "submitted": "2024-12-01", "title": "Contribution"}),
    )
    .await;
    put(Kind::Coverage, json!({"until": "2024-12-31", "text": "Sample data."})).await;
    let matter = put(
        Kind::Matter,
        json!({"concerns": "appointment", "title": "Appointment", "text": "To appoint …", "body": "SOC",
               "area_id": "2.3", "sponsors": ["RUS"], "meeting_id": meeting, "opened": "2023-08-10"}),
    )
    .await;
    let letter = put(
        Kind::Letter,
        json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "from": "2024-01-01", "to": "2025-12-31",
               "text": "The Russian Federation intends …", "submitted": "2023-08-01", "circulated": "2023-08-02",
               "matter_id": matter, "tenure_id": tenure}),
    )
    .await;
    put(
        Kind::ExtensionRequest,
        json!({"tenure_id": tenure, "to": "2026-12-31", "text": "A further year", "submitted": "2025-03-01"}),
    )
    .await;
    put(Kind::Comment, json!({"matter_id": matter, "state": "CHN", "text": "Agreed.", "made": "2023-08-15"}))
        .await;
    put(
        Kind::Circulation,
        json!({"of_kind": "letter", "of_id": letter, "note": "NºDOC/1017", "circulated": "2023-08-02",
               "states": ["CHN", "KAZ", "RUS"]}),
    )
    .await;
    put(
        Kind::FollowUp,
        json!({"review_id": review, "text": "To exchange experience", "states": ["RUS"], "due": "2025-06-30"}),
    )
    .await;
    put(
        Kind::ProceduralRules,
        json!({"silence_by_rules": false, "silence_days": 14, "window_days": 14,
               "outside_symbol": "{body}/{year}/DEC/"}),
    )
    .await;
    put(Kind::Holiday, json!({"calendar": "Kazakhstan", "day": "2024-03-08", "name": "Women's Day"})).await;
    let document = put(
        Kind::Document,
        json!({"symbol": "MC/2023/DRAFT/5", "form": "draft-statement", "title": "On Volunteerism", "body": "MC",
               "originator": "chairmanship"}),
    )
    .await;
    let implements = json!({"document_id": document, "relation": "implements", "to_decision_id": decision});
    put(Kind::Relation, implements).await;
    put(
        Kind::AgendaItem,
        json!({"meeting_id": meeting, "number": 2, "item": "matter", "title": "Appointment", "matter_id": matter}),
    )
    .await;
    put(Kind::Delegation, json!({"meeting_id": meeting, "state": "RUS", "attended": "in-person"})).await;
    put(
        Kind::StateForm,
        json!({"language": "en", "full_name": "Member States", "to_whom": "the CICA Member States",
               "block": "MEMBER STATES", "confirmed": "2023-08-01"}),
    )
    .await;
    put(
        Kind::NoteReceived,
        json!({"state": "TUR", "number": "12", "dated": "2023-08-10", "received": "2023-08-11",
               "subject": "A candidature", "of_kind": "letter", "of_id": letter}),
    )
    .await;
    let plan = put(
        Kind::Plan,
        json!({"year": 2024, "called": "2023-08-22", "called_by": decision, "due": "2023-09-30"}),
    )
    .await;
    put(Kind::PlanAnswer, json!({"plan_id": plan, "state": "CHN", "given": "2023-09-01"})).await;
    let proposed = json!({"plan_id": plan, "state": "TUR", "title": "A seminar", "areas": "2.3",
                          "submitted": "2023-09-01"});
    let proposed = put(Kind::EventProposal, proposed).await;
    let held = json!({"plan_id": plan, "title": "A seminar", "hosts": ["TUR"], "areas": "2.3", "number": 1,
                      "proposals": [proposed], "begins": "2024-01-09", "ends": "2024-01-10", "standing": "held"});
    let held = put(Kind::Event, held).await;
    put(Kind::EventReport, json!({"event_id": held, "issued": "2024-01-11", "outcome": "Shared."})).await;
    let area = house.record().await.area_by_code("2.3").unwrap().area.common.id;
    let mut place = async |kind: Kind, mut row: Value, distribution: &str| {
        let id = Uuid::from_u128(1 << 64 | ids.len() as u128);
        let named = if distribution == "delegations" { json!(["TUR"]) } else { json!([]) };
        let common = json!({"id": id, "distribution": distribution, "named_states": named,
                            "source": {"kind": "Clearing House", "date": "2024-01-10"}});
        row.as_object_mut().unwrap().extend(common.as_object().unwrap().clone());
        let row = Row::from_json(kind, row).unwrap();
        house
            .app
            .perform(Actor::PROGRAM, Unchecked(row))
            .await
            .unwrap_or_else(|why| panic!("{kind:?}: {why:?}"));
        ids.insert(kind, id);
        id
    };
    let proposal = json!({"area_id": area, "state": "TUR", "from": "2026-07-01", "proposed": "2026-06-01"});
    let proposal = place(Kind::ActingProposal, proposal, "member-states").await;
    let consent = json!({"proposal_id": proposal, "area_id": area, "state": "CHN", "consented": "2026-06-02", "how": "in-writing"});
    place(Kind::ActingConsent, consent, "member-states").await;
    let section = json!({"paper_id": paper, "area_id": area, "section": "aims", "text": "To …"});
    place(Kind::PaperSection, section, "delegations").await;
    let text = json!({"paper_id": paper, "area_id": area, "revision": 1, "issued": "2024-02-01",
                      "sections": [{"section": "aims", "text": "To …"}]});
    place(Kind::PaperText, text, "member-states").await;
    let position = json!({"matter_id": matter, "state": "TUR", "position": "supports", "letter_id": letter,
                          "taken": "2023-08-16T06:00:00Z", "how": "by-the-state"});
    place(Kind::Position, position.clone(), "member-states").await;
    place(Kind::PreparedPosition, position, "delegations").await;
    let statement = json!({"decision_id": decision, "state": "TUR", "form": "statement", "text": "Türkiye …",
                           "made": "2023-08-22", "how": "in-writing"});
    place(Kind::Statement, statement, "member-states").await;
    let text = json!({"document_id": document, "revision": 2, "issued": "2023-08-22", "text": "We, the Ministers …", "language": "en"});
    let text = place(Kind::DocumentText, text, "member-states").await;
    let amendment = json!({"text_id": text, "paragraph": 1, "stood": "We, the Ministers …", "act": "replacement",
                           "text": "We, the Ministers of Foreign Affairs …", "reason": "As in other papers.",
                           "state": "TUR", "submitted": "2023-08-22"});
    place(Kind::Amendment, amendment, "member-states").await;
    let silence = json!({"matter_id": matter, "verb": "approved", "wording": "The SOC approved …", "of": "Letter",
                         "text": "To appoint …", "opened": "2024-02-20T12:00:00Z",
                         "expires": "2099-03-05T13:00:00Z", "states": ["CHN", "TUR"]}); // nothing is adopted while a test runs
    let silence = place(Kind::Silence, silence, "member-states").await;
    let broken = json!({"silence_id": silence, "state": "TUR", "by": "objection", "text": "Not yet.",
                        "received": "2024-03-05T12:59:59Z", "how": "by-the-state"});
    place(Kind::SilenceBreak, broken, "member-states").await;
    let question = json!({"proposal_id": proposed, "question": "Where?", "asked": "2023-09-02"});
    place(Kind::ProposalQuestion, question, "member-states").await;
    let change = json!({"event_id": held, "change": "confirmed", "made": "2024-01-02"});
    place(Kind::EventChange, change, "member-states").await;
    let nomination = json!({"event_id": held, "state": "TUR", "name": "A person", "nominated": "2024-01-03"});
    place(Kind::Nomination, nomination, "member-states").await;
    let note = json!({"subject": "Decisions", "addressed": "all-member-states", "states": ["CHN", "TUR"],
                      "en": "The Secretariat …", "number": "NºDOC/1016", "sent": "2023-08-22"});
    let note = place(Kind::Note, note, "member-states").await;
    let enclosure = json!({"note_id": note, "place": 1, "of_kind": "decision", "of_id": decision,
                           "title": "SOC/2023-II/DEC/1", "pages": 4});
    place(Kind::NoteEnclosure, enclosure, "member-states").await;
    ids.insert(Kind::Attachment, house.place_file(Kind::Letter, letter).await);
    ids
}

#[tokio::test]
async fn there_is_one_of_each_kind() {
    let house = House::new().await;
    house.on("2026-08-01").await;
    let ids = register(&house).await;
    let record = house.record().await;
    for kind in Kind::ALL {
        assert!(!record.all(*kind).is_empty(), "{kind:?}");
    }
    for (kind, id) in ids {
        assert!(record.find(kind, id).is_some(), "{kind:?}");
    }
    assert_eq!(record.facts().validate(), Ok(()), "what the checks let in, the rules take");
}
