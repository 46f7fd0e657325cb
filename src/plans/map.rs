//! The areas of a year against its months, dimension by dimension, so that it is seen where nothing is planned.

use std::borrow::Cow;

use chrono::NaiveDate;
use uuid::Uuid;

use super::calendar::month;
use crate::http::filter::Filters;
use crate::http::reader::{Link, Reader};
use crate::record::rows::{Area, Event};

/// How many events there are of something in each month, and, last, in a month that is to be confirmed.
type Months = [usize; 13];

/// The map.
pub(super) struct Map {
    /// What is of each dimension, then what is of none.
    pub(super) groups: Vec<Group>,
    /// Whether the month of an event is to be confirmed.
    pub(super) has_open: bool,
}

/// What is of a dimension.
pub(super) struct Group {
    pub(super) name: String,
    /// Events that are of the dimension and of none of its areas; `None`: there are none.
    pub(super) whole: Option<Months>,
    pub(super) rows: Vec<(Link, Months)>,
}

impl Map {
    /// The map of these events, with all areas that are open in the year; or with the one that is chosen. What was cancelled
    /// is not counted.
    pub(super) fn of(
        reader: Reader<'_>,
        filters: &Filters<'_>,
        year: i32,
        events: &[Cow<'_, Event>],
    ) -> Self {
        let record = reader.record();
        let events: Vec<_> = events.iter().filter(|row| row.standing != "cancelled").collect();
        let counted = |is_of: &dyn Fn(&Event) -> bool| {
            let mut months = Months::default();
            for row in events.iter().filter(|row| is_of(row)) {
                if let Some(count) = months.get_mut(month(row).unwrap_or(12)) {
                    *count += 1;
                }
            }
            months
        };
        let any = |months: Months| months.iter().any(|many| *many > 0).then_some(months);
        let chosen = filters.chosen("area");
        let is_shown = |area: &Area| {
            chosen.map_or_else(|| is_open_in(area, year), |code| area.code.eq_ignore_ascii_case(code))
        };
        let mut dimensions: Vec<_> = record.organisation.dimensions.values().collect();
        dimensions.sort_by_key(|row| row.number);
        let group = |id: Option<Uuid>, name: String| {
            let is_whole = |row: &Event| row.of.areas.is_empty() && row.of.dimension_id == id;
            let of_group = record.areas_in_order().map(|held| &held.area);
            let of_group = of_group.filter(|area| Some(area.dimension_id) == id);
            let rows = of_group.filter_map(|area| {
                let own = area.common.id;
                let months = counted(&|row| row.of.areas.contains(&own));
                let is_there = is_shown(area) || chosen.is_none() && any(months).is_some();
                is_there.then(|| Some((reader.area(own)?, months))).flatten()
            });
            Group { name, whole: any(counted(&is_whole)), rows: rows.collect() }
        };
        let none = || group(None, reader.words().t("plan-no-dimension").to_owned());
        let groups = dimensions.iter().map(|row| group(Some(row.common.id), row.name.clone()));
        let groups = groups.chain(std::iter::once_with(none));
        let groups = groups.filter(|group| !group.rows.is_empty() || group.whole.is_some());
        Self { groups: groups.collect(), has_open: events.iter().any(|row| month(row).is_none()) }
    }

    /// The months that have a column.
    pub(super) fn shown<'m>(&self, months: &'m Months) -> &'m [usize] {
        let many = if self.has_open { 13 } else { 12 };
        months.get(..many).unwrap_or(months)
    }
}

/// Whether an area is open on any day of a year.
fn is_open_in(area: &Area, year: i32) -> bool {
    let first = NaiveDate::from_ymd_opt(year, 1, 1);
    let last = NaiveDate::from_ymd_opt(year, 12, 31);
    last.is_some_and(|last| area.established <= last)
        && area.closed.is_none_or(|closed| first.is_some_and(|first| first <= closed))
}
