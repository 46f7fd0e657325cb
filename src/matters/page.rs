//! A matter: its text, who brings it in, what led here, the positions of the Member States, what they say, and the
//! outcome.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::about::About;
use super::answers::Answers;
use super::board::Board;
use super::silences::Silences;
use super::verbs::{Verbs, verbs};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page};
use crate::http::reader::{Link, Reader, period};
use crate::http::who::Who;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Comment, Letter, Matter, Meeting, Position, PreparedPosition};
use crate::record::{Kind, Row};
use crate::said::{DoneView, Stands, WaysOn, address, done, ways_on};

#[derive(Template)]
#[template(path = "matters/page.html")]
struct MatterPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    matter: &'a Matter,
    stands: String,
    sponsors: String,
    area: Option<Link>,
    meeting: Option<Link>,
    /// The meeting, while it is open.
    sits: Option<Uuid>,
    paper: Option<Link>,
    about: About,
    /// The decision and the number of the paragraph that says the outcome.
    decision: Option<(Link, i32)>,
    letters: Vec<LetterView<'a>>,
    positions: Vec<PositionView<'a>>,
    /// Those of all Member States, at a glance.
    board: Board<'a>,
    prepared: Option<&'a PreparedPosition>,
    silences: Silences<'a>,
    /// Of a written consideration, who has answered.
    answers: Option<Answers<'a>>,
    comments: Vec<&'a Comment>,
    /// What the body can do with it, while it is before it.
    verbs: Option<Verbs<'a>>,
    ways_on: WaysOn,
    /// What has just been done.
    done: Option<DoneView>,
}

struct LetterView<'a> {
    row: &'a Letter,
    address: String,
    term: String,
    /// What became of it.
    became: String,
}

struct PositionView<'a> {
    row: &'a Position,
    state: Link,
    own: bool,
    address: String,
}

/// `GET /matters/{id}`.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let organisation = reader.names.organisation;
    let matter = organisation.matters.get(&id).ok_or(Failure::NotFound)?;
    openings::note(&app, &who, Kind::Matter, id).await?;
    let stands = Stands::of(matter, who.organisation(), who.today);
    let paragraph = matter.paragraph_id.and_then(|id| organisation.paragraphs.get(&id));
    let to = |kind: Kind, id: Uuid, text: &str| Link { address: address(kind, id), text: text.to_owned() };
    let paper = || {
        let id = matter.paper_id?;
        match who.record().find(Kind::ConceptPaper, id)? {
            Row::ConceptPaper(paper) => Some(to(Kind::ConceptPaper, id, &paper.title)),
            _ => None,
        }
    };
    let mut comments: Vec<&Comment> =
        organisation.comments.values().filter(|row| row.matter_id == Some(id) && !row.none).collect();
    comments.sort_by_key(|row| (row.made, row.common.id));
    let ways_on = ways_on(&who, &Row::Matter(matter.clone()));
    let template = MatterPage {
        page: Page::new(&who, matter.title.as_str(), "/matters"),
        names: reader.names,
        stands: stands.words(reader.words(), who.today),
        sponsors: reader.words().states_in_sentence(organisation, &matter.sponsors, reader.on),
        area: matter.area_id.and_then(|id| reader.area(id)),
        meeting: reader.meeting(matter.meeting_id),
        sits: matter
            .meeting_id
            .filter(|id| reader.names.organisation.meetings.get(id).is_some_and(Meeting::sits)),
        paper: paper(),
        about: About::of(reader, matter),
        decision: paragraph.and_then(|row| Some((reader.decision(Some(row.decision_id))?, row.number))),
        letters: who.record().letters_of(id).map(|row| letter(reader, matter, row)).collect(),
        positions: positions(reader, id),
        board: Board::of(reader, matter),
        prepared: organisation.prepared.values().find(|row| row.matter_id == id),
        silences: Silences::on(reader, id),
        answers: Answers::of_matter(reader, matter),
        comments,
        verbs: verbs(reader, matter, &ways_on),
        ways_on,
        done: done(&who, &Row::Matter(matter.clone()), &query),
        matter,
    };
    page(&template)
}

fn letter<'a>(reader: Reader<'a>, matter: &Matter, row: &'a Letter) -> LetterView<'a> {
    let words = reader.words();
    let became = match row {
        Letter { withdrawn: Some(day), .. } => words.with("letter-withdrawn", &[("date", &words.date(*day))]),
        Letter { tenure_id: Some(_), .. } => words.t("letter-appointed").to_owned(),
        _ if !matter.is_open() => words.t("letter-not-appointed").to_owned(),
        _ => words.t("letter-weighed").to_owned(),
    };
    LetterView {
        row,
        address: address(Kind::Letter, row.common.id),
        term: period(words, row.from, row.to),
        became,
    }
}

/// The positions that have been taken, the own first, then by the names of the states.
fn positions<'a>(reader: Reader<'a>, matter: Uuid) -> Vec<PositionView<'a>> {
    let all = reader.names.organisation.positions.values();
    let own = reader.who.state();
    let mut positions: Vec<_> = all
        .filter(|row| row.matter_id == matter)
        .map(|row| PositionView {
            row,
            state: reader.state(row.state),
            own: own == Some(row.state),
            address: address(Kind::Position, row.common.id),
        })
        .collect();
    positions.sort_by(|a, b| (!a.own, &a.state.text).cmp(&(!b.own, &b.state.text)));
    positions
}
