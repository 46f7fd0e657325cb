//! What changed between two texts, as pages show it and as a .docx with tracked changes: whoever opens it in Word or
//! LibreOffice accepts or rejects each change, and all of them together are the later text or the earlier one.
//!
//! The comparison is `rules::redline`; the page's part is `templates/redlines/redline.html`; [`docx`] writes the file.

pub mod docx;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;

use crate::files::name::disposition;
use crate::http::conditional::ASK_AGAIN;
use crate::platform::failure::Failure;
use crate::rules::redline::Redline;

/// What is to be sent as a file.
pub struct Sheet<'a> {
    /// The name of the file, without its ending: the symbols that are compared.
    pub name: String,
    /// What was compared: the head of each page, which is no part of the text.
    pub head: String,
    /// In whose name the changes stand.
    pub author: String,
    /// Their day: that of the later text.
    pub on: NaiveDate,
    /// What changed, part by part.
    pub parts: Vec<Part<'a>>,
}

/// A part of a text: all of it, or a section.
pub struct Part<'a> {
    /// Its heading.
    pub heading: Option<&'a str>,
    /// What changed in it.
    pub redline: Redline,
}

/// A file, to be kept under a name that is made of what is compared.
///
/// # Errors
/// When it cannot be written.
pub fn sent(sheet: &Sheet<'_>) -> Result<Response, Failure> {
    let name = format!("{}.docx", sheet.name.replace('/', "-"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(docx::TYPE)),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(disposition(&name)).map_err(Failure::failed)?),
        (header::CACHE_CONTROL, HeaderValue::from_static(ASK_AGAIN)),
    ];
    Ok((headers, docx::written(sheet).map_err(Failure::failed)?).into_response())
}
