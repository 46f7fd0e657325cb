//! The Modalities as code: the examples in full, both sides of every date, the refusals, and laws that hold for
//! any facts.

mod bad_facts;
mod boundaries;
mod calendar;
mod command;
mod examples;
mod large;
mod paragraphs;
mod properties;
mod reasons;
mod redlines;
mod sample;
mod strategies;
mod symbols;
mod wording;
