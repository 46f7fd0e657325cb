//! The forms that a person has begun and not sent.

use super::{Place, store};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;

/// A form that was begun and not sent.
pub struct Begun {
    /// What it is called; `None`: what it is about is no more.
    pub title: Option<String>,
    /// Its address.
    pub address: String,
    /// When it was kept last, in words.
    pub at: String,
}

/// The forms that who asks has begun and not sent, the latest first. Whoever has begun none costs no visit to the
/// database.
///
/// # Errors
/// When they cannot be read.
pub async fn begun(app: &App, who: &Who) -> Result<Vec<Begun>, Failure> {
    if !who.keeps {
        return Ok(Vec::new());
    }
    let all = store::all(&app.pool, who.account.id).await?;
    let view = |(address, at): (String, _)| Begun {
        title: Place::of(&address).and_then(|place| place.title(who)),
        at: who.words().instant(at),
        address,
    };
    Ok(all.into_iter().map(view).collect())
}
