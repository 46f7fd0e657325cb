//! What every page and every answer of the API has in common: who asks, in which words, and what becomes of a
//! failure.

pub mod as_of;
pub mod cites;
pub mod conditional;
pub mod door;
pub mod download;
pub mod dress;
pub mod failure;
pub mod filter;
pub mod form;
pub mod language;
pub mod list;
pub mod live;
pub mod origin;
pub mod page;
pub mod parts;
pub mod reader;
pub mod sentences;
pub mod statics;
pub mod who;
pub mod words;
