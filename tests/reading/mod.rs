//! What a reader knows after any changes, carried on from what they knew before, is what they would know who asked
//! for the first time.

mod changes;
mod held;
mod workflows;

use std::sync::Arc;

use clearinghouse::record::day_book::DayBook;
use clearinghouse::record::reading::Known;
use clearinghouse::record::{Changed, Record};
use clearinghouse::rules::access::{Actor, Post};
use proptest::collection::vec;
use proptest::prelude::*;

use changes::{change, note, standing};

/// A reader, and what they knew when they last asked.
struct Reader {
    actor: Actor,
    knew: Option<(Arc<Record>, Arc<Record>, DayBook)>,
}

impl Reader {
    fn new(post: Post, standing: bool) -> Self {
        Self { actor: Actor { account: None, post, standing, chair: false }, knew: None }
    }

    fn in_the_chair(self) -> Self {
        Self { actor: Actor { chair: true, ..self.actor }, ..self }
    }

    /// Asks, and knows the same as who asks for the first time.
    fn asks(&mut self, whole: &Arc<Record>, day: &DayBook) {
        let may = |audience: clearinghouse::rules::access::Audience<'_>| self.actor.reads(audience);
        let before = self.knew.as_ref().map(|(whole, view, _)| Known { whole, view });
        let carried = Arc::new(whole.read_by_since(before, may).into_owned());
        let anew = whole.read_by(may).into_owned();
        assert_eq!(format!("{carried:?}"), format!("{anew:?}"), "{:?}", self.actor);
        let books: Vec<_> =
            [Some(day), self.knew.as_ref().map(|(.., day)| day)].into_iter().flatten().collect();
        let carried_day = DayBook::advanced(&books, &carried, day.on);
        assert_eq!(
            said(&carried_day, &carried),
            said(&DayBook::new(&anew, day.on), &anew),
            "{:?}",
            self.actor
        );
        self.knew = Some((whole.clone(), carried, carried_day));
    }
}

/// What a book says: every duty, and the List.
fn said(day: &DayBook, record: &Record) -> String {
    let duties: Vec<_> =
        day.all().map(|entry| (&entry.area.area.code, entry.place, entry.duty, entry.shown)).collect();
    format!("{duties:?} {:?}", day.list(record))
}

fn folded(record: &Record, changes: Vec<Changed>) -> Arc<Record> {
    let mut record = record.clone();
    for change in changes {
        record.apply(change).unwrap();
    }
    Arc::new(record)
}

fn readers() -> Vec<Reader> {
    let [one, other] = ["KAZ", "RUS"].map(|state| state.parse().unwrap());
    vec![
        Reader::new(Post::Delegate(one, false), true),
        Reader::new(Post::Delegate(other, false), true),
        Reader::new(Post::Delegate(other, false), false),
        Reader::new(Post::Observer(one), true),
        Reader::new(Post::SeniorOfficial(one, true), true).in_the_chair(),
        Reader::new(Post::Officer, true),
        Reader::new(Post::Administrator, true),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_carried_on_is_what_is_known_anew(
        steps in vec((vec(change(), 1..4), vec(proptest::bool::weighted(0.7), 7)), 1..30),
    ) {
        let mut record = standing();
        let mut day = DayBook::new(&record, "2025-06-01".parse().unwrap());
        let mut readers = readers();
        for (changes, asks) in steps {
            record = folded(&record, changes);
            day = DayBook::advanced(&[&day], &record, day.on);
            // Who does not ask now asks later, and has missed some changes.
            for (reader, _) in readers.iter_mut().zip(asks).filter(|(_, asks)| *asks) {
                reader.asks(&record, &day);
            }
        }
    }
}

#[test]
fn what_stands_as_it_stood_is_not_made_again() {
    let delegate = &readers()[0].actor;
    let hidden = [1, 2].map(|area| note(area, 1, "secretariat")).to_vec();
    let whole = folded(&standing(), hidden);
    let view = whole.read_by(|audience| delegate.reads(audience)).into_owned();
    let next = folded(&whole, vec![note(1, 2, "member-states")]);
    let before = Known { whole: &whole, view: &view };
    let known = next.read_by_since(Some(before), |audience| delegate.reads(audience)).into_owned();
    assert!(Arc::ptr_eq(&known.organisation, &view.organisation));
    let kept = |(id, area)| Arc::ptr_eq(area, &view.areas[id]);
    assert_eq!(known.areas.iter().filter(|area| !kept(*area)).count(), 1, "the one area that has changed");
    let hidden_in_both = view.areas.iter().filter(|(id, area)| !Arc::ptr_eq(area, &whole.areas[*id]));
    assert_eq!(hidden_in_both.count(), 2);
}

#[test]
fn who_may_read_everything_reads_the_record_itself() {
    // Whom delegations nominate is no delegation's to read, but the host's and its own.
    let officer = Actor { account: None, post: Post::Officer, standing: true, chair: false };
    let (whole, next) = {
        let whole = standing();
        let next = folded(&whole, vec![note(1, 1, "member-states")]);
        (whole, next)
    };
    let before = Known { whole: &whole, view: &whole };
    for known in [None, Some(before)] {
        let read = next.read_by_since(known, |audience| officer.reads(audience));
        assert!(matches!(read, std::borrow::Cow::Borrowed(_)));
    }
}
