//! Handing out a file: to be kept, never to be shown or run in the site. It is read from where it stands piece by piece as
//! it goes out, so that twenty readers do not hold it twenty times.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use http_body_util::channel::{Channel, Sender};
use uuid::Uuid;

use crate::files::name::disposition;
use crate::files::{contents, store};
use crate::http::conditional::{ASK_AGAIN, is_held};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::Attachment;

/// Nothing in a file is a page of this site: should a browser show it all the same, it shows it as nobody's, without
/// scripts, and with nothing from elsewhere.
const POLICY: &str = "sandbox; default-src 'none'";

/// `GET /files/{id}`, and `GET /api/v1/attachments/{id}/content` for programs: a file, as an attachment.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn serve(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let file = who.record().file(id).ok_or(Failure::NotFound)?;
    let tag = HeaderValue::try_from(format!("\"{}\"", file.sha256)).map_err(Failure::failed)?;
    if is_held(&headers, &tag) {
        return dressed(StatusCode::NOT_MODIFIED.into_response(), file, tag);
    }
    let body = if method == Method::HEAD { Body::empty() } else { body(app, file).await? };
    let mut response = dressed(body.into_response(), file, tag)?;
    let length = HeaderValue::from(file.bytes);
    response.headers_mut().insert(header::CONTENT_LENGTH, length);
    Ok(response)
}

fn dressed(mut response: Response, file: &Attachment, tag: HeaderValue) -> Result<Response, Failure> {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.media.header()));
    let disposition = HeaderValue::try_from(disposition(&file.name)).map_err(Failure::failed)?;
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::ETAG, tag);
    // It is for this reader alone, and each time it is asked whether it still is.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(ASK_AGAIN));
    Ok(response)
}

/// The content, its first piece there already: what is not in the database is said before anything is promised.
async fn body(app: Arc<App>, file: &Attachment) -> Result<Body, Failure> {
    let missing = || Failure::Failed(anyhow::anyhow!("the content of file {} is missing", file.common.id));
    let Some(first) = store::piece(&app.pool, &file.sha256, 0).await?.ok_or_else(missing)? else {
        return contents::elsewhere(&app, &file.sha256).await;
    };
    if i32::try_from(first.len()).is_ok_and(|length| length >= file.bytes) {
        return Ok(Body::from(first));
    }
    let (sender, body) = Channel::<Bytes, anyhow::Error>::new(1);
    tokio::spawn(send(app, file.sha256.clone(), file.bytes, first, sender));
    Ok(Body::new(body))
}

/// Sends piece after piece, as fast as they are taken; stops when nobody takes them any more.
async fn send(
    app: Arc<App>,
    sha256: String,
    bytes: i32,
    first: Vec<u8>,
    mut sender: Sender<Bytes, anyhow::Error>,
) {
    let mut sent = i32::try_from(first.len()).unwrap_or(i32::MAX);
    if sender.send_data(first.into()).await.is_err() {
        return;
    }
    while sent < bytes {
        let broken = match store::piece(&app.pool, &sha256, sent).await {
            Ok(Some(Some(piece))) if !piece.is_empty() => {
                sent = sent.saturating_add(i32::try_from(piece.len()).unwrap_or(i32::MAX));
                match sender.send_data(piece.into()).await {
                    Ok(()) => continue,
                    Err(_) => return,
                }
            }
            Ok(Some(None)) => match send_the_rest(&app, &sha256, sent, bytes, &mut sender).await {
                Ok(()) => return,
                Err(broken) => broken,
            },
            Ok(_) => anyhow::anyhow!("the content of a file has ended too early"),
            Err(error) => error.into(),
        };
        tracing::error!(error = format!("{broken:#}"), "a file was not sent to its end");
        return sender.abort(broken);
    }
}

/// Sends what is left of a content behind its first bytes out of the other store, to which it was moved meanwhile; stops when
/// nobody takes it any more.
async fn send_the_rest(
    app: &App,
    sha256: &str,
    sent: i32,
    bytes: i32,
    sender: &mut Sender<Bytes, anyhow::Error>,
) -> anyhow::Result<()> {
    let elsewhere = contents::elsewhere(app, sha256).await;
    let mut body = elsewhere.map_err(|failure| anyhow::anyhow!("{failure:?}"))?;
    let mut passed = usize::try_from(sent)?;
    let mut left = usize::try_from(bytes.saturating_sub(sent))?;
    while let Some(frame) = body.frame().await {
        let Ok(mut piece) = frame?.into_data() else { continue };
        let before = piece.split_to(passed.min(piece.len()));
        passed -= before.len();
        left = left.saturating_sub(piece.len());
        if !piece.is_empty() && sender.send_data(piece).await.is_err() {
            return Ok(());
        }
    }
    anyhow::ensure!(left == 0, "the content of a file has ended too early in the other store");
    Ok(())
}
