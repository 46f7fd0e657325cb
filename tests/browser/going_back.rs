//! On a machine that others use: after signing out, going back shows nothing of what was read.

use fantoccini::Locator;

use crate::driver::Browser;
use crate::site::site;

/// Reads two pages, signs out, and goes back to them.
async fn goes_back_after_signing_out(scripts: bool) {
    let site = site().await;
    let browser = Browser::open(1440, scripts).await;
    browser.sign_in(&site.address, "delegate@rus.example").await;
    browser.open_page("/areas/2.3").await;
    browser.says("Security of and in the use of").await;
    browser.open_page("/states/RUS").await;
    browser.says("Russian Federation").await;
    browser
        .client
        .find(Locator::Css("form[action='/sign-out'] button"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    browser.found("//input[@id='email']").await;
    for page in 0..2 {
        browser.client.back().await.unwrap();
        if page == 0 && !scripts {
            continue; // the last page was put away after the browser had cleared what it keeps
        }
        // What was read is not there, and one is asked to sign in.
        browser.found("//input[@id='email']").await;
        assert!(browser.address().await.contains("/sign-in"), "{}", browser.address().await);
    }
}

#[tokio::test]
async fn after_signing_out_going_back_asks_to_sign_in() {
    goes_back_after_signing_out(true).await;
}

#[tokio::test]
async fn without_javascript_going_back_asks_to_sign_in_but_for_the_last_page() {
    goes_back_after_signing_out(false).await;
}
