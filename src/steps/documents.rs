//! Documents before the bodies: registered with their first text by the Chair or the Secretariat for it, and issued
//! revision by revision to those for whom they are. What was once issued stands as it was. Delegations hand their drafts
//! to the Chair; nothing is drafted here before it is issued.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

use self::numbered::Numbered;
use super::amendments::{awaits_its_outcome, going_in, offered_text, paragraph};
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, refusal};
use crate::ids::StateId;
use crate::language::Language;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, Number, OneOf, States, Text};
use crate::record::fields::{DOCUMENT_BODIES, DOCUMENT_FORMS, Input, LANGUAGES, ORIGINATORS, may, must};
use crate::record::rows::{Amendment, Circulation, Document, DocumentText, StandingOf};
use crate::record::{Common, Distribution, Kind, Row};
use crate::rules::access::Action;

mod numbered;
pub(super) mod relations;
pub(super) mod translations;

/// How many characters a text has at most.
pub(super) const LONGEST: usize = 100_000;
/// For whom a document may be.
const DISTRIBUTIONS: &[&str] =
    &["public", "member-states-and-observers", "member-states", "named-states", "secretariat"];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "documents",
        on: Kind::Chairmanship,
        makes: Kind::Document,
        paragraphs: &[],
        fields: &[
            must("form", OneOf(DOCUMENT_FORMS)),
            must("title", Line(300)),
            must("body", OneOf(DOCUMENT_BODIES)),
            must("originator", OneOf(ORIGINATORS)),
            may("states", States),
            must("text", Text(LONGEST)),
            may("language", OneOf(LANGUAGES)),
            must("distribution", OneOf(DISTRIBUTIONS)),
            may("named_states", States),
            may("note", Line(100)),
            may("symbol", Line(60)),
            may("revision", Number(0, 99)),
            may("issued", Date),
        ],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Document, "texts"))),
        filled: |_, _| {
            let mut input = Input::default();
            input.set("originator", "chairmanship");
            input.set("language", Language::English.tag());
            input.set("distribution", Distribution::MemberStates.as_str());
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| scene.of_the_chair_of_today(row),
        take: registered,
    },
    Step {
        noun: "texts",
        on: Kind::Document,
        makes: Kind::DocumentText,
        paragraphs: &[],
        fields: &[must("text", Text(LONGEST)), may("note", Line(100))],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Document, "texts"))),
        filled: |scene, row| {
            let mut input = Input::default();
            let latest = scene.record.organisation.latest_text(row.common().id, scene.today);
            if let Some(latest) = latest {
                input.set("text", offered_text(scene, latest));
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| match row {
            Row::Document(document) => may_be_revised(scene, document),
            _ => Standing::Elsewhere,
        },
        take: revised,
    },
];

#[derive(Deserialize)]
struct Registered {
    form: String,
    title: String,
    body: String,
    originator: String,
    states: Vec<StateId>,
    text: String,
    language: Option<String>,
    distribution: Distribution,
    named_states: Vec<StateId>,
    note: Option<String>,
    symbol: Option<String>,
    revision: Option<i32>,
    issued: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Revised {
    text: String,
    note: Option<String>,
}

/// A document with its first text.
pub(super) fn registered(scene: &Scene<'_>, _: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let of: Registered = filled_in(values)?;
    let issued = of.issued.unwrap_or(scene.today);
    if issued > scene.today {
        let message = Message::new("refused-not-yet").with("day", issued).with("today", scene.today);
        return Err(wrong_at("issued", message));
    }
    // What is the Secretariat's alone the Chair could not read, either.
    if of.distribution == Distribution::Secretariat && scene.may(Action::Register).is_err() {
        return Err(wrong_at("distribution", Message::new("refused-not-the-secretariat")));
    }
    let Numbered { symbol, revision, advice } = match of.symbol.as_deref() {
        Some(typed) => numbered::as_typed(scene, typed, &of.body, of.issued, of.revision)?,
        None => numbered::next(scene, (&of.body, &of.form), of.issued, of.revision)?,
    };
    let document = Document {
        common: scene.common(of.distribution, of.named_states),
        symbol,
        form: of.form,
        title: of.title,
        body: of.body,
        originator: of.originator,
        states: of.states,
    };
    let text = DocumentText {
        common: beside(scene, &document),
        document_id: document.common.id,
        revision,
        issued,
        text: of.text,
        language: of.language.unwrap_or_else(|| Language::English.tag().to_owned()),
        title: None,
    };
    let circulation = circulated(scene, &document, &text, of.note);
    let taken = Taken { advice: Vec::from_iter(advice), ..Taken::default() };
    Ok(sent(taken.make(document).put(text), circulation))
}

/// The next text of a document.
pub(super) fn revised(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Revised { text, note } = filled_in(values)?;
    let Row::Document(document) = row else { return Err(Failure::NotFound) };
    let texts = scene.record.organisation.texts_of(document.common.id);
    let latest = texts.last();
    // Lines end otherwise in a form than in a program.
    if latest.is_some_and(|latest| latest.text.replace("\r\n", "\n") == text.replace("\r\n", "\n")) {
        return Err(wrong_at("text", Message::new("refused-nothing-changed")));
    }
    let text = DocumentText {
        common: beside(scene, document),
        document_id: document.common.id,
        revision: latest.map_or(0, |latest| latest.revision + 1),
        issued: scene.today,
        text,
        language: latest.map_or_else(|| Language::English.tag().to_owned(), |latest| latest.language.clone()),
        title: None,
    };
    let circulation = circulated(scene, document, &text, note);
    let mut taken = Taken::default();
    if let Some(latest) = latest {
        if awaits_its_outcome(scene, latest) {
            taken.advice.push(Message::new("advice-amendments-without-outcome"));
        }
        for row in going_in(scene, latest) {
            if !row.stands_in(&text.text) {
                let message = Message::new("advice-amendment-not-in-text").with("state", row.state);
                taken.advice.push(message.with("paragraph", paragraph(row)));
            }
            taken = taken.put(Amendment { revision: Some(text.revision), ..row.clone() });
        }
    }
    Ok(sent(taken.put(text), circulation))
}

/// What the body has adopted is not revised any more.
pub(super) fn may_be_revised(scene: &Scene<'_>, document: &Document) -> Standing {
    match scene.record.organisation.adopted(document) {
        Some(day) => {
            Standing::Refused(vec![refusal(Message::new("refused-document-adopted").with("on", day))])
        }
        None => Standing::Open,
    }
}

/// What a text has is for those who have its document.
pub(super) fn beside(scene: &Scene<'_>, document: &Document) -> Common {
    scene.common(document.common.distribution, document.common.named_states.clone())
}

/// What is taken, with the circulation of it where there is one.
pub(super) fn sent(taken: Taken, circulation: Option<Circulation>) -> Taken {
    match circulation {
        Some(circulation) => taken.put(circulation),
        None => taken,
    }
}

/// The circulation of a text to those of its distribution, as they were on the day of its issue: what came from paper went
/// out on its own day. `None`: it stays with the Secretariat.
pub(super) fn circulated(
    scene: &Scene<'_>,
    document: &Document,
    text: &DocumentText,
    note: Option<String>,
) -> Option<Circulation> {
    if document.common.distribution == Distribution::Secretariat {
        return None;
    }
    let organisation = &scene.record.organisation;
    let mut states = match document.common.distribution {
        Distribution::NamedStates => document.common.named_states.clone(),
        _ => organisation.all_of(StandingOf::Member, text.issued),
    };
    if matches!(document.common.distribution, Distribution::Public | Distribution::MemberStatesAndObservers) {
        states.extend(organisation.all_of(StandingOf::Observer, text.issued));
    }
    Some(Circulation {
        common: beside(scene, document),
        states,
        circulated: text.issued,
        ..scene.circulated(Kind::DocumentText, text.common.id, note)
    })
}
