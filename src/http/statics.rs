//! What a page needs besides itself: one stylesheet, one small script, one icon. Their addresses change with
//! their content, so that a browser may keep them for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

struct File {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

const FILES: [File; 3] = [
    File {
        name: "style.css",
        kind: "text/css; charset=utf-8",
        bytes: include_bytes!("../../static/style.css"),
    },
    File {
        name: "script.js",
        kind: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../static/script.js"),
    },
    File { name: "icon.svg", kind: "image/svg+xml", bytes: include_bytes!("../../static/icon.svg") },
];

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for file in &FILES {
        hash.update(file.bytes);
    }
    hex::encode(hash.finalize()).chars().take(12).collect()
});

/// What stands in the addresses of the files.
pub fn version() -> &'static str {
    &VERSION
}

/// Serves a file.
pub async fn serve(Path((_version, name)): Path<(String, String)>) -> Response {
    let Some(file) = FILES.iter().find(|file| file.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, file.bytes).into_response()
}
