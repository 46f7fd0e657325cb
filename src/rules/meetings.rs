//! Meetings of the bodies (DESIGN sections 2 and 3): the numerals of sessions, the days of a meeting, and the order of
//! its agenda. No meeting has a quorum: nothing here asks who has come.

use chrono::{Datelike, NaiveDate, Weekday};

use super::refusal::Refusal;
use crate::message::Message;

/// The List, as the Senior Officials decide on it (SOC/2023-II/DEC/2).
pub const LIST_TITLE: &str = "List of coordinating and co-coordinating countries for implementing CBMs under priority areas of CICA dimensions";
/// The items that every agenda has, by their kind, in their order, and as an agenda in English has them.
pub const STANDING_ITEMS: [(&str, &str); 3] = [
    ("adoption", "Adoption of the agenda"),
    ("other-matters", "Other matters"),
    ("next-meeting", "Date of the next meeting"),
];
/// What a session is numbered with at most: the numerals of ones, fives and tens reach no further.
const MOST: u32 = 39;

/// A number in Roman numerals.
pub fn roman(number: u32) -> String {
    const PARTS: [(u32, &str); 5] = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut left = number;
    let mut numeral = String::new();
    for (value, part) in PARTS {
        while left >= value {
            numeral.push_str(part);
            left -= value;
        }
    }
    numeral
}

/// The number of a session in a year: 2 of `2023-II` in 2023.
pub fn number_in(session: &str, year: i32) -> Option<u32> {
    let (of, numeral) = session.split_once('-')?;
    let of_year = of.parse() == Ok(year);
    (1..=MOST).find(|number| of_year && roman(*number) == numeral)
}

/// The session of a year that comes `places` after the latest that was ever used in it; 1: the next.
pub fn session_after<'a>(year: i32, places: u32, used: impl IntoIterator<Item = &'a str>) -> String {
    let latest = used.into_iter().filter_map(|session| number_in(session, year)).max().unwrap_or(0);
    format!("{year}-{}", roman(latest + places))
}

/// What is said of the days of a meeting on which offices are closed: it only warns.
pub fn warnings(from: NaiveDate, to: NaiveDate, holidays: &[(NaiveDate, &str, &str)]) -> Vec<Message> {
    let days = from.iter_days().take_while(|day| *day <= to);
    let weekend = |day: &NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let weekends = days.filter(weekend).map(|day| Message::new("advice-weekend").with("day", day));
    let touched = holidays.iter().filter(|(day, _, _)| (from..=to).contains(day));
    let holidays = touched.map(|(day, name, calendar)| {
        Message::new("advice-holiday").with("day", *day).with("name", *name).with("calendar", *calendar)
    });
    weekends.chain(holidays).collect()
}

/// What the steps of a meeting are taken on.
#[derive(Clone, Copy, Debug)]
pub struct MeetingFacts {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// Whether it was planned or convened here; else it was registered as it was held.
    pub here: bool,
    /// The day on which it was convened.
    pub convened: Option<NaiveDate>,
    /// Whether it has opened.
    pub opened: bool,
    /// The day on which it closed.
    pub closed: Option<NaiveDate>,
    /// The day of its cancellation.
    pub cancelled: Option<NaiveDate>,
}

/// How a meeting stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It is to come.
    Planned,
    /// Its days have passed, and it has not been opened here, where it was planned: nobody has said what became of it.
    Passed,
    /// It has opened.
    Open,
    /// It has closed.
    Closed,
    /// It was cancelled.
    Cancelled,
    /// It was held before this record was kept so: it is on paper.
    OnPaper,
}

named! { Course, "how a meeting stands",
    Planned => "planned",
    Passed => "passed",
    Open => "open",
    Closed => "closed",
    Cancelled => "cancelled",
    OnPaper => "on-paper",
}

impl MeetingFacts {
    /// How it stands on a day.
    pub fn course(&self, today: NaiveDate) -> Course {
        match self {
            Self { cancelled: Some(_), .. } => Course::Cancelled,
            Self { closed: Some(_), .. } => Course::Closed,
            Self { opened: true, .. } => Course::Open,
            _ if today <= self.to => Course::Planned,
            Self { here: true, .. } => Course::Passed,
            _ => Course::OnPaper,
        }
    }

    /// Every reason for which it cannot be opened on a day: it opens on one of its days. Who has come is not asked.
    pub fn opening(&self, today: NaiveDate) -> Vec<Refusal> {
        let refuse = |message| vec![Refusal { paragraph: None, field: None, message }];
        match self.course(today) {
            Course::Planned if today < self.from => {
                refuse(Message::new("refused-opens-later").with("from", self.from))
            }
            Course::Passed => refuse(Message::new("refused-opens-too-late").with("to", self.to)),
            _ => Vec::new(),
        }
    }
}

/// Where an item of an agenda may stand: its adoption first, other matters and the date of the next meeting last.
pub fn place_of(item: &str) -> u8 {
    match item {
        "adoption" => 0,
        "other-matters" => 2,
        "next-meeting" => 3,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The numerals of a year, written out by hand.
    const NUMERALS: [&str; 39] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
        "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII",
        "XXIX", "XXX", "XXXI", "XXXII", "XXXIII", "XXXIV", "XXXV", "XXXVI", "XXXVII", "XXXVIII", "XXXIX",
    ];

    #[test]
    fn sessions_are_numbered_to_thirty_nine() {
        let mut used: Vec<String> = Vec::new();
        for (place, numeral) in NUMERALS.iter().enumerate() {
            let next = session_after(2026, 1, used.iter().map(String::as_str));
            assert_eq!(next, format!("2026-{numeral}"));
            assert_eq!(number_in(&next, 2026), u32::try_from(place + 1).ok());
            used.push(next);
        }
    }

    #[test]
    fn a_numeral_that_was_used_is_not_used_again() {
        let used = ["2023-I", "2023-IV", "2024-VII", "2023-IIII", "2023-", "II"];
        assert_eq!(session_after(2023, 1, used), "2023-V", "after the latest, not in a gap");
        assert_eq!(session_after(2023, 2, used), "2023-VI");
        assert_eq!(session_after(2025, 1, used), "2025-I", "each year has its own");
        assert_eq!(number_in("2023-IIII", 2023), None);
    }

    #[test]
    fn weekends_and_holidays_warn() {
        let keys = |from: &str, to: &str| {
            let holidays = [(day("2026-12-16"), "Independence Day", "Kazakhstan")];
            let all = warnings(day(from), day(to), &holidays);
            all.into_iter().map(|message| message.key).collect::<Vec<_>>()
        };
        // 11 December 2026 is a Friday.
        assert_eq!(keys("2026-12-10", "2026-12-11"), [""; 0]);
        assert_eq!(keys("2026-12-11", "2026-12-14"), ["advice-weekend"; 2]);
        assert_eq!(keys("2026-12-15", "2026-12-15"), [""; 0]);
        assert_eq!(keys("2026-12-16", "2026-12-16"), ["advice-holiday"]);
        assert_eq!(keys("2026-12-17", "2026-12-17"), [""; 0]);
    }

    #[test]
    fn a_meeting_opens_on_its_days_alone() {
        let facts = MeetingFacts {
            from: day("2026-12-10"),
            to: day("2026-12-11"),
            here: true,
            convened: Some(day("2026-12-01")),
            opened: false,
            closed: None,
            cancelled: None,
        };
        let keys = |on: &str| {
            let all = facts.opening(day(on));
            all.into_iter().map(|refusal| refusal.message.key).collect::<Vec<_>>()
        };
        assert_eq!(keys("2026-12-09"), ["refused-opens-later"]);
        assert_eq!(keys("2026-12-10"), [""; 0]);
        assert_eq!(keys("2026-12-11"), [""; 0]);
        assert_eq!(keys("2026-12-12"), ["refused-opens-too-late"]);
        assert_eq!(facts.course(day("2026-12-11")), Course::Planned);
        assert_eq!(facts.course(day("2026-12-12")), Course::Passed);
        let on_paper = MeetingFacts { here: false, ..facts };
        assert_eq!(on_paper.course(day("2026-12-12")), Course::OnPaper);
        let cancelled = MeetingFacts { cancelled: Some(day("2026-12-02")), ..facts };
        assert_eq!(cancelled.course(day("2026-12-03")), Course::Cancelled);
    }
}
