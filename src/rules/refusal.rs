//! Why a rule refuses, and what a rule only advises.

use super::paragraph::Paragraph;
use crate::message::Message;

/// A refusal by a rule, with the paragraph that it follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The paragraph of the Modalities; `None`: the records themselves do not allow it.
    pub paragraph: Option<Paragraph>,
    /// The field that it is about, if one.
    pub field: Option<&'static str>,
    /// The reason.
    pub message: Message,
}

impl Refusal {
    /// A refusal that follows from a paragraph.
    pub fn by(paragraph: Paragraph, field: &'static str, message: Message) -> Self {
        Self { paragraph: Some(paragraph), field: Some(field), message }
    }
}
