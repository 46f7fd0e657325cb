//! Duties as people see them: the register, each duty's derivation, and how a duty is shown wherever it stands.

pub mod action;
pub mod download;
pub mod facts;
pub mod naming;
pub mod pages;
pub mod shown;
