//! Languages under one symbol: an issued revision in another language. What was issued in the language of the first text
//! is the original, and it alone is before a body, is frozen and is revised; the others translate it, each revision once.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{LONGEST, beside, circulated, sent};
use crate::language::Language;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Line, Number, OneOf, Text};
use crate::record::fields::{Input, LANGUAGES, may, must};
use crate::record::rows::DocumentText;
use crate::record::{Kind, Row};
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken};

pub(in crate::steps) const STEPS: &[Step] = &[Step {
    noun: "translations",
    on: Kind::Document,
    makes: Kind::DocumentText,
    paragraphs: &[],
    fields: &[
        must("language", OneOf(LANGUAGES)),
        must("revision", Number(0, 99)),
        may("title", Line(300)),
        must("text", Text(LONGEST)),
        may("note", Line(100)),
    ],
    binding: true,
    undo: Undo::Never(Because::Issued, Some((Kind::Document, "texts"))),
    filled: |scene, row| {
        let mut input = Input::default();
        let organisation = &scene.record.organisation;
        let id = row.common().id;
        let original = organisation.original_language(id);
        let other = Language::ALL.into_iter().map(Language::tag).find(|tag| Some(*tag) != original);
        input.set("language", other.unwrap_or_default());
        let titled = other.and_then(|tag| organisation.title_in(id, tag));
        if let Some(title) = titled {
            input.set("title", title);
        }
        if let Some(latest) = organisation.latest_text(id, scene.today) {
            input.set("revision", latest.revision.to_string());
        }
        input
    },
    may: |scene, _| scene.may_lead(),
    stands: |scene, row| match row {
        Row::Document(document) => {
            let texts = scene.record.organisation.texts_of(document.common.id);
            Standing::require(!texts.is_empty(), Message::new("refused-document-without-text"))
        }
        _ => Standing::Elsewhere,
    },
    take: translated,
}];

#[derive(Deserialize)]
struct Translated {
    language: String,
    revision: i32,
    title: Option<String>,
    text: String,
    note: Option<String>,
}

fn translated(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let of: Translated = filled_in(values)?;
    let Row::Document(document) = row else { return Err(Failure::NotFound) };
    let organisation = &scene.record.organisation;
    let id = document.common.id;
    if organisation.original_language(id) == Some(&of.language) {
        return Err(wrong_at("language", Message::new("refused-original-language")));
    }
    if !organisation.texts_of(id).iter().any(|text| text.revision == of.revision) {
        return Err(wrong_at("revision", Message::new("refused-no-such-revision")));
    }
    let versions = organisation.versions_of(id);
    if versions.iter().any(|text| text.revision == of.revision && text.language == of.language) {
        return Err(wrong_at("language", Message::new("refused-second-translation")));
    }
    let text = DocumentText {
        common: beside(scene, document),
        document_id: id,
        revision: of.revision,
        issued: scene.today,
        text: of.text,
        language: of.language,
        title: of.title,
    };
    let circulation = circulated(scene, document, &text, of.note);
    Ok(sent(Taken::default().put(text), circulation))
}
