//! People: who may come in, and as whom.
//!
//! An [`account`] is one person's; it belongs to the Secretariat, to the delegation of one Member State or to an
//! observer, and every power follows from that and from facts (`rules::access`). A person comes in with a
//! [`password`] and is then in a [`session`], which its owner sees and ends; a program comes in with a [`token`],
//! which acts as its owner. The first and a lost password are set with a one-time [`link`]. [`throttle`] bounds
//! guessing.
//!
//! People are not of the record: what happens to accounts goes to a security [`log`] of its own, in the same
//! transaction, and leaves it at the end of its [`term`]. [`door`] is the way in for all changes, [`sign_in`],
//! [`own`] and [`accounts`] are the verbs, [`store`] is the SQL.

pub mod account;
pub mod accounts;
pub mod door;
pub mod link;
pub mod log;
pub mod own;
pub mod password;
pub mod secret;
pub mod session;
pub mod sign_in;
pub mod store;
pub mod term;
pub mod throttle;
pub mod token;
