//! This program was built without typst: it makes no PDF files, and offers none.

use super::Paper;

/// Whether this program makes PDF files.
pub const IS_MADE: bool = false;

/// A paper as PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Of how many pages it is.
    pub pages: u32,
}

/// A paper as PDF: none.
///
/// # Errors
/// Always.
pub fn pdf(_: &Paper) -> anyhow::Result<Pdf> {
    anyhow::bail!("this program was built without the feature `pdf`")
}
