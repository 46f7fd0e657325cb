//! How a matter stands, in words.

use chrono::{DateTime, NaiveDate, Utc};

use super::silence::in_astana;
use crate::http::words::Words;
use crate::record::Organisation;
use crate::record::rows::Matter;
use crate::rules::calendar::astana_date;

/// How a matter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands<'a> {
    /// It has ended with its outcome.
    Decided(&'a str, NaiveDate),
    /// Silence runs on it, until an instant.
    Silence(DateTime<Utc>),
    /// The announced window runs to the end of this day.
    Window(NaiveDate),
    /// The window has ended: an outcome in writing can be declared.
    WindowEnded(NaiveDate),
    /// The window has ended, and a state objects or needs consultation.
    Consultations(NaiveDate),
    /// The body agreed on this day that consultations continue.
    Continues(NaiveDate),
    /// It stands on the agenda of a meeting.
    OnAgenda,
    /// It has been brought in.
    BroughtIn,
}

impl<'a> Stands<'a> {
    /// How a matter stands on a day.
    pub fn of(matter: &'a Matter, organisation: &Organisation, on: NaiveDate) -> Self {
        let waits = || !organisation.in_the_way(matter.common.id, on).is_empty();
        if let Some((verb, day)) = matter.ended().filter(|(_, day)| *day <= on) {
            return Self::Decided(verb, day);
        }
        if let Some(silence) =
            organisation.silence_on(matter.common.id).filter(|row| astana_date(row.opened) <= on)
        {
            return Self::Silence(silence.expires);
        }
        match matter {
            Matter { window_to: Some(to), .. } if on <= *to => Self::Window(*to),
            Matter { window_to: Some(to), .. } if waits() => Self::Consultations(*to),
            Matter { window_to: Some(to), .. } => Self::WindowEnded(*to),
            _ => match (organisation.continued_on(matter, on), matter.meeting_id) {
                (Some(day), _) => Self::Continues(day),
                (None, Some(_)) => Self::OnAgenda,
                (None, None) => Self::BroughtIn,
            },
        }
    }

    /// Whether it still awaits its outcome.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Decided(..))
    }

    /// In words.
    pub fn words(self, words: &Words, on: NaiveDate) -> String {
        match self {
            Self::Decided(verb, day) => format!("{}, {}", words.of_kind("verb-", verb), words.date(day)),
            Self::Silence(expires) => {
                words.with("matter-silence-runs", &[("at", &in_astana(words, expires))])
            }
            Self::Window(to) => {
                let left = words.count("days-remain", (to - on).num_days());
                words.with("matter-window", &[("to", &words.date(to)), ("left", &left)])
            }
            Self::WindowEnded(to) => words.with("matter-window-ended", &[("to", &words.date(to))]),
            Self::Consultations(to) => words.with("matter-consultations", &[("to", &words.date(to))]),
            Self::Continues(day) => words.with("matter-continues", &[("date", &words.date(day))]),
            Self::OnAgenda => words.t("matter-on-agenda").to_owned(),
            Self::BroughtIn => words.t("matter-brought-in").to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_of_the_window_is_of_it() {
        let matter: Matter = serde_json::from_value(serde_json::json!({
            "id": uuid::Uuid::nil(), "source": {"kind": "letter"}, "concerns": "other", "title": "", "text": "",
            "body": "SOC", "sponsors": [], "opened": "2024-01-01", "window_from": "2024-01-01", "window_to": "2024-01-15"
        }))
        .unwrap();
        fn of<'a>(matter: &'a Matter, on: &str) -> Stands<'a> {
            Stands::of(matter, &Organisation::default(), day(on))
        }
        assert_eq!(of(&matter, "2024-01-15"), Stands::Window(day("2024-01-15")));
        assert_eq!(of(&matter, "2024-01-16"), Stands::WindowEnded(day("2024-01-15")));
        let decided = Matter { verb: Some("approved".into()), decided: Some(day("2024-01-16")), ..matter };
        assert!(!of(&decided, "2024-01-16").is_open());
        assert!(of(&decided, "2024-01-15").is_open());
    }
}
