//! What stands above the paragraphs of a decision document, as SOC/2023-II/DEC/1 has it.

use super::{Body, Sitting};

impl Body {
    /// The title of its document: `Decisions of the Senior Officials Committee`.
    pub fn decisions(self, several: bool) -> String {
        let decisions = if several { "Decisions" } else { "Decision" };
        format!("{decisions} of the {}", self.name())
    }

    /// Its name in full.
    pub fn name(self) -> &'static str {
        self.long().unwrap_or("Summit")
    }

    /// What the paragraphs follow: `The Senior Officials Committee (SOC) at its meeting in Astana on 22 August 2023 agreed on
    /// the following:`; without a meeting it was agreed in writing, on the day of `at`.
    pub fn agreed(self, at: &Sitting, in_writing: bool) -> String {
        let body = match self.long() {
            Some(long) => format!("{long} ({})", self.short()),
            None => self.name().to_owned(),
        };
        let on = at.days();
        if in_writing {
            return format!("The {body} agreed in writing on {on} on the following:");
        }
        let place = at.place.as_deref().map(str::trim).filter(|place| !place.is_empty() && !at.online);
        let place = place.map(|place| format!(" in {place}")).unwrap_or_default();
        format!("The {body} at its {}meeting{place} on {on} agreed on the following:", at.kind())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_says_who_agreed_where_and_when() {
        let day = |text: &str| text.parse().unwrap();
        let place = Some("Astana".to_owned());
        let (from, to) = (day("2023-08-22"), day("2023-08-22"));
        let mut at = Sitting { informal: false, from, to, place, online: false };
        assert_eq!(Body::Soc.decisions(true), "Decisions of the Senior Officials Committee");
        let said = "The Senior Officials Committee (SOC) at its meeting in Astana on 22 August 2023 agreed on the following:";
        assert_eq!(Body::Soc.agreed(&at, false), said);
        (at.informal, at.online, at.to) = (true, true, day("2023-08-23"));
        let said = "The Summit at its informal online meeting on 22-23 August 2023 agreed on the following:";
        assert_eq!(Body::Sum.agreed(&at, false), said);
        at.from = at.to;
        let said = "The Ministerial Council (MC) agreed in writing on 23 August 2023 on the following:";
        assert_eq!(Body::Mc.agreed(&at, true), said);
    }
}
