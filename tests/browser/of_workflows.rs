//! The scenario, as far as its days are done again in windows.

#![allow(dead_code, reason = "only what sets the days of the scenario is asked for here")]

#[path = "../workflows/browsing.rs"]
pub mod browsing;
#[path = "of_story.rs"]
pub mod story;
