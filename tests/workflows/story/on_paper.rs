//! The papers of 22 August 2023, made again from the record: the letters of each line beside `source/`, which is the paper's
//! own text as it was read from it (a tab where it stands in another cell).

use serde_json::json;

use super::cast::{Cast, id};
use super::day::Day;
use crate::house::paper::{self, letters};

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
        // The letterhead is one paragraph of two lines.
        let found: Vec<_> =
            paper::lines(&word).iter().map(|line| line.replace(&letters(DRAWN), "")).collect();
        assert_eq!(found, source.lines().map(letters).collect::<Vec<_>>(), "{symbol}");
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

/// The letters of the text are on its page.
#[cfg(feature = "pdf")]
fn pdf_says(file: &[u8], symbol: &str, source: &str) {
    let text = paper::read(file, &format!("{symbol}, "), "en");
    assert_eq!(paper::pages(file), 1);
    // Word by word, since columns stand beside one another on the page.
    for line in source.lines() {
        let parts = line.split('\t').flat_map(|cell| cell.split_whitespace());
        for part in parts.filter(|part| !matches!(*part, "Military-polit" | "ical")) {
            assert!(text.contains(part), "{symbol}: {part} of {line}");
        }
    }
}
