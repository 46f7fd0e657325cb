//! `/design`: every part of the pages with its samples, made by the templates that the pages are made of, so that none
//! of it can drift from them.

pub mod palette;
mod samples;

use askama::Template;
use axum::response::Response;

use crate::duties::shown::{DutyTable, DutyView};
use crate::entries::pages::consequences::ChangedDuty;
use crate::entries::pages::fields::{Control, FormField};
use crate::entries::pages::wrong::Wrong;
use crate::http::as_of::AsOf;
use crate::http::filter::Filters;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page};
use crate::http::reader::Section;
use crate::http::who::Who;
use crate::pictures::Drawn;
use crate::pictures::dial::Dial;
use crate::platform::failure::Failure;
use crate::rules::access::Action;
use crate::rules::paragraph::{Force, Paragraph};
use crate::said::{ChangedFact, Fact, Run, WaysOn, compared};
use palette::{Pair, TEXTS, pairs};

#[derive(Template)]
#[template(path = "design/page.html")]
struct DesignPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    filters: Filters<'a>,
    pairs: Vec<Pair>,
    paragraph: Paragraph,
    fields: Vec<FormField>,
    wrong: Vec<Wrong>,
    facts: Vec<Fact>,
    changes: Vec<ChangedFact>,
    runs: Vec<Run>,
    ways_on: WaysOn,
    sections: Vec<Section<'a>>,
    drawing: Drawn,
    dial: Dial,
    duties: Option<DutyTable<'a>>,
    no_changes: Vec<ChangedDuty>,
}

/// `GET /design`: every part of the pages, with samples.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(who: Who, query: Query) -> Result<Response, Failure> {
    let (words, names) = (who.words(), Names::of(&who, who.today));
    page(&DesignPage {
        page: Page::new(&who, words.t("way-design"), "/design"),
        names,
        as_of: AsOf::today(who.today),
        filters: samples::filters(&query, words),
        pairs: pairs(TEXTS),
        paragraph: Paragraph::P2_7,
        fields: samples::fields(words),
        wrong: samples::wrong(words),
        facts: samples::facts(&who),
        changes: samples::changes(words),
        runs: compared(words.t("design-before"), words.t("design-after")),
        ways_on: samples::ways_on(words),
        sections: samples::sections(&who, words),
        drawing: samples::timeline(&who, names),
        dial: samples::dial(&who, words),
        duties: who.actor.may(Action::ReadDuties).then(|| duties(&who, names)),
        no_changes: Vec::new(),
    })
}

/// A duty of the record for each way in which one is shown.
fn duties<'a>(who: &'a Who, names: Names<'a>) -> DutyTable<'a> {
    let mut views: Vec<DutyView<'_>> = Vec::new();
    for entry in who.held.day.by_urgency() {
        if !views.iter().any(|view| view.shown == entry.shown) {
            views.push(DutyView::of(entry, names, who.today, "").explained(who, names));
        }
    }
    DutyTable::new(names.words, views, false)
}
