//! Documents before the bodies: registered with their first text by the Chair or the Secretariat for it, and issued
//! revision by revision to those for whom they are. What was once issued stands as it was. Delegations hand their drafts
//! to the Chair; nothing is drafted here before it is issued.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::amendments::{awaits_its_outcome, going_in, offered_text};
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
use crate::rules::symbol::Symbol;

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
    let (symbol, revision) = match of.symbol.as_deref() {
        Some(typed) => {
            let (symbol, revision) = in_two(typed, &of.body)?;
            (symbol, of.revision.unwrap_or(revision))
        }
        None => (next_symbol(scene, &of.body, &of.form, issued), of.revision.unwrap_or(0)),
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
    Ok(sent(Taken::default().make(document).put(text), circulation))
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
            taken = taken.put(Amendment { revision: Some(text.revision), ..row.clone() });
        }
    }
    Ok(sent(taken.put(text), circulation))
}

/// What the body has adopted is not revised any more.
pub(super) fn may_be_revised(scene: &Scene<'_>, document: &Document) -> Standing {
    let of = &scene.record.organisation;
    let mut own = of.matters_on(document.common.id).into_iter().filter(|row| row.body == document.body);
    let adopted = own.find_map(|row| {
        let (_, day) =
            row.ended().filter(|(verb, _)| matches!(*verb, "adopted" | "endorsed" | "approved"))?;
        Some(day)
    });
    match adopted {
        Some(day) => {
            Standing::Refused(vec![refusal(Message::new("refused-document-adopted").with("on", day))])
        }
        None => Standing::Open,
    }
}

/// `MC/2023/DRAFT/4/Rev.2` in its two parts: the symbol of the document, and the number of the revision; 0 where it names
/// none.
fn in_two(typed: &str, body: &str) -> Result<(String, i32), Failure> {
    let wrong = |message| wrong_at("symbol", message);
    let symbol: Symbol = typed.parse().map_err(|_| wrong(Message::new("refused-not-a-symbol")))?;
    if symbol.body != body {
        return Err(wrong(Message::new("refused-symbol-of-another-body").with("body", body)));
    }
    Ok((symbol.paper().to_string(), i32::try_from(symbol.revision()).unwrap_or(i32::MAX)))
}

/// The next symbol of a series, under the lock: drafts are `MC/2023/DRAFT/…`, everything else `MC/2023/DOC/…`.
fn next_symbol(scene: &Scene<'_>, body: &str, form: &str, issued: NaiveDate) -> String {
    let of = if form.starts_with("draft") { "DRAFT" } else { "DOC" };
    scene.record.organisation.next_symbol(&format!("{body}/{}/{of}/", issued.year()))
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

/// The circulation of a text to those of its distribution, as they are today; `None`: it stays with the Secretariat.
pub(super) fn circulated(
    scene: &Scene<'_>,
    document: &Document,
    text: &DocumentText,
    note: Option<String>,
) -> Option<Circulation> {
    if document.common.distribution == Distribution::Secretariat {
        return None;
    }
    let mut states = match document.common.distribution {
        Distribution::NamedStates => document.common.named_states.clone(),
        _ => scene.members(),
    };
    if matches!(document.common.distribution, Distribution::Public | Distribution::MemberStatesAndObservers) {
        states.extend(scene.record.organisation.all_of(StandingOf::Observer, scene.today));
    }
    Some(Circulation {
        common: beside(scene, document),
        states,
        ..scene.circulated(Kind::DocumentText, text.common.id, note)
    })
}
