//! What runs on a concept paper as a picture: the months of its consideration since the first draft (2.5), its
//! applicability (2.6), and the months within which a new Coordinator proposes one (2.7). Every date is of a row or of
//! `rules`.

use askama::Template;
use chrono::NaiveDate;

use super::papers::{Stage, is_known, last_day};
use super::timeline::day_of_page;
use crate::duties::shown::{DutyView, Shown, of_area};
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::pictures::{Chart, Drawn, Item, RowOf, Shape, Strip, Window};
use crate::record::AreaRecord;
use crate::record::Organisation;
use crate::record::rows::ConceptPaper;
use crate::rules::access::Action;
use crate::rules::because::{Because, ProposalReason};
use crate::rules::calendar::{days_after, days_before, next_day};
use crate::rules::concept_paper::Clock;
use crate::rules::duties::{Duty, DutyKind};

/// Where the days begin: the titles of papers, which are long, stand above them.
const EDGE: i64 = 12;
/// Days that are drawn before the first and after the last, so that nothing stands on the edge.
const MARGIN: u32 = 12;

/// The clock of a paper's consideration on a day; none, where the day of its first draft is not known or lies ahead.
pub fn clock(organisation: &Organisation, paper: &ConceptPaper, on: NaiveDate) -> Option<Clock> {
    let first_draft = paper.first_draft.filter(|day| *day <= on)?;
    let months = organisation.version_on(first_draft)?.consideration_months.unsigned_abs();
    let ended = [paper.approved, paper.withdrawn].into_iter().flatten().filter(|day| *day <= on).min();
    Some(Clock { first_draft, months, ended, on })
}

/// How long it has been considered, and how long it can still be, in words.
pub fn in_words(words: &Words, clock: Clock) -> String {
    let elapsed = words.count("clock-elapsed", clock.elapsed());
    let more = match (clock.left(), clock.beyond()) {
        (Some(left), _) => words.count("days-remain", left),
        (None, Some(beyond)) => words.count("clock-beyond", beyond),
        (None, None) => return elapsed,
    };
    format!("{elapsed}, {more}")
}

/// The consideration of a paper as periods: what has passed, what is left of the months, what goes beyond them.
pub fn considered(words: &Words, clock: Clock) -> Strip {
    let item = |shape, from, to, label: String, short: i64| Item {
        shape,
        from: Some(from),
        to: Some(to),
        said: label.clone(),
        label,
        short: short.to_string(),
    };
    let passed = clock.until().min(clock.last());
    let mut items = vec![item(
        Shape::Full,
        clock.first_draft,
        passed,
        words.count("clock-elapsed", (passed - clock.first_draft).num_days()),
        (passed - clock.first_draft).num_days(),
    )];
    if let Some(left) = clock.left().filter(|_| clock.on < clock.last()) {
        let label = words.count("days-remain", left);
        items.push(item(Shape::Coming, next_day(clock.on), clock.last(), label, left));
    }
    if let Some(beyond) = clock.beyond() {
        let label = words.count("clock-beyond", beyond);
        items.push(item(Shape::Beyond, clock.since(), clock.until(), label, beyond));
    }
    Strip { items, ..Strip::default() }
}

/// The time within which a paper is awaited from a new Coordinator, and what has passed beyond it.
pub fn awaited(words: &Words, reason: &ProposalReason, overdue_on: Option<NaiveDate>) -> Strip {
    let (from, due) = (reason.sum.from, reason.sum.result);
    let label = words.with("clock-until", &[("date", &words.short_date(due))]);
    let short = words.short_date(due);
    let within =
        Item { shape: Shape::Beside, from: Some(from), to: Some(due), said: label.clone(), label, short };
    let late = overdue_on.filter(|on| due < *on).map(|on| {
        let days = (on - due).num_days();
        let label = words.count("clock-beyond", days);
        let (from, short) = (Some(next_day(due)), days.to_string());
        Item { shape: Shape::Beyond, from, to: Some(on), said: label.clone(), label, short }
    });
    Strip { items: [Some(within), late].into_iter().flatten().collect(), ..Strip::default() }
}

/// The days that are to be seen, with a margin.
pub fn window(days: impl IntoIterator<Item = NaiveDate>) -> Option<Window> {
    let mut days = days.into_iter();
    let first = days.next()?;
    let (first, last) = days.fold((first, first), |(first, last), day| (first.min(day), last.max(day)));
    Some(Window { first: days_before(first, MARGIN), last: days_after(last, MARGIN) })
}

/// The reason of a duty to propose a paper.
pub fn proposal(duty: &Duty) -> Option<&ProposalReason> {
    match &duty.because {
        Because::ConceptPaperProposal(reason) => Some(reason),
        _ => None,
    }
}

/// What runs in an area: the papers under consideration, and those that are awaited.
#[derive(Template)]
#[template(path = "areas/clocks.html")]
pub struct Clocks {
    words: &'static Words,
    drawn: Drawn,
    rows: Vec<Running>,
}

/// A row of the table.
struct Running {
    of: Link,
    from: String,
    last: String,
    how: String,
}

/// What runs in an area on the day of the page; none: nothing does.
pub fn clocks<'a>(
    reader: Reader<'a>,
    held: &'a AreaRecord,
    other_day: Option<&'a [(Duty, Shown)]>,
) -> Option<Clocks> {
    let words = reader.words();
    let mut days = vec![reader.on];
    let (mut rows, mut drawn) = (Vec::new(), Vec::new());
    for (paper, clock) in running(reader, held) {
        let address = format!("/concept-papers/{}{}", paper.common.id, reader.suffix());
        days.extend([clock.first_draft, clock.last()]);
        drawn.push(RowOf {
            label: paper.title.clone(),
            address: Some(address.clone()),
            strips: vec![considered(words, clock)],
            ..RowOf::default()
        });
        rows.push(Running {
            of: Link { address, text: paper.title.clone() },
            from: words.date(clock.first_draft),
            last: words.date(clock.last()),
            how: in_words(words, clock),
        });
    }
    for view in proposals(reader, held, other_day) {
        let Some(reason) = proposal(view.duty) else { continue };
        let label = words.with("clock-awaited", &[("state", &reader.names.in_sentence(reason.state))]);
        let due = reason.sum.result;
        days.extend([reason.sum.from, due]);
        let overdue_on = (view.shown == Shown::Overdue).then_some(reader.on);
        drawn.push(RowOf {
            label: label.clone(),
            address: Some(view.address.clone()),
            strips: vec![awaited(words, reason, overdue_on)],
            ..RowOf::default()
        });
        let left = (due - reader.on).num_days();
        rows.push(Running {
            of: Link { address: view.address.clone(), text: label },
            from: words.date(reason.sum.from),
            last: words.date(due),
            how: match left {
                0.. => words.count("days-remain", left),
                _ => words.count("clock-beyond", -left),
            },
        });
    }
    if drawn.is_empty() {
        return None;
    }
    let chart = Chart::of(drawn, window(days)?, EDGE, vec![day_of_page(reader.names, reader.other_day)]);
    let (title, desc) = (words.t("clock-title").to_owned(), words.t("clock-desc").to_owned());
    Some(Clocks { words, drawn: Drawn::new(words, ("clocks", 0), title, desc, chart), rows })
}

/// The papers under consideration, the earliest first draft first.
fn running<'a>(reader: Reader<'a>, held: &'a AreaRecord) -> Vec<(&'a ConceptPaper, Clock)> {
    let known = held.papers.values().filter(|paper| is_known(paper, reader.on));
    let considered = known.filter(|paper| {
        Stage::of(paper, last_day(held, paper, reader.on), reader.on) == Stage::UnderConsideration
    });
    let mut found: Vec<_> = considered
        .filter_map(|paper| Some((paper, clock(reader.names.organisation, paper, reader.on)?)))
        .collect();
    found.sort_by_key(|(paper, clock)| (clock.first_draft, paper.common.id));
    found
}

/// The duties to propose a paper that are still to be done, for who reads duties.
fn proposals<'a>(
    reader: Reader<'a>,
    held: &'a AreaRecord,
    other_day: Option<&'a [(Duty, Shown)]>,
) -> Vec<DutyView<'a>> {
    if !reader.who.actor.may(Action::ReadDuties) {
        return Vec::new();
    }
    let mut views = of_area(reader, held, other_day);
    views.retain(|view| view.duty.kind == DutyKind::ConceptPaperProposal && view.shown.is_open());
    views
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::words::english;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// A paper of 1 December 2023, six months: through 1 June 2024.
    fn strip(on: &str, ended: Option<&str>) -> Vec<(Shape, String, String, String)> {
        let clock = Clock { first_draft: day("2023-12-01"), months: 6, ended: ended.map(day), on: day(on) };
        let date = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let items = considered(english(), clock).items.into_iter();
        items.map(|item| (item.shape, date(item.from), date(item.to), item.short)).collect()
    }

    fn part(shape: Shape, from: &str, to: &str, days: &str) -> (Shape, String, String, String) {
        (shape, from.to_owned(), to.to_owned(), days.to_owned())
    }

    #[test]
    fn a_consideration_has_what_passed_what_is_left_and_what_goes_beyond() {
        let passed = |to, days| part(Shape::Full, "2023-12-01", to, days);
        assert_eq!(
            strip("2024-05-31", None),
            [passed("2024-05-31", "182"), part(Shape::Coming, "2024-06-01", "2024-06-01", "2")]
        );
        assert_eq!(strip("2024-06-01", None), [passed("2024-06-01", "183")]);
        assert_eq!(
            strip("2024-06-02", None),
            [passed("2024-06-01", "183"), part(Shape::Beyond, "2024-06-02", "2024-06-02", "1")]
        );
        assert_eq!(strip("2025-01-01", Some("2024-03-01")), [passed("2024-03-01", "91")]);
    }

    #[test]
    fn a_window_has_room_on_either_side() {
        let found = window([day("2024-03-01"), day("2024-01-20"), day("2024-02-01")]).expect("a window");
        assert_eq!(found, Window { first: day("2024-01-08"), last: day("2024-03-13") });
        assert_eq!(window([]), None);
    }
}
