//! The pages in a real browser: Chromium, headless, on the real program with the demonstration.

#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/walks.rs"]
mod walks;
