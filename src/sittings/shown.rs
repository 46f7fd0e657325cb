//! What is shown of a sitting.

use askama::Template;

use crate::http::as_of::AsOf;
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::matters::board::Board;
use crate::record::rows::{AgendaItem, Matter, Meeting};
use crate::record::{Common, Kind, Row};
use crate::said::{WayOn, WaysOn, address, item_title, ways_on};

/// The steps that are at hand while a matter is before the meeting, by their nouns.
const ON_MATTER: [&str; 4] = ["positions", "registered-positions", "outcome", "prepared-positions"];
/// Those on its item.
const ON_ITEM: [&str; 2] = ["taking-up", "conclusion"];
/// Those on the meeting itself.
const ON_MEETING: [&str; 4] = ["opening", "agenda-items", "attendance", "closing"];

/// What a person sees of a sitting.
#[derive(Template)]
#[template(path = "sittings/sitting.html")]
pub(super) struct Sitting<'a> {
    words: &'static Words,
    /// `coming`, `open` or `closed`.
    stands: &'static str,
    item: Option<ItemView<'a>>,
    items: Vec<Place<'a>>,
    ways: Vec<WayOn>,
}

/// The item that is before the meeting.
struct ItemView<'a> {
    row: &'a AgendaItem,
    /// What the body is asked to decide.
    text: Option<&'a str>,
    /// The texts that are before it.
    texts: Vec<Link>,
    board: Option<Board<'a>>,
    ways: Vec<WayOn>,
}

/// An item of the agenda.
struct Place<'a> {
    row: &'a AgendaItem,
    /// `now`, `done` or `coming`.
    stands: &'static str,
    /// What the meeting did with it.
    verb: Option<&'a str>,
    ways: Vec<WayOn>,
}

impl<'a> Sitting<'a> {
    /// What a person sees; for the projector nothing that is one's own.
    pub(super) fn of(reader: Reader<'a>, meeting: &Meeting, projector: bool) -> Self {
        let organisation = reader.names.organisation;
        let at = organisation.item_at(meeting.common.id);
        let mine = |row: Row, nouns: &[&str]| match projector {
            true => Vec::new(),
            false => at_hand(reader.who, &row, nouns),
        };
        let items = organisation.agenda_of(meeting.common.id).into_iter().map(|row| Place {
            stands: match (row.concluded, at.is_some_and(|at| at.common.id == row.common.id)) {
                (_, true) => "now",
                (Some(_), _) => "done",
                (None, _) => "coming",
            },
            verb: row.verb.as_deref().map(|verb| reader.words().of_kind("verb-", verb)),
            ways: mine(row.clone().into(), &ON_ITEM[..1]),
            row,
        });
        Self {
            words: reader.words(),
            stands: stands(meeting),
            items: items.collect(),
            item: at.map(|row| ItemView {
                ways: row
                    .matter_id
                    .and_then(|id| organisation.matters.get(&id))
                    .map(|matter| mine(matter.clone().into(), &ON_MATTER))
                    .unwrap_or_else(|| mine(row.clone().into(), &ON_ITEM[1..])),
                ..item(reader, row, projector)
            }),
            ways: mine(meeting.clone().into(), &ON_MEETING),
        }
    }

    /// The title of an item: what every agenda has, in the reader's words.
    fn title<'b>(&self, item: &'b AgendaItem) -> &'b str {
        item_title(self.words, item)
    }

    /// What has changed last, in one line, to be said aloud.
    pub(super) fn said(reader: Reader<'_>, meeting: &Meeting) -> String {
        let organisation = reader.names.organisation;
        let Some(item) = organisation.item_at(meeting.common.id) else { return String::new() };
        let positions = organisation.positions.values().filter(|row| Some(row.matter_id) == item.matter_id);
        let since = positions.filter(|row| Some(row.taken) >= item.taken_up);
        let last = since.max_by_key(|row| row.taken).map(|row| {
            format!(
                ". {}: {}",
                reader.names.state(row.state),
                reader.words().of_kind("choice-", &row.position)
            )
        });
        format!("{}. {}{}", item.number, item_title(reader.words(), item), last.unwrap_or_default())
    }

    /// What there is to be compared while it is open; `None`: the meeting has closed.
    pub(super) fn seen(who: &Who, id: uuid::Uuid, projector: bool) -> Option<String> {
        let as_of = AsOf::today(who.today);
        let reader = Reader::of(who, &as_of);
        let meeting = reader.names.organisation.meetings.get(&id)?;
        let goes_on = meeting.closed.is_none() && meeting.cancelled.is_none();
        goes_on.then(|| Sitting::of(reader, meeting, projector).render().ok()).flatten()
    }
}

/// How a meeting stands.
fn stands(meeting: &Meeting) -> &'static str {
    match (meeting.opened, meeting.closed) {
        (_, Some(_)) => "closed",
        (Some(_), None) => "open",
        (None, None) => "coming",
    }
}

fn item<'a>(reader: Reader<'a>, row: &'a AgendaItem, projector: bool) -> ItemView<'a> {
    let organisation = reader.names.organisation;
    let matter = row.matter_id.and_then(|id| organisation.matters.get(&id));
    ItemView {
        row,
        text: matter.map(|matter| matter.text.as_str()),
        texts: matter.map(|matter| texts(reader, matter, projector)).unwrap_or_default(),
        board: matter.map(|matter| Board::of(reader, matter).seen_by_all(projector)),
        ways: Vec::new(),
    }
}

/// The latest text of a matter's document, or its paper; on the wall only what all Member States have.
fn texts(reader: Reader<'_>, matter: &Matter, projector: bool) -> Vec<Link> {
    let organisation = reader.names.organisation;
    let seen_by_all = |common: &Common| !projector || common.distribution.reaches_members();
    let document = matter.document_id.and_then(|id| organisation.documents.get(&id));
    let document = document.filter(|row| seen_by_all(&row.common));
    let latest = document.and_then(|document| {
        let text = organisation.texts_of(document.common.id).pop()?;
        let address = address(Kind::Document, document.common.id);
        Some(Link { address, text: text.symbol_in(document) })
    });
    let paper = matter.paper_id.and_then(|id| match reader.record().find(Kind::ConceptPaper, id)? {
        Row::ConceptPaper(paper) if seen_by_all(&paper.common) => {
            Some(Link { address: address(Kind::ConceptPaper, id), text: paper.title })
        }
        _ => None,
    });
    latest.into_iter().chain(paper).collect()
}

/// Of the steps that a person can take on a record, those of these nouns.
fn at_hand(who: &Who, row: &Row, nouns: &[&str]) -> Vec<WayOn> {
    let WaysOn { open, .. } = ways_on(who, row);
    let noun = |way: &WayOn| way.address.rsplit('/').next().unwrap_or_default().to_owned();
    open.into_iter().filter(|way| nouns.contains(&noun(way).as_str())).collect()
}
