//! A day ends while somebody is at work: what was begun before midnight in Astana is done on the day on which it is sent.

use clearinghouse::rules::access::Post;

use crate::house::House;
use crate::instance::Instance;

const KAZAKHSTAN: &str = "delegate@midnight.example";

#[tokio::test]
async fn what_is_begun_before_midnight_is_dated_by_the_day_on_which_it_is_sent() {
    let house = House::new().await;
    let post = Post::Delegate("KAZ".parse().unwrap(), false);
    house.signed_in(KAZAKHSTAN, post).await;
    // Astana has been at UTC+5 since 1 March 2024: half a minute before midnight on 24 November.
    house.at("2026-11-24T18:59:30Z").await;
    let site = Instance::serves(house.app.clone()).await;
    let window = site.window(KAZAKHSTAN).await;
    window.says("24 November 2026").await;
    window.open_page("/areas/2.5").await;
    window.follow("Write a letter of intention").await;
    window.choose("role", "coordinator").await;
    window.fill("text", "Kazakhstan offers itself.").await;
    window.press("Write a letter of intention", "Letter of intention written").await;
    window.follow_to("Send the letter to the Secretariat").await;
    window.press("Continue", "Is this right?").await;
    let before = window.text().await;

    house.at("2026-11-24T19:00:30Z").await;
    window.press("Confirm", "Sent to the Secretariat and the Chairmanship").await;
    window.says("25 November 2026").await;
    assert!(!before.contains("25 November 2026"), "{before}");
    window.open_page("/").await;
    window.says("25 November 2026").await;
    assert_eq!(window.console().await, [""; 0]);
}
