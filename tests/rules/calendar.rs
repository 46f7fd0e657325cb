//! Dates worked by hand.

use chrono::{DateTime, Utc};
use clearinghouse::rules::calendar::{
    NotADate, astana_date, days_after, days_before, months_after, parse_date,
};

use super::sample::day;

#[test]
fn months_end_where_the_month_ends() {
    for (from, months, result) in [
        ("2023-08-31", 6, "2024-02-29"), // 2024 is a leap year
        ("2022-08-31", 6, "2023-02-28"),
        ("2023-08-29", 6, "2024-02-29"),
        ("2024-02-29", 6, "2024-08-29"), // the same day, though not the last of the month
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2096-02-29", 48, "2100-02-28"), // 2100 is none
        ("2023-12-31", 2, "2024-02-29"),
        ("2023-11-30", 1, "2023-12-30"),
        ("2999-12-31", 1200, "3099-12-31"), // a derived date may leave the years that facts may have
    ] {
        assert_eq!(months_after(day(from), months), day(result), "{from} plus {months}");
    }
}

#[test]
fn days_count_through_leap_days() {
    assert_eq!(days_before(day("2024-03-01"), 1), day("2024-02-29"));
    assert_eq!(days_after(day("2023-02-28"), 1), day("2023-03-01"));
    // December has 31 days, November 30, October 31, September 30, August 31: 153; 27 more from 31 July.
    assert_eq!(days_before(day("2025-12-31"), 180), day("2025-07-04"));
    // The hundred years from 1800 have 36524 days, for 1800 is no leap year.
    assert_eq!(days_before(day("1900-01-01"), 36500), day("1800-01-25"));
}

#[test]
fn nothing_overflows() {
    let (first, last) = (chrono::NaiveDate::MIN, chrono::NaiveDate::MAX);
    assert_eq!(months_after(last, u32::MAX), last);
    assert_eq!(days_after(last, 1), last);
    assert_eq!(days_before(first, 1), first);
}

#[test]
fn a_date_is_exactly_year_month_day() {
    for good in ["1900-01-01", "2999-12-31", "2024-02-29"] {
        assert_eq!(parse_date(good), Ok(day(good)));
    }
    for bad in [
        "",
        "2023",
        "2023-8-22",
        "20230822",
        "2023-08-22 ",
        " 2023-08-22",
        "+2023-08-22",
        "-2023-08-22",
        "2023-02-29",
        "2023-00-10",
        "2023-13-01",
        "2023-01-00",
        "2023-08-22T00:00",
        "2023/08/22",
        "02023-08-22",
        "٢٠٢٣-08-22",
        "2023–08–22",
        "0x23-08-22",
        "+023-08-22",
    ] {
        assert_eq!(parse_date(bad), Err(NotADate::NoSuchDay(bad.to_owned())), "{bad}");
    }
    for outside in ["1899-12-31", "3000-01-01", "0000-01-01", "9999-12-31"] {
        assert_eq!(parse_date(outside), Err(NotADate::OutOfRange(outside.to_owned())), "{outside}");
    }
}

#[test]
fn the_day_in_astana() {
    for (instant, date) in [
        ("2023-08-21T17:59:59Z", "2023-08-21"), // UTC+6: 23:59:59
        ("2023-08-21T18:00:00Z", "2023-08-22"), // midnight
        ("2024-02-29T17:59:59Z", "2024-02-29"), // the last second at UTC+6; the clocks go back to 23:00
        ("2024-02-29T18:30:00Z", "2024-02-29"), // 23:30 for the second time, at UTC+5
        ("2024-02-29T19:00:00Z", "2024-03-01"),
        ("2025-06-30T18:59:59Z", "2025-06-30"), // UTC+5: 23:59:59
        ("2025-06-30T19:00:00Z", "2025-07-01"),
    ] {
        let instant: DateTime<Utc> = instant.parse().expect("an instant");
        assert_eq!(astana_date(instant), day(date), "{instant}");
    }
}
