//! The pages in real browsers, Chromium and Firefox, headless, on the real program with the demonstration.

#[path = "browser/devtools.rs"]
mod devtools;
#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/hands.rs"]
mod hands;
#[path = "browser/looks.rs"]
mod looks;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/slow_line.rs"]
mod slow_line;
#[path = "browser/stories/mod.rs"]
mod stories;
#[path = "browser/walks.rs"]
mod walks;
