//! Who takes part in a meeting: delegations in English alphabetical order, in every language, each with its head and its
//! members as it gave them.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use crate::http::as_of::AsOf;
use crate::http::download;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::http::words::{self, Words};
use crate::platform::failure::Failure;
use crate::record::rows::{Delegation, Meeting};

/// The delegations to a meeting.
#[derive(Template)]
#[template(path = "meetings/delegations.html")]
pub(super) struct Delegations<'a> {
    words: &'static Words,
    pub(super) parties: Vec<Party<'a>>,
}

/// A delegation.
pub(super) struct Party<'a> {
    row: &'a Delegation,
    state: &'a str,
    /// How it took part; `None`: nobody has said it.
    attended: Option<&'a str>,
}

impl<'a> Delegations<'a> {
    /// The delegations, as far as anything is known of them on the day of the page.
    pub(super) fn of(reader: Reader<'a>, meeting: &Meeting) -> Self {
        let known = !reader.other_day || meeting.from <= reader.on;
        let mut rows = reader.names.organisation.delegations_of(meeting);
        // In the English alphabetical order of its first day, whatever the language of the page.
        words::english().sort(&mut rows, |row| reader.names.organisation.name(row.state, meeting.from));
        let rows = rows.into_iter().filter(|_| known);
        let party = |row: &'a Delegation| Party {
            row,
            state: reader.names.state(row.state),
            attended: row.attended.as_deref().map(|how| reader.words().of_kind("choice-", how)),
        };
        Self { words: reader.words(), parties: rows.map(party).collect() }
    }
}

#[derive(Template)]
#[template(path = "meetings/participants.html")]
struct ParticipantsPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    meeting: Link,
    file: String,
    delegations: Delegations<'a>,
}

/// `GET /meetings/{id}/participants`: the list of participants.
///
/// # Errors
/// When there is no such meeting, or none that the person may know of.
pub async fn page(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    let meeting = who.organisation().meetings.get(&id).ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let template = ParticipantsPage {
        page: Page::new(&who, reader.words().t("participants-title"), "/meetings"),
        names: reader.names,
        meeting: Link { text: meeting.title.clone(), address: format!("/meetings/{id}{}", reader.suffix()) },
        file: format!("/meetings/{id}/participants.csv{}", reader.suffix()),
        delegations: Delegations::of(reader, meeting),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// `GET /meetings/{id}/participants.csv`: the same as a file, a line for each person; for a delegation that has named
/// nobody, a line without one.
///
/// # Errors
/// When there is no such meeting, none that the person may know of, or the date is none.
pub async fn csv(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    let meeting = who.organisation().meetings.get(&id).ok_or(Failure::NotFound)?;
    AsOf::checked(&query, who.today)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let delegations = Delegations::of(reader, meeting);
    let lines = delegations.parties.iter().flat_map(|party| {
        let attended = party.row.attended.clone().unwrap_or_default();
        let line = move |name: &str, title: &str, head: &str| {
            let own = [party.row.state.as_str(), party.state, &attended, name, title, head];
            own.map(str::to_owned)
        };
        let people = party.row.people.iter().map(|person| {
            line(
                &person.name,
                person.title.as_deref().unwrap_or_default(),
                if person.head { "head" } else { "" },
            )
        });
        let people: Vec<_> = people.collect();
        if people.is_empty() { vec![line("", "", "")] } else { people }
    });
    let head = ["state", "delegation", "attended", "name", "title", "head"];
    download::csv(&format!("participants-{}", meeting.from), head.to_vec(), lines)
}
