//! A proposal to act as Coordinator, and the consent of another Co-coordinator to it; a silence procedure that was withdrawn.

use clearinghouse::record::rows::{ActingConsent, ActingProposal};
use clearinghouse::record::{Common, Distribution, Kind, Row, Source};
use serde_json::json;
use uuid::Uuid;

use crate::house::day;

fn common(id: Uuid) -> Common {
    Common {
        id,
        entry: 0,
        distribution: Distribution::MemberStates,
        named_states: Vec::new(),
        source: Source { kind: "Clearing House".to_owned(), number: None, date: None, received: None },
        sample: false,
        remark: None,
    }
}

/// Tajikistan proposes to act.
pub fn proposal(area_id: Uuid) -> (Uuid, Row) {
    let id = Uuid::new_v4();
    let row = ActingProposal {
        common: common(id),
        area_id,
        state: "TJK".parse().unwrap(),
        from: day("2026-12-01"),
        to: None,
        proposed: day("2026-11-20"),
        tenure_id: None,
        withdrawn: None,
    };
    (id, row.into())
}

/// China consents.
pub fn consent(area_id: Uuid, proposal_id: Uuid) -> (Uuid, Row) {
    let id = Uuid::from_u128(proposal_id.as_u128() ^ 1);
    let row = ActingConsent {
        common: common(id),
        proposal_id,
        area_id,
        state: "CHN".parse().unwrap(),
        consented: day("2026-11-21"),
        how: "by-the-state".to_owned(),
    };
    (id, row.into())
}

/// A silence procedure on a matter, which the Chair withdrew.
pub fn silence(matter: Uuid) -> (Uuid, Row) {
    let id = Uuid::new_v4();
    let row = json!({"id": id, "source": {"kind": "Clearing House"}, "matter_id": matter, "verb": "approved",
                     "wording": "To appoint.", "of": "Appointment", "text": "To appoint.",
                     "opened": "2026-11-01T12:00:00Z", "expires": "2026-11-15T12:00:00Z",
                     "withdrawn": "2026-11-02T12:00:00Z", "states": ["CHN", "KAZ"]});
    (id, Row::from_json(Kind::Silence, row).unwrap())
}

/// A note verbale that was sent to all Member States, and what was enclosed with it.
pub fn note(decision: Uuid) -> [(Uuid, Row); 2] {
    let (note, enclosure) = (Uuid::new_v4(), Uuid::new_v4());
    let source = json!({"kind": "Clearing House"});
    let sent = json!({"id": note, "source": source, "subject": "Decisions", "addressed": "all-member-states",
                      "states": ["CHN", "KAZ"], "en": "The Secretariat …", "number": "NºDOC/1016", "sent": "2023-08-22"});
    let enclosed = json!({"id": enclosure, "source": source, "note_id": note, "place": 1, "of_kind": "decision",
                          "of_id": decision, "title": "SOC/2023-II/DEC/1", "text": "1. The SOC decided.", "pages": 4});
    let row = |kind, row| Row::from_json(kind, row).unwrap();
    [(note, row(Kind::Note, sent)), (enclosure, row(Kind::NoteEnclosure, enclosed))]
}
