//! What the browser tells a screen reader: the accessibility tree of some pages, against what was written by hand.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::driver::Browser;
use crate::site::site;

/// A node of the tree that is told: its role, its name, and the level of a heading.
struct Told {
    role: String,
    name: String,
    level: u64,
}

impl Told {
    /// As it is written here: `heading 1: Duties`.
    fn line(&self) -> String {
        match self.level {
            0 => format!("{}: {}", self.role, self.name),
            level => format!("{} {level}: {}", self.role, self.name),
        }
    }
}

/// What the tree tells of the page, in the order of reading.
async fn told(browser: &Browser) -> Vec<Told> {
    let tree = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let by_id: HashMap<&str, &Value> =
        nodes.iter().map(|node| (node["nodeId"].as_str().unwrap(), node)).collect();
    let mut told = Vec::new();
    let mut next = vec![nodes[0]["nodeId"].as_str().unwrap()];
    while let Some(node) = next.pop().map(|id| by_id[id]) {
        let below = node["childIds"].as_array().map(Vec::as_slice).unwrap_or_default();
        next.extend(below.iter().rev().filter_map(Value::as_str).filter(|id| by_id.contains_key(id)));
        if node["ignored"] == true {
            continue;
        }
        let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
        let level = properties.iter().find(|property| property["name"] == "level");
        told.push(Told {
            role: node["role"]["value"].as_str().unwrap_or_default().to_owned(),
            name: node["name"]["value"].as_str().unwrap_or_default().trim().to_owned(),
            level: level.and_then(|level| level["value"]["value"].as_u64()).unwrap_or_default(),
        });
    }
    told
}

/// What is wrong with the frame of a page as it is told.
fn out_of_order(told: &[Told]) -> Vec<String> {
    let mut found = Vec::new();
    let count = |role: &str| told.iter().filter(|node| node.role == role).count();
    for landmark in ["banner", "main", "contentinfo"] {
        if count(landmark) != 1 {
            found.push(format!("{} times {landmark}", count(landmark)));
        }
    }
    for node in told {
        let wants_a_name = ["navigation", "table", "region", "textbox", "combobox", "button", "link"];
        if node.name.is_empty() && wants_a_name.contains(&node.role.as_str()) {
            found.push(format!("{} without a name", node.role));
        }
    }
    if count("table") > 0 && count("columnheader") == 0 {
        found.push("a table without cells that head it".to_owned());
    }
    let levels: Vec<u64> = told.iter().filter(|node| node.role == "heading").map(|node| node.level).collect();
    if levels.first() != Some(&1) || levels.iter().filter(|level| **level == 1).count() != 1 {
        found.push(format!("not one main heading that is the first: {levels:?}"));
    }
    if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
        found.push(format!("headings jump: {levels:?}"));
    }
    found
}

/// The landmarks, headings, fields, buttons and tables, as they come.
fn sequence(told: &[Told]) -> Vec<String> {
    let roles = [
        "banner",
        "navigation",
        "main",
        "contentinfo",
        "region",
        "heading",
        "table",
        "columnheader",
        "textbox",
        "combobox",
        "button",
        "alert",
        "status",
        "Date",
        "searchbox",
    ];
    told.iter().filter(|node| roles.contains(&node.role.as_str())).map(Told::line).collect()
}

#[tokio::test]
async fn the_frame_of_each_page_is_told() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, "officer@secretariat.example").await;
    let mut found = Vec::new();
    for width in [1280, 360] {
        browser.sized(width, 800, 1.0).await;
        for page in [
            "/",
            "/areas",
            "/areas/2.3",
            "/areas/3.8",
            "/duties",
            "/states/RUS",
            "/matters",
            "/meetings",
            "/modalities",
            "/register",
            "/register/tenure",
            "/journal",
            "/account",
            "/accessibility",
            "/design",
            "/nothing-here",
        ] {
            browser.open_page(page).await;
            let wrong = out_of_order(&told(&browser).await);
            found.extend(wrong.into_iter().map(|wrong| format!("{page} at {width}: {wrong}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn an_area_is_told_in_the_order_of_reading() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, "observer@jpn.example").await;
    browser.open_page("/areas/2.3?as_of=2024-03-01").await;
    let told = told(&browser).await;
    let main = told.iter().position(|node| node.role == "main").expect("the content");
    let headings =
        told[main..].iter().filter(|node| ["heading", "table", "columnheader"].contains(&node.role.as_str()));
    let expected = [
        "heading 1: 2.3 Security of and in the use of information and communication technologies (ICTs)",
        "heading 2: Posts on 1 March 2024",
        "heading 2: Tenures",
        "table: Tenures",
        "columnheader: State",
        "columnheader: Role",
        "columnheader: Term",
        "columnheader: Basis and what became of it",
    ];
    assert_eq!(headings.map(Told::line).collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn signing_in_is_told_in_the_order_of_reading() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.client.goto(&format!("{}/sign-in", site.address)).await.unwrap();
    let expected = [
        "banner: ",
        "button: English",
        "button: Русский",
        "button: Қазақша",
        "main: ",
        "heading 1: Sign in",
        "textbox: E-mail address",
        "textbox: Password",
        "button: Sign in",
        "region: Demonstration",
        "heading 2: Demonstration",
        "combobox: Sign in as",
        "button: Sign in",
        "contentinfo: ",
    ];
    assert_eq!(sequence(&told(&browser).await), expected);
}

#[tokio::test]
async fn a_letter_of_intention_is_told_in_the_order_of_reading() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, "delegate@tha.example").await;
    browser.open_page("/areas/2.5").await;
    browser.follow("Write a letter of intention").await;
    browser
        .asked(
            "const form = document.querySelector('form.entry'); form.noValidate = true; \
             form.querySelector('p > button').click(); return true",
        )
        .await;
    browser.found("//main//*[@role='alert']").await;
    let told = told(&browser).await;
    let main = told.iter().position(|node| node.role == "main").expect("the content");
    let expected = [
        "main: ",
        "heading 1: Write a letter of intention",
        "alert: ",
        "heading 2: Something that was entered is not right",
        "combobox: Role required",
        "Date: First day proposed",
        "button: Show date picker Show date picker",
        "Date: Last day proposed",
        "button: Show date picker Show date picker",
        "textbox: Text required",
        "combobox: First draft of a concept paper that it encloses",
        "button: Write a letter of intention",
        "status: ", // that what is typed is kept
        "contentinfo: ",
    ];
    assert_eq!(sequence(&told[main..]), expected);
}
