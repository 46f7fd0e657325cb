//! What is around every route: headers, limits, compression, and what keeps other sites' forms out.

use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use super::failure;

/// No script, style, font or picture but the site's own; no frame around it; no form to elsewhere.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// Nothing that is typed or sent today is larger.
const BODY_BYTES: usize = 1 << 20;
/// What takes longer than this is broken.
const TIME: Duration = Duration::from_secs(30);

/// A router with all that is around every route.
pub fn dressed(router: Router) -> Router {
    let mut router = router
        .layer(RequestBodyLimitLayer::new(BODY_BYTES))
        // By Sec-Fetch-Site and Origin: a form of another site is refused, and no page needs a token field.
        .layer(CsrfLayer::new().with_rejection_response(from_elsewhere))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME))
        .layer(CatchPanicLayer::new())
        .layer(axum::middleware::from_fn(failure::in_our_words))
        .layer(CompressionLayer::new())
        .layer(axum::middleware::from_fn(https_from_now_on));
    for (name, value) in HEADERS {
        router = router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)));
    }
    // Pages are kept by no cache; what may be kept says so itself.
    let no_store = HeaderValue::from_static("no-store");
    router.layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, no_store))
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
