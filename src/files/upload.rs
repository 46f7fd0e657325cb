//! A file on its way in: at most so many at once, none kept in memory twice, what is too large read to its end and
//! thrown away, so that who sent it learns why it is not taken.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use tokio::sync::OwnedSemaphorePermit;

use super::commands::Sent;
use super::{contents, media, name};
use crate::foreign::Found;
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::platform::s3::S3;
use crate::record::fields::FieldError;
use crate::record::files::LARGEST;

/// The largest body that is read: what is larger than a file may be is thrown away as it comes.
pub const LARGEST_BODY: usize = 64 << 20;
/// How long a file may be on its way in all.
pub const LONGEST: Duration = Duration::from_secs(600);
/// How long nothing may come of it: a turn is not held for who sends nothing.
const SILENCE: Duration = Duration::from_secs(20);
/// After how many seconds who finds no turn may come again.
const COME_AGAIN: HeaderValue = HeaderValue::from_static("10");
/// The field that has the file.
pub const FIELD: &str = "file";

/// What came of reading a body: what was sent, or what was answered at once.
pub enum Read {
    /// The file, and its turn: the next one comes when this one is out of memory.
    File(Sent, OwnedSemaphorePermit),
    /// No turn was free, or what came was no form with a file.
    Answer(Response),
}

/// What came of reading a body, before anybody asks what the file is.
pub enum Received {
    /// A file.
    File {
        /// The name under which it was sent.
        sent: String,
        /// Its content.
        content: Vec<u8>,
        /// Its turn: the next one comes when this one is out of memory.
        turn: OwnedSemaphorePermit,
    },
    /// No turn was free, or what came was no form with a file.
    Answer(Response),
}

/// Reads the file that a request brings, whatever it is.
///
/// # Errors
/// What is wrong with the way it came.
pub async fn received(app: &Arc<App>, request: Request) -> Result<Received, Failure> {
    let Ok(turn) = app.uploads.clone().try_acquire_owned() else {
        let busy = (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, COME_AGAIN)]);
        return Ok(Received::Answer(busy.into_response()));
    };
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let announced = announced.and_then(|length| length.parse().ok()).unwrap_or(0).min(LARGEST);
    let Ok(mut form) = Multipart::from_request(request, &()).await else {
        return Ok(Received::Answer(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response()));
    };
    let mut found = None;
    loop {
        let mut field = match in_time(form.next_field()).await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(status) => return broken_off(status),
        };
        let is_file = field.name() == Some(FIELD);
        let sent = field.file_name().unwrap_or_default().to_owned();
        let content = match content(&mut field, announced, is_file && found.is_none()).await {
            Ok(content) => content,
            Err(status) => return broken_off(status),
        };
        match (is_file, &found) {
            (true, Some(_)) => return Err(wrong(Message::new("error-file-one"))),
            (true, None) => found = Some((sent, content)),
            (false, _) => {}
        }
    }
    let Some((sent, content)) = found else { return Err(wrong(Message::new("error-file-none"))) };
    let Some(content) = content else { return Err(wrong(Message::new("error-file-too-large"))) };
    if sent.is_empty() && content.is_empty() {
        return Err(wrong(Message::new("error-file-none"))); // a browser sends an empty one where none was chosen
    }
    Ok(Received::File { sent, content, turn })
}

/// Reads the file that a request brings, and recognises it.
///
/// # Errors
/// What is wrong with it.
pub async fn read(app: &Arc<App>, request: Request) -> Result<Read, Failure> {
    let (sent, content, turn) = match received(app, request).await? {
        Received::Answer(response) => return Ok(Read::Answer(response)),
        Received::File { sent, content, turn } => (sent, content, turn),
    };
    let found = media::recognised(&app.config.program, &sent, &content).await.map_err(wrong)?;
    let store = contents::other(app);
    // Hashing is arithmetic: others are answered meanwhile.
    let known = tokio::task::spawn_blocking(move || known(&sent, found, content, store)).await;
    known.map_err(Failure::failed)?.map(|file| Read::File(file, turn)).map_err(wrong)
}

/// What was no form to its end is said at the field: the way was interrupted, or a name has what no name may have.
fn broken_off(status: StatusCode) -> Result<Received, Failure> {
    match status {
        StatusCode::BAD_REQUEST => Err(wrong(Message::new("error-file-not-arrived"))),
        status => Ok(Received::Answer(status.into_response())),
    }
}

/// What waits for the other end waits only so long.
async fn in_time<T>(coming: impl Future<Output = Result<T, MultipartError>>) -> Result<T, StatusCode> {
    match tokio::time::timeout(SILENCE, coming).await {
        Ok(Ok(came)) => Ok(came),
        Ok(Err(error)) => Err(error.status()),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// The content of a field, read to its end; `None`: it is larger than a file may be, and was thrown away.
async fn content(
    field: &mut Field<'_>,
    announced: usize,
    wanted: bool,
) -> Result<Option<Vec<u8>>, StatusCode> {
    let mut content = if wanted { Some(Vec::with_capacity(announced)) } else { None };
    while let Some(piece) = in_time(field.chunk()).await? {
        if content.as_ref().is_some_and(|content| content.len() + piece.len() > LARGEST) {
            content = None;
        }
        if let Some(content) = &mut content {
            content.extend_from_slice(&piece);
        }
    }
    Ok(content)
}

/// A file of which it is known what it is, under a name that it may have.
fn known(sent: &str, found: Found, content: Vec<u8>, store: Option<Arc<S3>>) -> Result<Sent, Message> {
    let name = name::kept(sent, found.media)?;
    let sha256 = hex::encode(Sha256::digest(&content));
    Ok(Sent { name, found, sha256, content: Bytes::from(content), store })
}

fn wrong(message: Message) -> Failure {
    Failure::Invalid(vec![FieldError::new(FIELD, message)])
}
