//! The page of confirmation: what will happen, before it happens.

use askama::Template;
use axum::response::Response;

use super::consequences::{ChangedDuty, changed_duties, supposed};
use crate::http::form::Form;
use crate::http::page::{Names, Page, page};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Row;
use crate::record::diff::diff;
use crate::said::{ChangedFact, Fact, Reading};
use crate::steps::Preview;

/// The buttons of the forms: what they say is not carried on.
const BUTTONS: [&str; 3] = ["confirmed", "back", "more"];

/// What is to be confirmed.
pub struct Confirm {
    /// What it is.
    pub title: String,
    /// The part of the site.
    pub here: &'static str,
    /// Where it is confirmed.
    pub action: String,
    /// The key of the button that does it.
    pub done: &'static str,
    /// What stood, where it is corrected.
    pub stood: Option<Row>,
    /// What was typed, carried on.
    pub hidden: Vec<(String, String)>,
}

/// What was typed, to be carried on through the page of confirmation.
pub fn hidden(form: &Form) -> Vec<(String, String)> {
    let typed = form.0.0.iter().filter(|(name, _)| !BUTTONS.contains(&name.as_str()));
    typed.flat_map(|(name, values)| values.iter().map(|value| (name.clone(), value.clone()))).collect()
}

#[derive(Template)]
#[template(path = "entries/confirm.html")]
struct ConfirmPage<'a> {
    page: Page<'a>,
    confirm: &'a Confirm,
    name: String,
    facts: Vec<Fact>,
    /// Of a decision: its paragraphs.
    paragraphs: Vec<Vec<Fact>>,
    changes: Vec<ChangedFact>,
    reason: String,
    advice: Vec<String>,
    duties: Vec<ChangedDuty>,
}

impl Confirm {
    /// The page.
    ///
    /// # Errors
    /// When it cannot be rendered.
    pub fn page(&self, who: &Who, preview: &Preview) -> Result<Response, Failure> {
        let after = supposed(who.record(), &preview.rows).map_err(Failure::failed)?;
        let reading = Reading::of_record(who, &after);
        let first = preview.rows.first().ok_or(Failure::NotFound)?;
        let names = Names::of(who, who.today);
        let changes = match &self.stood {
            None => Vec::new(),
            Some(stood) => {
                let (stood, stands) =
                    (stood.to_json().map_err(Failure::failed)?, first.to_json().map_err(Failure::failed)?);
                reading.changed(first.kind(), &diff(Some(&stood), Some(&stands)))
            }
        };
        let reason = self.hidden.iter().find(|(name, _)| name == "reason");
        page(&ConfirmPage {
            page: Page::new(Some(who), self.title.clone(), self.here),
            confirm: self,
            name: reading.title(first),
            facts: reading.facts(first),
            paragraphs: preview.rows.iter().skip(1).map(|row| paragraph(reading, row)).collect(),
            changes,
            reason: reason.map(|(_, reason)| reason.clone()).unwrap_or_default(),
            advice: preview.advice.iter().map(|advice| names.say(advice)).collect(),
            duties: changed_duties(who, &after, &preview.duties_changed),
        })
    }
}

/// A paragraph of a decision that does not stand yet: its decision and its source are those above it.
fn paragraph(reading: Reading<'_>, row: &Row) -> Vec<Fact> {
    reading.facts_of(row, |field| matches!(field, "number" | "verb" | "text" | "area_id"))
}
