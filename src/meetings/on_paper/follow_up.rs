//! The table of follow-up on paper, as it stands on the day of the page.

use super::{file, head, known};
use crate::http::reader::Reader;
use crate::meetings::table::{Line, Table as Rows};
use crate::paper::{Block, Cell, Head, Made, Paper, Place, Table, capitals};
use crate::platform::failure::Failure;

/// The table of follow-up of a meeting.
///
/// # Errors
/// When there is no such meeting, or none that the person may know of, or nothing is to be followed up.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let meeting = known(reader, place.id()?).ok_or(Failure::NotFound)?;
    let rows = Rows::of(reader, meeting).rows;
    if rows.is_empty() {
        return Err(Failure::NotFound);
    }
    let words = reader.words();
    let title = words.t("table-title");
    let date = words.date(reader.on);
    let head = head(words, meeting);
    let running = head.symbol.clone().unwrap_or_else(|| meeting.title.clone());
    let as_of = words.with("list-as-of", &[("date", &date)]);
    let head = Head { date, title: capitals(words.language, title), subtitles: vec![as_of], ..head };
    let heads = ["follow-ups-owner", "follow-ups-what", "field-due", "matter-stands"];
    let row = |of: &Line<'_>| {
        let done = of.row.done.filter(|day| *day <= reader.on).map(|day| words.date(day));
        let stands = std::iter::once(of.stands.words(words).to_owned()).chain(done);
        vec![
            Cell::line(&of.owners),
            Cell::line(&of.row.text),
            Cell::line(&words.maybe_date(of.row.due)),
            Cell::of(stands),
        ]
    };
    let table = Table {
        shares: vec![20, 48, 17, 15],
        head: heads.map(|key| Cell::line(words.t(key))).to_vec(),
        rows: rows.iter().map(row).collect(),
    };
    let mut blocks = head.blocks();
    blocks.push(Block::Table(table));
    Ok(Paper {
        language: words.language,
        name: format!("{}-follow-up-{}", file(meeting), reader.on),
        title: format!("{title}: {running}"),
        dated: reader.on,
        running,
        blocks,
    }
    .into())
}
