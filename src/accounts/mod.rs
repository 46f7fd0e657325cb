//! Pages of people: signing in, one's own account, the accounts that one administers, the security log.

pub mod administration;
mod agent;
pub mod language;
pub mod own;
pub mod password_link;
pub mod security_log;
pub mod sign_in;

use crate::http::origin::Origin;
use crate::http::who::Who;
use crate::people::door::By;

/// Who asks for a change of people, and from where.
pub fn by(who: &Who, origin: Origin) -> By {
    By { actor: who.actor, session: who.session, address: Some(origin.address) }
}
