//! What a page needs besides itself: one stylesheet, one small script, one icon, the letters. Their addresses change
//! with their content, so that a browser may keep them for ever. No font is asked for ahead of the stylesheet: text
//! stands in a font of the reader's own, of the same widths, until ours has come, and the first paint waits for nothing.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::conditional::{is_held, tag};

struct File {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

/// The stylesheet as it is written, of its parts.
pub const STYLE: &str = concat!(
    include_str!("../../static/style/fonts.css"),
    include_str!("../../static/style/ground.css"),
    include_str!("../../static/style/parts.css"),
    include_str!("../../static/style/forms.css"),
    include_str!("../../static/style/paper.css"),
);

/// The stylesheet as it is sent: without the comments and blanks that are for those who write it.
pub static SENT_STYLE: LazyLock<String> = LazyLock::new(|| {
    minifier::css::minify(STYLE).map_or_else(|_| STYLE.to_owned(), |style| style.to_string())
});

macro_rules! font {
    ($name:literal) => {
        File { name: $name, kind: "font/woff2", bytes: include_bytes!(concat!("../../static/fonts/", $name)) }
    };
}

static FILES: LazyLock<[File; 11]> = LazyLock::new(|| {
    [
        File { name: "style.css", kind: "text/css; charset=utf-8", bytes: SENT_STYLE.as_bytes() },
        File {
            name: "script.js",
            kind: "text/javascript; charset=utf-8",
            bytes: include_bytes!("../../static/script.js"),
        },
        File { name: "icon.svg", kind: "image/svg+xml", bytes: include_bytes!("../../static/icon.svg") },
        font!("inter-400-latin.woff2"),
        font!("inter-400-cyrillic.woff2"),
        font!("inter-600-latin.woff2"),
        font!("inter-600-cyrillic.woff2"),
        font!("noto-serif-400-latin.woff2"),
        font!("noto-serif-400-cyrillic.woff2"),
        font!("noto-serif-600-latin.woff2"),
        font!("noto-serif-600-cyrillic.woff2"),
    ]
});

macro_rules! pictures {
    ($($name:literal),+) => {
        [$(
            pictures!(of $name "-en.webp"),
            pictures!(of $name "-ru.webp"),
            pictures!(of $name "-kk.webp"),
        )+]
    };
    (of $name:literal $ending:literal) => {
        File {
            name: concat!("guide-", $name, $ending),
            kind: "image/webp",
            bytes: include_bytes!(concat!("../../static/guides/", $name, $ending)),
        }
    };
}

/// The pictures of the guides, each in three languages (`make guides`).
static PICTURES: [File; 18] = pictures!["first-page", "area", "letter", "register", "meeting", "chair"];

fn files() -> impl Iterator<Item = &'static File> {
    FILES.iter().chain(&PICTURES)
}

/// What stands in the addresses of stylesheet, script and icon: of all together, since a page names all.
static VERSION: LazyLock<String> = LazyLock::new(|| hash(files().map(|file| file.bytes)));

fn hash<'a>(contents: impl Iterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    contents.for_each(|bytes| hash.update(bytes));
    hex::encode(hash.finalize()).chars().take(12).collect()
}

/// What stands in the addresses of the files.
pub fn version() -> &'static str {
    &VERSION
}

/// Serves a file. What another version of the program was asked for is served, and not kept: it is not that version's.
pub async fn serve(Path((version, name)): Path<(String, String)>, asked: HeaderMap) -> Response {
    let Some(file) = files().find(|file| file.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let own = version == *VERSION || version == hash(std::iter::once(file.bytes));
    let kept = if own { "public, max-age=31536000, immutable" } else { "no-cache" };
    let kept = (header::CACHE_CONTROL, HeaderValue::from_static(kept));
    let Ok(tag) = HeaderValue::try_from(tag(file.bytes)) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if is_held(&asked, &tag) {
        return (StatusCode::NOT_MODIFIED, [kept, (header::ETAG, tag)]).into_response();
    }
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
    ([kind, kept, (header::ETAG, tag)], file.bytes).into_response()
}
