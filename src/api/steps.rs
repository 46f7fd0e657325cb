//! The POSTs of the workflows: one for each step, named by its noun, `POST /api/v1/matters/{id}/positions`. The body
//! has the fields of the step; `If-Match` names the etag of the record on which it is taken; with `?dry_run=true`
//! nothing is written.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use axum::routing::{MethodRouter, post};

use super::acts::{Call, seen_etag};
use super::body::{self, Body};
use crate::http::form::Query;
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::said::subject_of;
use crate::steps::{Step, Take};

/// What a handler of a step is given.
type Given = (State<Arc<App>>, Who, Path<String>, Query, Uri, HeaderMap, Body);

/// The handler that takes a step.
pub fn take_of(step: &'static Step) -> MethodRouter<Arc<App>> {
    post(async move |app, who, path, query, uri, headers, sent| {
        taken(step, (app, who, path, query, uri, headers, sent)).await
    })
}

async fn taken(step: &'static Step, given: Given) -> Result<Response, Failure> {
    let (State(app), who, Path(named), query, uri, headers, sent) = given;
    let subject = subject_of(&who, step, &named)?;
    let typed = body::of_step(step.fields, &sent.object()?).map_err(Failure::Invalid)?;
    let command = Take { step, on: subject.common().id, etag: seen_etag(&headers), typed };
    let status = StatusCode::CREATED;
    let call =
        Call { app: &app, who: &who, kind: step.on, uri: &uri, headers: &headers, sent: &sent, status };
    let dry = |command: Take| command.preview(who.record(), who.actor, who.now);
    call.act_or_preview(&query, Some(subject.common().id), command, dry).await
}
