//! Files that are enclosed with records: who encloses them, who reads them, what is taken for one, how it is handed out,
//! that verification finds what was altered, and that the text of a .docx comes into a paper.

mod api;
mod bring_in;
mod content;
mod distribution;
mod enclosing;
mod harmful;
mod into_form;
mod other_store;
mod persons;
mod serving;
mod verifying;
mod what_stands;
