//! What an outcome is about, as it is named in a sentence, and what is done to it.

use super::names::{self, date, list, state};
use super::{Appointee, Form, Term, What};
use crate::rules::consensus::Verb;

impl What {
    /// How a sentence comes back to it.
    pub(super) fn this(&self) -> &'static str {
        match self {
            Self::Document { .. } | Self::Paper { extended: false, .. } => "this document",
            _ => "this matter",
        }
    }

    /// Whether states are appointed, so that the list of those who coordinate changes.
    pub(super) fn appoints(&self) -> bool {
        matches!(self, Self::Appointment { who, .. } if !who.is_empty())
    }

    /// With whom consultations were held.
    pub(super) fn consulted(&self) -> Option<&str> {
        match self {
            Self::Nomination { consulted, .. } => consulted.as_deref(),
            _ => None,
        }
    }

    /// What a body usually does with it.
    pub(super) fn usual(&self) -> Verb {
        match self {
            Self::Document {
                form: Form::DraftDecision | Form::DraftStatement | Form::DraftDeclaration,
                ..
            } => Verb::Adopted,
            Self::Document { .. } => Verb::Endorsed,
            Self::Call { .. } => Verb::CalledOn,
            _ => Verb::Approved,
        }
    }

    /// As something that is considered, with its article. `draft`: it has not been adopted yet.
    pub(super) fn named(&self, draft: bool) -> String {
        match self {
            Self::Appointment { area, who } => format!("the appointment of {}", appointed(area, who)),
            Self::Extension { area, who } => extension(area, who),
            Self::Paper { area, applicable, extended: true } => {
                format!(
                    "the extension of the applicability period of {}{}",
                    paper(area, false),
                    until(*applicable)
                )
            }
            Self::Paper { area, .. } => paper(area, draft),
            Self::Document { of, form, title, .. } => {
                format!("the {}", names::document(*of, *form, title, draft))
            }
            Self::Nomination { person, by, post, .. } => {
                let by = by.as_deref().map(|by| format!(" by {}", state(by))).unwrap_or_default();
                format!("the nomination of {person}{by} as {}", next(post))
            }
            Self::Call { on, act, before } => {
                format!("the call on {on} to {}", in_time(act, before.map(date)))
            }
            Self::Other { title } => titled(title),
        }
    }

    /// What a body does with it, in the past or after "that it".
    pub(super) fn deed(&self, verb: Verb, past: bool) -> String {
        let does = names::verb(verb, past);
        match self {
            _ if verb == Verb::TookNote => format!("{does} {}", self.named(!past)),
            Self::Call { on, act, before } => {
                let call = if past { "called on" } else { "call on" };
                format!("{call} {on} to {}", in_time(act, before.map(date)))
            }
            _ if verb == Verb::CalledOn => {
                let call = if past { "called on" } else { "call on" };
                format!("{call} Member States to consider {}", self.named(true))
            }
            Self::Appointment { area, who } if !who.is_empty() => format!("{does} {}", appointed(area, who)),
            Self::Paper { area, applicable, extended: false } => {
                let applicable = applicable.words().map(|term| format!(", applicable {term}"));
                format!("{does} {}{}", paper(area, !past), applicable.unwrap_or_default())
            }
            Self::Document { of, through: Some(through), .. } => {
                let decision = names::document(*of, Form::DraftDecision, &with_article(through), !past);
                format!("{does} {} through the adoption of the {decision}", self.named(!past))
            }
            Self::Nomination { person, by, post, .. } => {
                let appoint = if past { "appointed" } else { "appoint" };
                let by = by.as_deref().map(|by| format!(", nominated by {},", state(by))).unwrap_or_default();
                format!("{appoint} {person}{by} as {}", next(post))
            }
            _ => format!("{does} {}", self.named(!past)),
        }
    }
}

/// `the Russian Federation as coordinator and China as co-coordinator in the priority area "…" for 2024-2025`. Where terms
/// differ, each stands with whom it is for.
fn appointed(area: &str, who: &[Appointee]) -> String {
    let area = format!("in {}", in_quotes(area));
    let first = who.first().map(|one| one.term).unwrap_or_default();
    if who.is_empty() {
        return format!("coordinators {area}");
    }
    if who.iter().all(|one| one.term == first) {
        let term = first.words().map(|term| format!(" {term}")).unwrap_or_default();
        return format!("{} {area}{term}", list(&roles(who)));
    }
    let mut terms = Vec::new();
    for one in who {
        if !terms.contains(&one.term) {
            terms.push(one.term);
        }
    }
    let of_term = |term: Term| {
        let own: Vec<Appointee> = who.iter().filter(|one| one.term == term).cloned().collect();
        let words = term.words().map(|words| format!(" {words}")).unwrap_or_default();
        format!("{}{words}", list(&roles(&own)))
    };
    let each: Vec<String> = terms.into_iter().map(of_term).collect();
    format!("{} {area}", list(&each))
}

/// Coordinators first: `the Russian Federation as coordinator`, `China and India as co-coordinators`.
fn roles(who: &[Appointee]) -> Vec<String> {
    let of = |coordinator: bool, role: &str| {
        let own = who.iter().filter(|one| one.coordinator == coordinator);
        let own: Vec<String> = own.map(|one| state(&one.state)).collect();
        let plural = if own.len() > 1 { "s" } else { "" };
        (!own.is_empty()).then(|| format!("{} as {role}{plural}", list(&own)))
    };
    [of(true, "coordinator"), of(false, "co-coordinator")].into_iter().flatten().collect()
}

/// `the extension of the term of Thailand as coordinator in the priority area "…" until 31 December 2026`.
fn extension(area: &str, who: &[Appointee]) -> String {
    let last = who.first().and_then(|one| one.term.to);
    if who.is_empty() {
        return format!("the extension of terms in {}", in_quotes(area));
    }
    if who.iter().all(|one| one.term.to == last) {
        let terms = if who.len() > 1 { "terms" } else { "term" };
        let until = until(Term { from: None, to: last });
        return format!(
            "the extension of the {terms} of {} in {}{until}",
            list(&roles(who)),
            in_quotes(area)
        );
    }
    let each = who.iter().map(|one| {
        let to = until(Term { from: None, to: one.term.to });
        format!("{}{to}", list(&roles(std::slice::from_ref(one))))
    });
    format!("the extension of the terms of {} in {}", list(&each.collect::<Vec<_>>()), in_quotes(area))
}

fn until(term: Term) -> String {
    term.to.map(|to| format!(" until {}", date(to))).unwrap_or_default()
}

fn in_quotes(area: &str) -> String {
    format!("the priority area \"{area}\"")
}

fn paper(area: &str, draft: bool) -> String {
    let draft = if draft { "draft " } else { "" };
    format!("the {draft}concept paper on cooperation in {}", in_quotes(area))
}

/// `the next CICA Deputy Secretary General`.
fn next(post: &str) -> String {
    if post.starts_with("the ") { post.to_owned() } else { format!("the next {post}") }
}

/// A decision on an abbreviation is one on the thing: `on the RMT`.
fn with_article(subject: &str) -> String {
    let abbreviation = subject.len() > 1 && subject.chars().all(|sign| sign.is_ascii_uppercase());
    if abbreviation { format!("on the {subject}") } else { subject.to_owned() }
}

/// A title in a sentence: with an article before it, if it has none.
fn titled(title: &str) -> String {
    let title = title.trim().trim_end_matches('.');
    let (first, rest) = title.split_once(' ').unwrap_or((title, ""));
    match first {
        "The" | "A" | "An" => format!("{} {rest}", first.to_lowercase()),
        "the" | "a" | "an" => title.to_owned(),
        _ => format!("the {title}"),
    }
}

/// What is to be done, with its date: after those to whom something is submitted, else at the end of the first clause.
fn in_time(act: &str, before: Option<String>) -> String {
    const TO_WHOM: &[&str] = &["to the CICA Secretariat", "to the Secretariat", "to the CICA Chairmanship"];
    let act = act.trim().trim_end_matches('.');
    let act = act.strip_prefix("to ").unwrap_or(act);
    let Some(before) = before else { return act.to_owned() };
    let after = TO_WHOM.iter().find_map(|whom| act.find(whom).map(|at| at + whom.len()));
    let at = after.or_else(|| act.find([',', ';'])).unwrap_or(act.len());
    let (head, tail) = act.split_at_checked(at).unwrap_or((act, ""));
    format!("{head} before {before}{tail}")
}
