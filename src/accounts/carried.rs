//! What was typed into a form whose session had ended. Nobody can keep it as long as nobody has signed in: the page of
//! signing in carries it, with the account for which the form was made, and who signs in there with that account finds it in
//! the form. Whoever else does finds nothing of it.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::http::form::{Form, Query};
use crate::kept::{self, Place};
use crate::people::store;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Input;

/// The field that names the form, on the page of signing in.
const FORM: &str = "carried-form";
/// What the names of the fields begin with there.
const TYPED: &str = "typed.";

/// A form that is carried through signing in.
pub(super) struct Carried {
    place: Place,
    form: Form,
}

impl Carried {
    /// The form that a request carries: on the page of signing in, or sent on to it. A form that is not kept is not
    /// carried either, so that no password is.
    pub(super) fn of(query: &Query, form: &Form) -> Option<Self> {
        if let Some(place) = Place::of(form.text(FORM)) {
            let field = |(name, values): (&String, &Vec<String>)| {
                Some((name.strip_prefix(TYPED)?.to_owned(), values.clone()))
            };
            let fields: BTreeMap<_, _> = form.0.0.iter().filter_map(field).collect();
            return Some(Self { place, form: Form(Input(fields)) });
        }
        let place = Place::of(query.one("next")?)?;
        (!form.0.0.contains_key("password")).then(|| Self { place, form: form.clone() })
    }

    /// The fields in which it is carried.
    pub(super) fn hidden(self) -> Vec<(String, String)> {
        let fields = self.form.0.0.into_iter();
        let fields = fields.flat_map(|(name, values)| {
            values.into_iter().map(move |value| (format!("{TYPED}{name}"), value)).collect::<Vec<_>>()
        });
        std::iter::once((FORM.to_owned(), self.place.address())).chain(fields).collect()
    }

    /// Whether the form was made for this account.
    pub(super) fn is_of(&self, account: Uuid) -> bool {
        self.form.made_for() == Some(account)
    }

    /// The form, which says to who has signed in that something was typed that is another's.
    pub(super) fn not_filled(&self) -> String {
        format!("{}?kept={}", self.place.address(), kept::OF_ANOTHER)
    }

    /// Keeps it for who has signed in. Nothing depends on it.
    pub(super) async fn keep(&self, app: &App, account: Uuid) {
        let kept = async {
            let (_, now) = store::nobody(&app.pool, app.clock_offset_us()).await?;
            kept::keep(app, account, now, &self.place, &self.form).await
        };
        let kept: Result<_, Failure> = kept.await;
        if let Err(failure) = kept {
            tracing::warn!(?failure, "what was typed before signing in was not kept");
        }
    }
}
