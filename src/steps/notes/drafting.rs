//! Drafting: to whom, about what, and what it says in each language, with the formulas around it.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::super::undo::Undo;
use super::super::{Scene, Standing, Step, Taken, empty, refusal};
use super::{of, to_whom};
use crate::ids::StateId;
use crate::language::Language;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Line, OneOf, States, Text};
use crate::record::fields::{ADDRESSED, Field, FieldError, Input, LONGEST_NOTE, may, must};
use crate::record::rows::Note;
use crate::record::{Distribution, Kind, Row};
use crate::rules::access::Action;
use crate::rules::note;
use crate::steps::scene::{filled_in, wrong_at};

/// What is changed while it is drafted.
const WRITTEN: &[Field] = &[
    must("subject", Line(300)),
    may("en", Text(LONGEST_NOTE)),
    may("ru", Text(LONGEST_NOTE)),
    may("kk", Text(LONGEST_NOTE)),
];

/// What a step asks for that drafts a note to those whom it knows itself.
pub const SAID: &[Field] = &[
    must("subject", Line(300)),
    may("purpose_en", Text(5_000)),
    may("purpose_ru", Text(5_000)),
    may("purpose_kk", Text(5_000)),
];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "notes",
        on: Kind::Chairmanship,
        makes: Kind::Note,
        paragraphs: &[],
        fields: &[
            must("subject", Line(300)),
            must("addressed", OneOf(ADDRESSED)),
            may("states", States),
            may("purpose_en", Text(5_000)),
            may("purpose_ru", Text(5_000)),
            may("purpose_kk", Text(5_000)),
        ],
        binding: false,
        undo: Undo::By(Kind::Note, "discard"),
        filled: to_all,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| scene.of_the_chair_of_today(row),
        take: drafted,
    },
    Step {
        noun: "text",
        on: Kind::Note,
        makes: Kind::Note,
        paragraphs: &[],
        fields: WRITTEN,
        binding: false,
        undo: Undo::Before,
        filled: |_, note| match Input::from_row(note) {
            Input(values) => Input(
                values
                    .into_iter()
                    .filter(|(name, _)| WRITTEN.iter().any(|field| field.name == name))
                    .collect(),
            ),
        },
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| while_drafted(row),
        take: |scene, row, values| {
            let Written { subject, en, ru, kk } = filled_in(values)?;
            let note = of(row).ok_or(Failure::NotFound)?.clone();
            // What was initialled was another text.
            let note = Note { subject, en, ru, kk, initialled: None, initialled_as: None, ..note };
            addressed_rightly(scene, &note, "")?;
            Ok(Taken::default().put(note))
        },
    },
    Step {
        noun: "discard",
        on: Kind::Note,
        makes: Kind::Note,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Needless,
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| while_drafted(row),
        take: |scene, row, _| {
            let enclosed = scene.record.organisation.enclosed_with(row.common().id);
            let taken = enclosed.into_iter().fold(Taken::default(), |taken, row| taken.strike(row.clone()));
            Ok(taken.strike(row.clone()))
        },
    },
];

#[derive(Deserialize)]
struct Drafted {
    subject: String,
    addressed: String,
    states: Vec<StateId>,
    purpose_en: Option<String>,
    purpose_ru: Option<String>,
    purpose_kk: Option<String>,
}

#[derive(Deserialize)]
struct Written {
    subject: String,
    en: Option<String>,
    ru: Option<String>,
    kk: Option<String>,
}

/// To whom a note goes unless somebody chooses otherwise.
pub(super) fn to_all(_: &Scene<'_>, _: &Row) -> Input {
    let mut input = Input::default();
    input.set("addressed", "all-member-states");
    input
}

/// Nothing of it changes once it has been sent.
pub(super) fn while_drafted(row: &Row) -> Standing {
    match of(row) {
        Some(Note { number: Some(number), .. }) => {
            let message = Message::new("refused-note-sent").with("number", number.as_str());
            Standing::Refused(vec![refusal(message)])
        }
        Some(_) => Standing::Open,
        None => Standing::Elsewhere,
    }
}

/// A note of nothing but its addressees.
pub(super) fn addressed_to(
    scene: &Scene<'_>,
    subject: String,
    addressed: String,
    states: Vec<StateId>,
) -> Result<Note, Failure> {
    if (addressed == "named-states") == states.is_empty() {
        return Err(wrong_at("states", Message::new("refused-addressed-states")));
    }
    Ok(Note {
        common: scene.common(Distribution::Secretariat, Vec::new()),
        subject,
        addressed,
        states,
        en: None,
        ru: None,
        kk: None,
        block_en: None,
        block_ru: None,
        block_kk: None,
        initialled: None,
        initialled_as: None,
        number: None,
        sent: None,
        annulled: None,
        annulled_because: None,
    })
}

/// A note of what was filled in, in the formulas of its languages.
pub(in crate::steps) fn drafted(
    scene: &Scene<'_>,
    _: &Row,
    values: Map<String, Value>,
) -> Result<Taken, Failure> {
    let Drafted { subject, addressed, states, purpose_en, purpose_ru, purpose_kk } = filled_in(values)?;
    let empty = addressed_to(scene, subject, addressed, states)?;
    if purpose_en.is_none() && purpose_ru.is_none() && purpose_kk.is_none() {
        return Err(wrong_at("purpose_en", Message::new("refused-note-without-text")));
    }
    let mut note = empty;
    note.en.clone_from(&purpose_en);
    note.ru.clone_from(&purpose_ru);
    note.kk.clone_from(&purpose_kk);
    addressed_rightly(scene, &note, "purpose_")?;
    let offered = |language: Language, purpose: Option<String>| {
        let to = to_whom(&scene.record.organisation, &note.addressees(), language).unwrap_or_default();
        purpose.map(|purpose| note::offered(language, &to, &purpose))
    };
    let en = offered(Language::English, purpose_en);
    let ru = offered(Language::Russian, purpose_ru);
    let kk = offered(Language::Kazakh, purpose_kk);
    Ok(Taken::default().make(Note { en, ru, kk, ..note }))
}

/// A note is in no language in which the forms of its addressees are not confirmed, and says something.
fn addressed_rightly(scene: &Scene<'_>, note: &Note, before: &str) -> Result<(), Failure> {
    let mut errors = Vec::new();
    for language in note.languages() {
        if let Err(message) = to_whom(&scene.record.organisation, &note.addressees(), language) {
            errors.push(FieldError::new(format!("{before}{}", language.tag()), message));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Failure::Invalid(errors)) }
}
