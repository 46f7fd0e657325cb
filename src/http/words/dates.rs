//! Dates and periods, as each language writes them. The forms are those of the papers: "22 August 2023",
//! «22 августа 2023 г.», «2023 жылғы 22 тамыз».

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use crate::language::Language;

/// The names of the months: in a date, and short, for tight places.
struct Months {
    in_a_date: [&'static str; 12],
    short: [&'static str; 12],
}

const ENGLISH: Months = Months {
    in_a_date: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

const RUSSIAN: Months = Months {
    in_a_date: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    short: [
        "янв.",
        "февр.",
        "марта",
        "апр.",
        "мая",
        "июня",
        "июля",
        "авг.",
        "сент.",
        "окт.",
        "нояб.",
        "дек.",
    ],
};

const KAZAKH: Months = Months {
    in_a_date: [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    short: ["қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел."],
};

const fn months(language: Language) -> &'static Months {
    match language {
        Language::English => &ENGLISH,
        Language::Russian => &RUSSIAN,
        Language::Kazakh => &KAZAKH,
    }
}

fn named(names: &'static [&'static str; 12], day: NaiveDate) -> &'static str {
    names.get(day.month0() as usize).copied().unwrap_or_default()
}

/// A date.
pub fn date(language: Language, day: NaiveDate) -> String {
    days(language, &day.day().to_string(), day)
}

/// Some days of one month: "3–4 December 2024".
///
/// A range of days of other months is none of this; its first day would be said of the last day's month.
pub fn days_of_a_month(language: Language, days_of: RangeInclusive<NaiveDate>) -> String {
    days(language, &format!("{}–{}", days_of.start().day(), days_of.end().day()), *days_of.end())
}

fn days(language: Language, days: &str, of: NaiveDate) -> String {
    let (month, year) = (named(&months(language).in_a_date, of), of.year());
    match language {
        Language::English => format!("{days} {month} {year}"),
        Language::Russian => format!("{days} {month} {year} г."),
        Language::Kazakh => format!("{year} жылғы {days} {month}"),
    }
}

/// A short date for tight places: "22 Aug 2023".
pub fn short(language: Language, day: NaiveDate) -> String {
    let month = named(&months(language).short, day);
    match language {
        Language::English | Language::Russian => format!("{} {month} {}", day.day(), day.year()),
        Language::Kazakh => format!("{} {month} {} ж.", day.day(), day.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_dates_as_its_papers_do() {
        let of = |day| NaiveDate::from_ymd_opt(2023, 8, day).unwrap();
        let written = |language| {
            [date(language, of(22)), days_of_a_month(language, of(3)..=of(4)), short(language, of(2))]
        };
        assert_eq!(written(Language::English), ["22 August 2023", "3–4 August 2023", "2 Aug 2023"]);
        assert_eq!(written(Language::Russian), ["22 августа 2023 г.", "3–4 августа 2023 г.", "2 авг. 2023"]);
        assert_eq!(
            written(Language::Kazakh),
            ["2023 жылғы 22 тамыз", "2023 жылғы 3–4 тамыз", "2 там. 2023 ж."]
        );
    }
}
