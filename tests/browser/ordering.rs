//! The order of an agenda, by the keyboard alone, drawn with a pointer, and typed where there is no script: all three give
//! the same.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};

use crate::driver::Browser;
use crate::site::site;

const OFFICER: &str = "officer@secretariat.example";
/// What the agenda has besides the items of every agenda, in the order in which it came.
const ITEMS: [&str; 3] = ["Alpha", "Beta", "Gamma"];
const WANTED: [&str; 3] = ["Gamma", "Alpha", "Beta"];

/// A meeting with these items; says where it is.
async fn planned(browser: &Browser, title: &str) -> String {
    browser.open_page("/meetings").await;
    browser.follow("Plan a meeting").await;
    browser.choose("body", "MC").await;
    browser.fill("title", title).await;
    browser.fill_day("from", "2040-06-05").await;
    browser.fill_day("to", "2040-06-05").await;
    browser.press("Plan a meeting", "Meeting planned").await;
    let page = browser.address().await;
    let page = page.split('?').next().unwrap().to_owned();
    for item in ITEMS {
        browser.open_page(&format!("{page}/agenda-items")).await;
        browser.fill("title", item).await;
        browser.press("Put an item on the agenda", "Item put on the agenda").await;
    }
    browser.open_page(&format!("{page}/order")).await;
    browser.says("Items in their order").await;
    page
}

/// The items as they stand in the form, without those of every agenda, which keep their places.
async fn in_the_form(browser: &Browser) -> Vec<String> {
    let lines =
        "return [...document.querySelectorAll('ol.ordered [data-moves] > span')].map(of => of.textContent)";
    let lines = browser.asked(lines).await;
    lines.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
}

/// Sends the order, and says in which the items stand then.
async fn sent(browser: &Browser) -> Vec<String> {
    browser.press("Put the agenda in order", "Agenda put in order").await;
    let titles =
        "return [...document.querySelectorAll('ol.paragraphs > li strong')].map(of => of.textContent)";
    let titles = browser.asked(titles).await;
    let titles = titles.as_array().unwrap().iter().map(|title| title.as_str().unwrap().to_owned());
    let titles: Vec<_> = titles.collect();
    assert_eq!((titles.len(), titles[0].as_str()), (6, "Adoption of the agenda"));
    titles[1..4].to_vec()
}

#[tokio::test]
async fn the_keyboard_the_pointer_and_typed_numbers_give_the_same_order() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, OFFICER).await;

    planned(&browser, "Ordered by the keyboard").await;
    let up = "//button[@aria-label='Move up: Gamma']";
    for place in [3, 2] {
        // Enter, on the button that has the focus: it keeps it, and what has moved is said aloud.
        if place == 3 {
            browser.found(up).await;
            browser
                .asked("document.querySelector('[aria-label=\"Move up: Gamma\"]').focus(); return true")
                .await;
        }
        browser.type_keys("\u{e007}").await;
        browser.says(&format!("Gamma: now at place {place}.")).await;
        let focused = browser.asked("return document.activeElement.ariaLabel").await;
        assert_eq!(focused, "Move up: Gamma", "the focus stays");
    }
    assert_eq!(in_the_form(&browser).await, WANTED);
    // Above it stands the adoption of the agenda: there it goes no further.
    browser.type_keys("\u{e007}").await;
    assert_eq!(in_the_form(&browser).await, WANTED);
    assert_eq!(sent(&browser).await, WANTED);

    planned(&browser, "Ordered by the pointer").await;
    let line = async |title: &str| browser.found(&format!("//li[span[.='{title}']]/span")).await;
    let (from, to) = (line("Gamma").await, line("Alpha").await);
    let moved = |element, y| PointerAction::MoveToElement {
        element,
        duration: Some(Duration::from_millis(200)),
        x: 0.0,
        y,
    };
    let drawn = MouseActions::new("mouse".to_owned())
        .then(moved(from, 0.0))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(moved(to.clone(), 4.0))
        .then(moved(to, -6.0))
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    browser.client.perform_actions(drawn).await.unwrap();
    browser.says("Gamma: now at place 2.").await;
    assert_eq!(sent(&browser).await, WANTED);
}

#[tokio::test]
async fn without_javascript_the_numbers_are_typed() {
    let site = site().await;
    let browser = Browser::open(1280, false).await;
    browser.sign_in(&site.address, OFFICER).await;
    planned(&browser, "Ordered by numbers").await;
    let fields = browser.client.find_all(Locator::Css("ol.ordered [name=numbers]")).await.unwrap();
    for (field, number) in fields.iter().zip(["1", "3", "4", "2", "5", "6"]) {
        field.clear().await.unwrap();
        field.send_keys(number).await.unwrap();
    }
    browser.press("Put the agenda in order", "Agenda put in order").await;
    let titles = browser.client.find_all(Locator::Css("ol.paragraphs > li strong")).await.unwrap();
    let mut said = Vec::new();
    for title in &titles[1..4] {
        said.push(title.text().await.unwrap());
    }
    assert_eq!(said, WANTED);
}
