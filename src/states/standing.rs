//! The standing of states on a day.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};

use crate::ids::StateId;
use crate::record::Organisation;
use crate::record::organisation::within;
use crate::record::rows::{Chairmanship, Membership, StandingOf};

/// The end of the keys of the words of a standing.
pub fn word(standing: StandingOf) -> &'static str {
    match standing {
        StandingOf::Member => "member",
        StandingOf::Observer => "observer",
    }
}

/// The memberships of a day, by state: read once for a whole list.
pub fn on_day(organisation: &Organisation, on: NaiveDate) -> BTreeMap<StateId, &Membership> {
    organisation
        .memberships
        .values()
        .filter(|row| within(Some(row.from), row.to, on))
        .map(|row| (row.state, row))
        .collect()
}

/// The Chair of a day: at this instant where it is today, else at the end of that day in Astana.
pub fn chair(
    organisation: &Organisation,
    on: NaiveDate,
    now: Option<DateTime<Utc>>,
) -> Option<&Chairmanship> {
    organisation.chair(now.unwrap_or_else(|| last_instant(on)))
}

/// The last second of a day in Astana.
fn last_instant(on: NaiveDate) -> DateTime<Utc> {
    let end = on.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default());
    chrono_tz::Asia::Almaty
        .from_local_datetime(&end)
        .latest()
        .map_or_else(|| end.and_utc(), |end| end.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::last_instant;

    #[test]
    fn a_day_ends_when_it_ends_in_astana() {
        // UTC+6 until 29 February 2024, UTC+5 since.
        let end = |on: &str| last_instant(on.parse().expect("a date")).to_rfc3339();
        assert_eq!(end("2024-02-28"), "2024-02-28T17:59:59+00:00");
        assert_eq!(end("2024-12-17"), "2024-12-17T18:59:59+00:00");
    }
}
