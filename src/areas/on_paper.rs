//! The List of coordinating and co-coordinating countries on paper, as SOC/2023-II/DEC/2 has it.

use super::list::list_on;
use crate::http::page::Names;
use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::paper::{Block, Cell, Head, Made, Paper, Place, Table, capitals};
use crate::platform::failure::Failure;
use crate::record::list::{ListRow, Post};
use crate::said::term;

/// A row of the table.
pub struct Entry {
    /// The number of the dimension, and its name.
    pub dimension: (i32, String),
    /// The number of the area in it; `None`: the dimension is undivided.
    pub number: Option<String>,
    /// The name of the area.
    pub name: String,
    /// Who coordinates, each with the term.
    pub coordinators: Vec<String>,
    /// Who co-coordinates.
    pub co_coordinators: Vec<String>,
}

/// The List on the day of the page, in the language of who reads it.
///
/// # Errors
/// Never: there is always a List.
pub fn made(reader: Reader<'_>, _: &Place) -> Result<Made, Failure> {
    let words = reader.words();
    let title = words.t("list-title");
    let date = words.date(reader.on);
    let head = Head {
        date: date.clone(),
        title: capitals(words.language, title),
        subtitles: vec![words.with("list-as-of", &[("date", &date)])],
        ..Head::default()
    };
    let mut blocks = head.blocks();
    blocks.push(Block::Table(table(words, &entries(reader))));
    Ok(Paper {
        language: words.language,
        name: format!("list-{}", reader.on),
        title: format!("{title}, {date}"),
        dated: reader.on,
        running: date,
        blocks,
    }
    .into())
}

/// The rows of the List on the day of a page.
pub fn entries(reader: Reader<'_>) -> Vec<Entry> {
    list_on(reader.who, reader.on).iter().map(|row| entry(reader.names, row)).collect()
}

fn entry(names: Names<'_>, row: &ListRow<'_>) -> Entry {
    let all = |posts: &[Post]| posts.iter().map(|of| post(names, of)).collect();
    Entry {
        dimension: (row.dimension.number, row.dimension.name.clone()),
        number: row.number().map(str::to_owned),
        name: row.name().to_owned(),
        coordinators: all(&row.posts.coordinators),
        co_coordinators: all(&row.posts.co_coordinators),
    }
}

fn post(names: Names<'_>, post: &Post) -> String {
    let term = post.term().map(|of| term(names.words, of));
    let acting = post.acting.then(|| names.words.t("list-acting").to_owned());
    let said = [Some(names.state(post.state).to_owned()), term, acting];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The table of the paper: a dimension and its number stand once beside its areas; an undivided one takes the place of its
/// areas as well.
pub fn table(words: &Words, entries: &[Entry]) -> Table {
    let head = |key| Cell::line(words.t(key));
    let rows = entries.chunk_by(|one, other| one.dimension.0 == other.dimension.0);
    let rows = rows.flat_map(|of| {
        let areas = of.len();
        of.iter().enumerate().map(move |(place, entry)| {
            let mut cells = Vec::new();
            if place == 0 {
                cells.push(Cell::line(&entry.dimension.0.to_string()).down(areas));
                let name = Cell::line(&entry.dimension.1);
                cells.push(if entry.number.is_some() { name.down(areas) } else { name.across(3) });
            }
            if let Some(number) = &entry.number {
                cells.extend([Cell::line(number), Cell::line(&entry.name)]);
            }
            cells.extend([Cell::of(&entry.coordinators), Cell::of(&entry.co_coordinators)]);
            cells
        })
    });
    Table {
        shares: vec![6, 18, 5, 32, 19, 20],
        head: vec![
            head("list-no"),
            head("list-dimension"),
            head("list-area").across(2),
            head("list-coordinator"),
            head("list-co-coordinator"),
        ],
        rows: rows.collect(),
    }
}
