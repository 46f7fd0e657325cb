//! The silence procedures on a matter, as its page shows them.

use askama::Template;
use uuid::Uuid;

use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::record::Kind;
use crate::said::{Course, address};

/// The silence procedures on a matter.
#[derive(Template)]
#[template(path = "matters/silences.html")]
pub(super) struct Silences<'a> {
    words: &'static Words,
    all: Vec<Of<'a>>,
}

struct Of<'a> {
    address: String,
    of: &'a str,
    class: &'static str,
    stands: String,
    /// The states that broke it.
    broken_by: Vec<&'a str>,
}

impl<'a> Silences<'a> {
    /// Those on a matter, the latest first.
    pub(super) fn on(reader: Reader<'a>, matter: Uuid) -> Self {
        let organisation = reader.names.organisation;
        let all = organisation.silences_on(matter).into_iter().rev().map(|row| {
            let course = Course::of(row, reader.who.now);
            let breaks = organisation.breaks_of(row.common.id).into_iter();
            Of {
                address: address(Kind::Silence, row.common.id),
                of: &row.of,
                class: course.class(),
                stands: course.words(reader.words(), reader.who.now),
                broken_by: breaks.map(|row| reader.names.state(row.state)).collect(),
            }
        });
        Self { words: reader.words(), all: all.collect() }
    }
}
