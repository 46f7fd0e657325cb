//! The pages in a real browser: Chromium, headless, on the real program with the demonstration.

#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/hands.rs"]
mod hands;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/story.rs"]
mod story;
#[path = "browser/walks.rs"]
mod walks;
