//! `GET /api/openapi.json`: the reference of the API, generated from the tables that it works by: the kinds of record
//! with their fields, and the steps of the workflows with theirs (OpenAPI 3.1).

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::{BASE, answer};
use crate::entries::decisions::PARAGRAPH;
use crate::files::upload;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::paper::Format;
use crate::plans::narrowed::Narrowed;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::fields::{Field, LONGEST_SOURCE_KIND, SOURCE_KINDS, Takes};
use crate::record::files::{MEDIA, endings};
use crate::said::{label, undo};
use crate::steps::{self, Step, Undo};

/// `GET /api/openapi.json`.
///
/// # Errors
/// Never in practice.
pub async fn document(who: Who) -> Result<Response, Failure> {
    Ok(answer(StatusCode::OK, &described(who.words())))
}

/// The whole document.
pub fn described(words: &Words) -> Value {
    let mut paths = Map::new();
    for kind in Kind::ALL {
        of_kind(&mut paths, *kind, words);
    }
    for step in steps::all() {
        paths.insert(format!("{BASE}{}", step.path()), of_step(step, words));
    }
    if let Some(step) = super::steps::silence_break() {
        paths.insert(format!("{BASE}/matters/{{id}}/silence/break"), of_step(step, words)); // by its matter
    }
    for (path, summary, parameters) in FURTHER {
        paths.insert(format!("{BASE}{path}"), json!({"get": read(summary, parameters, &json!({}))}));
    }
    for (path, summary, parameters) in PAPERS {
        for format in Format::ALL {
            let mut content = read(summary, parameters, &json!({}));
            let binary = json!({"schema": {"type": "string", "format": "binary"}});
            content["responses"]["200"]["content"] = json!({format.media().as_str(): binary});
            paths.insert(format!("{BASE}{path}{}", format.ending()), json!({"get": content}));
        }
    }
    let schemas: Map<String, Value> = Kind::ALL
        .iter()
        .flat_map(|kind| {
            [(kind.as_str().to_owned(), record(*kind, words)), (entered(*kind), body_of(*kind, words))]
        })
        .chain([("problem".to_owned(), problem())])
        .collect();
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Clearing House", "version": env!("CARGO_PKG_VERSION")},
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": schemas,
        },
    })
}

/// What is read and is no record: its path, what it answers, and its parameters.
const FURTHER: &[(&str, &str, &[&str])] = &[
    (
        "/coordinators",
        "The List of coordinating and co-coordinating countries",
        &["limit", "cursor", "as_of"],
    ),
    (
        "/plans/{id}/figures",
        "The figures of the CBM events of a year, which the id of its plan or the year names",
        &["as_of"],
    ),
    ("/facts", "The facts from which the duties are computed", &["as_of"]),
    (
        "/obligations",
        "The duties of a date",
        &["limit", "cursor", "as_of", "area", "state", "kind", "status"],
    ),
    (
        "/search",
        "What is called so, the best first: states, areas, paragraphs, decisions, matters, papers …",
        &["q", "limit", "cursor"],
    ),
    (
        "/search/texts",
        "What has these words in its text, or in that of a file, the best first, each with the sentence",
        &["q", "limit", "cursor", "kind", "area", "body", "language", "from", "to"],
    ),
    ("/modalities/paragraphs", "The paragraphs of the Modalities", &[]),
    (
        "/circulations/{id}/openings",
        "When each state first opened what was circulated to it; a state has had a text when it was circulated to it",
        &[],
    ),
    ("/journal", "The journal, the newest entry first", &["limit", "cursor"]),
    ("/journal/{entry}", "An entry of the journal, with what it changed", &[]),
];

/// What goes out on paper: its path without the ending, what it is, and its parameters.
const PAPERS: &[(&str, &str, &[&str])] = &[
    ("/areas", "The List of coordinating and co-coordinating countries on paper", &["as_of"]),
    ("/decisions/{id}/paper", "A decision document", &["as_of"]),
    ("/meetings/{id}/agenda/paper", "The annotated agenda of a meeting", &["as_of"]),
    ("/meetings/{id}/follow-up/paper", "The table of follow-up of a meeting", &["as_of"]),
    ("/documents/{id}/texts/{n}/paper", "A text of a document on paper", &["as_of", "language"]),
    ("/notes/{id}/paper", "A note verbale in one of its languages", &["language"]),
    ("/note-enclosures/{id}/paper", "What is enclosed with a note, as it was enclosed", &[]),
    (
        "/concept-papers/{id}/paper",
        "The latest text of a concept paper that was issued by the day",
        &["as_of"],
    ),
    ("/concept-papers/{id}/texts/{n}/paper", "A text of a concept paper on paper", &[]),
    ("/plans/figures", "The figures of the CBM events of the years beside each other", &["as_of"]),
    (
        "/plans/{id}/figures",
        "The figures of the CBM events of a year, which its id or its year names",
        &["as_of"],
    ),
    ("/documents/{id}/texts/{n}/redline", "What changed since an earlier text", &["since", "language"]),
    ("/concept-papers/{id}/texts/{n}/redline", "What changed since an earlier text, by section", &["since"]),
];

fn entered(kind: Kind) -> String {
    format!("{}-entered", kind.as_str())
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn of_kind(paths: &mut Map<String, Value>, kind: Kind, words: &Words) {
    let (plural, name) = (kind.plural(), words.of_kind("kind-", kind.as_str()));
    let page = json!({"type": "object", "properties": {
        "items": {"type": "array", "items": reference(kind.as_str())}, "next": {"type": ["string", "null"]}}});
    let narrowed = [&["limit", "cursor", "as_of"], Narrowed::fields(kind)].concat();
    let mut all = json!({"get": read(&format!("{name}: all"), &narrowed, &page)});
    let one = json!({"get": read(&format!("{name}: one"), &["as_of"], &reference(kind.as_str()))});
    let address = format!("{BASE}/{plural}");
    if kind.is_registered() {
        let whole = match kind {
            Kind::Decision => json!({"allOf": [reference(&entered(kind)), with_paragraphs(words)]}),
            _ => reference(&entered(kind)),
        };
        all["post"] = act(words.of_kind("register-", kind.as_str()), &whole, kind);
        let reason = json!({"reason": {"type": "string"}});
        let with_reason =
            json!({"allOf": [reference(&entered(kind)), {"type": "object", "properties": reason}]});
        let correction = act(&format!("{name}: correct"), &with_reason, kind);
        let struck = json!({"type": "object", "required": ["reason"], "properties": reason});
        let striking = act(&format!("{name}: strike out"), &struck, kind);
        paths.insert(format!("{address}/{{id}}/correction"), json!({"post": correction}));
        paths.insert(format!("{address}/{{id}}/striking"), json!({"post": striking}));
    }
    if kind.has_files() {
        paths.insert(format!("{address}/{{id}}/files"), json!({"post": enclosing(words)}));
    }
    if kind == Kind::Attachment {
        of_files(paths, &address, words);
    }
    paths.insert(address.clone(), all);
    paths.insert(format!("{address}/{{id}}"), one);
}

/// What is enclosed is sent as forms send it.
fn enclosing(words: &Words) -> Value {
    let mut enclosing = act(words.t("file-enclose"), &json!({}), Kind::Attachment);
    let file = json!({"type": "string", "format": "binary", "description": words.with("hint-file", &[("kinds", &endings())])});
    let form = json!({"type": "object", "required": [upload::FIELD], "properties": {upload::FIELD: file}});
    enclosing["requestBody"] =
        json!({"required": true, "content": {"multipart/form-data": {"schema": form}}});
    enclosing
}

/// Files are handed out, taken out of drafts, and struck; they are neither registered nor corrected.
fn of_files(paths: &mut Map<String, Value>, address: &str, words: &Words) {
    let mut content = read(words.t("file-open"), &[], &json!({}));
    let binary = json!({"schema": {"type": "string", "format": "binary"}});
    let each = MEDIA.iter().map(|media| (media.as_str().to_owned(), binary.clone()));
    content["responses"]["200"]["content"] = Value::Object(each.collect());
    paths.insert(format!("{address}/{{id}}/content"), json!({"get": content}));
    let mut removal = act(words.t("file-remove-title"), &json!({}), Kind::Attachment);
    if let Some(removal) = removal.as_object_mut() {
        removal.remove("requestBody");
    }
    paths.insert(format!("{address}/{{id}}/removal"), json!({"post": removal}));
    let reason =
        json!({"type": "object", "required": ["reason"], "properties": {"reason": {"type": "string"}}});
    let striking = act(words.t("strike-title"), &reason, Kind::Attachment);
    paths.insert(format!("{address}/{{id}}/striking"), json!({"post": striking}));
}

fn of_step(step: &Step, words: &Words) -> Value {
    let key = step.key();
    let mut acted = act(words.of_kind("step-", &key), &object(step.fields, &key, words), step.makes);
    let under: Vec<_> = step.paragraphs.iter().map(|paragraph| paragraph.number()).collect();
    let says = std::iter::once(words.of_kind("step-says-", &key).to_owned()).chain(undo(words, step));
    acted["description"] = json!(says.collect::<Vec<_>>().join(" "));
    acted["x-undo"] = undone(step);
    acted["x-paragraphs"] = json!(under);
    json!({"post": acted})
}

/// What can be done where a step was a mistake: how, and by which other act.
fn undone(step: &Step) -> Value {
    let how = match step.undo {
        Undo::By(..) => "by",
        Undo::Again => "again",
        Undo::Before => "before",
        Undo::Needless => "needless",
        Undo::Never(because, _) => because.as_str(),
    };
    let act = step.undo.step().map(|other| format!("{BASE}{}", other.path()));
    json!({"how": how, "act": act})
}

fn read(summary: &str, parameters: &[&str], schema: &Value) -> Value {
    json!({
        "summary": summary,
        "parameters": parameters.iter().map(|name| parameter(name, "query")).collect::<Vec<_>>(),
        "responses": {"200": answered(schema), "default": refused()},
    })
}

fn act(summary: &str, body: &Value, kind: Kind) -> Value {
    let headers = [parameter("Idempotency-Key", "header"), parameter("If-Match", "header")];
    json!({
        "summary": summary,
        "parameters": headers.into_iter().chain([parameter("dry_run", "query")]).collect::<Vec<_>>(),
        "requestBody": {"required": true, "content": {"application/json": {"schema": body}}},
        "responses": {"200": answered(&reference(kind.as_str())), "201": answered(&reference(kind.as_str())),
                      "default": refused()},
    })
}

fn parameter(name: &str, place: &str) -> Value {
    json!({"name": name, "in": place, "schema": {"type": "string"}})
}

fn answered(schema: &Value) -> Value {
    json!({"description": "Done", "content": {"application/json": {"schema": schema}}})
}

fn refused() -> Value {
    let content = json!({"application/problem+json": {"schema": reference("problem")}});
    json!({"description": "A problem document (RFC 9457)", "content": content})
}

fn problem() -> Value {
    let error =
        json!({"type": "object", "properties": {"field": {"type": "string"}, "message": {"type": "string"}}});
    json!({"type": "object", "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
        "detail": {"type": "string"}, "paragraph": {"type": "string"},
        "errors": {"type": "array", "items": error},
    }})
}

/// What is sent to register a record.
fn body_of(kind: Kind, words: &Words) -> Value {
    let mut body = object(kind.fields(), kind.as_str(), words);
    add_common(&mut body);
    body
}

/// The paragraphs that may come with a decision.
fn with_paragraphs(words: &Words) -> Value {
    let kind = Kind::DecisionParagraph;
    let mut paragraph = object(kind.fields(), kind.as_str(), words);
    for part in ["properties", "required"] {
        match &mut paragraph[part] {
            Value::Object(fields) => fields.retain(|name, _| PARAGRAPH.contains(&name.as_str())),
            Value::Array(names) => {
                names.retain(|name| name.as_str().is_some_and(|name| PARAGRAPH.contains(&name)));
            }
            _ => {}
        }
    }
    json!({"type": "object", "properties": {"paragraphs": {"type": "array", "items": paragraph}}})
}

/// A record as it is answered.
fn record(kind: Kind, words: &Words) -> Value {
    let mut record = object(kind.fields(), kind.as_str(), words);
    add_common(&mut record);
    for name in ["id", "etag", "kind", "url"] {
        record["properties"][name] = json!({"type": "string"});
    }
    record["properties"]["symbol"] = json!({"type": ["string", "null"]});
    record
}

fn add_common(object: &mut Value) {
    let text = json!({"type": ["string", "null"]});
    object["properties"]["source"] = json!({"type": "object", "required": ["kind"], "properties": {
        "kind": {"type": "string"}, "number": text, "date": text, "received": text}});
    object["properties"]["distribution"] = json!({"type": "string"});
    object["properties"]["named_states"] = json!({"type": "array", "items": {"type": "string"}});
    object["properties"]["remark"] = text;
}

fn object(fields: &[Field], scope: &str, words: &Words) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), property(field, scope, words))).collect();
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({"type": "object", "required": required, "properties": properties})
}

fn property(field: &Field, scope: &str, words: &Words) -> Value {
    let text = |format: &str| json!({"type": "string", "format": format});
    let each = |item: Value| json!({"type": "array", "items": item});
    let state = || json!({"type": "string", "pattern": "^[A-Z]{3}$"});
    let mut schema = match field.takes {
        Takes::Line(most) | Takes::Text(most) => json!({"type": "string", "maxLength": most}),
        Takes::SourceKind => {
            json!({"type": "string", "maxLength": LONGEST_SOURCE_KIND, "examples": SOURCE_KINDS})
        }
        Takes::Date => text("date"),
        Takes::Instant => text("date-time"),
        Takes::Number(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Takes::Numbers(least, most) => each(json!({"type": "integer", "minimum": least, "maximum": most})),
        Takes::YesNo => json!({"type": "boolean"}),
        Takes::State => state(),
        Takes::States => each(state()),
        Takes::OneOf(of) => json!({"type": "string", "enum": of}),
        Takes::One(kind) => json!({"type": "string", "x-record": kind.as_str()}),
        Takes::Many(kind) => each(json!({"type": "string", "x-record": kind.as_str()})),
        Takes::Parts(inner) => object(inner, scope, words),
        Takes::Groups(inner) => each(object(inner, scope, words)),
    };
    schema["title"] = json!(label(words, scope, field.name));
    schema
}
