//! The duties that live under a paragraph: how many stand how, and the open ones.

use std::collections::BTreeMap;

use crate::duties::shown::{DutyTable, DutyView, Shown};
use crate::http::reader::{Link, Reader};
use crate::record::day_book::{DayBook, Entry};
use crate::rules::duties::DutyKind;

/// How many open duties stand under a paragraph; the rest are in the register.
const OPEN: usize = 4;

/// The duties of one kind on a day.
pub struct Live<'a> {
    /// What the duty is called.
    pub name: &'a str,
    /// How many stand how, each with the way to the register.
    pub counts: Vec<Link>,
    /// The most urgent of the open ones.
    pub open: DutyTable<'a>,
    /// How many more are open, with the way to them.
    pub more: Option<(usize, String)>,
}

/// How many duties of a kind stand how, and the most urgent of the open ones.
#[derive(Default)]
struct Found<'a> {
    counts: BTreeMap<Shown, usize>,
    open: Vec<(Shown, Entry<'a>)>,
}

/// The duties of a day by kind: the whole book is read once.
pub fn by_kind<'a>(reader: Reader<'a>, book: &'a DayBook) -> BTreeMap<DutyKind, Live<'a>> {
    let mut found: BTreeMap<DutyKind, Found<'a>> = BTreeMap::new();
    for entry in book.all() {
        let shown = entry.shown;
        let of = found.entry(entry.duty.kind).or_default();
        *of.counts.entry(shown).or_default() += 1;
        if shown.is_open() {
            of.open.push((shown, entry));
        }
    }
    found.into_iter().map(|(kind, found)| (kind, live(reader, kind, found))).collect()
}

fn live<'a>(reader: Reader<'a>, kind: DutyKind, mut found: Found<'a>) -> Live<'a> {
    let (words, suffix) = (reader.words(), reader.suffix());
    let further = suffix.replacen('?', "&", 1);
    let register = |status: &str| format!("/duties?kind={kind}&status={status}{further}");
    let counts = found.counts.into_iter().map(|(shown, n)| Link {
        address: register(shown.as_str()),
        text: format!("{n} {}", words.of_kind("shown-", shown.as_str())),
    });
    let more = found.open.len().saturating_sub(OPEN);
    found.open.sort_by_key(|(shown, entry)| (*shown, entry.duty.due.unwrap_or(entry.duty.since)));
    let open = found.open.into_iter().take(OPEN);
    let open = open.map(|(_, entry)| DutyView::of(entry, reader.names, reader.on, &suffix));
    Live {
        name: words.of_kind("duty-", kind.as_str()),
        counts: counts.collect(),
        open: DutyTable::new(words, open.collect(), false),
        more: (more > 0).then(|| (more, register("open"))),
    }
}
