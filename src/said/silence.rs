//! How a silence procedure stands, in words: to the instant, with what is left of it in days and hours.

use chrono::{DateTime, Timelike, Utc};

use crate::http::words::Words;
use crate::record::rows::Silence;
use crate::rules::calendar::astana_clock;

/// How a silence procedure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It runs, until an instant.
    Runs(DateTime<Utc>),
    /// It has expired unbroken, and its adoption is being entered.
    Expired(DateTime<Utc>),
    /// It was adopted at its expiry.
    Adopted(DateTime<Utc>),
    /// A state broke it.
    Broken(DateTime<Utc>),
    /// The Chair withdrew it.
    Withdrawn(DateTime<Utc>),
    /// It was adopted, and that was set aside, since a break had arrived in time.
    SetAside(DateTime<Utc>),
}

impl Course {
    /// How it stands at an instant.
    pub fn of(silence: &Silence, now: DateTime<Utc>) -> Self {
        match silence {
            Silence { withdrawn: Some(at), .. } => Self::Withdrawn(*at),
            Silence { set_aside: Some(at), .. } => Self::SetAside(*at),
            Silence { broken: Some(at), .. } => Self::Broken(*at),
            Silence { adopted: Some(at), .. } => Self::Adopted(*at),
            silence if silence.is_overdue(now) => Self::Expired(silence.expires),
            silence => Self::Runs(silence.expires),
        }
    }

    /// The end of the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Runs(_) => "runs",
            Self::Expired(_) => "expired",
            Self::Adopted(_) => "adopted",
            Self::Broken(_) => "broken",
            Self::Withdrawn(_) => "withdrawn",
            Self::SetAside(_) => "set-aside",
        }
    }

    /// The class of its badge.
    pub fn class(self) -> &'static str {
        match self {
            Self::Runs(_) | Self::Expired(_) => "pending",
            Self::Adopted(_) => "approved",
            Self::Broken(_) => "passed",
            Self::Withdrawn(_) | Self::SetAside(_) => "withdrawn",
        }
    }

    /// The instant of which it speaks.
    pub fn at(self) -> DateTime<Utc> {
        match self {
            Self::Runs(at)
            | Self::Expired(at)
            | Self::Adopted(at)
            | Self::Broken(at)
            | Self::Withdrawn(at)
            | Self::SetAside(at) => at,
        }
    }

    /// In words, with its instant, and with what is left of it while it runs.
    pub fn words(self, words: &Words, now: DateTime<Utc>) -> String {
        let at = in_astana(words, self.at());
        let key = format!("{}{}", "silence-is-", self.as_str());
        match self {
            Self::Runs(expires) => words.with(&key, &[("at", &at), ("left", &left(words, expires, now))]),
            _ => words.with(&key, &[("at", &at)]),
        }
    }
}

/// An instant as the clocks in Astana show it, to the second where it has one.
pub fn in_astana(words: &Words, at: DateTime<Utc>) -> String {
    let clock = astana_clock(at);
    format!("{}, {}", words.date(clock.date()), time(clock.hour(), clock.minute(), clock.second()))
}

/// An instant in UTC.
pub fn in_utc(words: &Words, at: DateTime<Utc>) -> String {
    format!("{}, {} UTC", words.date(at.date_naive()), time(at.hour(), at.minute(), at.second()))
}

fn time(hour: u32, minute: u32, second: u32) -> String {
    match second {
        0 => format!("{hour:02}:{minute:02}"),
        second => format!("{hour:02}:{minute:02}:{second:02}"),
    }
}

/// What is left until an instant, in days and hours; nothing smaller: it is no race.
pub fn left(words: &Words, until: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let hours = (until - now).num_hours();
    match (hours / 24, hours % 24) {
        (0, 0) => words.t("silence-left-under-an-hour").to_owned(),
        (0, hours) => words.count("silence-left-hours", hours),
        (days, 0) => words.count("silence-left-days", days),
        (days, hours) => {
            format!("{} {}", words.count("silence-left-days", days), words.count("silence-left-hours", hours))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::words::english;

    #[test]
    fn what_is_left_is_said_in_days_and_hours() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let until = at("2024-03-05T13:00:00Z");
        let of = |now| left(english(), until, at(now));
        assert_eq!(of("2024-02-20T12:00:00Z"), "14 days one hour"); // 13:00 UTC is an hour later than 12:00
        assert_eq!(of("2024-03-04T13:00:00Z"), "one day");
        assert_eq!(of("2024-03-05T11:00:00Z"), "2 hours");
        assert_eq!(of("2024-03-05T12:00:01Z"), "less than an hour");
        assert_eq!(in_astana(english(), until), "5 March 2024, 18:00");
        assert_eq!(in_utc(english(), until), "5 March 2024, 13:00 UTC");
        assert_eq!(in_utc(english(), at("2024-03-05T13:00:07Z")), "5 March 2024, 13:00:07 UTC");
    }
}
