//! The door of a route: what it asks of who comes.

use super::who::Who;
use crate::rules::access::Action;

/// The door of a route: the power that it takes to pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Nobody need have signed in, and who it is is not asked.
    Open,
    /// Nobody need have signed in; who has finds the ways from here.
    Nowhere,
    /// Whoever has signed in, observers too; what they see is for the handler, by the distribution of each record.
    Registry,
    /// Who reads the duties.
    Duties,
    /// Who reads the journal.
    Journal,
    /// Who takes part in the workflows; the step asks further.
    Steps,
    /// Who registers and corrects the record.
    Registering,
    /// Who erases and verifies.
    Administration,
    /// Who manages the accounts of the Secretariat or of the own delegation.
    Accounts,
    /// Who reads the security log.
    SecurityLog,
    /// Whoever has signed in, about themselves.
    Oneself,
}

impl Door {
    /// Whether what is behind it is read out of the record, so that a browser may keep it and ask again; people, their
    /// accounts and what happens to them are kept by nobody.
    pub fn is_of_the_record(self) -> bool {
        matches!(self, Self::Registry | Self::Duties | Self::Journal | Self::Steps | Self::Registering)
    }

    /// What is asked of who comes to the door.
    pub fn action(self, who: &Who) -> Option<Action<'static>> {
        match self {
            Self::Open | Self::Nowhere => None,
            Self::Registry => Some(Action::ReadRegistry),
            Self::Duties => Some(Action::ReadDuties),
            Self::Journal => Some(Action::ReadJournal),
            Self::Steps => Some(Action::TakePart),
            Self::Registering => Some(Action::Register),
            Self::Administration => Some(Action::VerifyJournal),
            Self::Accounts => {
                Some(who.state().map_or(Action::ManageSecretariatAccounts, Action::ManageAccountsOf))
            }
            Self::SecurityLog => Some(Action::ReadSecurityLog),
            Self::Oneself => Some(Action::ManageOneself),
        }
    }
}
