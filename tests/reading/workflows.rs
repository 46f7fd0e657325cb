//! What the workflows leave behind is known as far as that to which it belongs is, and names nothing else.

use clearinghouse::record::{Changed, Kind, Record};
use serde_json::{Value, json};

use crate::entries::one_of_each;
use crate::house::House;

/// The record with every record of one kind for the Secretariat alone.
fn without(record: &Record, kind: Kind) -> Record {
    let mut record = record.clone();
    for row in record.all(kind) {
        let mut after = row.to_json().unwrap();
        after["distribution"] = json!("secretariat");
        after["named_states"] = json!([]);
        let id = row.common().id;
        let at = "2026-08-01T06:00:00Z".parse().unwrap();
        let act = "corrected".to_owned();
        record.apply(Changed { entry: 1, at, act, kind, id, before: None, after: Some(after) }).unwrap();
    }
    record
}

fn field(record: &Record, kind: Kind, name: &str) -> Value {
    record.all(kind)[0].to_json().unwrap()[name].clone()
}

#[tokio::test]
async fn what_belongs_to_something_hidden_is_not_there_and_what_names_it_names_it_no_more() {
    use Kind::{
        ActingConsent, ActingProposal, AgendaItem, Amendment, Area, Attachment, Circulation, Comment,
        ConceptPaper, Decision, Delegation, Document, DocumentText, Event, EventChange, EventProposal,
        EventReport, ExtensionRequest, FollowUp, Letter, Matter, Meeting, Nomination, PaperSection,
        PaperText, Plan, PlanAnswer, Position, PreparedPosition, ProposalQuestion, Relation, Review, Silence,
        SilenceBreak, Statement, Tenure,
    };
    let house = House::new().await;
    one_of_each::register(&house).await;
    let (record, reader) = (house.record().await, house.delegate("TUR"));
    let known = |record: &Record| record.read_by(|audience| reader.reads(audience)).into_owned();
    type Case = (Kind, &'static [Kind], &'static [(Kind, &'static str)]);
    let cases: [Case; 15] = [
        (Matter, &[Position, PreparedPosition, Comment, Silence, AgendaItem], &[(Letter, "matter_id")]),
        (ConceptPaper, &[PaperSection, PaperText], &[]),
        (Letter, &[Circulation, Attachment], &[(Position, "letter_id"), (PreparedPosition, "letter_id")]),
        (Tenure, &[ExtensionRequest], &[(Letter, "tenure_id")]),
        (ActingProposal, &[ActingConsent], &[]),
        (Review, &[FollowUp], &[]),
        (Meeting, &[AgendaItem, Delegation], &[(Matter, "meeting_id")]),
        (Document, &[DocumentText, Relation, Amendment], &[]),
        (DocumentText, &[Amendment], &[]),
        (Decision, &[Statement, Relation], &[]),
        (Silence, &[SilenceBreak], &[]),
        (
            Plan,
            &[PlanAnswer, EventProposal, ProposalQuestion, Event, EventChange, Nomination, EventReport],
            &[],
        ),
        (EventProposal, &[ProposalQuestion], &[]),
        (Event, &[EventChange, Nomination, EventReport], &[]),
        (Area, &[Letter, Circulation, ExtensionRequest, PaperText, Attachment], &[(Matter, "area_id")]),
    ];
    for (hidden, gone, nameless) in cases {
        let (before, after) = (known(&record), known(&without(&record, hidden)));
        assert!(after.all(hidden).is_empty(), "{hidden:?}");
        for kind in gone {
            assert!(!before.all(*kind).is_empty(), "{kind:?}");
            assert!(after.all(*kind).is_empty(), "{kind:?} of a hidden {hidden:?}");
        }
        for (kind, name) in nameless {
            assert_ne!(field(&before, *kind, name), Value::Null, "{kind:?}");
            assert_eq!(field(&after, *kind, name), Value::Null, "{kind:?} names a hidden {hidden:?}");
        }
    }
}
