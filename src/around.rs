//! What stands around a record on a page of its own: what is enclosed with it, what can be done, when each state first
//! opened it, and what has just been done.

use crate::files::Enclosed;
use crate::http::form::Query;
use crate::http::page::Names;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::openings::{self, OpeningsView};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Row;
use crate::said::{DoneView, WaysOn, done, ways_on};

/// What stands around a record.
#[derive(Default)]
pub struct Around<'a> {
    /// The files that are enclosed with it.
    pub files: Option<Enclosed<'a>>,
    /// What can be done from here.
    pub ways_on: WaysOn,
    /// When each state first opened it, for who may read that.
    pub openings: Option<OpeningsView<'a>>,
    /// What has just been done.
    pub done: Option<DoneView>,
}

impl<'a> Around<'a> {
    /// What stands around a record for who opens its page: that they did is noted.
    ///
    /// # Errors
    /// When the register of first opening cannot be written or read.
    pub async fn of(app: &App, who: &'a Who, row: &Row, query: &Query) -> Result<Self, Failure> {
        openings::note(app, who, row.kind(), row.common().id).await?;
        let register = openings::of_record(app, who, row).await?;
        Ok(Self {
            files: Enclosed::with(who, row),
            ways_on: ways_on(who, row),
            openings: register.map(|register| openings::shown(Names::of(who, who.today), register)),
            done: done(who, row, query),
        })
    }

    /// The same on the day of a page: on another day than today nothing is done, and nobody opens anything.
    ///
    /// # Errors
    /// As of the other.
    pub async fn on_day(app: &App, reader: Reader<'a>, row: &Row, query: &Query) -> Result<Self, Failure> {
        if reader.other_day { Ok(Self::default()) } else { Self::of(app, reader.who, row, query).await }
    }
}
