//! The past, brought in from files, and the demonstration.

mod demonstration;
mod door;
mod files;
mod pages;
mod place;
mod plans;
mod workbooks;
