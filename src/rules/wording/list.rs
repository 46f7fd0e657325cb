//! A row of the List of coordinating and co-coordinating countries (SOC/2023-II/DEC/2), in a line.

use super::Term;

/// Who holds a post of an area.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The English name of the state.
    pub state: String,
    /// The term, where the List shows it.
    pub term: Option<Term>,
    /// Whether it acts (1.11).
    pub acting: bool,
}

impl Holder {
    fn words(&self) -> String {
        let acting = if self.acting { " (acting)" } else { "" };
        let term = self.term.and_then(Term::words).map(|term| format!(" {term}")).unwrap_or_default();
        format!("{}{acting}{term}", self.state)
    }
}

/// `2.3 Security of …: coordinator Russian Federation for 2024-2025; co-coordinator China for 2024-2025.` An area is named with
/// its number; a post that nobody holds is not named, and where nobody holds any, that is said.
pub fn row_of_the_list(area: &str, coordinators: &[Holder], co_coordinators: &[Holder]) -> String {
    let post = |name: &str, holders: &[Holder]| {
        let named: Vec<_> = holders.iter().map(Holder::words).collect();
        (!named.is_empty()).then(|| format!("{name} {}", named.join(", ")))
    };
    let posts = [post("coordinator", coordinators), post("co-coordinator", co_coordinators)];
    let posts: Vec<_> = posts.into_iter().flatten().collect();
    match posts.is_empty() {
        true => format!("{area}: no coordinator and no co-coordinator."),
        false => format!("{area}: {}.", posts.join("; ")),
    }
}

/// A row of the List, read from its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// `2.3`; `1` of an undivided dimension.
    pub code: String,
    /// The name of the area.
    pub name: String,
    /// The coordinators as the table has them: `Russian Federation (2024-2025)`.
    pub coordinators: Vec<String>,
    /// The co-coordinators.
    pub co_coordinators: Vec<String>,
}

impl Listed {
    /// The row of a line that [`row_of_the_list`] has written; `None`: it says something else.
    pub fn read(line: &str) -> Option<Self> {
        let (area, posts) =
            [": coordinator ", ": co-coordinator ", ": no coordinator and no co-coordinator."]
                .iter()
                .find_map(|begins| line.rfind(begins).map(|at| line.split_at(at)))?;
        let (code, name) = area.split_once(' ')?;
        if !code.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let posts = posts.strip_prefix(": ")?.strip_suffix('.')?;
        let of = |role: &str| {
            let named = posts.split("; ").find_map(|post| post.strip_prefix(role));
            let holders = named.into_iter().flat_map(|names| names.split(", "));
            holders.map(as_in_the_table).collect()
        };
        Some(Self {
            code: code.to_owned(),
            name: name.to_owned(),
            coordinators: of("coordinator "),
            co_coordinators: of("co-coordinator "),
        })
    }
}

/// Years stand in brackets in the table: `China for 2024-2025` is `China (2024-2025)`.
fn as_in_the_table(holder: &str) -> String {
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    match holder.rsplit_once(" for ") {
        Some((name, years)) if years.split('-').all(is_year) => format!("{name} ({years})"),
        _ => match holder.find(" from ").or_else(|| holder.find(" until ")) {
            Some(at) => {
                let (name, term) = holder.split_at(at);
                format!("{name} ({})", term.trim_start())
            }
            None => holder.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_as_it_was_written() {
        let day = |text: &str| text.parse().ok();
        let holder = |state: &str, from: &str, to: &str| {
            let term = Some(Term { from: day(from), to: day(to) });
            Holder { state: state.to_owned(), term, acting: false }
        };
        let first = holder("Russian Federation", "2024-01-01", "2025-12-31");
        let second = [
            holder("China", "2024-01-01", "2025-12-31"),
            holder("Republic of Korea", "2024-03-15", "2026-06-30"),
        ];
        let name = "2.3 Security of and in the use of information and communication technologies (ICTs)";
        let read = Listed::read(&row_of_the_list(name, &[first], &second)).unwrap();
        assert_eq!((read.code.as_str(), read.name.as_str()), name.split_once(' ').unwrap());
        assert_eq!(read.coordinators, ["Russian Federation (2024-2025)"]);
        let dates = "Republic of Korea (from 15 March 2024 to 30 June 2026)";
        assert_eq!(read.co_coordinators, ["China (2024-2025)", dates]);
        let nobody = Listed::read(&row_of_the_list("1 Human", &[], &[])).unwrap();
        assert!(nobody.coordinators.is_empty() && nobody.co_coordinators.is_empty());
        assert_eq!(Listed::read("The SOC amended the List."), None);
        assert_eq!(Listed::read("The SOC approved: coordinator Kazakhstan."), None);
    }

    #[test]
    fn a_row_names_who_holds_each_post() {
        let day = |text: &str| text.parse().ok();
        let term = Some(Term { from: day("2024-01-01"), to: day("2025-12-31") });
        let holder = |state: &str, term, acting| Holder { state: state.to_owned(), term, acting };
        let (russia, china) = (holder("Russian Federation", term, false), holder("China", None, true));
        assert_eq!(
            row_of_the_list("2.3 Security", std::slice::from_ref(&russia), std::slice::from_ref(&china)),
            "2.3 Security: coordinator Russian Federation for 2024-2025; co-coordinator China (acting)."
        );
        let two = [holder("India", None, false), china];
        assert_eq!(row_of_the_list("1 Human", &[], &two), "1 Human: co-coordinator India, China (acting).");
        assert_eq!(row_of_the_list("1 Human", &[], &[]), "1 Human: no coordinator and no co-coordinator.");
    }
}
