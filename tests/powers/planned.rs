//! A proposal of Türkiye with a question on it, an event that it hosts, and whom it sends.

use clearinghouse::record::{Kind, Row};
use serde_json::json;
use uuid::Uuid;

use crate::house::{House, Unchecked};

pub struct Planned {
    pub plan: Uuid,
    pub proposal: Uuid,
    pub question: Uuid,
    pub event: Uuid,
    pub nomination: Uuid,
}

pub async fn register(house: &House) -> Planned {
    let to_all = "member-states-and-observers";
    let plan = json!({"year": 2027, "called": "2026-09-01", "due": "2026-12-31", "distribution": to_all});
    let plan = house.register(Kind::Plan, plan).await.id;
    let proposal = json!({"plan_id": plan, "state": "TUR", "title": "A seminar", "submitted": "2026-10-01",
                          "distribution": to_all});
    let proposal = house.register(Kind::EventProposal, proposal).await.id;
    let event = json!({"plan_id": plan, "title": "A workshop", "hosts": ["TUR"], "standing": "planned",
                       "distribution": to_all});
    let event = house.register(Kind::Event, event).await.id;
    let place = async |kind: Kind, number: u128, row: serde_json::Value| {
        let id = Uuid::from_u128(number);
        let mut common = json!({"id": id, "source": {"kind": "letter"}});
        common.as_object_mut().unwrap().extend(row.as_object().unwrap().clone());
        house.app.perform(house.officer(), Unchecked(Row::from_json(kind, common).unwrap())).await.unwrap();
        id
    };
    let question = json!({"proposal_id": proposal, "question": "Where?", "asked": "2026-10-02"});
    let question = place(Kind::ProposalQuestion, 901, question).await;
    // Whom a delegation sends is read by the hosts, who may not withdraw it.
    let hosted =
        json!({"plan_id": plan, "title": "A meeting", "hosts": ["KAZ", "CHN"], "standing": "planned"});
    let hosted = house.register(Kind::Event, hosted).await.id;
    let nomination =
        json!({"event_id": hosted, "state": "TUR", "name": "A person", "nominated": "2026-10-03"});
    let nomination = place(Kind::Nomination, 902, nomination).await;
    Planned { plan, proposal, question, event, nomination }
}

impl Planned {
    /// The thing that an address names.
    pub fn named_in(&self, path: &str) -> Option<Uuid> {
        let all = [
            ("/plans/{id}", self.plan),
            ("/event-proposals/{id}", self.proposal),
            ("/proposal-questions/{id}", self.question),
            ("/events/{id}", self.event),
            ("/nominations/{id}", self.nomination),
        ];
        all.into_iter().find(|(part, _)| path.contains(part)).map(|(_, id)| id)
    }
}
