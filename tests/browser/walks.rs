//! What people do with the site, in a real browser.

use clearinghouse::http::statics::{SENT_STYLE, STYLE};
use fantoccini::Locator;

use crate::driver::Browser;
use crate::site::site;

#[tokio::test]
async fn without_javascript_the_register_is_filtered_and_followed_to_its_paragraph() {
    let site = site().await;
    let browser = Browser::open(1440, false).await;
    browser.sign_in(&site.address, "delegate@rus.example").await;
    browser.client.goto(&format!("{}/duties?as_of=2023-11-22&state=RUS", site.address)).await.unwrap();
    browser.client.find(Locator::LinkText("Propose a concept paper")).await.unwrap().click().await.unwrap();
    let page = browser.text().await;
    // Appointed on 22 August 2023; three months later is 22 November 2023, which is still in time.
    assert!(page.contains("22 November 2023"), "{page}");
    assert!(page.contains("not later than three months following the appointment as Coordinator"), "{page}");
    assert!(page.contains("pending"), "{page}");
}

#[tokio::test]
async fn on_a_phone_no_page_is_wider_than_the_window() {
    let site = site().await;
    let browser = Browser::open(500, true).await;
    browser.sign_in(&site.address, "officer@secretariat.example").await;
    for page in [
        "/",
        "/areas",
        "/areas/2.3",
        "/duties",
        "/states",
        "/states/CHN",
        "/matters",
        "/letters",
        "/requests",
        "/concept-papers",
        "/reports",
        "/reviews",
        "/follow-ups",
        "/meetings",
        "/modalities",
        "/journal",
        "/register",
        "/register/tenure",
        "/account",
    ] {
        browser.client.goto(&format!("{}{page}", site.address)).await.unwrap();
        assert!(browser.overflow().await <= 0, "{page} is wider than the window");
    }
}

/// The rules of a stylesheet, as the browser has understood them.
async fn understood(browser: &Browser, style: &str) -> Vec<String> {
    let rules = browser
        .asked(&format!(
            "const sheet = new CSSStyleSheet(); sheet.replaceSync({style:?}); return [...sheet.cssRules].map(rule => \
             rule.cssText.replace(/\\s*([,\\/])\\s*/g, '$1'))"
        ))
        .await;
    serde_json::from_value(rules).unwrap()
}

#[tokio::test]
async fn the_stylesheet_that_is_sent_says_what_the_written_one_says() {
    let browser = Browser::open(1440, true).await;
    let written = understood(&browser, STYLE).await;
    assert!(written.len() > 200, "{} rules", written.len());
    assert_eq!(understood(&browser, &SENT_STYLE).await, written);
}
