//! The List as of a day, beside the paper SOC/2023-II/DEC/2.

use scraper::{Html, Selector};
use serde_json::Value;

use super::cast::{Cast, text};
use super::setting::{LIST, Line, lines};

/// The List as of 22 August 2023 is SOC/2023-II/DEC/2: row by row and cell by cell, for programs and on the page.
pub async fn is_that_of_the_paper(cast: &Cast) {
    let program = &cast.observer.program;
    let states = program.all("/state-names", 200).await;
    let list = program.all("/coordinators?as_of=2023-08-22", 200).await;
    let found: Vec<Line> = list.iter().flat_map(|item| of_item(item, &states)).collect();
    let paper: Vec<Line> = lines(LIST);
    assert_eq!(found.len(), paper.len());
    for (found, line) in found.iter().zip(&paper) {
        assert_eq!(found, line);
    }
    for reader in [&cast.russia, &cast.officer, &cast.observer] {
        let page = reader.sees(&cast.house, "/areas?as_of=2023-08-22").await;
        assert_eq!(on_the_page(&page.body), as_the_paper_prints(&paper));
    }
}

/// The lines of one item of the API.
fn of_item(item: &Value, states: &[Value]) -> Vec<Line> {
    let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let number = said(&item["code"]).split_once('.').map(|(_, number)| number.to_owned());
    let name = |code: &Value| {
        let row = states.iter().find(|row| row["state"] == *code).expect("a state with a name");
        said(&row["en"])
    };
    let line = |role: &str, post: &Value| -> Line {
        assert_eq!(post["acting"], false);
        let [from, to] = [year(&said(&post["from"]), "-01-01"), year(&said(&post["to"]), "-12-31")];
        [
            item["dimension"]["number"].to_string(),
            said(&item["dimension"]["name"]),
            number.clone().unwrap_or_default(),
            said(&item["area"]),
            role.to_owned(),
            name(&post["state"]),
            from,
            to,
        ]
    };
    let posts = |name: &str, role: &str| -> Vec<Line> {
        item[name].as_array().unwrap().iter().map(|post| line(role, post)).collect()
    };
    [posts("coordinators", "coordinator"), posts("co_coordinators", "co-coordinator")].concat()
}

/// A whole year's first or last day is that year in the paper.
fn year(day: &str, end: &str) -> String {
    day.strip_suffix(end).unwrap_or(day).to_owned()
}

/// The rows of the page, each as its six cells.
fn on_the_page(body: &str) -> Vec<Vec<String>> {
    let page = Html::parse_document(body);
    let [rows, cells] = ["main table.list tbody tr", "td"].map(|found| Selector::parse(found).unwrap());
    page.select(&rows).map(|row| row.select(&cells).map(text).collect()).collect()
}

/// The table of the paper: a dimension and its number stand in its first row alone, an undivided one has no area.
fn as_the_paper_prints(lines: &[Line]) -> Vec<Vec<String>> {
    let of_one_area = |one: &Line, other: &Line| one[..4] == other[..4];
    let mut dimension = String::new();
    let row = |area: &[Line]| {
        let [number, of, in_it, name, ..] = &area[0];
        let first = dimension != *number;
        dimension.clone_from(number);
        let once = |cell: &str| if first { cell.to_owned() } else { String::new() };
        let name = if in_it.is_empty() { "" } else { name };
        let holders = |role: &str| {
            let own = area.iter().filter(|line| line[4] == role);
            let holders = own.map(|[.., state, from, to]| match from.is_empty() {
                true => state.clone(),
                false => format!("{state} ({from}-{to})"),
            });
            holders.collect::<String>()
        };
        vec![
            once(number),
            once(of),
            in_it.clone(),
            name.to_owned(),
            holders("coordinator"),
            holders("co-coordinator"),
        ]
    };
    lines.chunk_by(of_one_area).map(row).collect()
}
