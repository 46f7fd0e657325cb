//! What is around every route: headers, limits, compression, and what keeps other sites' forms out.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use super::failure;
use super::form::FORM_BYTES;
use crate::record::files::Media;

/// No script, style, font or picture but the site's own; no frame around it; no form to elsewhere.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// How much of what is sent to a route is read, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest body, in bytes.
    pub bytes: usize,
    /// What takes longer than this is broken.
    pub time: Duration,
}

impl Limits {
    /// Nothing that is typed is larger, and nothing that is asked takes longer.
    pub const USUAL: Self = Self { bytes: FORM_BYTES, time: Duration::from_secs(30) };

    /// A handler within these limits.
    pub fn around<S: Clone + Send + Sync + 'static>(self, handler: MethodRouter<S>) -> MethodRouter<S> {
        handler
            .layer::<_, Infallible>(DefaultBodyLimit::disable()) // a library's: larger than a form, smaller than a file
            .layer::<_, Infallible>(RequestBodyLimitLayer::new(self.bytes))
            .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, self.time))
    }
}

/// A router with all that is around every route.
pub fn dressed(router: Router) -> Router {
    let mut router = router
        // By Sec-Fetch-Site and Origin: a form of another site is refused, and no page needs a token field.
        .layer(CsrfLayer::new().with_rejection_response(from_elsewhere))
        .layer(CatchPanicLayer::new())
        .layer(axum::middleware::from_fn(failure::in_our_words))
        .layer(CompressionLayer::new().compress_when(worth_compressing()))
        .layer(axum::middleware::from_fn(https_from_now_on));
    for (name, value) in HEADERS {
        router = router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)));
    }
    // A file has a stricter one of its own.
    let policy = HeaderValue::from_static(CONTENT_SECURITY_POLICY);
    let router =
        router.layer(SetResponseHeaderLayer::if_not_present(header::CONTENT_SECURITY_POLICY, policy));
    // What may be kept says so itself.
    let no_store = HeaderValue::from_static("no-store");
    router.layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, no_store))
}

/// Files are compressed already.
fn worth_compressing() -> impl Predicate {
    let file = |media: Media| NotForContentType::const_new(media.as_str());
    DefaultPredicate::new().and(file(Media::Pdf)).and(file(Media::Docx)).and(file(Media::Xlsx))
}

/// A browser that came over https comes over https from now on. Only a proxy says that it did; who believes a lie
/// of one's own harms only oneself.
async fn https_from_now_on(request: Request, next: Next) -> Response {
    let https = request.headers().get("x-forwarded-proto").is_some_and(|said| said == "https");
    let mut response = next.run(request).await;
    if https {
        let year = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

fn from_elsewhere(_: ProtectionError) -> Response {
    StatusCode::FORBIDDEN.into_response()
}
