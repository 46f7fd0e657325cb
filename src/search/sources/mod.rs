//! What can be found: a datum for each kind, which says what of it is looked at, what it is called, and where it leads.
//! A kind that comes later joins by a line in [`SOURCES`].

mod of_areas;
mod of_bodies;
mod of_documents;
mod of_paper;
mod of_plans;

use std::collections::HashMap;

use super::fold::folded;
use super::{Called, Hit, Looking};
use crate::http::reader::Reader;
use crate::ids::StateId;
use crate::record::{Common, Kind, Row};
use crate::rules::access::Action;
use crate::said::{address, title};

/// A kind of what can be found.
pub struct Source {
    /// As it stands in addresses and in the API.
    pub name: &'static str,
    /// The key of its heading.
    pub heading: &'static str,
    /// The power that its pages ask for, beyond reading the record.
    pub asks: Option<Action<'static>>,
    /// Looks at each of them, in the order in which they are to be found.
    pub look: for<'a> fn(&Ground<'a>, &mut Looking<'_, 'a>),
}

const fn source(
    name: &'static str,
    heading: &'static str,
    look: for<'a> fn(&Ground<'a>, &mut Looking<'_, 'a>),
) -> Source {
    Source { name, heading, asks: None, look }
}

/// All that can be found. Groups that answer equally well stand in this order.
pub const SOURCES: &[Source] = &[
    source("state", "way-states", of_bodies::states),
    source("area", "way-list", of_areas::areas),
    source("modalities-paragraph", "found-modalities", of_paper::paragraphs),
    source("decision", "found-decisions", of_bodies::decisions),
    source("meeting", "found-meetings", of_bodies::meetings),
    Source { asks: Some(Action::TakePart), ..source("matter", "matters-title", of_bodies::matters) },
    source("document", "documents-title", of_documents::documents),
    Source { asks: Some(Action::TakePart), ..source("note", "notes-title", of_documents::notes) },
    Source {
        asks: Some(Action::TakePart),
        ..source("note-received", "notes-received-title", of_documents::notes_received)
    },
    source("concept-paper", "papers-title", of_areas::papers),
    source("letter", "letters-title", of_areas::letters),
    source("extension-request", "requests-title", of_areas::requests),
    source("final-report", "reports-title", of_areas::reports),
    source("review", "reviews-title", of_bodies::reviews),
    source("expert-meeting", "found-expert-meetings", of_areas::expert_meetings),
    source("decision-paragraph", "found-decision-paragraphs", of_bodies::paragraphs),
    source("modalities-version", "found-versions", of_paper::versions),
    source("circulation", "found-circulations", of_bodies::circulations),
    source("follow-up", "follow-ups-title", of_bodies::follow_ups),
    source("event", "events-title", of_plans::events),
    source("event-proposal", "event-proposals-title", of_plans::proposals),
    source("attachment", "files-title", of_bodies::files),
];

/// Where is looked: the record as the reader knows it today, and what its states are called in any language.
pub struct Ground<'a> {
    /// Who reads, and which record.
    pub reader: Reader<'a>,
    states: HashMap<StateId, String>,
}

impl<'a> Ground<'a> {
    /// The ground of a reader.
    pub fn of(reader: Reader<'a>) -> Self {
        let organisation = reader.names.organisation;
        let mut states: HashMap<StateId, String> = organisation
            .states
            .values()
            .map(|row| (row.code, format!("{} {}", row.code, row.alpha2)))
            .collect();
        for row in organisation.names.values() {
            let names = states.entry(row.state).or_default();
            for name in [&row.en, &row.ru, &row.kk] {
                names.push(' ');
                names.push_str(name);
            }
        }
        states.values_mut().for_each(|names| *names = folded(names));
        Self { reader, states }
    }

    /// All that a state is called, with its codes, folded.
    fn state(&self, code: StateId) -> &str {
        self.states.get(&code).map_or("", String::as_str)
    }

    /// All that some states are called, folded.
    fn states(&self, codes: &[StateId]) -> String {
        codes.iter().map(|code| self.state(*code)).collect::<Vec<_>>().join(" ")
    }

    /// What a kind of record is called, folded: letters are found by "letter", too.
    fn kind(&self, kind: Kind) -> String {
        folded(self.reader.words().of_kind("kind-", kind.as_str()))
    }
}

/// The number of what a record rests on: "NºDOC/1016".
fn number(common: &Common) -> &str {
    common.source.number.as_deref().unwrap_or_default()
}

/// A record that was found, with its title and its address as everywhere.
fn hit<'a>(reader: Reader<'a>, row: impl Into<Row>, stands: Vec<String>, text: Option<&'a str>) -> Hit<'a> {
    let row = row.into();
    let id = row.common().id;
    let title = title(&row, reader.record(), reader.names);
    Hit { id: Some(id), title, address: address(row.kind(), id), stands: joined(stands), text }
}

/// What is said of something, in one line.
fn joined(said: Vec<String>) -> String {
    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ")
}
