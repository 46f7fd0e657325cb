//! The past, brought in from files, and the demonstration.

mod demonstration;
mod files;
mod place;
