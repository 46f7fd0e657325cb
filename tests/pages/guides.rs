//! The pictures of the guides show what their pages show. Each page is rendered again, on one and the same day, and what
//! it shows (its elements and its words, without numbers) is compared with what it showed when the pictures were taken.

use std::fmt::Write;
use std::path::PathBuf;

use clearinghouse::demo;
use clearinghouse::rules::access::Post;
use scraper::{Html, Node};
use sha2::{Digest, Sha256};

use crate::house::{House, TODAY};

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];
/// What the pages showed when the pictures were taken.
const SHOWN: &str = "static/guides/shown.txt";

/// Whose account of the demonstration it is.
fn post(email: &str) -> Post {
    let (name, at) = email.split_once('@').unwrap();
    let state = || at[..3].to_uppercase().parse().unwrap();
    match name {
        "officer" => Post::Officer,
        "delegate" => Post::Delegate(state(), false),
        "senior" => Post::SeniorOfficial(state(), false),
        _ => panic!("nobody has said who {email} is"),
    }
}

/// What a page shows: its elements with their classes, and its words; numbers are left out.
fn shown(page: &str) -> String {
    let document = Html::parse_document(page);
    let mut shown = String::new();
    for node in document.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                shown.extend(text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()));
            }
            Node::Element(element) => {
                let class = element.attr("class").unwrap_or_default();
                write!(shown, "<{} {class}>", element.name()).unwrap();
            }
            _ => {}
        }
    }
    hex::encode(Sha256::digest(shown)).chars().take(16).collect()
}

#[tokio::test]
async fn the_pictures_of_the_guides_show_what_their_pages_show() {
    let house = House::empty().await;
    house.on(TODAY).await;
    demo::open(&house.app).await.unwrap();
    let pictures = include_str!("../../static/guides/pictures.txt");
    let mut now = String::new();
    for line in pictures.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let words: Vec<_> = line.split_whitespace().collect();
        let [name, who, address] = words.as_slice() else { panic!("{line}: a name, who looks, an address") };
        let address = address.split('#').next().unwrap();
        let browser = house.signed_in(&format!("{name}@guides.example"), post(who)).await;
        for language in LANGUAGES {
            let mut page = browser.clone().asking_for(language).get(address).await;
            if page.status == 303 {
                page = browser.clone().asking_for(language).get(page.goes_to()).await;
            }
            assert_eq!(page.status, 200, "{address}: {}", page.body);
            writeln!(now, "{name} {language} {}", shown(&page.body)).unwrap();
        }
    }
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(SHOWN);
    if std::env::var("GUIDES").as_deref() == Ok("write") {
        std::fs::write(&file, &now).unwrap();
    }
    let then = std::fs::read_to_string(&file).unwrap_or_default();
    let stale: Vec<_> = now.lines().filter(|line| !then.lines().any(|then| then == *line)).collect();
    assert!(
        stale.is_empty(),
        "these pages show something else than their pictures; run make guides:\n{}",
        stale.join("\n")
    );
}
