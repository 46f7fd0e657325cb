//! The text of a numbered paragraph, offered from what was decided, as SOC/2023-II/DEC/1 writes it. Whoever declares the
//! outcome may change every word. It is English, the language in which the papers are agreed.

mod document;
mod list;
mod names;
mod what;

use chrono::NaiveDate;

use super::consensus::Verb;

pub use list::{Holder, Listed, row_of_the_list};

/// A body that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// The Senior Officials Committee.
    Soc,
    /// The Ministerial Council.
    Mc,
    /// The Summit.
    Sum,
}

named! { Body, "a body",
    Soc => "SOC",
    Mc => "MC",
    Sum => "SUM",
}

/// What kind of document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A decision in draft.
    DraftDecision,
    /// A statement in draft.
    DraftStatement,
    /// A declaration in draft.
    DraftDeclaration,
    /// A report.
    Report,
    /// A note.
    Note,
    /// Something else, as a road map.
    Other,
}

named! { Form, "a form of document",
    DraftDecision => "draft-decision",
    DraftStatement => "draft-statement",
    DraftDeclaration => "draft-declaration",
    Report => "report",
    Note => "note",
    Other => "other",
}

/// A term, or a period of applicability; each day is of it. Two whole years are "2024-2025".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Its first day, if it is said.
    pub from: Option<NaiveDate>,
    /// Its last day; `None`: it is open.
    pub to: Option<NaiveDate>,
}

/// A state that is appointed, or whose term is extended.
#[derive(Clone, Debug)]
pub struct Appointee {
    /// Its name in English as the papers have it, without "the".
    pub state: String,
    /// Whether as coordinator; otherwise as co-coordinator.
    pub coordinator: bool,
    /// For which term.
    pub term: Term,
}

/// What an outcome is about.
#[derive(Clone, Debug)]
pub enum What {
    /// Who coordinates an area (1.9).
    Appointment {
        /// The area's name, without quotation marks.
        area: String,
        /// Who, coordinators and co-coordinators in any order.
        who: Vec<Appointee>,
    },
    /// The term of those who serve goes on (1.12).
    Extension {
        /// The area's name.
        area: String,
        /// Who, with the term as it is then.
        who: Vec<Appointee>,
    },
    /// A concept paper (2.4, 2.6).
    Paper {
        /// The area's name.
        area: String,
        /// Its period of applicability.
        applicable: Term,
        /// Whether the period alone is extended.
        extended: bool,
    },
    /// A document before the body.
    Document {
        /// The body whose document it is: an MC decision is considered by the SOC.
        of: Body,
        /// What it is.
        form: Form,
        /// Its title; "Draft", the form and "on" may stand before its subject, or may not.
        title: String,
        /// Where it is endorsed through the adoption of a decision: on what this decision is.
        through: Option<String>,
    },
    /// Somebody for a post.
    Nomination {
        /// The name with its courtesy title: `Ms. Zhang Ling`.
        person: String,
        /// The state that nominated, if one did.
        by: Option<String>,
        /// The post: `CICA Deputy Secretary General`.
        post: String,
        /// With whom consultations were held: `the CICA Secretary General`.
        consulted: Option<String>,
    },
    /// A call.
    Call {
        /// On whom: `Member States`.
        on: String,
        /// To do what: `submit to the CICA Secretariat …`.
        act: String,
        /// The first day on which it is too late: that after the last one.
        before: Option<NaiveDate>,
    },
    /// Something else, by its title.
    Other {
        /// Its title.
        title: String,
    },
}

/// To which body something is recommended.
#[derive(Clone, Debug)]
pub struct Recommended {
    /// The body.
    pub to: Body,
    /// Whether the document has named it before: then it is called by its abbreviation alone.
    pub named: bool,
    /// What it is to do; `None`: what is usual (a decision, a statement or a declaration is adopted, another document
    /// endorsed, an appointment approved).
    pub that_it: Option<Verb>,
    /// Its meeting, if it is said.
    pub at: Option<Sitting>,
}

/// A meeting, as a paragraph names it.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// Whether it is informal.
    pub informal: bool,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// The place, as it follows "in": `New York on the margins of the UN General Assembly session`.
    pub place: Option<String>,
    /// Whether it is held online.
    pub online: bool,
}

/// What was decided.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// By which body.
    pub by: Body,
    /// What it did.
    pub verb: Verb,
    /// About what.
    pub what: What,
    /// To whom it is recommended; only [`Verb::Recommended`] asks for it.
    pub to: Option<Recommended>,
}

impl Outcome {
    /// The paragraph, one or two sentences. It always says something: what is not given is left out.
    pub fn paragraph(&self) -> String {
        let mut text = format!("The {} {}.", self.by.short(), self.done());
        let settled = matches!(self.verb, Verb::Approved | Verb::Adopted | Verb::Endorsed);
        if settled && self.by == Body::Soc && self.what.appoints() {
            text += " The SOC accordingly amended the list of coordinating and co-coordinating countries for \
                     implementing CBMs under priority areas of CICA dimensions.";
        }
        if self.verb == Verb::NotAgreed {
            text += &format!(" Agreement was not reached on {}.", self.what.this());
        }
        text
    }

    /// What the body did, after its name.
    fn done(&self) -> String {
        let what = &self.what;
        match self.verb {
            Verb::Approved | Verb::Adopted | Verb::Endorsed | Verb::CalledOn => what.deed(self.verb, true),
            Verb::Recommended => self.recommended(),
            Verb::TookNote => format!("took note of {}", what.named(true)),
            Verb::ConsultationsContinue => {
                let consulted = what.consulted().map(|whom| format!(", held consultations with {whom}"));
                format!(
                    "considered {}{} and agreed that consultations among Member States on {} will continue",
                    what.named(true),
                    consulted.unwrap_or_default(),
                    what.this()
                )
            }
            Verb::NotAgreed => format!("considered {}", what.named(true)),
            Verb::Withdrawn => format!("took note of the withdrawal of {}", what.named(true)),
        }
    }

    fn recommended(&self) -> String {
        let Some(to) = &self.to else { return format!("recommended {}", self.what.named(true)) };
        let whom = match (to.to.long(), to.named) {
            (Some(long), false) => format!("{long} ({})", to.to.short()),
            _ => to.to.short().to_owned(),
        };
        let verb = to.that_it.unwrap_or_else(|| self.what.usual());
        let at = to.at.as_ref().map(|at| format!(" {}", at.words())).unwrap_or_default();
        format!("recommended to the {whom} that it {}{at}", self.what.deed(verb, false))
    }
}
