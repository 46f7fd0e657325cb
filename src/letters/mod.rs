//! What states write on the tenures that they offer to hold, hold and have held: letters of intention (1.10), requests
//! for extension and notices of early termination (1.12), final reports (1.3). Their lists, and a page of its own for
//! each that the Committee decides on.

mod life;
pub mod list;
pub mod page;
pub mod reports;
pub mod request;
pub mod requests;
pub mod stage;
