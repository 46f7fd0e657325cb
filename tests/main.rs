//! Every test of the program but the browser's, in one binary: linking is dear.

mod entries;
mod house;
mod private_server;
mod rules;
mod tidy;
mod imports;
