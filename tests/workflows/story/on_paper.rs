//! The papers of 22 August 2023, made again from the record: the letters of each line beside `source/`, which is the paper's
//! own text as it was read from it (a tab where it stands in another cell).

use std::io::Read;

use serde_json::json;

use super::cast::{Cast, id};
use super::day::Day;

const DEC_1: &str = include_str!("source/dec_1.txt");
const DEC_2: &str = include_str!("source/dec_2.txt");
/// The organisation's name in English is drawn on the paper, and not in its text.
const DRAWN: &str = "CONFERENCE ON INTERACTION AND CONFIDENCE BUILDING MEASURES IN ASIA";

/// The meeting closes, and both its decisions are sent.
pub async fn is_as_it_was_sent(cast: &Cast, day: &Day) {
    let closed = format!("/meetings/{}/closing", day.soc);
    cast.kazakhstan_senior.sends(&closed, json!({})).await;
    let decisions = cast.thailand_senior.program.get("/decisions").await.items();
    for (symbol, source) in [("SOC/2023-II/DEC/1", DEC_1), ("SOC/2023-II/DEC/2", DEC_2)] {
        let decision = decisions.iter().find(|row| row["symbol"] == symbol).expect("the decision");
        let page = format!("/decisions/{}", id(decision));
        let word = taken(cast, &page, ".docx", symbol).await;
        assert_eq!(lines(&word), source.lines().map(letters).collect::<Vec<_>>(), "{symbol}");
        #[cfg(feature = "pdf")]
        pdf_says(&taken(cast, &page, ".pdf", symbol).await, symbol, source);
    }
    cast.observer.knows_nothing_of(&cast.house, &format!("/decisions/{}", id(&decisions[0]))).await;
}

/// The file, under the name of its symbol; on a later day it is the same, byte for byte.
async fn taken(cast: &Cast, page: &str, ending: &str, symbol: &str) -> Vec<u8> {
    cast.on("2023-08-22").await;
    let seen = cast.thailand_senior.sees(&cast.house, page).await;
    let address = format!("{page}/paper{ending}");
    assert!(seen.body.contains(&format!("href=\"{address}\"")), "the page leads to its paper");
    let first = cast.thailand_senior.sees(&cast.house, &address).await;
    let name = format!("filename=\"{}{ending}\"", symbol.replace('/', "-"));
    assert!(first.headers["content-disposition"].to_str().unwrap().contains(&name));
    assert_eq!(first.headers["cache-control"], "private, no-cache");
    cast.on("2023-09-22").await;
    let later = cast.russia.sees(&cast.house, &address).await;
    assert!(first.content == later.content, "the same paper is the same file");
    first.content.to_vec()
}

/// The letters of a line, however they are spaced.
fn letters(line: &str) -> String {
    line.split_whitespace().collect()
}

/// The lines of a file for Word: each paragraph with its number, each row of a table with all its cells.
fn lines(file: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut document = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    let body = document.split("<w:body>").nth(1).unwrap();
    let mut counted = 0;
    let mut found = Vec::new();
    for (place, part) in body.split("<w:tbl>").enumerate() {
        let (table, after) = if place == 0 { ("", part) } else { part.split_once("</w:tbl>").unwrap() };
        found.extend(table.split("<w:tr>").skip(1).map(|row| letters(&text(row))));
        for paragraph in after.split("<w:p ").skip(1) {
            let number = if paragraph.contains("<w:numPr>") {
                counted += 1;
                format!("{counted}.")
            } else {
                String::new()
            };
            found.push(letters(&format!("{number}{}", text(paragraph))));
        }
    }
    found.retain(|line| !line.is_empty());
    // The letterhead is one paragraph of two lines.
    found.iter().map(|line| line.replace(&letters(DRAWN), "")).collect()
}

fn text(xml: &str) -> String {
    let runs = xml.split("<w:t xml:space=\"preserve\">").skip(1);
    let text: String = runs.map(|run| run.split("</w:t>").next().unwrap()).collect::<Vec<_>>().join("");
    text.replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// What other programs read of the PDF: that it is tagged and accessible, its title, its language, and the text.
#[cfg(feature = "pdf")]
fn pdf_says(file: &[u8], symbol: &str, source: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, file).unwrap();
    let said = |program: &str, options: &[&str]| {
        let told = std::process::Command::new(program).args(options).arg(&path).arg("-").output();
        let told = told.unwrap_or_else(|error| panic!("{program} of poppler-utils: {error}"));
        String::from_utf8(told.stdout).unwrap()
    };
    let of_file = |options: &[&str]| {
        let told = std::process::Command::new("pdfinfo").args(options).arg(&path).output().unwrap();
        String::from_utf8(told.stdout).unwrap()
    };
    let told = of_file(&[]);
    for line in ["Tagged: yes", "Pages: 1", &format!("Title: {symbol}, ")] {
        let found = told.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        assert!(found.into_iter().any(|found| found.starts_with(line)), "{line}\n{told}");
    }
    let metadata = of_file(&["-meta"]);
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    assert!(metadata.contains("<rdf:li>en</rdf:li>"), "{metadata}");
    let text = letters(&said("pdftotext", &["-layout"]));
    // Line by line, since columns stand beside one another on the page.
    for line in source.lines() {
        let parts = line.split('\t').flat_map(|cell| cell.split_whitespace());
        for part in parts.filter(|part| !matches!(*part, "Military-polit" | "ical")) {
            assert!(text.contains(part), "{symbol}: {part} of {line}");
        }
    }
}
