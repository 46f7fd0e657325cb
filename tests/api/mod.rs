//! The API, as programs of each post use it: through the whole house, on a real database.

mod acts;
pub mod client;
mod keys;
mod lists;
mod openapi;
mod readers;
mod search;
mod what_follows;
