//! What a person has typed into a form and not sent: it is kept by itself, so that a power cut, a closed window or the
//! end of a session loses nothing, and it is there on another machine.
//!
//! It is that person's alone and not of the record: it stands in a table of its own (`store`), and neither in the
//! journal nor in memory. A [`Place`] is a form that is kept; [`Opened`] is what one is filled with when it is opened
//! again; [`band`] says so on its page; [`begun`] lists the forms begun and not sent; [`pages`] takes what the script
//! sends. Files and passwords are in no form that is kept.

pub mod band;
pub mod begun;
pub mod pages;

mod place;
mod store;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::http::form::{Form, GO_AHEAD, MADE_FOR, Query};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Input;

pub use band::{Band, View};
pub use place::Place;

/// So long a form is kept that is not sent.
pub const TERM: TimeDelta = TimeDelta::days(30);
/// A person has at most so many forms begun and not sent.
pub const MOST: i64 = 50;
/// What a person types is kept at most so often in a minute, in all forms together.
pub const A_MINUTE: i64 = 90;
/// The most that is kept of one form, in bytes: the largest section of a paper three times, in any language. Of a longer text
/// it is said that it is not kept.
pub const LARGEST: usize = 300_000;
/// The name of the field by which an opened page is known, and what it begins with that is not typed.
pub const PAGE: &str = "kept-page";
/// What is said in an address to which somebody comes back who signed in as another than the one who typed.
pub const OF_ANOTHER: &str = "of-another";
const OURS: &str = "kept-";
/// What else is sent with a form and is not typed: its buttons, and the entry that was seen.
const NOT_TYPED: [&str; 9] = [GO_AHEAD, "back", "more", "find", "show", "preview", "offer", "etag", MADE_FOR];

/// What is kept of a form.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What was typed.
    pub typed: Input,
    /// The entry of what the form is about that was seen.
    pub etag: Option<i64>,
    /// When it was kept last.
    pub at: DateTime<Utc>,
    /// What another window had kept, and when, where this one has taken its place.
    pub other: Option<(Input, DateTime<Utc>)>,
}

/// An opened page of a form: which, and what was kept when it was opened, if it was filled with that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenedPage {
    id: Uuid,
    seen: Option<DateTime<Utc>>,
}

impl OpenedPage {
    /// A page that is opened now.
    fn new(seen: Option<DateTime<Utc>>) -> Self {
        Self { id: Uuid::new_v4(), seen }
    }

    /// The page from which a form was sent; one without a name is a new one.
    pub fn of(form: &Form) -> Self {
        let read = |text: &str| {
            let (id, seen) = text.split_once('.').unwrap_or((text, ""));
            let seen = seen.parse().ok().and_then(DateTime::from_timestamp_micros);
            Some(Self { id: id.parse().ok()?, seen })
        };
        read(form.text(PAGE)).unwrap_or_else(|| Self::new(None))
    }

    /// As it stands in its form.
    pub fn token(&self) -> String {
        match self.seen {
            Some(seen) => format!("{}.{}", self.id, seen.timestamp_micros()),
            None => self.id.to_string(),
        }
    }
}

/// A form that is opened: its view, and what it is filled with, where it had been begun.
pub struct Opened {
    /// What the page says of it.
    pub view: View,
    /// What was typed, with the entry of what it is about that was seen then.
    pub typed: Option<(Form, Option<i64>)>,
}

/// What was kept of a form that is opened. It is filled in by itself where the address asks for nothing else: an address
/// that fills the form otherwise only offers it, and so `?kept=yes` and `?kept=other` do what they say.
///
/// # Errors
/// When it cannot be read.
pub async fn opened(app: &App, who: &Who, place: Place, query: &Query) -> Result<Opened, Failure> {
    let kept = if who.keeps { store::of(&app.pool, who.account.id, &place.address()).await? } else { None };
    let asked = query.one("kept");
    let of_another = asked == Some(OF_ANOTHER);
    let Some(kept) = kept else {
        let view = View::new(place, OpenedPage::new(None), None);
        return Ok(Opened { view: View { of_another, ..view }, typed: None });
    };
    let other = kept.other.clone().filter(|_| asked == Some("other"));
    let filled = asked == Some("yes") || of_another || query.0.0.is_empty();
    let (typed, seen) = match (other, filled) {
        (Some((typed, _)), _) => (Some(typed), None),
        (None, true) => (Some(kept.typed.clone()), Some(kept.at)),
        (None, false) => (None, None),
    };
    let band = Band::of(who, &kept, typed.as_ref(), asked == Some("other"));
    let view = View { of_another, ..View::new(place, OpenedPage::new(seen), Some(band)) };
    Ok(Opened { view, typed: typed.map(|typed| (Form(typed), kept.etag)) })
}

/// What was typed into a form that was sent: without its buttons and what it says of itself.
fn typed(form: &Form) -> Input {
    let own = |name: &str| !name.starts_with(OURS) && !NOT_TYPED.contains(&name);
    let fields = form.0.0.iter().filter(|(name, _)| own(name));
    // The database's texts have no character of the number nought.
    let clean = |values: &Vec<String>| values.iter().map(|value| value.replace('\0', "")).collect();
    Input(fields.map(|(name, values)| (name.clone(), clean(values))).collect::<BTreeMap<_, _>>())
}

/// What came of keeping a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept; beside it, since when, what another window had kept.
    Kept(Option<DateTime<Utc>>),
    /// Nothing has been typed.
    Nothing,
    /// It is too large.
    TooLarge,
    /// There are too many forms, or they were kept too often just now.
    TooMuch,
}

/// Keeps what was typed into a form, for an account.
///
/// # Errors
/// When it cannot be written.
pub async fn keep(
    app: &App,
    account: Uuid,
    now: DateTime<Utc>,
    place: &Place,
    form: &Form,
) -> Result<Outcome, Failure> {
    let typed = typed(form);
    if typed.is_blank() {
        return Ok(Outcome::Nothing);
    }
    let fields = serde_json::to_value(&typed.0).map_err(Failure::failed)?;
    if fields.to_string().len() > LARGEST {
        return Ok(Outcome::TooLarge);
    }
    let etag = form.text("etag").parse().ok();
    let page = OpenedPage::of(form);
    store::keep(&app.pool, account, &place.address(), &store::Written { fields, etag, page, now })
        .await
        .map_err(Into::into)
}

/// Keeps a form as it was sent that is shown again or still to be confirmed. Nothing depends on it; its view says whether
/// the browser need not keep it any longer. A form without a place is not kept.
pub async fn as_sent(app: &App, who: &Who, place: Option<Place>, form: &Form) -> Option<View> {
    let place = place?;
    let arrived = match keep(app, who.account.id, who.now, &place, form).await {
        Ok(outcome) => matches!(outcome, Outcome::Kept(_) | Outcome::Nothing),
        Err(failure) => {
            tracing::warn!(?failure, "what was typed into a form was not kept");
            false
        }
    };
    Some(View { arrived, ..View::new(place, OpenedPage::of(form), None) })
}

/// Where one is led when a form has done what it is for, with the page from which it was sent: the browser that has kept
/// something of that page forgets it, since the site has it. Any other page may come from anything: from a step back where the
/// site could not be reached.
pub fn arrived(address: &str, form: &Form) -> String {
    let (address, place) = address.split_once('#').map_or((address, None), |(to, place)| (to, Some(place)));
    let place = place.map(|place| format!("#{place}")).unwrap_or_default();
    match form.text(PAGE) {
        "" => format!("{address}{place}"),
        _ => format!("{address}&sent={}{place}", OpenedPage::of(form).id),
    }
}

/// A form has done what it is for: what was kept of it goes. What another window has typed into the same form stays. Nothing
/// depends on it.
pub async fn done(app: &App, who: &Who, place: &Place, form: &Form) {
    if !who.keeps {
        return;
    }
    let gone = store::sent(&app.pool, who.account.id, &place.address(), OpenedPage::of(form)).await;
    if let Err(error) = gone {
        tracing::warn!(%error, "what was kept of a form that was sent is still there");
    }
}

/// Takes out what has been kept for its term, and says how many forms.
///
/// # Errors
/// When the database cannot be written.
pub async fn end(app: &App) -> sqlx::Result<u64> {
    store::end(&app.pool, app.clock_offset_us(), TERM).await
}
