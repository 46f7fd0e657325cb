//! Pages of people: signing in, one's own account, the accounts that one administers, the security log.

pub mod administration;
mod agent;
mod carried;
pub mod language;
pub mod own;
pub mod password_link;
pub mod security_log;
pub mod sign_in;

use crate::http::origin::Origin;
use crate::http::page::Names;
use crate::http::who::Who;
use crate::people::account::administers_delegation;
use crate::people::accounts;
use crate::people::door::By;
use crate::people::log::Line;
use crate::people::own::GUESSED_PRESENT;

/// Lines of the security log, their details in the language of the page.
pub fn in_words(mut lines: Vec<Line>, names: Names<'_>) -> Vec<Line> {
    for detail in lines.iter_mut().filter_map(|line| line.detail.as_mut()) {
        *detail = detail.split(" → ").map(|part| said(part, names)).collect::<Vec<_>>().join(" → ");
    }
    lines
}

/// A post in the words of the page; what is none, as it stands.
fn said(part: &str, names: Names<'_>) -> String {
    match accounts::of_words(part) {
        Some(post) if administers_delegation(post) => {
            names.words.with("post-delegation-administrator", &[("post", &names.post(post))])
        }
        Some(post) => names.post(post),
        None if part == GUESSED_PRESENT => names.words.t("log-change-of-password").to_owned(),
        None => part.to_owned(),
    }
}

/// Who asks for a change of people, and from where.
pub fn by(who: &Who, origin: Origin) -> By {
    By { actor: who.actor, session: who.session, address: Some(origin.address) }
}
