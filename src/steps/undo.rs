//! What can be done where a step was a mistake. It is said before the step is taken and after; what once was issued, said
//! or decided is never overwritten (DESIGN section 4), and then the step says what can be done instead.

use super::{Step, all};
use crate::record::Kind;

/// What can be done where a step was a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// Another step takes it back: on records of that kind, of that noun.
    By(Kind, &'static str),
    /// The same step, taken again: what was said last counts.
    Again,
    /// The same step, filled with what stood before.
    Before,
    /// Nothing is issued by it: nothing need be taken back.
    Needless,
    /// It stays, for a reason; perhaps another step can be taken then.
    Never(Because, Option<(Kind, &'static str)>),
}

/// Why what was done stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It is with all Member States.
    Issued,
    /// It was decided.
    Decided,
    /// A state has said it to the others.
    Said,
    /// What has ended is not revived.
    Ended,
    /// A meeting has closed on it: a corrigendum alone corrects it.
    Frozen,
    /// It is with those to whom it is addressed.
    Sent,
    /// Another step follows from it, and no step of its own takes it back.
    Entered,
}

impl Because {
    /// The end of the key of its sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Decided => "decided",
            Self::Said => "said",
            Self::Ended => "ended",
            Self::Frozen => "frozen",
            Self::Sent => "sent",
            Self::Entered => "entered",
        }
    }
}

impl Undo {
    /// The step that takes it back, or that can be taken instead.
    pub fn step(self) -> Option<&'static Step> {
        let (kind, noun) = match self {
            Self::By(kind, noun) | Self::Never(_, Some((kind, noun))) => (kind, noun),
            _ => return None,
        };
        all().find(|step| step.on == kind && step.noun == noun)
    }
}
