//! Matters of the other kinds, brought in by the Chair or the Secretariat for it: a document before a body, a nomination,
//! a call, and whatever else a meeting is to consider.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::agenda::{Place, on_the_agenda};
use super::brought_in;
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, One, OneOf, States, Text};
use crate::record::fields::{DECIDING, Input, may, must};
use crate::record::rows::{Document, Matter, Meeting};
use crate::record::{Kind, Row};
use crate::rules::consensus::is_higher;
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

/// What a matter may be about that is brought in before a meeting.
const OTHERS: &[&str] = &["document", "nomination", "call", "other"];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "matters",
        on: Kind::Meeting,
        makes: Kind::Matter,
        paragraphs: &[],
        fields: &[
            must("concerns", OneOf(OTHERS)),
            must("title", Line(300)),
            must("text", Text(20_000)),
            may("document_id", One(Kind::Document)),
            may("nominee", Line(200)),
            may("post", Line(200)),
            may("addressees", Line(200)),
            may("due", Date),
            may("sponsors", States),
            may("late", Text(2_000)),
        ],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "outcome"))),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |_, row| match row {
            Row::Meeting(Meeting { body, .. }) if !DECIDING.contains(&body.as_str()) => Standing::Elsewhere,
            Row::Meeting(Meeting { cancelled: None, closed: None, .. }) => Standing::Open,
            _ => Standing::Elsewhere,
        },
        take: before_a_meeting,
    },
    Step {
        noun: "matters",
        on: Kind::Document,
        makes: Kind::Matter,
        paragraphs: &[],
        fields: &[
            must("body", OneOf(DECIDING)),
            must("title", Line(300)),
            must("text", Text(20_000)),
            may("meeting_id", One(Kind::Meeting)),
            may("late", Text(2_000)),
        ],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "outcome"))),
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Document(document) = row {
                input.set("title", document.title.clone());
                // A draft of a higher body comes before the Senior Officials first, who recommend it.
                input.set("body", "SOC");
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| match row {
            Row::Document(document) if !DECIDING.contains(&document.body.as_str()) => Standing::Elsewhere,
            Row::Document(document) if !is_for_all(document) => {
                Standing::require(false, Message::new("refused-document-not-for-all"))
            }
            Row::Document(document) => {
                let texts = scene.record.organisation.texts_of(document.common.id);
                Standing::require(!texts.is_empty(), Message::new("refused-document-without-text"))
            }
            _ => Standing::Elsewhere,
        },
        take: of_a_document,
    },
];

#[derive(Deserialize)]
struct BroughtIn {
    concerns: String,
    title: String,
    text: String,
    document_id: Option<Uuid>,
    nominee: Option<String>,
    post: Option<String>,
    addressees: Option<String>,
    due: Option<NaiveDate>,
    sponsors: Vec<StateId>,
    late: Option<String>,
}

#[derive(Deserialize)]
struct OfDocument {
    body: String,
    title: String,
    text: String,
    #[serde(flatten)]
    place: Place,
}

/// Whether all Member States have a document: what is before a body is before all of them.
fn is_for_all(document: &Document) -> bool {
    document.common.distribution.reaches_members()
}

fn before_a_meeting(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let opened: BroughtIn = filled_in(values)?;
    let Row::Meeting(meeting) = row else { return Err(Failure::NotFound) };
    let is = |concerns: &str| opened.concerns == concerns;
    match () {
        () if is("document") && opened.document_id.is_none() => {
            return Err(wrong_at("document_id", Message::new("refused-no-document")));
        }
        () if is("nomination") && opened.nominee.is_none() => {
            return Err(wrong_at("nominee", Message::new("refused-no-nominee")));
        }
        () if is("nomination") && opened.post.is_none() => {
            return Err(wrong_at("post", Message::new("refused-no-post")));
        }
        () => {}
    }
    let document = opened.document_id.filter(|_| is("document"));
    let document = document.and_then(|id| scene.record.organisation.documents.get(&id));
    if let Some(document) = document {
        if !is_for_all(document) {
            return Err(wrong_at("document_id", Message::new("refused-document-not-for-all")));
        }
        once_before_the_body(scene, document, &meeting.body, "document_id")?;
    }
    let sponsors = match document {
        Some(document) if opened.sponsors.is_empty() => document.states.clone(),
        _ => opened.sponsors,
    };
    let (nominee, post) =
        if opened.concerns == "nomination" { (opened.nominee, opened.post) } else { (None, None) };
    let (addressees, due) =
        if opened.concerns == "call" { (opened.addressees, opened.due) } else { (None, None) };
    let matter = Matter {
        body: meeting.body.clone(),
        document_id: document.map(|row| row.common.id),
        sponsors,
        nominee,
        post,
        addressees,
        due,
        ..brought_in(scene, &opened.concerns, opened.title, opened.text)
    };
    let place = Place { meeting_id: Some(meeting.common.id), late: opened.late };
    on_the_agenda(scene, Taken::default(), matter, &place)
}

fn of_a_document(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let opened: OfDocument = filled_in(values)?;
    let Row::Document(document) = row else { return Err(Failure::NotFound) };
    once_before_the_body(scene, document, &opened.body, "body")?;
    let matter = Matter {
        body: opened.body.clone(),
        document_id: Some(document.common.id),
        sponsors: document.states.clone(),
        ..brought_in(scene, "document", opened.title, opened.text)
    };
    on_the_agenda(scene, Taken::default(), matter, &opened.place)
}

/// A document comes before its own body, or before a lower one that recommends it; once at a time.
fn once_before_the_body(
    scene: &Scene<'_>,
    document: &Document,
    body: &str,
    field: &str,
) -> Result<(), Failure> {
    if is_higher(body, &document.body) {
        let message = Message::new("refused-document-of-a-lower-body").with("body", document.body.as_str());
        return Err(wrong_at(field, message));
    }
    let matters = scene.record.organisation.matters_on(document.common.id);
    match matters.into_iter().find(|matter| matter.body == body && matter.is_open()) {
        Some(matter) => {
            let message = Message::new("refused-document-before-the-body").with("on", matter.opened);
            Err(wrong_at(field, message.of_record(Kind::Matter.as_str(), matter.common.id)))
        }
        None => Ok(()),
    }
}
