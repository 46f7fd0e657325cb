//! What is typed and not sent, in a real browser: the window is closed, and it is there.

use fantoccini::Locator;

use crate::driver::Browser;
use crate::site::{Site, own_site, site};

const OFFICER: &str = "officer@secretariat.example";
const BAND: &str = "You began to fill this in";
const WRONG: &str = "Something that was entered is not right";
const ENTER: &str = "\u{e007}";

/// A window of its own, as on another machine, with a form in it.
async fn opens(site: &Site, form: &str, scripts: bool) -> Browser {
    let browser = Browser::open(1280, scripts).await;
    browser.sign_in(&site.address, OFFICER).await;
    browser.open_page(form).await;
    browser
}

/// Waits until the line under the form says something.
async fn told(browser: &Browser, text: &str) {
    browser.found(&format!("//main//*[@data-keep and starts-with(., \"{text}\")]")).await;
}

#[tokio::test]
async fn what_was_typed_is_there_when_the_window_was_closed() {
    let (site, form) = (site().await, "/register/meeting");
    let browser = opens(&site, form, true).await;
    browser.fill("remark", "Half a sentence, and then the power").await;
    told(&browser, "Kept at ").await;
    drop(browser);

    let browser = opens(&site, form, true).await;
    browser.says(BAND).await;
    assert_eq!(browser.value("remark").await, "Half a sentence, and then the power");
    // The page is left before a moment has passed.
    browser.fill("remark", "And the rest of it").await;
    browser.open_page("/").await;
    browser.says("You have begun, and not sent").await;
    browser.follow_to("Register a meeting").await;
    browser.says(BAND).await;
    assert_eq!(browser.value("remark").await, "And the rest of it");

    // The session ends in the middle: it is said, and sending the form loses nothing.
    browser.client.delete_all_cookies().await.unwrap();
    browser.fill("remark", "Typed after lunch").await;
    told(&browser, "Not kept: your session has ended").await;
    let novalidate = "document.querySelector('form.entry').noValidate = true"; // much of it is still to be filled in
    browser.client.execute(novalidate, Vec::new()).await.unwrap();
    browser.press("Continue", "Your session had ended when the form was sent").await;
    browser.fill("email", OFFICER).await;
    browser.fill("password", "demonstration").await;
    browser.press("Sign in", BAND).await;
    assert_eq!(browser.value("remark").await, "Typed after lunch");
    browser.press("Begin anew", "Remark").await;
    browser.says_not(BAND).await;
    assert_eq!(browser.value("remark").await, "");
}

#[tokio::test]
async fn without_javascript_it_is_kept_as_it_is_sent_for_a_look() {
    let (site, form) = (site().await, "/register/review");
    let browser = opens(&site, form, false).await;
    browser.fill("remark", "Without a script").await;
    browser.fill("title", "A review").await;
    browser.fill_day("held", "2024-12-03").await;
    browser.fill("source_kind", "programme").await;
    browser.press("Continue", WRONG).await; // no area is chosen
    drop(browser);

    let browser = opens(&site, form, false).await;
    browser.says(BAND).await;
    assert_eq!(browser.value("remark").await, "Without a script");
    browser.press("Begin anew", "Remark").await;
    assert_eq!(browser.value("remark").await, "");
}

#[tokio::test]
async fn a_proposal_that_is_written_while_the_server_is_stopped_is_there_when_it_is_back() {
    let site = own_site().await;
    let officer = opens(&site, "/register/plan", true).await;
    officer.fill("year", "2190").await;
    officer.fill_day("called", "2026-01-12").await;
    officer.fill_day("due", "2189-09-30").await;
    officer.fill("source_kind", "decision").await;
    officer.press("Continue", "Plan of CBM events for 2190").await;
    officer.press("Register", "Plan of CBM events for 2190").await;
    drop(officer);
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, "delegate@kaz.example").await;
    browser.open_page("/plans/2190").await;
    browser.follow_to("Propose an event").await;
    let form = browser.address().await;
    browser.fill("title", "Seminar on the Internet").await;
    told(&browser, "Kept at ").await;

    let again = site.stopped();
    browser.fill("purpose", "Written while nobody listens").await;
    told(&browser, "The site cannot be reached. What you typed is kept in this browser").await;

    // The window is left, and opened again when the server is back: the form has what that has, and what this browser has kept.
    browser.client.goto("about:blank").await.unwrap();
    let _site = again();
    browser.open_page(&form).await;
    told(&browser, "Kept at ").await;
    assert_eq!(browser.value("title").await, "Seminar on the Internet");
    assert_eq!(browser.value("purpose").await, "Written while nobody listens");
    assert_eq!(left(&browser).await, 0, "the server has it: the browser keeps it no longer");
}

#[tokio::test]
async fn what_is_sent_while_the_server_is_stopped_is_offered_again() {
    let site = own_site().await;
    let browser = opens(&site, "/register/meeting", true).await;
    browser.fill("title", "A session in Astana").await;
    told(&browser, "Kept at ").await;
    let again = site.stopped();
    browser.fill("remark", "Typed while nobody listens").await;
    told(&browser, "The site cannot be reached. What you typed is kept in this browser").await;
    browser.fill("session", "2190-I").await; // and something more, less than two seconds before the button
    let press =
        "const form = document.querySelector('form.entry'); form.noValidate = true; form.requestSubmit()";
    browser.client.execute(press, Vec::new()).await.ok();
    let of_the_browser = Locator::Css("#main-frame-error"); // its own page of the error
    browser.client.wait().for_element(of_the_browser).await.expect("the site cannot be reached");
    let site = again();
    // Another page of the site is no sign that it has arrived, nor is one that says what was done before.
    for page in ["/", "/?done=registered&sent=00000000-0000-4000-8000-000000000000"] {
        browser.open_page(page).await;
        assert_eq!(left(&browser).await, 1, "{page}");
    }
    browser.open_page("/register/meeting").await;
    told(&browser, "Kept at ").await;
    for (field, typed) in
        [("title", "A session in Astana"), ("remark", "Typed while nobody listens"), ("session", "2190-I")]
    {
        assert_eq!(browser.value(field).await, typed, "{field}");
    }
    assert_eq!(left(&browser).await, 0, "the server has it");

    // What is typed less than two seconds before the button is kept here until the site says that it has it.
    browser.fill("remark", "At the last moment").await;
    browser.client.execute(press, Vec::new()).await.unwrap();
    browser.says(WRONG).await;
    assert_eq!((left(&browser).await, browser.value("remark").await), (0, "At the last moment".to_owned()));
    drop(site);
}

/// How many forms are kept in the browser.
async fn left(browser: &Browser) -> i64 {
    let here = "return Object.keys(localStorage).filter(key => key.startsWith('kept ')).length";
    browser.client.execute(here, Vec::new()).await.unwrap().as_i64().unwrap()
}

#[tokio::test]
async fn enter_goes_on_with_a_form_and_in_its_search_it_searches() {
    // More events than a form offers at once.
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("events.csv");
    let lines: String = (1..=50).map(|number| format!("2019,Seminar number {number},KAZ\n")).collect();
    std::fs::write(&table, format!("year,title,hosts\n{lines}")).unwrap();
    let site = own_site().await;
    let browser = opens(&site, "/imports/events", true).await;
    let file = browser.found("//main//input[@type='file']").await;
    file.send_keys(table.to_str().unwrap()).await.unwrap();
    browser.press("Read and try", "Bring in").await;
    browser.press("Bring in", "Seminar number 50").await;

    browser.open_page("/register/event-report").await;
    browser.fill("find_event_id", "number 33").await;
    browser.type_keys(ENTER).await;
    browser.says("offered for “number 33”").await;
    browser.says_not(WRONG).await;
    browser.fill("source_number", "No. 7").await;
    let novalidate = "document.querySelector('form.entry').noValidate = true"; // much of it is still to be filled in
    browser.client.execute(novalidate, Vec::new()).await.unwrap();
    browser.type_keys(ENTER).await;
    browser.says(WRONG).await;
    assert_eq!(browser.value("source_number").await, "No. 7");
}
