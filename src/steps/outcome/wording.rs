//! The text of a numbered paragraph, offered from what is decided, in the style of SOC/2023-II/DEC/1: pure, in English as
//! the papers are. Who declares the outcome edits it.

use chrono::{Datelike, NaiveDate};

use crate::rules::calendar::{day_before, next_day};
use crate::rules::consensus::Verb;

/// What a paragraph is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Who is to coordinate an area.
    Appointment { posts: Vec<Post>, area: String },
    /// The extension of a tenure.
    Extension { state: String, role: &'static str, area: String, to: Option<NaiveDate> },
    /// The approval of a concept paper, with its applicability period.
    Paper { title: String, period: (Option<NaiveDate>, Option<NaiveDate>) },
    /// The extension of its applicability.
    PaperExtension { title: String, to: Option<NaiveDate> },
    /// A document: its form and title, and the body whose it is.
    Document { form: String, title: String, body: String },
    /// A nomination for a post.
    Nomination { nominee: String, by: Vec<String>, post: String },
    /// A call: on whom, what they are to do, and the last day for it.
    Call { on: String, to: String, due: Option<NaiveDate> },
    /// Anything else, by its subject.
    Other { title: String },
}

/// A state in a role for a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Post {
    pub(super) state: String,
    pub(super) role: &'static str,
    pub(super) from: NaiveDate,
    pub(super) to: Option<NaiveDate>,
}

/// The meeting of the body to which something is recommended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct At {
    pub(super) informal: bool,
    pub(super) from: NaiveDate,
    pub(super) place: Option<String>,
}

/// What is decided.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    /// The body: `SOC`, `MC` or `SUM`.
    pub(super) body: String,
    pub(super) verb: Verb,
    pub(super) what: What,
    /// To which body it is recommended.
    pub(super) to: Option<String>,
    /// At which of its meetings.
    pub(super) at: Option<At>,
}

/// The names of a body: as the subject of a sentence, as a paper spells it out, and as it is shortened in a title.
fn named(body: &str) -> [&str; 3] {
    match body {
        "MC" => ["The Ministerial Council", "Ministerial Council (MC)", "MC"],
        "SUM" => ["The Summit", "Summit", "Summit"],
        _ => ["The SOC", "Senior Officials Committee (SOC)", "SOC"],
    }
}

/// The text of the paragraph.
pub(super) fn offered(decided: &Decided) -> String {
    let subject = named(&decided.body)[0];
    let what = &decided.what;
    let thing = thing(what);
    match (decided.verb, what) {
        (Verb::Approved, What::Appointment { posts, area }) => appointed(subject, posts, area),
        (Verb::Approved, What::Extension { to, .. }) => {
            format!("{subject} approved {thing}{}. {subject} {AMENDED}", until(*to))
        }
        (Verb::Approved, What::Paper { period, .. }) => {
            format!("{subject} approved {thing}{}.", applicable(*period))
        }
        (Verb::Approved, What::PaperExtension { to, .. }) => {
            format!("{subject} approved {thing}{}.", until(*to))
        }
        (Verb::Approved, What::Nomination { nominee, post, .. }) => {
            format!("{subject} appointed {nominee} as {post}.")
        }
        (Verb::Approved | Verb::Adopted | Verb::Endorsed, _) => {
            format!("{subject} {} {}.", past(decided.verb), whole(what, &thing))
        }
        (Verb::Recommended, _) => recommended(subject, decided, &thing),
        (Verb::TookNote, _) => format!("{subject} took note of {thing}."),
        (Verb::ConsultationsContinue, _) => {
            let this = if matches!(what, What::Document { .. }) { "document" } else { "matter" };
            format!(
                "{subject} considered {thing} and agreed that consultations among Member States on this {this} will \
                 continue."
            )
        }
        (Verb::CalledOn, What::Call { on, to, due }) => called(subject, on, to, *due),
        (Verb::CalledOn, _) => format!("{subject} called on Member States with regard to {thing}."),
        (Verb::NotAgreed, _) => format!("{subject} considered {thing} and did not reach agreement on it."),
        (Verb::Withdrawn, _) => format!("{subject} noted the withdrawal of {thing}."),
    }
}

/// What DEC/1 says in its fourth paragraph of DEC/2.
const AMENDED: &str = "accordingly amended the list of coordinating and co-coordinating countries for implementing CBMs \
                       under priority areas of CICA dimensions.";

fn past(verb: Verb) -> &'static str {
    match verb {
        Verb::Adopted => "adopted",
        Verb::Endorsed => "endorsed",
        _ => "approved",
    }
}

/// What it is about, as the object of a sentence.
fn thing(what: &What) -> String {
    match what {
        What::Appointment { posts, area } => {
            let states = listed(&posts.iter().map(|post| post.state.clone()).collect::<Vec<_>>());
            match states.is_empty() {
                true => format!("the coordination of the priority area \"{area}\""),
                false => {
                    format!(
                        "the intention of {states} to coordinate and co-coordinate in the priority area \"{area}\""
                    )
                }
            }
        }
        What::Extension { state, role, area, .. } => {
            format!("the extension of the term of {state} as {role} in the priority area \"{area}\"")
        }
        What::Paper { title, .. } => format!("the concept paper \"{title}\""),
        What::PaperExtension { title, .. } => {
            format!("the extension of the applicability of the concept paper \"{title}\"")
        }
        What::Document { form, title, body } => document(form, title, body),
        What::Nomination { nominee, by, post } => match by.is_empty() {
            true => format!("the nomination of {nominee} as the next {post}"),
            false => format!("the nomination of {nominee} by {} as the next {post}", listed(by)),
        },
        What::Call { on, to, .. } => format!("a call on {on} to {}", to.trim_end_matches('.')),
        What::Other { title } => format!("\"{title}\""),
    }
}

/// What a body adopts is a draft no more.
fn whole(what: &What, thing: &str) -> String {
    match what {
        What::Document { .. } => thing.replacen("the draft ", "the ", 1),
        _ => thing.to_owned(),
    }
}

fn document(form: &str, title: &str, body: &str) -> String {
    let [_, spelt, short] = named(body);
    let spelt = spelt.split(" (").next().unwrap_or_default();
    // "On …" and "… on …" are titles alike.
    let subject = title.strip_prefix("On ").or_else(|| title.strip_prefix("on ")).unwrap_or(title);
    match form {
        "draft-decision" => format!("the draft {short} Decision on {subject}"),
        "draft-statement" => format!("the draft Statement of the CICA {spelt} on {subject}"),
        "draft-declaration" => format!("the draft Declaration of the CICA {spelt} on {subject}"),
        _ => format!("the document \"{title}\""),
    }
}

fn appointed(subject: &str, posts: &[Post], area: &str) -> String {
    let Some(first) = posts.first() else {
        return format!("{subject} considered the coordination of the priority area \"{area}\".");
    };
    let same = posts.iter().all(|post| (post.from, post.to) == (first.from, first.to));
    let said = posts.iter().map(|post| {
        let own = if same { String::new() } else { format!(" {}", term(post.from, post.to)) };
        format!("{} as {}{own}", post.state, post.role)
    });
    let said = listed(&said.collect::<Vec<_>>());
    let term = if same { format!(" {}", term(first.from, first.to)) } else { String::new() };
    format!("{subject} approved {said} in the priority area \"{area}\"{term}. {subject} {AMENDED}")
}

fn recommended(subject: &str, decided: &Decided, thing: &str) -> String {
    let to = decided.to.as_deref().unwrap_or("MC");
    let does = match &decided.what {
        What::Document { form, .. } if form == "draft-decision" || form == "draft-statement" => {
            format!("adopt {thing}")
        }
        What::Document { .. } => format!("endorse {thing}"),
        What::Nomination { nominee, by, post } => {
            let by = if by.is_empty() { String::new() } else { format!(", nominated by {},", listed(by)) };
            format!("appoint {nominee}{by} as the next {post}")
        }
        _ => format!("approve {thing}"),
    };
    let at = decided.at.as_ref().map(|at| {
        let place = at.place.as_ref().map(|place| format!(" in {place}")).unwrap_or_default();
        let informal = if at.informal { "informal " } else { "" };
        format!(" at its {informal}meeting on {}{place}", date(at.from))
    });
    format!("{subject} recommended to the {} that it {does}{}.", named(to)[1], at.unwrap_or_default())
}

/// "Before" a day is to the end of the one before it, which is the last.
fn called(subject: &str, on: &str, to: &str, due: Option<NaiveDate>) -> String {
    let to = to.trim().trim_end_matches('.');
    let to = to.strip_prefix("To ").or_else(|| to.strip_prefix("to ")).unwrap_or(to);
    let Some(before) = due.map(next_day).map(|day| format!("before {}", date(day))) else {
        return format!("{subject} called on {on} to {to}.");
    };
    if to.contains(&before) {
        return format!("{subject} called on {on} to {to}.");
    }
    const SENT: &str = "submit to the CICA Secretariat ";
    match to.strip_prefix(SENT) {
        Some(rest) => format!("{subject} called on {on} to {SENT}{before} {rest}."),
        None => format!("{subject} called on {on}, {before}, to {to}."),
    }
}

/// "for 2024-2025", where the term is of whole years.
fn term(from: NaiveDate, to: Option<NaiveDate>) -> String {
    let begins = day_before(from).year() < from.year();
    match to {
        Some(to) if begins && next_day(to).year() > to.year() => match from.year() == to.year() {
            true => format!("for {}", from.year()),
            false => format!("for {}-{}", from.year(), to.year()),
        },
        Some(to) => format!("from {} to {}", date(from), date(to)),
        None => format!("from {}", date(from)),
    }
}

fn until(to: Option<NaiveDate>) -> String {
    to.map(|to| format!(" until {}", date(to))).unwrap_or_default()
}

fn applicable((from, to): (Option<NaiveDate>, Option<NaiveDate>)) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!(", applicable from {} to {}", date(from), date(to)),
        (None, Some(to)) => format!(", applicable until {}", date(to)),
        (Some(from), None) => format!(", applicable from {}", date(from)),
        (None, None) => String::new(),
    }
}

/// `22 August 2023`.
fn date(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// "one, another and a third".
fn listed(all: &[String]) -> String {
    match all.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
    }
}

/// The name of a state in a sentence.
pub(super) fn in_sentence(name: &str) -> String {
    const WITH_ARTICLE: [&str; 4] = ["Russian Federation", "Republic of ", "United ", "Kyrgyz Republic"];
    match WITH_ARTICLE.iter().any(|begins| name.starts_with(begins)) {
        true => format!("the {name}"),
        false => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn says(body: &str, verb: Verb, what: What) -> String {
        offered(&Decided { body: body.to_owned(), verb, what, to: None, at: None })
    }

    fn document(form: &str, title: &str) -> What {
        What::Document { form: form.to_owned(), title: title.to_owned(), body: "MC".to_owned() }
    }

    fn in_new_york() -> At {
        At { informal: true, from: day("2023-09-21"), place: Some("New York".to_owned()) }
    }

    #[test]
    fn the_second_paragraph_recommends_a_statement() {
        let statement = document("draft-statement", "Promoting Volunteerism for Sustainable Development");
        let text = offered(&Decided {
            body: "SOC".to_owned(),
            verb: Verb::Recommended,
            what: statement.clone(),
            to: Some("MC".to_owned()),
            at: Some(in_new_york()),
        });
        // The paper goes on: "on the margins of the UN General Assembly session."
        assert_eq!(
            text,
            "The SOC recommended to the Ministerial Council (MC) that it adopt the draft Statement of the CICA \
             Ministerial Council on Promoting Volunteerism for Sustainable Development at its informal meeting on 21 \
             September 2023 in New York."
        );
        assert_eq!(
            says("MC", Verb::Adopted, statement),
            "The Ministerial Council adopted the Statement of the CICA Ministerial Council on Promoting Volunteerism for \
             Sustainable Development."
        );
    }

    #[test]
    fn the_third_paragraph_continues_consultations_on_a_document() {
        let title = "Modalities of Implementation of CICA Confidence Building Measures (CBMs)";
        assert_eq!(
            says("SOC", Verb::ConsultationsContinue, document("draft-decision", title)),
            "The SOC considered the draft MC Decision on Modalities of Implementation of CICA Confidence Building \
             Measures (CBMs) and agreed that consultations among Member States on this document will continue."
        );
    }

    #[test]
    fn the_fourth_paragraph_appoints() {
        let post = |state: &str, role| Post {
            state: in_sentence(state),
            role,
            from: day("2024-01-01"),
            to: Some(day("2025-12-31")),
        };
        let posts = vec![post("Russian Federation", "coordinator"), post("China", "co-coordinator")];
        let area =
            "Security of and in the use of information and communication technologies (ICTs)".to_owned();
        assert_eq!(
            says("SOC", Verb::Approved, What::Appointment { posts, area }),
            "The SOC approved the Russian Federation as coordinator and China as co-coordinator in the priority area \
             \"Security of and in the use of information and communication technologies (ICTs)\" for 2024-2025. The SOC \
             accordingly amended the list of coordinating and co-coordinating countries for implementing CBMs under \
             priority areas of CICA dimensions."
        );
    }

    #[test]
    fn the_fifth_paragraph_considers_a_nomination_and_the_council_appoints() {
        let nomination = What::Nomination {
            nominee: "Ms. Zhang Ling".to_owned(),
            by: vec!["China".to_owned()],
            post: "CICA Deputy Secretary General".to_owned(),
        };
        assert_eq!(
            says("SOC", Verb::ConsultationsContinue, nomination.clone()),
            "The SOC considered the nomination of Ms. Zhang Ling by China as the next CICA Deputy Secretary General and \
             agreed that consultations among Member States on this matter will continue."
        );
        assert_eq!(
            says("MC", Verb::Approved, nomination),
            "The Ministerial Council appointed Ms. Zhang Ling as CICA Deputy Secretary General."
        );
    }

    #[test]
    fn the_sixth_paragraph_calls_before_a_day() {
        let text = "submit to the CICA Secretariat preliminary information about CBM events planned in 2024";
        let call = |to: &str, due: Option<&str>| What::Call {
            on: "Member States".to_owned(),
            to: to.to_owned(),
            due: due.map(day),
        };
        // Until the end of 30 September is before 1 October.
        assert_eq!(
            says("SOC", Verb::CalledOn, call(text, Some("2023-09-30"))),
            "The SOC called on Member States to submit to the CICA Secretariat before 1 October 2023 preliminary \
             information about CBM events planned in 2024."
        );
        assert_eq!(
            says("SOC", Verb::CalledOn, call("To name their focal points.", Some("2023-09-30"))),
            "The SOC called on Member States, before 1 October 2023, to name their focal points."
        );
        assert_eq!(
            says("SOC", Verb::CalledOn, call("name them before 1 October 2023", Some("2023-09-30"))),
            "The SOC called on Member States to name them before 1 October 2023."
        );
        assert_eq!(
            says("SOC", Verb::CalledOn, call("name them", None)),
            "The SOC called on Member States to name them."
        );
    }

    #[test]
    fn a_term_is_of_whole_years_or_of_days() {
        assert_eq!(term(day("2024-01-01"), Some(day("2024-12-31"))), "for 2024");
        assert_eq!(term(day("2024-01-01"), Some(day("2025-12-31"))), "for 2024-2025");
        assert_eq!(
            term(day("2024-01-02"), Some(day("2025-12-31"))),
            "from 2 January 2024 to 31 December 2025"
        );
        assert_eq!(
            term(day("2024-01-01"), Some(day("2025-12-30"))),
            "from 1 January 2024 to 30 December 2025"
        );
        assert_eq!(term(day("2024-01-01"), None), "from 1 January 2024");
    }
}
