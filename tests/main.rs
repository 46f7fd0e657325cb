//! Every test of the program but the browser's, in one binary: linking is dear.

mod api;
mod command_line;
mod crash;
mod entries;
mod files;
mod frame;
mod house;
mod imports;
mod journal;
mod kept;
mod live;
mod pages;
mod paper;
mod people;
mod powers;
mod private_server;
mod reading;
mod record_pages;
mod redlines;
mod rules;
mod tidy;
mod workflows;
