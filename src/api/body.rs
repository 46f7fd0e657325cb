//! The body of a POST: JSON of at most a megabyte, its fields those of the kind, each of the type that it takes.

use std::error::Error;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::{Map, Value};

use crate::entries::decisions::PARAGRAPH;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::fields::{Field, FieldError, Input, Takes};

/// A body is at most so large.
const MOST: usize = 1 << 20;

/// The bytes of a JSON body, not read yet: the key of idempotency covers them as they came.
pub struct Body(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = Response;

    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        if !is_json(request.headers()) {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        match Limited::new(request.into_body(), MOST).collect().await {
            Ok(body) => Ok(Self(body.to_bytes())),
            Err(error) if is_too_large(&*error) => Err(StatusCode::PAYLOAD_TOO_LARGE.into_response()),
            Err(_) => Err(StatusCode::BAD_REQUEST.into_response()),
        }
    }
}

/// Whether it is a limit that was passed, this one or one around every route.
fn is_too_large(error: &(dyn Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| (**error).source()).any(|error| error.is::<LengthLimitError>())
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = content_type.and_then(|text| text.split(';').next()).unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

impl Body {
    /// The object that it is.
    ///
    /// # Errors
    /// When it is none.
    pub fn object(&self) -> Result<Map<String, Value>, Failure> {
        serde_json::from_slice(&self.0).map_err(|error| {
            let message = Message::new("error-json").with("text", error.to_string());
            Failure::Invalid(vec![FieldError::new("", message)])
        })
    }
}

/// What a program sent of a record of a kind: each field known, and of the type that it takes.
///
/// # Errors
/// All that is wrong with it, field by field.
pub fn input(kind: Kind, body: &Map<String, Value>) -> Result<Input, Vec<FieldError>> {
    let mut errors: Vec<_> = flat(body).filter_map(|(name, value)| wrong(kind, &name, value)).collect();
    if errors.is_empty() {
        return Input::from_json(body);
    }
    errors.sort_by(|a, b| a.field.cmp(&b.field));
    Err(errors)
}

/// What a program sent of a step: each field known, and of the type that it takes.
///
/// # Errors
/// All that is wrong with it, field by field.
pub fn of_step(fields: &[Field], body: &Map<String, Value>) -> Result<Input, Vec<FieldError>> {
    let errors = unfit(fields, body);
    if errors.is_empty() { Input::from_json(body) } else { Err(errors) }
}

/// The paragraphs that a program sent with a decision, taken out of the body: each with its fields, its number its
/// place.
///
/// # Errors
/// All that is wrong with them, each at its place.
pub fn paragraphs(body: &mut Map<String, Value>) -> Result<Vec<Input>, Vec<FieldError>> {
    let sent = match body.remove("paragraphs") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(sent)) => sent,
        Some(_) => return Err(vec![FieldError::new("paragraphs", Message::new("error-json-type"))]),
    };
    let (mut inputs, mut errors) = (Vec::new(), Vec::new());
    for (place, paragraph) in sent.iter().enumerate() {
        let at = format!("paragraphs.{}", place + 1);
        let Value::Object(fields) = paragraph else {
            errors.push(FieldError::new(at, Message::new("error-json-type")));
            continue;
        };
        let of_the_decision = |name: &&String| !PARAGRAPH.contains(&name.as_str());
        let unknown = fields
            .keys()
            .find(of_the_decision)
            .map(|name| FieldError::new(name, Message::new("error-unknown-field")));
        match (unknown, input(Kind::DecisionParagraph, fields)) {
            (None, Ok(input)) => inputs.push(input),
            (unknown, read) => {
                let all = unknown.into_iter().chain(read.err().into_iter().flatten());
                errors
                    .extend(all.map(|error| FieldError::new(format!("{at}.{}", error.field), error.message)));
            }
        }
    }
    if errors.is_empty() { Ok(inputs) } else { Err(errors) }
}

/// The fields that are not known, or not of the type that they take.
fn unfit(fields: &[Field], body: &Map<String, Value>) -> Vec<FieldError> {
    let wrong = body.iter().filter_map(|(name, value)| {
        let Some(field) = fields.iter().find(|field| field.name == name) else {
            return Some(FieldError::new(name, Message::new("error-unknown-field")));
        };
        let fits = value.is_null() || takes(field, value);
        (!fits).then(|| FieldError::new(name, Message::new("error-json-type")))
    });
    wrong.collect()
}

/// What a correction makes of what stands: the fields that are named are as named, `null` empties one, the rest
/// stays.
///
/// # Errors
/// All that is wrong with it, field by field.
pub fn corrected(kind: Kind, standing: Input, body: &Map<String, Value>) -> Result<Input, Vec<FieldError>> {
    let named = input(kind, body)?;
    let mut corrected = standing;
    for (name, value) in flat(body) {
        if value.is_null() {
            corrected.0.remove(&name);
        }
    }
    corrected.0.extend(named.0);
    Ok(corrected)
}

/// The fields of a body, the parts of its source as `source_kind`, `source_number`, …
fn flat(body: &Map<String, Value>) -> impl Iterator<Item = (String, &Value)> {
    let parts = body.get("source").and_then(Value::as_object);
    let parts = parts.into_iter().flatten().map(|(part, value)| (format!("source_{part}"), value));
    let fields = body
        .iter()
        .filter(|(name, value)| !(name.as_str() == "source" && value.is_object()))
        .map(|(name, value)| (name.clone(), value));
    parts.chain(fields)
}

fn wrong(kind: Kind, name: &str, value: &Value) -> Option<FieldError> {
    let Some(field) = kind.all_fields().find(|field| field.name == name) else {
        let key = if name == "source" { "error-json-type" } else { "error-unknown-field" };
        return Some(FieldError::new(name, Message::new(key)));
    };
    let fits = value.is_null() || takes(field, value);
    (!fits).then(|| FieldError::new(name, Message::new("error-json-type")))
}

fn takes(field: &Field, value: &Value) -> bool {
    let parts = |value: &Value, fields: &[Field]| {
        value.as_object().is_some_and(|parts| unfit(fields, parts).is_empty())
    };
    let each = |fits: fn(&Value) -> bool| value.as_array().is_some_and(|values| values.iter().all(fits));
    match field.takes {
        Takes::YesNo => value.is_boolean(),
        Takes::Number(..) => value.is_i64(),
        Takes::Numbers(..) => each(Value::is_i64),
        Takes::States | Takes::Many(_) => each(is_text),
        Takes::Parts(fields) => parts(value, fields),
        Takes::Groups(fields) => {
            value.as_array().is_some_and(|groups| groups.iter().all(|group| parts(group, fields)))
        }
        // A dimension is called by its number.
        Takes::One(Kind::Dimension) => is_text(value) || value.is_i64(),
        _ => is_text(value),
    }
}

/// Text that a database can keep: none of its characters is the null character.
fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.contains('\0'))
}
