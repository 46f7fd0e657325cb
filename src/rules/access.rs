//! Every power, and the fact that it follows from (DESIGN section 1).
//!
//! One function answers "may this person do this, now, and why (not)". A page asks it before it shows a way, the
//! door asks it again before it opens. What a person may not even know of is hidden: such a denial is answered
//! as if there were nothing.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::StateId;
use crate::message::Message;

/// For whom a record is. Nothing at all is shown without signing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Distribution {
    /// Everybody who signs in.
    Public,
    /// Member States and observers.
    MemberStatesAndObservers,
    /// Member States only: what holds unless something else is said.
    #[default]
    MemberStates,
    /// The states that the record names, and the Secretariat.
    NamedStates,
    /// The Secretariat alone.
    Secretariat,
    /// The Secretariat, the state in the Chair today, and the states that the record names: a letter that has been
    /// received and not yet circulated.
    SecretariatAndChair,
    /// The delegations of the states that the record names, and nobody else: not the Secretariat, not the Chair.
    /// What a delegation has drafted and not issued.
    Delegations,
}

impl Distribution {
    /// Every distribution, the widest first.
    pub const ALL: [Self; 7] = [
        Self::Public,
        Self::MemberStatesAndObservers,
        Self::MemberStates,
        Self::NamedStates,
        Self::Secretariat,
        Self::SecretariatAndChair,
        Self::Delegations,
    ];

    /// Whether all Member States have it.
    pub fn reaches_members(self) -> bool {
        matches!(self, Self::Public | Self::MemberStatesAndObservers | Self::MemberStates)
    }

    /// Whether the record names the states for which it is.
    pub fn names_states(self) -> bool {
        matches!(self, Self::NamedStates | Self::SecretariatAndChair | Self::Delegations)
    }

    /// As it stands in the database, in forms and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::MemberStatesAndObservers => "member-states-and-observers",
            Self::MemberStates => "member-states",
            Self::NamedStates => "named-states",
            Self::Secretariat => "secretariat",
            Self::SecretariatAndChair => "secretariat-and-chair",
            Self::Delegations => "delegations",
        }
    }
}

/// The distribution of one record.
#[derive(Clone, Copy, Debug)]
pub struct Audience<'a> {
    /// For whom it is.
    pub distribution: Distribution,
    /// The states that a distribution to named states names.
    pub named_states: &'a [StateId],
}

/// Who acts: a person with an account, or the program itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account; `None`: the program itself (command line, demonstration).
    pub account: Option<Uuid>,
    /// Where the person belongs, with which duty.
    pub post: Post,
    /// Whether the person's state has, today, the standing that the post rests on.
    pub standing: bool,
    /// Whether the person's state holds the Chairmanship at this instant.
    pub chair: bool,
}

/// Where a person belongs, with which duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Post {
    /// The program itself.
    Program,
    /// An officer of the Secretariat.
    Officer,
    /// An administrator of the Secretariat.
    Administrator,
    /// A delegate of a Member State; perhaps also the administrator of that delegation.
    Delegate(StateId, bool),
    /// A Member State's senior official; perhaps also the administrator of that delegation.
    SeniorOfficial(StateId, bool),
    /// An observer.
    Observer(StateId),
}

/// What may be done.
#[derive(Clone, Copy, Debug)]
pub enum Action<'a> {
    /// Read states, areas, the List and the Modalities.
    ReadRegistry,
    /// Read one record, by its distribution.
    ReadRecord(Audience<'a>),
    /// Read the duties of the Modalities.
    ReadDuties,
    /// Read the journal, as far as it is about records that the reader may read.
    ReadJournal,
    /// Take part in the workflows at all: Member States and the Secretariat.
    TakePart,
    /// Write in the name of a state: letters of intention, drafts, comments, notices, reports. `None`: the person
    /// belongs to no state.
    WriteFor(Option<StateId>),
    /// Speak for a state: its position on a matter, its consent as Co-coordinator (1.11).
    SpeakFor(Option<StateId>),
    /// Write where only some states write: those that coordinate an area, or draft a paper (1.4, 2.3).
    WriteAmong(&'a [StateId]),
    /// Open and close the consideration of a matter and declare its outcome: the Chair of this instant, and the
    /// Secretariat for it.
    LeadConsideration(Option<StateId>),
    /// Read when each state first opened what was circulated to it: the Secretariat, the Chair, and the states that it
    /// came from.
    ReadOpenings(&'a [StateId]),
    /// Register what came on paper.
    Register,
    /// Correct the record.
    Correct,
    /// Take out of the record what was entered in error.
    Strike,
    /// Bring in records of the past from files.
    Import,
    /// Register, correct and strike versions of the Modalities (5.2), what is set where they are silent, and holidays.
    KeepRules,
    /// Erase the payload of a journal entry.
    Erase,
    /// Verify the journal.
    VerifyJournal,
    /// Invite and close the accounts of the Secretariat.
    ManageSecretariatAccounts,
    /// Invite and close the accounts of a state.
    ManageAccountsOf(StateId),
    /// Read the log of sign-ins and accounts.
    ReadSecurityLog,
    /// Change the own password, see and end the own sessions, read the own lines of the security log.
    ManageOneself,
}

/// Proof that a power was asked for and is there. Only [`may`] makes one.
#[derive(Debug)]
pub struct Permit(());

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// Whether even the existence of the thing is kept from the person.
    pub hidden: bool,
    /// The fact, in words.
    pub reason: Message,
}

/// May this actor do this, now?
///
/// # Errors
/// The denial, with the fact that it follows from.
pub fn may(actor: &Actor, action: Action<'_>) -> Result<Permit, Denial> {
    let hidden = |reason| Err(Denial { hidden: true, reason });
    if actor.post.state().is_some() && !actor.standing && !matches!(action, Action::ManageOneself) {
        return hidden(lost_standing(actor));
    }
    match action {
        Action::ReadRegistry | Action::ManageOneself => Ok(Permit(())),
        Action::ReadRecord(record) => match reads(actor, record) {
            true => Ok(Permit(())),
            false => hidden(Message::new("denied-distribution")),
        },
        Action::ReadDuties | Action::ReadJournal => match actor.post {
            Post::Observer(_) => hidden(Message::new("denied-observer")),
            _ => Ok(Permit(())),
        },
        Action::TakePart => match actor.post {
            Post::Observer(_) => hidden(Message::new("denied-observer")),
            _ => Ok(Permit(())),
        },
        Action::WriteFor(of) => match (actor.post, of) {
            (Post::Delegate(own, _) | Post::SeniorOfficial(own, _), Some(of)) if own == of => Ok(Permit(())),
            (Post::Observer(_), _) => hidden(Message::new("denied-observer")),
            (_, Some(of)) => denied(Message::new("denied-writing-for").with("state", of)),
            (_, None) => denied(Message::new("denied-not-a-delegation")),
        },
        Action::SpeakFor(of) => match (actor.post, of) {
            (Post::SeniorOfficial(own, _), Some(of)) if own == of => Ok(Permit(())),
            (Post::Observer(_), _) => hidden(Message::new("denied-observer")),
            (_, Some(of)) => denied(Message::new("denied-speaking-for").with("state", of)),
            (_, None) => denied(Message::new("denied-not-a-delegation")),
        },
        Action::WriteAmong(states) => match actor.post {
            Post::Delegate(own, _) | Post::SeniorOfficial(own, _) if states.contains(&own) => Ok(Permit(())),
            Post::Observer(_) => hidden(Message::new("denied-observer")),
            _ => match states.first() {
                Some(first) => {
                    let others = i64::try_from(states.len() - 1).unwrap_or(i64::MAX);
                    denied(Message::new("denied-writing-among").with("state", *first).with("others", others))
                }
                None => denied(Message::new("denied-nobody-coordinates")),
            },
        },
        Action::LeadConsideration(chair) => match actor.post {
            Post::Program | Post::Officer | Post::Administrator => Ok(Permit(())),
            Post::SeniorOfficial(..) if actor.chair => Ok(Permit(())),
            Post::Observer(_) => hidden(Message::new("denied-observer")),
            _ => denied(match chair {
                Some(chair) => Message::new("denied-leading").with("state", chair),
                None => Message::new("denied-leading-no-chair"),
            }),
        },
        Action::ReadOpenings(originators) => match actor.post {
            Post::Program | Post::Officer | Post::Administrator => Ok(Permit(())),
            Post::Observer(_) => hidden(Message::new("denied-observer")),
            Post::Delegate(own, _) | Post::SeniorOfficial(own, _)
                if actor.chair || originators.contains(&own) =>
            {
                Ok(Permit(()))
            }
            Post::Delegate(..) | Post::SeniorOfficial(..) => denied(Message::new("denied-openings")),
        },
        Action::Register | Action::Correct | Action::Strike | Action::Import => match actor.post {
            Post::Program | Post::Officer | Post::Administrator => Ok(Permit(())),
            Post::Observer(_) => hidden(Message::new("denied-observer")),
            Post::Delegate(state, _) | Post::SeniorOfficial(state, _) => {
                denied(Message::new("denied-registering").with("state", state))
            }
        },
        Action::KeepRules
        | Action::Erase
        | Action::VerifyJournal
        | Action::ManageSecretariatAccounts
        | Action::ReadSecurityLog => match actor.post {
            Post::Program | Post::Administrator => Ok(Permit(())),
            Post::Officer => denied(Message::new("denied-administrators")),
            Post::Delegate(..) | Post::SeniorOfficial(..) => denied(Message::new("denied-administrators")),
            Post::Observer(_) => hidden(Message::new("denied-observer")),
        },
        Action::ManageAccountsOf(of) => match actor.post {
            Post::Program | Post::Administrator => Ok(Permit(())),
            Post::Delegate(state, true) | Post::SeniorOfficial(state, true) if state == of => Ok(Permit(())),
            Post::Delegate(state, _) | Post::SeniorOfficial(state, _) => {
                denied(Message::new("denied-accounts").with("state", state))
            }
            Post::Officer => denied(Message::new("denied-administrators")),
            Post::Observer(_) => hidden(Message::new("denied-observer")),
        },
    }
}

fn denied(reason: Message) -> Result<Permit, Denial> {
    Err(Denial { hidden: false, reason })
}

fn lost_standing(actor: &Actor) -> Message {
    match actor.post.state() {
        Some(state) => Message::new("denied-standing").with("state", state),
        None => Message::new("denied-distribution"),
    }
}

/// Whether the distribution of a record has the reader in it.
fn reads(actor: &Actor, record: Audience<'_>) -> bool {
    let member = matches!(actor.post, Post::Delegate(..) | Post::SeniorOfficial(..));
    let secretariat = matches!(actor.post, Post::Officer | Post::Administrator);
    let named = || actor.post.state().is_some_and(|state| record.named_states.contains(&state));
    match record.distribution {
        _ if actor.post == Post::Program => true,
        Distribution::Public | Distribution::MemberStatesAndObservers => true,
        Distribution::MemberStates => member || secretariat,
        Distribution::NamedStates => secretariat || named(),
        Distribution::Secretariat => secretariat,
        Distribution::SecretariatAndChair => secretariat || member && (actor.chair || named()),
        Distribution::Delegations => member && named(),
    }
}

impl Post {
    /// The state whose person it is.
    pub fn state(self) -> Option<StateId> {
        match self {
            Self::Program | Self::Officer | Self::Administrator => None,
            Self::Delegate(state, _) | Self::SeniorOfficial(state, _) | Self::Observer(state) => Some(state),
        }
    }

    /// The duty, as accounts have it.
    pub fn duty(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Officer => "officer",
            Self::Administrator => "administrator",
            Self::Delegate(..) => "delegate",
            Self::SeniorOfficial(..) => "senior-official",
            Self::Observer(_) => "observer",
        }
    }

    /// On whose behalf the journal says it was done: a state's code, `secretariat` or `program`.
    pub fn on_behalf(self) -> String {
        match self {
            Self::Program => "program".to_owned(),
            Self::Officer | Self::Administrator => "secretariat".to_owned(),
            post => post.state().map_or_else(String::new, |state| state.to_string()),
        }
    }
}

impl Actor {
    /// The program itself: the command line and the demonstration.
    pub const PROGRAM: Self = Self { account: None, post: Post::Program, standing: true, chair: false };

    /// Whether the actor may read a record.
    pub fn reads(&self, record: Audience<'_>) -> bool {
        may(self, Action::ReadRecord(record)).is_ok()
    }

    /// Whether the actor may read every record, whatever its distribution: the program alone. What a delegation has
    /// not issued is kept from the Secretariat too.
    pub fn reads_all(&self) -> bool {
        self.post == Post::Program
    }

    /// Whether the actor is of the Secretariat, or the program itself.
    pub fn is_of_secretariat(&self) -> bool {
        matches!(self.post, Post::Program | Post::Officer | Post::Administrator)
    }

    /// Whether the actor may do something: what a page asks before it shows a way.
    pub fn may(&self, action: Action<'_>) -> bool {
        may(self, action).is_ok()
    }
}
