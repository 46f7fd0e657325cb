//! The journal: what is done to it, or to the tables, behind its back is found; what was erased by a recorded act
//! still holds; and readers see of it what they may.

mod backup;
mod house;
mod reading;
mod tampering;
mod writers;
