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

#[cfg(test)]
mod tests {
    use super::*;

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
