//! How the persons of the scenario act by programs.

#![allow(dead_code, reason = "only what sets the days of the scenario is asked for here")]

#[path = "../api/client.rs"]
pub mod client;
