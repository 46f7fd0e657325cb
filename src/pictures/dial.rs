//! A dial: the share of a time that has passed, as a part of a circle from its top, with a mark for each part of the
//! time.

use askama::Template;
use chrono::NaiveDate;

use crate::http::words::Words;
use crate::rules::concept_paper::Clock;

/// The middle of the dial, in its own units.
const MIDDLE: f64 = 60.0;
/// The middle of the ring.
const RING: f64 = 48.0;
/// Where marks begin and end.
const MARK: (f64, f64) = (40.0, 56.0);

/// A dial of a paper's consideration.
#[derive(Template)]
#[template(path = "pictures/dial.html")]
pub struct Dial {
    words: &'static Words,
    title: String,
    elapsed: i64,
    beyond: bool,
    arc: Option<String>,
    marks: Vec<String>,
}

impl Dial {
    /// The dial of a consideration, under a title that says the same.
    pub fn of(words: &'static Words, clock: Clock, title: String) -> Self {
        let whole = (clock.since() - clock.first_draft).num_days();
        let share = |day: NaiveDate| share((day - clock.first_draft).num_days(), whole);
        let beyond = clock.beyond().is_some();
        let arc = (!beyond).then(|| arc(share(clock.until())));
        Self {
            words,
            title,
            elapsed: clock.elapsed(),
            beyond,
            arc,
            marks: clock.month_ends().map(|day| mark(share(day))).collect(),
        }
    }
}

/// A share of a whole, from 0 to 1.
fn share(part: i64, whole: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "days of some months")]
    let share = part as f64 / whole.max(1) as f64;
    share.clamp(0.0, 1.0)
}

/// A point of a circle, clockwise from its top.
fn point(share: f64, radius: f64) -> (f64, f64) {
    let (sin, cos) = (share * std::f64::consts::TAU).sin_cos();
    (MIDDLE + radius * sin, MIDDLE - radius * cos)
}

fn arc(share: f64) -> String {
    let (x, y) = point(share.min(0.9999), RING);
    let large = i32::from(share > 0.5);
    format!("M60 12A{RING} {RING} 0 {large} 1 {x:.1} {y:.1}")
}

fn mark(share: f64) -> String {
    let ((x, y), (to_x, to_y)) = (point(share, MARK.0), point(share, MARK.1));
    format!("M{x:.1} {y:.1}L{to_x:.1} {to_y:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_ends_at_three_o_clock_and_more_than_a_half_goes_the_long_way() {
        assert_eq!(arc(share(1, 4)), "M60 12A48 48 0 0 1 108.0 60.0");
        assert_eq!(arc(share(1, 2)), "M60 12A48 48 0 0 1 60.0 108.0");
        assert_eq!(arc(share(3, 4)), "M60 12A48 48 0 1 1 12.0 60.0");
        assert_eq!(mark(share(1, 4)), "M100.0 60.0L116.0 60.0");
    }
}
