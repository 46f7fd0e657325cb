//! A store of objects that speaks S3: MinIO, Ceph, Garage, AWS. Requests are signed by `rusty-s3` and sent by hyper; what
//! comes back is handed on as it comes.
//!
//! Objects are addressed by path (`/bucket/key`), which all of them answer, and keys are digests.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{Method, Request, Response, StatusCode, header};
use chrono::{DateTime, Utc};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rusty_s3::actions::ListObjectsV2;
use rusty_s3::{Bucket, Credentials, S3Action, UrlStyle};

/// Where such a store is, and how it is entered.
#[derive(Clone)]
pub struct Settings {
    /// Its address, `https://…`.
    pub endpoint: url::Url,
    /// The bucket, which is this site's alone.
    pub bucket: String,
    /// Its region.
    pub region: String,
    /// The name of the key.
    pub key: String,
    /// Its secret.
    pub secret: String,
}

impl std::fmt::Debug for Settings {
    /// Without the secret: settings are written into logs.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} in {} at {}", self.bucket, self.region, self.endpoint)
    }
}

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum S3Error {
    /// It is not there.
    #[error("the store of files cannot be reached: {0}")]
    Unreachable(#[from] hyper_util::client::legacy::Error),
    /// It has not answered in time.
    #[error("the store of files has not answered within {LONGEST:?}")]
    Late,
    /// It says no.
    #[error("the store of files answered {0}: {1}")]
    Answered(StatusCode, String),
    /// What it says cannot be read.
    #[error("the answer of the store of files cannot be read: {0}")]
    Unread(String),
}

/// How long a signature is good.
const SIGNED_FOR: Duration = Duration::from_secs(300);
/// How long it is waited for what the store answers; what a file has in it may take longer to come.
const LONGEST: Duration = Duration::from_secs(60);
/// The most that is read of an answer that is no file, in bytes.
const LARGEST_ANSWER: usize = 4 << 20;

/// A store that speaks S3.
#[derive(Debug)]
pub struct S3 {
    bucket: Bucket,
    credentials: Credentials,
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
}

/// An object of the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its key.
    pub key: String,
    /// When it was written last, by the store's clock.
    pub written: DateTime<Utc>,
}

impl S3 {
    /// A store by its settings; `None`: no bucket can be addressed so. Nothing is asked of it yet.
    pub fn new(settings: &Settings) -> Option<Self> {
        let (name, region) = (settings.bucket.clone(), settings.region.clone());
        let bucket = Bucket::new(settings.endpoint.clone(), UrlStyle::Path, name, region).ok()?;
        let connector =
            HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
        let client = Client::builder(TokioExecutor::new()).build(connector);
        let credentials = Credentials::new(settings.key.as_str(), settings.secret.as_str());
        Some(Self { bucket, credentials, client })
    }

    /// Writes an object, over what stood under its key.
    ///
    /// # Errors
    /// When it is not written.
    pub async fn put(&self, key: &str, content: Bytes) -> Result<(), S3Error> {
        let action = self.bucket.put_object(Some(&self.credentials), key);
        self.answered(Method::PUT, &action, content).await.map(drop)
    }

    /// The content of an object, as it comes; `None`: there is none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn get(&self, key: &str) -> Result<Option<Body>, S3Error> {
        let action = self.bucket.get_object(Some(&self.credentials), key);
        self.if_there(Method::GET, &action).await.map(|found| found.map(|answer| answer.into_body()))
    }

    /// When an object was written last; `None`: there is none.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn written(&self, key: &str) -> Result<Option<DateTime<Utc>>, S3Error> {
        let action = self.bucket.head_object(Some(&self.credentials), key);
        let Some(answer) = self.if_there(Method::HEAD, &action).await? else { return Ok(None) };
        let said = answer.headers().get(header::LAST_MODIFIED).and_then(|said| said.to_str().ok());
        let written = said.and_then(|said| DateTime::parse_from_rfc2822(said).ok());
        let written = written.ok_or_else(|| S3Error::Unread("it does not say when".to_owned()))?;
        Ok(Some(written.to_utc()))
    }

    /// Takes an object away, if it is there.
    ///
    /// # Errors
    /// When the store cannot be asked, or refuses.
    pub async fn delete(&self, key: &str) -> Result<(), S3Error> {
        let action = self.bucket.delete_object(Some(&self.credentials), key);
        self.if_there(Method::DELETE, &action).await.map(drop)
    }

    /// Some objects in the order of their keys, a thousand at most, from behind a key on.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn some(&self, behind: Option<&str>) -> Result<Vec<Object>, S3Error> {
        let mut action = self.bucket.list_objects_v2(Some(&self.credentials));
        if let Some(behind) = behind {
            action.with_start_after(behind);
        }
        let answer = self.answered(Method::GET, &action, Bytes::new()).await?;
        let said = Limited::new(answer.into_body(), LARGEST_ANSWER).collect().await;
        let said = said.map_err(|error| S3Error::Unread(error.to_string()))?.to_bytes();
        let unread = |error: &dyn std::fmt::Display| S3Error::Unread(error.to_string());
        let text = std::str::from_utf8(&said).map_err(|error| unread(&error))?;
        let listed = ListObjectsV2::parse_response(text).map_err(|error| unread(&error))?;
        let object = |of: rusty_s3::actions::list_objects_v2::ListObjectsContent| {
            let written = DateTime::parse_from_rfc3339(of.last_modified.as_deref().unwrap_or_default())
                .map_err(|error| unread(&error))?;
            Ok(Object { key: of.key, written: written.to_utc() })
        };
        listed.contents.into_iter().map(object).collect()
    }

    async fn if_there<'a>(
        &self,
        method: Method,
        action: &impl S3Action<'a>,
    ) -> Result<Option<Response<Body>>, S3Error> {
        match self.answered(method, action, Bytes::new()).await {
            Err(S3Error::Answered(StatusCode::NOT_FOUND, _)) => Ok(None),
            answer => answer.map(Some),
        }
    }

    /// What the store answers that has done what was asked.
    async fn answered<'a>(
        &self,
        method: Method,
        action: &impl S3Action<'a>,
        content: Bytes,
    ) -> Result<Response<Body>, S3Error> {
        let address = action.sign(SIGNED_FOR);
        let request = Request::builder().method(method).uri(address.as_str()).body(Full::new(content));
        let request = request.map_err(|error| S3Error::Unread(error.to_string()))?;
        let answer = tokio::time::timeout(LONGEST, self.client.request(request)).await;
        let answer = answer.map_err(|_| S3Error::Late)??.map(Body::new);
        if answer.status().is_success() {
            return Ok(answer);
        }
        // What it says of itself is for the log: short, and never for who asked.
        let (head, body) = answer.into_parts();
        let said = Limited::new(body, LARGEST_ANSWER)
            .collect()
            .await
            .map(|said| said.to_bytes())
            .unwrap_or_default();
        let said: String = String::from_utf8_lossy(&said).chars().take(300).collect();
        Err(S3Error::Answered(head.status, said))
    }
}
