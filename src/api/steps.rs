//! The POSTs of the workflows: one for each step, named by its noun, `POST /api/v1/matters/{id}/positions`. The body
//! has the fields of the step; `If-Match` names the etag of the record on which it is taken; with `?dry_run=true`
//! nothing is written.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use axum::routing::{MethodRouter, post};
use uuid::Uuid;

use super::acts::{Call, seen_etag};
use super::body::{self, Body};
use crate::entries::counted::pages;
use crate::http::form::Query;
use crate::http::who::Who;
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::rules::access::{self, Action};
use crate::rules::refusal::Refusal;
use crate::said::subject_of;
use crate::steps::{self, Step, Take};

/// What a handler of a step is given.
type Given = (State<Arc<App>>, Who, Path<String>, Query, Uri, HeaderMap, Body);

/// The handler that takes a step.
pub fn take_of(step: &'static Step) -> MethodRouter<Arc<App>> {
    post(async move |app, who, path, query, uri, headers, sent| {
        taken(step, (app, who, path, query, uri, headers, sent)).await
    })
}

/// `POST /api/v1/matters/{id}/silence/break`: breaks the silence that runs on a matter; where none runs any more, the last
/// one says why not.
///
/// # Errors
/// As the step says; where there was no silence on the matter, that.
pub async fn break_on_matter(
    app: State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
    uri: Uri,
    headers: HeaderMap,
    sent: Body,
) -> Result<Response, Failure> {
    let organisation = who.organisation();
    let step = silence_break().ok_or(Failure::NotFound)?;
    if !organisation.matters.contains_key(&id) {
        return Err(Failure::NotFound);
    }
    let latest = organisation.silence_on(id).or_else(|| organisation.silences_on(id).last().copied());
    let Some(silence) = latest.map(|row| row.common.id) else {
        access::may(&who.actor, Action::SpeakFor(who.state()))?;
        let message = Message::new("refused-no-silence");
        return Err(Failure::Refused(vec![Refusal { paragraph: None, field: None, message }]));
    };
    taken(step, (app, who, Path(silence.to_string()), query, uri, headers, sent)).await
}

/// The step that breaks a silence procedure.
pub fn silence_break() -> Option<&'static Step> {
    steps::on(Kind::Silence).find(|step| step.noun == "break")
}

async fn taken(step: &'static Step, given: Given) -> Result<Response, Failure> {
    let (State(app), who, Path(named), query, uri, headers, sent) = given;
    let subject = subject_of(&who, step, &named)?;
    let typed = body::of_step(step.fields, &sent.object()?).map_err(Failure::Invalid)?;
    let counted = pages(&app, &who, step, &typed).await?;
    let command =
        Take { step, on: subject.common().id, etag: seen_etag(&headers), upon: None, typed, counted };
    let status = StatusCode::CREATED;
    let call =
        Call { app: &app, who: &who, kind: step.on, uri: &uri, headers: &headers, sent: &sent, status };
    let dry = |command: Take| command.preview(who.record(), who.actor, who.now);
    call.act_or_preview(&query, Some(subject.common().id), command, dry).await
}
