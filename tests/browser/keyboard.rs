//! What no tool sees: the keyboard alone. It stops at everything that can be used, in the order of reading, visibly and not
//! covered, comes round in both directions, and does whole tasks.

use std::fmt::Write;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::Value;

use crate::driver::Browser;
use crate::site::{self, site};

const STOP: &str = include_str!("stop.js");
const TAB: char = '\u{e004}';
const SHIFT: char = '\u{e008}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
/// No page of the demonstration has more stops.
const MOST: usize = 600;

/// What can be used and was no stop. Of the choices of one question, one is.
const MISSED: &str = "return [...document.querySelectorAll('a[href], button, input:not([type=hidden], [type=radio]), \
    select, textarea, summary, [tabindex=\"0\"]')].filter(one => one.checkVisibility({ visibilityProperty: true }) && \
    !one.disabled && !window.stops.includes(one)).map(one => one.outerHTML.slice(0, 80))";

impl Browser {
    /// Presses a key, with Shift held where that is asked.
    async fn key(&self, key: char, shift: bool) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        if shift {
            keys = keys.then(KeyAction::Down { value: SHIFT });
        }
        keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        if shift {
            keys = keys.then(KeyAction::Up { value: SHIFT });
        }
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Presses Tab: which stop that is, from nought; nothing where the page has ended.
    async fn stop(&self, back: bool, found: &mut Vec<String>) -> Option<usize> {
        self.key(TAB, back).await;
        let stop = self.asked(STOP).await;
        let wrong = stop["wrong"].as_array().expect("a list").iter();
        let place = if back { "back: " } else { "" };
        found.extend(wrong.filter_map(Value::as_str).map(|wrong| format!("{place}{wrong}")));
        stop["at"].as_u64().map(|at| usize::try_from(at).unwrap())
    }

    /// Goes through the page with Tab from its beginning to its end, and back.
    async fn around(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut stops = 0;
        for _ in 0..MOST {
            match self.stop(false, &mut found).await {
                Some(at) if at + 1 >= stops => stops = at + 1,
                _ => break, // The end, or the first stop again.
            }
        }
        if stops >= MOST {
            found.push("does not come round".to_owned());
        }
        let missed = self.asked(MISSED).await;
        found.extend(missed.as_array().unwrap().iter().map(|one| format!("is no stop: {one}")));
        // From the last stop back to the first: each in its turn, a field of several parts for each of them.
        self.asked("window.stops.at(-1).focus(); return true").await;
        let mut at = stops - 1;
        for _ in 0..MOST {
            match self.stop(true, &mut found).await {
                Some(next) if next == at || next + 1 == at => at = next,
                other => {
                    if at != 0 {
                        found.push(format!("back from stop {at} comes {other:?}"));
                    }
                    break;
                }
            }
        }
        found
    }

    /// Whether what has the focus shows it and is not covered.
    async fn sees_the_focus(&self) {
        let stop = self.asked(&format!("window.stops = []; {STOP}")).await;
        assert_eq!(stop["wrong"], serde_json::json!([]), "on {}", self.address().await);
    }

    /// Goes on with Tab to what is called so, sees it, and presses Enter.
    async fn goes_to(&self, what: &str, next: &str) {
        self.tab_to(what).await;
        self.sees_the_focus().await;
        self.key(ENTER, false).await;
        self.says(next).await;
    }
}

/// Pages of every make: what is read, lists, forms, a confirmation's place.
const PAGES: [&str; 8] =
    ["/", "/areas", "/areas/2.3", "/duties", "/meetings", "/register/tenure", "/account", "/accessibility"];

#[tokio::test]
async fn tab_comes_round_each_page_visibly_and_in_the_order_of_reading() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, "officer@secretariat.example").await;
    let mut found = String::new();
    for width in [1280, 360] {
        browser.sized(width, 740, 1.0).await;
        for page in PAGES {
            browser.open_page(page).await;
            for finding in browser.around().await {
                writeln!(found, "{page} at {width}: {finding}").unwrap();
            }
        }
    }
    assert!(found.is_empty(), "{found}");
}

#[tokio::test]
async fn whole_tasks_are_done_by_the_keyboard_alone() {
    let site = site::own_site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, "delegate@tjk.example").await;
    // The first stop of each page leads past all that is the same on each.
    browser.key(TAB, false).await;
    browser.sees_the_focus().await;
    browser.key(ENTER, false).await;
    browser.key(TAB, false).await;
    let inside =
        browser.asked("return document.querySelector('main').contains(document.activeElement)").await;
    assert_eq!(inside, true, "past the ways, into the content");

    duty_by_keyboard(&site.address).await;
    letter_by_keyboard(&browser).await;
    list_by_keyboard(&browser).await;
    menu_by_keyboard(&browser).await;
}

/// From the first page to the paragraph of a duty and back, to the duty, and to the act that fulfils it.
async fn duty_by_keyboard(site: &str) {
    let browser = Browser::open(1280, true).await;
    browser.sign_in(site, "delegate@rus.example").await;
    browser
        .goes_to("1.3", "The Member State completing the duties of Coordinator shall issue a report")
        .await;
    let focused = "return [document.activeElement.getAttribute('role'), document.activeElement.className]";
    assert_eq!(
        browser.asked(focused).await,
        serde_json::json!(["dialog", "cited"]),
        "the text has the focus"
    );
    browser.goes_to("Close", "Issue a final report").await;
    let open = "return document.querySelector('.cited').matches(':popover-open')";
    assert_eq!(browser.asked(open).await, false);
    assert_eq!(browser.asked(focused).await, serde_json::json!([null, "cite"]), "the focus is where it was");
    browser.key(ENTER, false).await;
    while browser.asked(open).await != true {} // it is asked for meanwhile
    browser.key(ESCAPE, false).await;
    assert_eq!(browser.asked(focused).await, serde_json::json!([null, "cite"]), "with Escape too");

    browser.open_page("/").await;
    browser.goes_to("Issue a final report", "From what this duty follows").await;
    browser.goes_to("Issue the final report", "The next page says what will come of it").await;
}

/// From the list of areas to a letter of intention that has been sent.
async fn letter_by_keyboard(browser: &Browser) {
    browser.open_page("/").await;
    browser.goes_to("Priority areas", "Tourism").await;
    browser.goes_to("Tourism", "What can be done").await;
    browser.goes_to("Write a letter of intention", "Last day proposed").await;
    browser.tab_to("role").await;
    browser.type_keys("Co-").await;
    assert_eq!(browser.value("role").await, "co-coordinator");
    browser.tab_to("text").await;
    browser.sees_the_focus().await;
    browser.type_keys("Tajikistan offers itself.").await;
    browser.goes_to("Write a letter of intention", "Letter of intention written").await;
    browser.goes_to("Send the letter to the Secretariat", "cannot be changed any more").await;
    browser.goes_to("Continue", "Is this right?").await;
    browser.goes_to("Confirm", "Sent to the Secretariat and the Chairmanship").await;
}

/// From the first page to a duty and on to what is to be done; and a list that is narrowed.
async fn list_by_keyboard(browser: &Browser) {
    browser.open_page("/").await;
    browser.goes_to("Duties", "Borne by").await;
    browser.tab_to("state").await;
    browser.sees_the_focus().await;
    browser.type_keys("Chin").await;
    assert!(
        !browser.address().await.contains("state="),
        "who goes through the choices is not taken away from them"
    );
    browser.goes_to("Show", "Clear").await;
    assert!(browser.address().await.contains("state=CHN"), "{}", browser.address().await);
}

/// The parts of the site on a phone: opened, closed with Escape, opened and followed.
async fn menu_by_keyboard(browser: &Browser) {
    browser.sized(360, 740, 1.0).await;
    browser.open_page("/").await;
    let open = "return document.querySelector('#menu').matches(':popover-open')";
    for shut in [true, false] {
        browser.asked("document.querySelector('.menu').focus(); return true").await;
        browser.sees_the_focus().await;
        browser.key(ENTER, false).await;
        assert_eq!(browser.asked(open).await, true);
        if shut {
            browser.key(ESCAPE, false).await;
            assert_eq!(browser.asked(open).await, false);
            let back = browser.asked("return document.activeElement.className").await;
            assert_eq!(back, "menu", "the focus is where it was");
        }
    }
    browser.goes_to("Meetings and decisions", "Senior Officials Committee").await;
}

/// Forms that are sent with something wrong in them, and a field that is.
const WRONG: [(&str, &str, &str); 3] = [
    ("delegate@kaz.example", "/areas/2.5", "Write a letter of intention"),
    ("officer@secretariat.example", "/register/tenure", ""),
    ("officer@secretariat.example", "/account", ""),
];

#[tokio::test]
async fn after_a_form_with_errors_the_summary_has_the_focus_and_leads_to_each_field() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    for (who, page, step) in WRONG {
        browser.client.goto(&format!("{}/sign-in", site.address)).await.unwrap();
        browser.hand_to(who).await;
        browser.open_page(page).await;
        if !step.is_empty() {
            browser.follow(step).await;
        }
        browser
            .asked(
                "const form = document.querySelector('main form[method=post]'); form.noValidate = true; \
             form.querySelector('button:not([name])').click(); return true",
            )
            .await;
        browser.found("//main//*[@role='alert']").await;
        let focused = browser.asked("return document.activeElement.className").await;
        assert_eq!(focused, "errors", "{page}");
        let untied = browser.asked(include_str!("untied.js")).await;
        assert_eq!(untied, serde_json::json!([]), "{page}");
        // The first link of the summary leads to its field.
        browser.key(TAB, false).await;
        browser.key(ENTER, false).await;
        let field = browser.asked("return document.activeElement.getAttribute('aria-invalid')").await;
        assert_eq!(field, "true", "{page}: the field has the focus");
        browser.sees_the_focus().await;
    }
}
