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

/// Days from a first to a last: "3–4 December 2024", "30 May – 3 June 2024", "28 December 2024 – 2 January 2025".
pub fn range(language: Language, of: RangeInclusive<NaiveDate>) -> String {
    let (first, last) = (*of.start(), *of.end());
    if first == last {
        date(language, last)
    } else if first.year() != last.year() {
        format!("{} – {}", date(language, first), date(language, last))
    } else if first.month() != last.month() {
        let month = named(&months(language).in_a_date, first);
        days(language, &format!("{} {month} – {}", first.day(), last.day()), last)
    } else {
        days(language, &format!("{}–{}", first.day(), last.day()), last)
    }
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
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let written = |language| {
            [
                date(language, day(2023, 8, 22)),
                range(language, day(2023, 8, 3)..=day(2023, 8, 3)),
                range(language, day(2023, 8, 3)..=day(2023, 8, 4)),
                range(language, day(2024, 5, 30)..=day(2024, 6, 3)),
                range(language, day(2024, 12, 28)..=day(2025, 1, 2)),
                short(language, day(2023, 8, 2)),
            ]
        };
        assert_eq!(
            written(Language::English),
            [
                "22 August 2023",
                "3 August 2023",
                "3–4 August 2023",
                "30 May – 3 June 2024",
                "28 December 2024 – 2 January 2025",
                "2 Aug 2023"
            ]
        );
        assert_eq!(
            written(Language::Russian),
            [
                "22 августа 2023 г.",
                "3 августа 2023 г.",
                "3–4 августа 2023 г.",
                "30 мая – 3 июня 2024 г.",
                "28 декабря 2024 г. – 2 января 2025 г.",
                "2 авг. 2023"
            ]
        );
        assert_eq!(
            written(Language::Kazakh),
            [
                "2023 жылғы 22 тамыз",
                "2023 жылғы 3 тамыз",
                "2023 жылғы 3–4 тамыз",
                "2024 жылғы 30 мамыр – 3 маусым",
                "2024 жылғы 28 желтоқсан – 2025 жылғы 2 қаңтар",
                "2 там. 2023 ж."
            ]
        );
    }
}
