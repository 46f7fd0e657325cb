//! What the closure of a meeting freezes, said before it closes: its decisions paragraph by paragraph, the List where it
//! changed, the texts that are before it at their revision; and what stays without an outcome.

use askama::Template;

use crate::http::page::Names;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::record::rows::{DecisionParagraph, Meeting};
use crate::record::{Kind, Row};
use crate::rules::meetings::LIST_TITLE;
use crate::said::{item_title, title};
use crate::steps::Step;

/// What a closure would freeze.
#[derive(Template)]
#[template(path = "meetings/freezing.html")]
pub struct Freezing<'a> {
    words: &'static Words,
    /// Each decision by its symbol, with its paragraphs.
    decisions: Vec<(&'a str, Vec<&'a DecisionParagraph>)>,
    /// The List's own decision, by the symbol that it will have.
    list: Option<String>,
    /// The texts, each at its revision.
    texts: Vec<String>,
    /// The items whose matters have no outcome.
    without: Vec<String>,
}

impl<'a> Freezing<'a> {
    /// What the step would freeze, where it closes a meeting.
    pub fn by(who: &'a Who, step: &Step, subject: &Row) -> Option<Self> {
        let Row::Meeting(meeting) = subject else { return None };
        (step.noun == "closing").then(|| Self::at(who, meeting))
    }

    /// What would be frozen, where the row that would stand is a meeting that closes.
    pub fn of(who: &'a Who, after: &Row) -> Option<Self> {
        let Row::Meeting(meeting) = after else { return None };
        let stands = who.organisation().meetings.get(&meeting.common.id)?;
        (meeting.closed.is_some() && stands.closed.is_none()).then(|| Self::at(who, stands))
    }

    fn at(who: &'a Who, meeting: &Meeting) -> Self {
        let (record, organisation, words) = (who.record(), who.organisation(), who.words());
        let id = meeting.common.id;
        let decisions = organisation.decisions_of(id).into_iter().map(|row| {
            let named = row.symbol.as_deref().unwrap_or(&row.title);
            (named, organisation.paragraphs_of(row.common.id))
        });
        let session = meeting.session.as_deref().unwrap_or_default();
        let symbol = || organisation.next_symbol(&format!("{}/{session}/DEC/", meeting.body));
        let list = record.list_changed_at(meeting).then(|| format!("{}, {LIST_TITLE}", symbol()));
        let names = Names::of(who, who.today);
        let text = |kind: &str, id| Some(title(&record.find(Kind::named(kind)?, id)?, record, names));
        let texts = record.texts_before(id);
        let undecided = |of| {
            let matter = organisation.matters.get(&of);
            matter.is_none_or(|row| row.meeting_id != Some(id) || row.verb.is_none())
        };
        let items = organisation.agenda_of(id).into_iter();
        let items = items.filter(|row| row.concluded.is_none() && row.matter_id.is_some_and(undecided));
        Self {
            words,
            decisions: decisions.collect(),
            list,
            texts: texts.iter().filter_map(|of| text(&of.kind, of.id)).collect(),
            without: items.map(|row| format!("{}. {}", row.number, item_title(words, row))).collect(),
        }
    }
}
