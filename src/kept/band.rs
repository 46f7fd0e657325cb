//! What the page of a form says of what was kept.

use super::{Kept, OpenedPage, Place};
use crate::http::who::Who;
use crate::record::fields::Input;

/// What a form says of itself, so that what is typed into it is kept.
pub struct View {
    /// The address of the form.
    pub address: String,
    /// The opened page.
    pub token: String,
    /// What is said at its head, where it had been begun.
    pub band: Option<Band>,
    /// Whether it was sent, and the site has what was typed: the browser forgets what it has kept of this page.
    pub arrived: bool,
    /// Whether what was typed before signing in was another's.
    pub of_another: bool,
}

/// What is said at the head of a form that had been begun.
pub struct Band {
    /// Since when, in a sentence.
    pub said: String,
    /// Whether what was typed stands in the form; otherwise it is offered.
    pub filled: bool,
    /// When something else was typed in another window, and is not what stands in the form, in a sentence.
    pub other: Option<String>,
    /// Whether what stands in the form is what was typed in another window.
    pub of_other: bool,
    /// The texts that were typed: for a page that has no form any more.
    pub texts: Vec<String>,
}

impl View {
    /// The view of a form.
    pub(super) fn new(place: Place, page: OpenedPage, band: Option<Band>) -> Self {
        Self { address: place.address(), token: page.token(), band, arrived: false, of_another: false }
    }

    /// The page that was sent, where the site has what was typed.
    pub fn arrived(&self) -> Option<String> {
        self.arrived.then(|| self.token.clone())
    }
}

impl Band {
    pub(super) fn of(who: &Who, kept: &Kept, filled: Option<&Input>, of_other: bool) -> Self {
        let words = who.words();
        let at = words.instant(kept.at);
        let of_other = of_other && kept.other.is_some();
        let other = kept.other.as_ref().filter(|_| !of_other);
        let said = match (&kept.other, of_other, filled.is_some()) {
            (Some((_, other)), true, _) => words.with("kept-other-filled", &[("at", &words.instant(*other))]),
            (_, _, true) => words.with("kept-filled", &[("at", &at)]),
            _ => words.with("kept-offered", &[("at", &at)]),
        };
        let texts = filled.unwrap_or(&kept.typed).0.values().flatten();
        Self {
            said,
            filled: filled.is_some(),
            other: other.map(|(_, at)| words.with("kept-other", &[("at", &words.instant(*at))])),
            of_other,
            texts: texts.filter(|text| !text.trim().is_empty()).cloned().collect(),
        }
    }
}
