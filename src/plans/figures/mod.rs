//! The figures of a year and of the years beside it: what was planned, held and cancelled, by dimension, area, host and format,
//! and in how many events each state took part. Each picture has its table beside it.

pub mod across;
pub mod out;
pub mod page;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::{dimension, events_of, link, report_on};
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::AreaRecord;
use crate::record::rows::{Event, Plan};

/// What became of events. What is planned or outside is held, cancelled or ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Lines of the plan.
    pub planned: usize,
    /// Events outside the plan.
    pub outside: usize,
    /// Those held.
    pub held: usize,
    /// Those cancelled.
    pub cancelled: usize,
    /// Those still to come, or to be confirmed.
    pub ahead: usize,
}

impl Count {
    fn add(&mut self, event: &Event) {
        self.planned += usize::from(event.number.is_some());
        self.outside += usize::from(event.number.is_none());
        match event.standing.as_str() {
            "held" => self.held += 1,
            "cancelled" => self.cancelled += 1,
            _ => self.ahead += 1,
        }
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.planned + self.outside
    }

    /// Those held.
    fn of_held(self) -> usize {
        self.held
    }

    /// The counts in the order of [`heads`].
    fn each(self) -> [usize; 5] {
        [self.planned, self.outside, self.held, self.cancelled, self.ahead]
    }

    /// The counts, each under its head.
    fn said<'h>(self, heads: &[&'h str; 5]) -> Vec<(&'h str, usize)> {
        heads.iter().copied().zip(self.each()).collect()
    }
}

/// What the columns of a count are called.
fn heads(words: &Words) -> [&str; 5] {
    [
        words.t("figures-planned"),
        words.t("figures-outside"),
        words.choice("standing", "held"),
        words.choice("standing", "cancelled"),
        words.t("figures-ahead"),
    ]
}

/// By what events are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By dimension.
    Dimension,
    /// By priority area.
    Area,
    /// By the states that host.
    Host,
    /// By format.
    Format,
    /// By the states that took part.
    State,
}

impl By {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Dimension, Self::Area, Self::Host, Self::Format, Self::State];

    /// As it stands in an address and in an answer.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dimension => "dimension",
            Self::Area => "area",
            Self::Host => "host",
            Self::Format => "format",
            Self::State => "state",
        }
    }

    /// What its table is called.
    pub fn title(self, words: &Words) -> &str {
        words.of_kind("figures-by-", self.as_str())
    }

    /// Whether the greatest stands first: dimensions and areas have an order of their own.
    fn is_by_number(self) -> bool {
        !matches!(self, Self::Dimension | Self::Area)
    }

    /// What of it an event counts for.
    fn things(self, reader: Reader<'_>, event: &Event) -> Vec<Thing> {
        let words = reader.words();
        let state = |code: &StateId| Thing {
            place: 1,
            name: reader.names.state(*code).to_owned(),
            code: code.to_string(),
        };
        match self {
            Self::Dimension => {
                let (number, ..) = reader.record().place_in_plan(&event.of);
                let name = dimension(reader, &event.of);
                let code = name.as_ref().map_or_else(String::new, |_| number.to_string());
                let name = name.unwrap_or_else(|| words.t("plan-no-dimension").to_owned());
                vec![Thing { place: usize::try_from(number).unwrap_or(usize::MAX), code, name }]
            }
            Self::Area => {
                let areas = reader.record().areas_in_order().enumerate();
                let own = areas.filter(|(_, held)| event.of.areas.contains(&held.area.common.id));
                let thing = |(place, held): (usize, &Arc<AreaRecord>)| Thing {
                    place,
                    code: held.area.code.clone(),
                    name: format!("{} {}", held.area.code, held.area.name),
                };
                let own: Vec<_> = own.map(thing).collect();
                let none = || Thing::last(words.t("figures-no-area"));
                if own.is_empty() { vec![none()] } else { own }
            }
            Self::Host if event.hosts.is_empty() => {
                let name = words.t("plan-host-secretariat").to_owned();
                vec![Thing { place: 0, code: String::new(), name }]
            }
            Self::Host => event.hosts.iter().map(state).collect(),
            Self::Format => vec![match event.of.format.as_deref() {
                Some(format) => Thing {
                    place: 0,
                    code: format.to_owned(),
                    name: words.choice("format", format).to_owned(),
                },
                None => Thing::last(words.t("plan-no-format")),
            }],
            Self::State => {
                let report = report_on(reader, event.common.id);
                report.iter().flat_map(|report| report.took_part.iter().map(state)).collect()
            }
        }
    }
}

/// What is counted: its place, the name by which it is shown, and the code that stands for it in an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Thing {
    place: usize,
    name: String,
    code: String,
}

impl Thing {
    /// What is of none of the others.
    fn last(name: &str) -> Self {
        Self { place: usize::MAX, name: name.to_owned(), code: String::new() }
    }
}

/// A table of figures.
pub struct Table {
    /// By what.
    pub by: By,
    /// Its lines.
    pub rows: Vec<Figure>,
}

/// What there is of one thing.
pub struct Figure {
    /// Its code; empty: it has none.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// How many.
    pub count: Count,
}

impl Figure {
    /// The pieces of its bar, in hundredths of the longest: the class, where it begins, how long it is.
    fn bar(&self, most: usize) -> Vec<(&'static str, usize, usize)> {
        let mut before = 0;
        let all = [("held", self.count.held), ("ahead", self.count.ahead), ("void", self.count.cancelled)];
        let at = |many: usize| many * 100 / most.max(1);
        let mut pieces = Vec::new();
        for (class, many) in all.into_iter().filter(|(_, many)| *many > 0) {
            pieces.push((class, at(before), at(before + many) - at(before)));
            before += many;
        }
        pieces
    }
}

/// What there is of each thing in each of several lists of events, in the order in which it is shown.
fn counted(reader: Reader<'_>, by: By, lists: &[Vec<Cow<'_, Event>>]) -> Vec<(Thing, Vec<Count>)> {
    let mut counts: BTreeMap<Thing, Vec<Count>> = BTreeMap::new();
    for (place, events) in lists.iter().enumerate() {
        for event in events {
            for thing in by.things(reader, event) {
                let of = counts.entry(thing).or_insert_with(|| vec![Count::default(); lists.len()]);
                of.iter_mut().skip(place).take(1).for_each(|count| count.add(event));
            }
        }
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    if by.is_by_number() {
        let most = |counts: &[Count]| counts.iter().map(|count| count.all()).sum::<usize>();
        all.sort_by_key(|(_, counts)| std::cmp::Reverse(most(counts))); // stable: the order of names stays
    }
    all
}

/// The plans that were known on the reader's day, the latest year first.
fn plans<'a>(reader: Reader<'a>) -> Vec<&'a Plan> {
    let plans = reader.names.organisation.plans.values();
    let mut plans: Vec<_> = plans.filter(|row| reader.known(*row).is_some()).collect();
    plans.sort_by_key(|row| std::cmp::Reverse(row.year));
    plans
}

impl Table {
    /// The figures of the events of a year by each thing by which they are counted.
    fn all(reader: Reader<'_>, events: Vec<Cow<'_, Event>>) -> [Self; 5] {
        let lists = [events];
        By::ALL.map(|by| {
            let figure = |(thing, counts): (Thing, Vec<Count>)| Figure {
                code: thing.code,
                name: thing.name,
                count: counts.first().copied().unwrap_or_default(),
            };
            Self { by, rows: counted(reader, by, &lists).into_iter().map(figure).collect() }
        })
    }

    /// How many there are of what there is most of.
    fn most(&self) -> usize {
        self.rows.iter().map(|row| row.count.all()).max().unwrap_or(0)
    }

    /// Whether it says in how many events each took part, and nothing of what was planned.
    fn is_of_parts(&self) -> bool {
        self.by == By::State
    }
}

/// The figures of one year.
pub struct Year {
    /// Which.
    pub of: i32,
    link: Link,
    /// How many events.
    pub count: Count,
    /// How many reports.
    pub reports: usize,
}

/// The figures of all years, the latest first.
fn years(reader: Reader<'_>) -> Vec<Year> {
    plans(reader).into_iter().map(|row| year(reader, row)).collect()
}

fn year(reader: Reader<'_>, plan: &Plan) -> Year {
    let events = events_of(reader, plan.common.id);
    let mut count = Count::default();
    events.iter().for_each(|row| count.add(row));
    let reports = events.iter().filter(|row| report_on(reader, row.common.id).is_some()).count();
    Year { of: plan.year, link: link(reader, plan), count, reports }
}
