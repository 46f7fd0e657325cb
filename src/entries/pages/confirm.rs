//! The page of confirmation: what will happen, before it happens.

use askama::Template;
use axum::response::Response;

use super::consequences::{ChangedDuty, changed_duties, supposed};
use crate::http::as_of::AsOf;
use crate::http::form::{Form, GO_AHEAD};
use crate::http::page::{Names, Page, page};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::meetings::freezing::Freezing;
use crate::notes::before::Before;
use crate::platform::failure::Failure;
use crate::record::diff::diff;
use crate::record::{Kind, Row};
use crate::said::{ChangedFact, Fact, Reading};
use crate::steps::Preview;
use crate::texts;

/// The buttons of the forms: what they say is not carried on.
const BUTTONS: [&str; 5] = [GO_AHEAD, "back", "more", "offer", "preview"];

/// The level of the heading under which a text stands as it will be read.
pub(super) const BELOW: u8 = 2;

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
    /// Whether it is a step of a workflow: what it does is said first, and field by field only to who unfolds it.
    pub of_step: bool,
    /// What stood, where it is corrected.
    pub stood: Option<Row>,
    /// What can be done where it turns out to be a mistake.
    pub undo: Vec<String>,
    /// What was typed, carried on.
    pub hidden: Vec<(String, String)>,
    /// The page of the form that was sent, where the site has what was typed.
    pub arrived: Option<String>,
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
    /// The record that it is about; `None`: nothing would stand.
    name: Option<String>,
    facts: Vec<Fact>,
    /// Of a step, what the record says of its own where it is new; where it stands, only what changes is said.
    own: Vec<Fact>,
    /// What is written with it.
    also: Vec<Also>,
    /// What is taken out.
    struck: Vec<String>,
    changes: Vec<ChangedFact>,
    reason: String,
    advice: Vec<String>,
    duties: Vec<ChangedDuty>,
    /// What a closure would freeze.
    freezing: Option<Freezing<'a>>,
    /// The note that is sent, whole.
    note: Option<Before<'a>>,
    /// The text that is written by it, as it will be read.
    reads: Option<String>,
}

/// The text that a row has, as it will be read: of what is written in Markdown.
fn reads(row: &Row) -> Option<String> {
    let text = match row {
        Row::DocumentText(of) => &of.text,
        Row::PaperSection(of) => &of.text,
        _ => return None,
    };
    (!text.trim().is_empty()).then(|| texts::html(text, BELOW, "p"))
}

impl Confirm {
    /// The page.
    ///
    /// # Errors
    /// When it cannot be rendered.
    pub fn page(&self, who: &Who, preview: &Preview) -> Result<Response, Failure> {
        let after = supposed(who.record(), &preview.rows).map_err(Failure::failed)?;
        let as_of = AsOf::today(who.today);
        let reading = Reading::of_record(who, &after);
        // Of an outcome its paragraph is what is decided; the document in which that stands is written with it.
        let of_its_own = |row: &&Row| !self.of_step || row.kind() != Kind::Decision;
        // Of a note that is sent the note is what happens; what is enclosed goes with it.
        let note = preview.rows.iter().find(|row| self.of_step && row.kind() == Kind::Note);
        let first = note.or_else(|| preview.rows.iter().find(of_its_own)).or(preview.rows.first());
        let further = preview.rows.iter().filter(|row| first.is_none_or(|first| !std::ptr::eq(first, *row)));
        let names = Names::of(who, who.today);
        let standing = || first.and_then(|first| who.record().find(first.kind(), first.common().id));
        let stood = if self.of_step { standing() } else { self.stood.clone() };
        let changes = match (&stood, first) {
            (Some(stood), Some(first)) => changed(reading, stood, first)?,
            _ => Vec::new(),
        };
        let is_new = |_: &&Row| self.of_step && stood.is_none();
        let as_they_stand = Reading::of(who);
        let reason = self.hidden.iter().find(|(name, _)| name == "reason");
        page(&ConfirmPage {
            page: Page::new(who, self.title.clone(), self.here),
            confirm: self,
            name: first.map(|first| reading.title(first)),
            facts: first.map(|first| reading.facts(first)).unwrap_or_default(),
            own: first.filter(is_new).map(|first| own_facts(reading, first)).unwrap_or_default(),
            also: further.map(|row| also(who, reading, row)).collect::<Result<_, _>>()?,
            struck: preview.struck.iter().map(|row| as_they_stand.title(row)).collect(),
            changes,
            reason: reason.map(|(_, reason)| reason.clone()).unwrap_or_default(),
            advice: preview.advice.iter().map(|advice| names.say(advice)).collect(),
            duties: changed_duties(who, &after, &preview.duties_changed),
            note: note.and_then(|_| Before::of(Reader::of(who, &as_of), &preview.rows)),
            freezing: first.and_then(|first| Freezing::of(who, first)),
            reads: preview.rows.iter().find_map(reads),
        })
    }
}

/// A record that is written with another.
struct Also {
    /// Its kind.
    kind: Kind,
    /// What it is called.
    title: String,
    /// Whether it is called that over its fields: a paragraph under its decision is not.
    named: bool,
    /// `new`, or `changed` where it stands.
    how: &'static str,
    /// What it will say, where it is new.
    facts: Vec<Fact>,
    /// What changes in it, where it stands.
    changes: Vec<ChangedFact>,
}

/// A record that is written with another: whole, where it is new, without its source, which is that of the first.
fn also(who: &Who, reading: Reading<'_>, row: &Row) -> Result<Also, Failure> {
    let (kind, stood) = (row.kind(), who.record().find(row.kind(), row.common().id));
    // A paragraph of a decision that does not stand yet: its decision is the one above it.
    let (title, named) = (reading.title(row), kind != Kind::DecisionParagraph);
    Ok(match stood {
        Some(stood) => {
            let changes = changed(reading, &stood, row)?;
            Also { kind, title, named, how: "changed", facts: Vec::new(), changes }
        }
        None => {
            let facts = own_facts(reading, row);
            Also { kind, title, named, how: "new", facts, changes: Vec::new() }
        }
    })
}

/// What a record says of its own: without its source and its distribution.
fn own_facts(reading: Reading<'_>, row: &Row) -> Vec<Fact> {
    let fields = row.kind().fields();
    let own =
        |field: &str| !matches!(field, "decision_id" | "of_id") && fields.iter().any(|own| own.name == field);
    reading.facts_of(row, own)
}

fn changed(reading: Reading<'_>, stood: &Row, stands: &Row) -> Result<Vec<ChangedFact>, Failure> {
    let (before, after) =
        (stood.to_json().map_err(Failure::failed)?, stands.to_json().map_err(Failure::failed)?);
    Ok(reading.changed(stands.kind(), &diff(Some(&before), Some(&after))))
}

#[cfg(test)]
mod tests {
    use super::{BUTTONS, GO_AHEAD};
    use crate::record::Kind;
    use crate::steps;

    #[test]
    fn no_field_is_called_as_the_button_that_confirms() {
        let of_records = Kind::ALL.iter().flat_map(|kind| kind.all_fields().map(|field| field.name));
        let of_steps = steps::all().flat_map(|step| step.fields.iter().map(|field| field.name));
        let fields: Vec<&str> = of_records.chain(of_steps).collect();
        assert!(BUTTONS.contains(&GO_AHEAD) && fields.contains(&"confirmed"));
        for button in BUTTONS {
            assert!(!fields.contains(&button), "{button}");
        }
    }
}
