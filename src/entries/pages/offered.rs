//! Which records a field of a form offers: after twenty years there are more than fit on a page. The last ones are
//! offered, and others are found by words of their titles; areas are named by their numbers.

use uuid::Uuid;

use super::place;
use crate::http::form::Choice;
use crate::http::who::Who;
use crate::record::fields::Input;
use crate::record::{Kind, Row};
use crate::said::Reading;

/// How many records a field offers at most.
pub const MOST: usize = 45;

/// The records that a field offers.
pub struct Offered {
    /// The records.
    pub choices: Vec<Choice>,
    /// How others are found, where there are more.
    pub find: Option<Find>,
}

/// How a field offers others than the last.
pub struct Find {
    /// The words that were looked for.
    pub words: String,
    /// How many are offered.
    pub offered: usize,
    /// Of how many.
    pub all: usize,
}

/// The words with which others are looked for in a field.
pub fn words<'a>(sought: &'a Input, field: &str) -> &'a str {
    sought.one(&format!("find_{field}")).unwrap_or_default()
}

/// The records of a kind, those of areas in the order of the paper, others the newest first: all, or the last ones of
/// those whose titles have all the words. What is chosen is among them. `only` are those that a step offers.
pub fn offered(
    who: &Who,
    kind: Kind,
    only: Option<&[Uuid]>,
    words: &str,
    chosen: impl Fn(&[&str]) -> bool,
) -> Offered {
    let reading = Reading::of(who);
    let mut rows: Vec<Row> = who.record().all(kind);
    if let Some(only) = only {
        rows.retain(|row| only.contains(&row.common().id));
    }
    if matches!(kind, Kind::Meeting | Kind::Decision | Kind::Review) {
        rows.sort_by_key(|row| std::cmp::Reverse(day(row)));
    }
    let all = rows.len();
    if all <= MOST {
        let choices = rows.iter().map(|row| choice(who, reading, row, &chosen)).collect();
        return Offered { choices, find: None };
    }
    let sought = words.to_lowercase();
    let has = |row: &&Row| {
        let title = reading.title(row).to_lowercase();
        sought.split_whitespace().all(|word| title.contains(word))
    };
    let mut found: Vec<_> = rows.iter().filter(has).map(|row| (day(row), row.common().id)).collect();
    found.sort_by(|a, b| b.cmp(a)); // the ids are made in the order of registering
    found.truncate(MOST);
    let offered = rows.iter().filter(|row| {
        let id = row.common().id;
        found.iter().any(|(_, found)| *found == id) || chosen(&[&id.to_string()])
    });
    Offered {
        choices: offered.map(|row| choice(who, reading, row, &chosen)).collect(),
        find: Some(Find { words: words.to_owned(), offered: found.len(), all }),
    }
}

/// Records of several kinds in one field, each with its kind before it: the newest, or the newest of those that have all
/// the words. What is chosen, by its id, is among them.
pub fn among(who: &Who, kinds: &[&str], words: &str, chosen: &str) -> Offered {
    let reading = Reading::of(who);
    let kinds = kinds.iter().filter_map(|kind| Kind::named(kind));
    let mut rows: Vec<Row> = kinds.flat_map(|kind| who.record().all(kind)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.common().id)); // the ids are made in the order of registering
    let all = rows.len();
    let named = |row: &Row| {
        let kind = who.words().of_kind("kind-", row.kind().as_str());
        format!("{kind}: {}", reading.title(row))
    };
    let is_chosen = |row: &Row| row.common().id.to_string() == chosen;
    let choice = |row: &Row| Choice {
        value: format!("{}:{}", row.kind().as_str(), row.common().id),
        name: named(row),
        chosen: is_chosen(row),
    };
    let sought = words.to_lowercase();
    let has = |row: &&Row| {
        let name = if sought.is_empty() { String::new() } else { named(row).to_lowercase() };
        sought.split_whitespace().all(|word| name.contains(word))
    };
    let found: Vec<&Row> = rows.iter().filter(has).take(MOST).collect();
    let offered = found.len();
    let own = rows.iter().find(|row| is_chosen(row) && !found.iter().any(|other| is_chosen(other)));
    let choices = own.into_iter().chain(found).map(choice).collect();
    let find = Find { words: words.to_owned(), offered, all };
    Offered { choices, find: (all > MOST).then_some(find) }
}

fn choice(who: &Who, reading: Reading<'_>, row: &Row, chosen: &impl Fn(&[&str]) -> bool) -> Choice {
    let (id, spoken) = (row.common().id.to_string(), spoken(row));
    let value = spoken.unwrap_or_else(|| id.clone());
    let chosen = chosen(&[&value, &id]);
    let name = match place::end_in_force(who, row) {
        Some(end) => format!("{}, {end}", reading.title(row)),
        None => reading.title(row),
    };
    Choice { value, name, chosen }
}

/// The areas, where there are so many that they are named by their numbers and not chosen.
pub fn areas_by_number(who: &Who) -> Option<Vec<Choice>> {
    let areas = &who.record().areas;
    let choice = |area: &crate::record::rows::Area| Choice {
        value: area.code.clone(),
        name: area.name.clone(),
        chosen: false,
    };
    (areas.len() > MOST).then(|| who.record().areas_in_order().map(|held| choice(&held.area)).collect())
}

/// As people name a record, shorter than its id.
fn spoken(row: &Row) -> Option<String> {
    match row {
        Row::Area(row) => Some(row.code.clone()),
        Row::Dimension(row) => Some(row.number.to_string()),
        _ => None,
    }
}

fn day(row: &Row) -> Option<chrono::NaiveDate> {
    match row {
        Row::Meeting(row) => Some(row.from),
        Row::Decision(row) => Some(row.decided),
        Row::Review(row) => Some(row.held),
        _ => None,
    }
}
