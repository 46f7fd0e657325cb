//! The pages in a real browser: Chromium, headless, on the real program with the demonstration.

#[path = "browser/barriers.rs"]
mod barriers;
#[path = "browser/checkers.rs"]
mod checkers;
#[path = "browser/devtools.rs"]
mod devtools;
#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/hands.rs"]
mod hands;
#[path = "browser/keyboard.rs"]
mod keyboard;
#[path = "browser/looks.rs"]
mod looks;
#[path = "browser/samples.rs"]
mod samples;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/story.rs"]
mod story;
#[path = "browser/tight.rs"]
mod tight;
#[path = "browser/tree.rs"]
mod tree;
#[path = "browser/walks.rs"]
mod walks;
