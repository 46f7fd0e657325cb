//! The pages in real browsers, Chromium and Firefox, headless, on the real program with the demonstration.

#[path = "browser/barriers.rs"]
mod barriers;
#[path = "browser/checkers.rs"]
mod checkers;
#[path = "browser/day.rs"]
mod day;
#[path = "browser/devtools.rs"]
mod devtools;
#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/going_back.rs"]
mod going_back;
#[path = "browser/guides.rs"]
mod guides;
#[path = "browser/hands.rs"]
mod hands;
#[path = "browser/instance.rs"]
mod instance;
#[path = "browser/kept.rs"]
mod kept;
#[path = "browser/keyboard.rs"]
mod keyboard;
#[path = "browser/live.rs"]
mod live;
#[path = "browser/looks.rs"]
mod looks;
#[path = "browser/midnight.rs"]
mod midnight;
#[path = "browser/ordering.rs"]
mod ordering;
#[path = "browser/samples.rs"]
mod samples;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/slow_line.rs"]
mod slow_line;
#[path = "browser/stories/mod.rs"]
mod stories;
#[path = "browser/tight.rs"]
mod tight;
#[path = "browser/tree.rs"]
mod tree;
#[path = "browser/walks.rs"]
mod walks;

// The persons of the scenario, and the house that they are in.
#[path = "browser/of_api.rs"]
mod api;
#[path = "house/mod.rs"]
mod house;
#[path = "browser/of_workflows.rs"]
mod workflows;
