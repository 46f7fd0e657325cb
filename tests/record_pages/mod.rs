//! Pages of registering, correcting, striking, of a record and of the journal, as people meet them.

mod belonging;
mod journal;
mod kept_out;
mod place;
mod registering;
mod words;

use clearinghouse::rules::access::Post;

use crate::house::{Answer, Browser, House};

/// A house on a day on which its states are members and a version of the Modalities counts.
async fn house() -> House {
    let house = House::new().await;
    house.on("2024-03-01").await;
    house
}

async fn officer(house: &House) -> Browser {
    house.signed_in("officer@secretariat.example", Post::Officer).await
}

/// Confirms what a page of confirmation asks.
async fn confirm(browser: &Browser, address: &str, page: &Answer) -> Answer {
    let hidden = page.hidden_fields();
    let mut form: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.push(("go-ahead", "yes"));
    browser.post(address, &form).await
}

/// A term of the Russian Federation for ICT security.
const TERM: [(&str, &str); 8] = [
    ("area_id", "2.3"),
    ("state", "RUS"),
    ("role", "coordinator"),
    ("appointed", "2023-08-22"),
    ("from", "2024-01-01"),
    ("to", "2025-12-31"),
    ("source_kind", "decision"),
    ("distribution", "member-states"),
];

/// The form with one field typed otherwise.
fn typed<'a>(form: &[(&'a str, &'a str)], field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut form: Vec<_> = form.iter().copied().filter(|(name, _)| *name != field).collect();
    form.push((field, value));
    form
}
