//! What has been done before the days of the scenario that are done again in windows.

#[path = "../workflows/story/cast.rs"]
pub mod cast;
#[path = "../workflows/story/day.rs"]
pub mod day;
#[path = "../workflows/story/letters.rs"]
pub mod letters;
#[path = "../workflows/story/list.rs"]
mod list;
#[path = "../workflows/story/setting.rs"]
mod setting;
