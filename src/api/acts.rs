//! The POSTs of registering: `POST /api/v1/{records}` registers, `…/{id}/correction` corrects, `…/{id}/striking`
//! strikes. With `?dry_run=true` nothing is written, and the answer says what would come of it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::body::{self, Body};
use super::paging::{free_of, refuse_unknown};
use super::records::with_etag;
use super::shown::Shown;
use super::{BASE, answer};
use crate::entries::{Correct, Register, RegisterDecision, Strike};
use crate::http::form::Query;
use crate::http::who::Who;
use crate::message::Message;
use crate::once::{self, Hold, Marked, Seen};
use crate::platform::app::App;
use crate::platform::change::{Change, Command};
use crate::platform::failure::Failure;
use crate::record::fields::{FieldError, Input};
use crate::record::sight::Sight;
use crate::record::{Kind, Record, Row};
use crate::rules::access::Action;
use crate::said::duty::ForPrograms;
use crate::steps::{Done, DutyChange, Preview};

/// `POST /api/v1/{records}`: registers a record. 201, with its address and the record. A decision may come with its
/// `paragraphs`, in one act.
///
/// # Errors
/// As the command says: invalid, refused, denied.
pub async fn register(
    State(app): State<Arc<App>>,
    who: Who,
    Path(plural): Path<String>,
    query: Query,
    uri: Uri,
    headers: HeaderMap,
    sent: Body,
) -> Result<Response, Failure> {
    let kind = Kind::of_plural(&plural).ok_or(Failure::NotFound)?;
    let mut fields = sent.object()?;
    let with_paragraphs = kind == Kind::Decision && fields.contains_key("paragraphs");
    let paragraphs = if with_paragraphs { body::paragraphs(&mut fields) } else { Ok(Vec::new()) };
    let (input, paragraphs) = match (body::input(kind, &fields), paragraphs) {
        (Ok(input), Ok(paragraphs)) => (input, paragraphs),
        (of_itself, of_paragraphs) => {
            let errors = of_itself.err().into_iter().chain(of_paragraphs.err()).flatten();
            return Err(Failure::Invalid(errors.collect()));
        }
    };
    let status = StatusCode::CREATED;
    let call = Call { app: &app, who: &who, kind, uri: &uri, headers: &headers, sent: &sent, status };
    if with_paragraphs {
        let command = RegisterDecision { decision: input, paragraphs };
        let dry = |command: RegisterDecision| command.preview(who.record(), who.today);
        return call.act_or_preview(&query, None, command, dry).await;
    }
    let command = Register { kind, input };
    let dry = |command: Register| command.preview(who.record(), who.today);
    call.act_or_preview(&query, None, command, dry).await
}

/// `POST /api/v1/{records}/{id}/correction`: corrects a record. The body names the fields that change, `null` empties
/// one, and `reason` says why; what it does not name stays. `If-Match` names the etag that the corrector has seen.
///
/// # Errors
/// As the command says: invalid, refused, denied, stale.
pub async fn correct(
    State(app): State<Arc<App>>,
    who: Who,
    Path((plural, named)): Path<(String, String)>,
    query: Query,
    uri: Uri,
    headers: HeaderMap,
    sent: Body,
) -> Result<Response, Failure> {
    let kind = Kind::of_plural(&plural).ok_or(Failure::NotFound)?;
    let id = who.record().id_named(kind, &named).ok_or(Failure::NotFound)?;
    let (fields, reason) = with_reason(&sent)?;
    body::input(kind, &fields).map_err(Failure::Invalid)?;
    let etag = seen_etag(&headers);
    let command = Amend { kind, id, etag, fields, reason };
    let status = StatusCode::OK;
    let call = Call { app: &app, who: &who, kind, uri: &uri, headers: &headers, sent: &sent, status };
    let dry = |command: Amend| command.command(Sight::of(who.record()))?.preview(who.record(), who.today);
    call.act_or_preview(&query, Some(id), command, dry).await
}

/// `POST /api/v1/{records}/{id}/striking`: strikes a record that was entered in error. The body has the `reason`.
///
/// # Errors
/// As the command says: invalid, refused, denied, stale.
pub async fn strike(
    State(app): State<Arc<App>>,
    who: Who,
    Path((plural, named)): Path<(String, String)>,
    query: Query,
    uri: Uri,
    headers: HeaderMap,
    sent: Body,
) -> Result<Response, Failure> {
    let kind = Kind::of_plural(&plural).ok_or(Failure::NotFound)?;
    let id = who.record().id_named(kind, &named).ok_or(Failure::NotFound)?;
    let (fields, reason) = with_reason(&sent)?;
    let unknown = fields.keys();
    free_of(unknown.map(|name| FieldError::new(name, Message::new("error-unknown-field"))).collect())?;
    let etag = seen_etag(&headers);
    let command = Strike { kind, id, etag, reason };
    let status = StatusCode::OK;
    let call = Call { app: &app, who: &who, kind, uri: &uri, headers: &headers, sent: &sent, status };
    let dry = |command: Strike| command.preview(who.record(), who.today);
    call.act_or_preview(&query, Some(id), command, dry).await
}

fn is_dry_run(query: &Query) -> Result<bool, Failure> {
    let mut errors = Vec::new();
    refuse_unknown(query, &["dry_run"], &mut errors);
    let wanted = match query.one("dry_run") {
        None | Some("false") => false,
        Some("true") => true,
        Some(text) => {
            let message = Message::new("error-one-of").with("text", text).with("words", "true, false");
            errors.push(FieldError::new("dry_run", message));
            false
        }
    };
    free_of(errors)?;
    Ok(wanted)
}

/// What was sent: the fields, and the reason, which is not a field of the record.
fn with_reason(sent: &Body) -> Result<(Map<String, Value>, String), Failure> {
    let mut fields = sent.object()?;
    let reason = match fields.remove("reason") {
        None | Some(Value::Null) => String::new(), // the command says that it is wanted
        Some(Value::String(reason)) if !reason.contains('\0') => reason,
        Some(_) => {
            let error = FieldError::new("reason", Message::new("error-json-type"));
            return Err(Failure::Invalid(vec![error]));
        }
    };
    Ok((fields, reason))
}

/// The etag that `If-Match` names; one that cannot be an etag of ours is one that does not stand any more.
pub(super) fn seen_etag(headers: &HeaderMap) -> Option<i64> {
    let text = headers.get(header::IF_MATCH)?.to_str().unwrap_or_default().trim();
    if text == "*" {
        return None;
    }
    let text = text.strip_prefix("W/").unwrap_or(text).trim_matches('"');
    Some(text.parse().unwrap_or(-1))
}

/// A correction that names some fields only: the others are read when nobody else can change them any more.
struct Amend {
    kind: Kind,
    id: Uuid,
    etag: Option<i64>,
    fields: Map<String, Value>,
    reason: String,
}

impl Amend {
    fn command(self, sight: Sight<'_>) -> Result<Correct, Failure> {
        let Self { kind, id, etag, fields, reason } = self;
        let stood = sight.find(kind, id).ok_or(Failure::NotFound)?;
        // What they do not see of it they do not send: the correction leaves that as it stands.
        let seen = sight.known.find(kind, id).filter(|seen| seen.common().entry == stood.common().entry);
        let input = Input::from_row(&seen.unwrap_or(stood));
        let input = body::corrected(kind, input, &fields).map_err(Failure::Invalid)?;
        Ok(Correct { kind, id, etag, input, reason })
    }
}

impl Command for Amend {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        Action::Correct
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let command = self.command(change.sight())?;
        command.run(change).await
    }
}

/// A request to act.
pub(super) struct Call<'a> {
    pub(super) app: &'a App,
    pub(super) who: &'a Who,
    /// The kind of the record that it is about, where that is known beforehand.
    pub(super) kind: Kind,
    pub(super) uri: &'a Uri,
    pub(super) headers: &'a HeaderMap,
    pub(super) sent: &'a Body,
    pub(super) status: StatusCode,
}

impl Call<'_> {
    /// Says what would come of a command with `?dry_run=true`, and performs it otherwise.
    pub(super) async fn act_or_preview<C: Command<Done = Done>>(
        &self,
        query: &Query,
        id: Option<Uuid>,
        command: C,
        preview: impl FnOnce(C) -> Result<Preview, Failure>,
    ) -> Result<Response, Failure> {
        if is_dry_run(query)? {
            return previewed(self.who, self.kind, id, &preview(command)?);
        }
        self.act(command).await
    }

    /// Performs a command, once for each key of idempotency, and answers.
    async fn act<C: Command<Done = Done>>(&self, command: C) -> Result<Response, Failure> {
        let address = self.uri.path_and_query().map_or("", |address| address.as_str());
        let if_match = self.headers.get(header::IF_MATCH).map_or(&[][..], HeaderValue::as_bytes);
        let request: &[&[u8]] = &[b"POST", address.as_bytes(), if_match, &self.sent.0];
        match once::seen(self.app, self.who, self.headers, request).await? {
            Seen::NoKey => self.perform(command, None).await,
            Seen::First(hold) => {
                let outcome = self.perform(command, Some(hold.clone())).await;
                Ok(once::keep(self.app, self.who, &hold, outcome).await)
            }
            Seen::Answered(response) => Ok(response),
            Seen::Done(status, location) => {
                let mut parts = location.rsplit('/');
                let id = parts.next().and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
                let kind = parts.next().and_then(Kind::of_plural).ok_or(Failure::NotFound)?;
                self.answer(self.who.record(), kind, id, status, Map::new())
            }
        }
    }

    async fn perform<C: Command<Done = Done>>(
        &self,
        command: C,
        hold: Option<Hold>,
    ) -> Result<Response, Failure> {
        let command = Marked { command, hold, status: self.status };
        let done = self.app.perform(self.who.actor, command).await?;
        let held = self.app.current(done.entry, self.who.now).await?.read_by(&self.who.actor);
        // A duty may follow from what is not for them: then they are not told of it.
        let (before, after) = (self.who.record(), &held.record);
        let known = |change: &&DutyChange| change.is_known(before, after, self.who.today);
        let duties: Vec<DutyChange> = done.duties_changed.iter().filter(known).cloned().collect();
        let consequences = consequences(self.who, &held.record, &done.advice, &duties)?;
        let (kind, id) = done.made;
        self.answer(&held.record, kind, id, self.status, consequences)
    }

    /// The record as it stands after the act, with what comes of it.
    fn answer(
        &self,
        record: &Record,
        kind: Kind,
        id: Uuid,
        status: StatusCode,
        consequences: Map<String, Value>,
    ) -> Result<Response, Failure> {
        let Some(row) = record.find(kind, id) else {
            let mut struck = json!({"id": id, "kind": kind.as_str(), "struck": true});
            add(&mut struck, consequences);
            return Ok(answer(status, &struck));
        };
        let mut shown = shown(self.who, record).json(&row)?;
        add(&mut shown, consequences);
        let mut response = with_etag(answer(status, &shown), &row);
        if status == StatusCode::CREATED {
            let location = HeaderValue::from_str(&format!("{BASE}/{}/{id}", kind.plural()));
            response.headers_mut().insert(header::LOCATION, location.map_err(Failure::failed)?);
        }
        Ok(response)
    }
}

fn shown<'a>(who: &Who, record: &'a Record) -> Shown<'a> {
    Shown { record, on: who.today, only_known: false }
}

fn add(object: &mut Value, more: Map<String, Value>) {
    if let Value::Object(object) = object {
        object.extend(more);
    }
}

/// What is only advised, and which duties change.
fn consequences(
    who: &Who,
    record: &Record,
    advice: &[Message],
    duties: &[DutyChange],
) -> Result<Map<String, Value>, Failure> {
    let say = |message: &Message| who.words().say(message, &record.organisation, who.today);
    let advice: Vec<String> = advice.iter().map(say).collect();
    let duties = duties
        .iter()
        .map(|change| Ok(json!({"before": duty(&change.before)?, "after": duty(&change.after)?})))
        .collect::<Result<Vec<_>, Failure>>()?;
    let mut consequences = Map::new();
    consequences.insert("advice".to_owned(), json!(advice));
    consequences.insert("duties_changed".to_owned(), Value::Array(duties));
    Ok(consequences)
}

fn duty(duty: &Option<crate::rules::duties::Duty>) -> Result<Value, Failure> {
    serde_json::to_value(duty.as_ref().map(ForPrograms)).map_err(Failure::failed)
}

/// What would come of an act: `record` as it would stand, `null` when it would be struck.
fn previewed(who: &Who, kind: Kind, id: Option<Uuid>, preview: &Preview) -> Result<Response, Failure> {
    let record = who.record();
    let (kind, id) = match preview.made {
        Some((kind, made)) => (kind, Some(made).filter(|made| record.find(kind, *made).is_some())),
        None => (kind, id),
    };
    let is_made = |row: &&Row| preview.made.is_none_or(|(_, made)| made == row.common().id);
    let row = preview.rows.iter().filter(is_made).find(|row| row.kind() == kind);
    let mut would = row.map(|row| shown(who, record).json(row)).transpose()?;
    if let Some(Value::Object(would)) = &mut would {
        let stands = id.and_then(|id| record.find(kind, id));
        would.insert("id".to_owned(), json!(id));
        would.insert("etag".to_owned(), json!(stands.as_ref().map(super::shown::etag)));
        would.insert("url".to_owned(), json!(stands.as_ref().map(|row: &Row| super::shown::url(row))));
    }
    let mut body = json!({"dry_run": true, "record": would});
    add(&mut body, consequences(who, record, &preview.advice, &preview.duties_changed)?);
    Ok(answer(StatusCode::OK, &body))
}
