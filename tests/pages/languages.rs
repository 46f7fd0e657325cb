//! In Russian and in Kazakh no page holds an English word but those of the record.

use std::collections::BTreeMap;

use axum::http::Method;
use clearinghouse::design::palette::palette;
use clearinghouse::help::glossary;
use clearinghouse::language::Language;
use clearinghouse::routes;
use clearinghouse::rules::access::Post;
use clearinghouse::rules::paragraph::Paragraph;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;

use super::sizes::{Demonstration, demonstration, is_a_page, state};
use crate::house::House;

/// Words that stand in Latin letters in every language.
const ALLOWED: [&str; 33] = [
    "Conference on Interaction and Confidence Building Measures in Asia", // the letterhead, in its two languages
    "Clearing House",                                                     // the name
    "English",                                                            // what the language calls itself
    "csv",
    "Word", // the program
    "PDF",
    "docx",
    "xlsx",
    "pdf", // endings of files
    "png",
    "jpg",
    "jpeg",
    "txt",
    "https",
    "JSON",
    "demonstration", // the password of the demonstration, and its accounts
    "example",
    "alpha",
    "Rev",
    "Corr",
    "No",
    "LibreOffice",
    "Escape", // the key
    // What the pages were tested with.
    "Chromium",
    "JavaScript",
    "Nu Html Checker",
    "Safari",
    "VoiceOver",
    "axe-core",
    "forward the decisions of the meeting", // of an English note, as an example
    // What stands in the file whose text can be brought in: it is in no record yet.
    "Background",
    "Budget",
    "None",
];

/// How many addresses of a route are read; a page differs from the next of its route by its data alone.
const OF_A_ROUTE: usize = 6;

/// All texts that ever stood in the record, of the Modalities and of the accounts, in one.
async fn texts_of_record(demonstration: &Demonstration) -> String {
    let pool = &demonstration.house.owner_pool;
    let mut texts = Vec::new();
    let written =
        sqlx::query_scalar::<_, Value>("select jsonb_build_array(before, after) from journal_change");
    written.fetch_all(pool).await.unwrap().iter().for_each(|row| strings(row, &mut texts));
    let reasons = sqlx::query_scalar("select reason from journal_detail where reason is not null");
    texts.extend(reasons.fetch_all(pool).await.unwrap());
    texts.extend(Paragraph::ALL.iter().map(|paragraph| paragraph.text().to_owned()));
    texts.extend(Paragraph::ALL.iter().map(|paragraph| paragraph.chapter_title().to_owned()));
    texts.extend(Paragraph::ALL.iter().filter_map(|paragraph| paragraph.heading()).map(str::to_owned));
    // The glossary shows each term in English beside the reader’s own, with the names of the papers.
    texts.extend(glossary::terms_in(Language::English).into_iter().map(str::to_owned));
    // A note verbale stands in each of its languages, its formulas, too.
    texts.push(clearinghouse::rules::note::enclosure(Language::English, 1));
    // The page of the parts names colours as the stylesheet does.
    texts.extend(palette().into_iter().map(|colour| colour.name.to_owned()));
    let people = sqlx::query_as::<_, (String, String)>("select name, email from account");
    for (name, email) in people.fetch_all(pool).await.unwrap() {
        texts.extend([name, email]);
    }
    let joined = texts.join("\n");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn strings(value: &Value, into: &mut Vec<String>) {
    match value {
        // A code such as `co-coordinator` is no text: it has words of its own in each language.
        Value::String(text) if !text.chars().all(|c| c.is_ascii_lowercase() || c == '-') => {
            into.push(text.clone())
        }
        Value::Array(items) => items.iter().for_each(|item| strings(item, into)),
        Value::Object(fields) => {
            // What a record rests on is cited as it was entered: "page s-cica.org".
            if let (Some(Value::String(kind)), Some(number)) = (fields.get("kind"), fields.get("number")) {
                into.push(format!("{kind} {}", number.as_str().unwrap_or_default()));
            }
            fields.values().for_each(|field| strings(field, into));
        }
        _ => {}
    }
}

/// What a person reads of a page, and what is read to them: texts, and the attributes that are spoken.
fn spoken(page: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let mut texts = Vec::new();
    for node in document.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                let silent = node.ancestors().filter_map(ElementRef::wrap).any(|element| {
                    matches!(element.value().name(), "script" | "style" | "code" | "textarea")
                });
                if !silent {
                    texts.push(text.to_string());
                }
            }
            Node::Element(element) => {
                let attributes = ["title", "aria-label", "placeholder", "alt", "data-label"];
                texts.extend(attributes.iter().filter_map(|name| element.attr(name)).map(str::to_owned));
            }
            _ => {}
        }
    }
    texts
}

/// The pieces of a text that are in Latin letters, each between its marks.
fn latin(text: &str) -> Vec<String> {
    let digest = |word: &&str| word.len() >= 32 && word.chars().all(|c| c.is_ascii_hexdigit());
    let text = text.split_whitespace().filter(|word| !digest(word)).collect::<Vec<_>>().join(" ");
    let mut pieces = Vec::new();
    for piece in text.split(|c: char| {
        ('\u{400}'..='\u{52f}').contains(&c) || ",;:()[]–—“”«»„\"/|·→".contains(c) || c.is_ascii_digit()
    }) {
        let piece = piece.trim_matches(|c: char| !c.is_alphabetic());
        let has_word = piece
            .split(|c: char| !c.is_alphabetic())
            .any(|word| word.len() > 1 && word.chars().any(char::is_lowercase));
        if has_word {
            pieces.push(piece.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    pieces
}

/// Whether a piece stands in the texts of record between the limits of words.
fn stands(piece: &str, corpus: &str) -> bool {
    corpus.match_indices(piece).any(|(at, found)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(corpus[..at].chars().next_back()) && !letter(corpus[at + found.len()..].chars().next())
    })
}

async fn english_words_on_pages_in(language: &'static str) {
    let demonstration = demonstration().await;
    let readers = [
        demonstration.reader("administrator@words.example", Post::Administrator).await,
        demonstration.reader("delegate@words.example", Post::Delegate(state("KAZ"), false)).await,
        demonstration.reader("senior@words.example", Post::SeniorOfficial(state("RUS"), false)).await,
    ];
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut pages = 0;
    for reader in &readers {
        let corpus = texts_of_record(&demonstration).await;
        let browser = reader.browser.clone().asking_for(language);
        for route in
            routes::all().iter().filter(|route| route.method == Method::GET && is_a_page(&route.path))
        {
            let addresses = demonstration.addresses(&route.path, reader).await.unwrap_or_default();
            for address in addresses.iter().step_by((addresses.len() / OF_A_ROUTE).max(1)) {
                let page = browser.get(address).await.body;
                if !page.contains("<html") {
                    continue;
                }
                assert!(
                    page.contains(&format!("<html lang=\"{language}\">")),
                    "{address} is not in {language}"
                );
                pages += 1;
                for piece in spoken(&page).iter().flat_map(|text| latin(text)) {
                    if !ALLOWED.contains(&piece.as_str()) && !stands(&piece, &corpus) {
                        found.entry(piece).or_insert_with(|| address.clone());
                    }
                }
            }
        }
    }
    assert!(pages > 300, "only {pages} pages were read");
    let found: Vec<_> = found.iter().map(|(piece, address)| format!("{piece}   ({address})")).collect();
    assert!(found.is_empty(), "English on pages in {language}:\n{}", found.join("\n"));
}

#[tokio::test]
async fn a_person_chooses_the_language_and_finds_it_everywhere() {
    let house = House::new().await;
    let here = house.http().asking_for("fr,ru;q=0.9");
    here.get("/sign-in").await.must_say("<html lang=\"ru\">");
    let delegate = house.signed_in("delegate@words.example", Post::Delegate(state("KAZ"), false)).await;
    delegate.get("/").await.must_say("<html lang=\"en\">");
    let chosen = delegate.post("/language", &[("language", "kk")]).await;
    assert_eq!(chosen.goes_to(), "/");
    let cookie = chosen.headers[axum::http::header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("language=kk; "), "{cookie}");
    // What was chosen goes before what the browser asks for, in this browser and in the next.
    delegate.clone().asking_for("ru").get("/areas").await.must_say("<html lang=\"kk\">");
    house.signs_in("delegate@words.example").await.get("/").await.must_say("<html lang=\"kk\">");
    assert_eq!(delegate.post("/language", &[("language", "tlh")]).await.status, 422);
}

#[tokio::test]
async fn what_a_delegation_writes_is_marked_with_the_language_in_which_it_wrote() {
    let house = House::new().await;
    let delegate = house.signed_in("delegate@words.example", Post::Delegate(state("KAZ"), false)).await;
    let writes = async |area: &str, text: &str| {
        let form = [("role", "coordinator"), ("text", text)];
        let answer = delegate.post(&format!("/areas/{area}/letters"), &form).await;
        answer.goes_to().split('?').next().unwrap().to_owned()
    };
    let russian = writes("2.3", "Казахстан готов координировать эту область.").await;
    let english = writes("2.4", "Kazakhstan is ready to coordinate this area.").await;
    delegate
        .get(&russian)
        .await
        .must_say("<span lang=\"ru\">Казахстан готов координировать эту область</span>");
    assert!(!delegate.get(&english).await.says("<span lang=\"en\">"), "the page is in English");
    delegate.post("/language", &[("language", "ru")]).await;
    delegate
        .get(&english)
        .await
        .must_say("<span lang=\"en\">Kazakhstan is ready to coordinate this area</span>");
    assert!(!delegate.get(&russian).await.says("lang=\"en\">Казахстан"), "the page is in Russian");
}

#[tokio::test]
async fn no_page_in_russian_holds_an_english_word_outside_data() {
    english_words_on_pages_in("ru").await;
}

#[tokio::test]
async fn no_page_in_kazakh_holds_an_english_word_outside_data() {
    english_words_on_pages_in("kk").await;
}
