//! A page that follows the record, in real browsers at two instances of the program: what one person does, the other sees
//! within a second, without asking for the page.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::driver::Browser;
use crate::hands::PATIENCE;
use crate::site::own_site;

const OFFICER: &str = "officer@secretariat.example";
const INDIA: &str = "senior@ind.example";
const CHINA: &str = "delegate@chn.example";

const FOLLOWS: &str = "This page follows what is entered by itself.";
const AWAY: &str = "Not connected: the page shows what stood at ";
const SECOND: f64 = 1000.0;
/// Stopping an instance takes no longer, though streams are open: they would be for hours.
const STOPPING: Duration = Duration::from_secs(10);

/// An officer registers a matter. Gives its address.
async fn registers_a_matter(browser: &Browser) -> String {
    browser.open_page("/register/matter").await;
    browser.choose("concerns", "other").await;
    browser.fill("title", "A seminar").await;
    browser.fill("text", "To hold a seminar.").await;
    browser.choose("body", "SOC").await;
    browser.fill_day("opened", "2026-01-15").await;
    browser.fill("source_kind", "note verbale").await;
    browser.press("Continue", "Is this right?").await;
    browser.press("Register", "A seminar").await;
    browser.open_page("/matters").await;
    browser.follow_to("A seminar").await;
    browser.found("//h1[contains(., 'A seminar')]").await;
    browser.address().await.split('?').next().unwrap().to_owned()
}

/// The state of who is signed in says something. Gives the instant at which its answer began to come, in milliseconds.
async fn takes(browser: &Browser, matter: &str, position: &str) -> f64 {
    browser.open_page(&format!("{matter}/positions")).await;
    browser.choose("position", position).await;
    browser.press("Continue", "Is this right?").await;
    browser.press("Confirm", "Position taken").await;
    let came = "const [page] = performance.getEntriesByType('navigation');
                return performance.timeOrigin + page.responseStart";
    browser.asked(came).await.as_f64().unwrap()
}

/// The line that is said aloud.
async fn is_told(browser: &Browser, text: &str) {
    browser.found(&format!("//main//*[@role='status'][contains(., \"{text}\")]")).await;
}

/// Notes when a text is there first, and has the focus on a link in what is followed, as a reader may have it who goes
/// through it by keyboard; each page that is asked for has the link too.
const WATCHES: &str = "
    const part = document.querySelector('[data-live]');
    const link = '<a id=\"here\" href=\"#here\">here</a>', list = '<ul class=\"board\"';
    part.querySelector('.board').insertAdjacentHTML('beforebegin', link);
    const whole = window.fetch;
    window.fetch = async address => {
        const answer = await whole(address), page = await answer.text();
        return new Response(page.replace(list, link + list), { status: answer.status });
    };
    window.first = document.getElementById('here');
    window.first.focus();
    window.changed = [];
    new MutationObserver(() => window.changed.push(Date.now())).observe(part, { childList: true });
";

#[tokio::test]
async fn what_one_does_the_other_sees_within_a_second_at_another_instance_and_after_it_was_away() {
    let here = own_site().await;
    let there = here.another();
    let writer = Browser::overheard(1280).await;
    writer.sign_in(&here.address, OFFICER).await;
    let matter = registers_a_matter(&writer).await;
    let path = matter.strip_prefix(&here.address).unwrap().to_owned();
    let board = format!("{path}/board");

    // Without JavaScript the page renews itself; it is looked at in the end.
    let plain = Browser::open(1280, false).await;
    plain.sign_in(&here.address, CHINA).await;
    plain.open_page(&board).await;
    plain.follow_to("Renew every half minute").await;
    plain.says("No position").await;

    let reader = Browser::overheard(1280).await;
    reader.sign_in(&there.address, CHINA).await;
    reader.open_page(&board).await;
    is_told(&reader, FOLLOWS).await;
    reader.asked(WATCHES).await;

    // A busy machine may be late once; it is not late each time.
    writer.hand_to(INDIA).await;
    let mut late = Vec::new();
    for (position, said) in
        [("supports", "Supports"), ("no-objection", "No objection"), ("supports", "Supports")]
    {
        let answered = takes(&writer, &path, position).await;
        is_told(&reader, &format!("India: {said}")).await;
        let seen = reader.asked("return window.changed.pop()").await.as_f64().expect("when it changed");
        late.push(seen - answered);
    }
    assert!(late.iter().any(|late| *late < SECOND), "{late:?} ms late");
    let kept = "return [window.first.isConnected, document.activeElement.id, document.activeElement === window.first]";
    assert_eq!(reader.asked(kept).await, json!([false, "here", false]), "the focus is where it was");
    assert_eq!(reader.asked("return document.querySelectorAll('[data-live] form').length").await, json!(0));
    for browser in [&writer, &reader] {
        assert_eq!(browser.console().await, [""; 0]);
    }

    // A page that nobody looks at lets its stream go, and comes back with what has happened meanwhile.
    let hide = |hidden: bool| {
        format!(
            "Object.defineProperty(document, 'hidden', {{ configurable: true, get: () => {hidden} }});
             document.dispatchEvent(new Event('visibilitychange'))"
        )
    };
    reader.asked(&hide(true)).await;
    takes(&writer, &path, "needs-consultation").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(reader.asked("return window.changed.length").await, json!(0), "it is hidden");
    reader.asked(&hide(false)).await;
    is_told(&reader, "India: Needs consultation").await;

    // The reader's instance stops, whoever follows; the page says so, and since when, and goes on when it is back.
    let stopping = Instant::now();
    let again = there.stopped();
    assert!(stopping.elapsed() < STOPPING, "it waited for a stream");
    is_told(&reader, AWAY).await;
    takes(&writer, &path, "supports").await;
    let _there = again();
    is_told(&reader, "India: Supports").await;

    let renewed = Instant::now();
    while !plain
        .found("//main//li[contains(., 'India')]")
        .await
        .text()
        .await
        .is_ok_and(|text| text.contains("Supports"))
    {
        assert!(renewed.elapsed() < PATIENCE, "it does not renew itself");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
