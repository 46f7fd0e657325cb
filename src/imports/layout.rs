//! What a column is, and which columns every file may have.

use crate::record::Kind;

/// A kind of file: what its lines are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    /// States with their names and their membership or observer status.
    States,
    /// Former and other names of states, with their periods.
    Names,
    /// Chairmanships, from handover to handover.
    Chairmanships,
    /// Dimensions and priority areas.
    Areas,
    /// Versions of the Modalities with their numbers.
    Modalities,
    /// Meetings of the bodies.
    Meetings,
    /// Decisions, one line a paragraph.
    Decisions,
    /// Documents before the bodies, one line a text.
    Documents,
    /// Matters before the bodies, with what was decided on them.
    Matters,
    /// Items of the agendas of meetings of the past.
    Agendas,
    /// Tenures: the List of coordinating and co-coordinating countries.
    Tenures,
    /// Extensions of tenures (1.12).
    Extensions,
    /// Notices of early termination (1.12).
    Terminations,
    /// Final reports on tenures (1.3).
    FinalReports,
    /// Concept papers (2.1 to 2.7).
    Papers,
    /// Extensions of the applicability of concept papers (2.6).
    PaperExtensions,
    /// Expert meetings (1.7, 2.5).
    ExpertMeetings,
    /// Reviews of implementation (3.2).
    Reviews,
    /// Written contributions to reviews (3.5).
    Contributions,
    /// What is said of areas and stands in no decision.
    Notes,
    /// Until when the record reaches.
    Coverage,
    /// Days on which offices are closed, of a calendar.
    Holidays,
    /// How states are addressed in notes verbales.
    Forms,
    /// Annual plans of CBM events.
    Plans,
    /// Proposals of events.
    Proposals,
    /// The events of the plans, and what was reported of them.
    Events,
}

/// What a cell of a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Taken as it is; the field of the record says what is allowed.
    Text,
    /// A day of which the year alone says too little.
    Day,
    /// The first day of a period: a bare year is its 1 January.
    FirstDay,
    /// The last day of a period: a bare year is its 31 December.
    LastDay,
    /// A state, by its code or by one of its names.
    State,
    /// States, by their codes or names, with semicolons or commas between.
    States,
    /// Priority areas by their codes, with commas or spaces between, or by their names with semicolons between.
    Areas,
    /// A dimension, by its number or its name.
    Dimension,
    /// One of the words that this field of a kind of record takes, as they stand there: taken as it is.
    Word(Kind, &'static str),
    /// One of the words that a field of this name takes, also as one of the three languages says it.
    Choice(&'static str, &'static [&'static str]),
    /// A decision, by its symbol, its title, or the day on which it alone was taken.
    Decision,
    /// A meeting, `SOC/2023-II`, or the body and its first day, `SOC 2023-08-22`.
    Meeting,
    /// Yes or no.
    YesNo,
}

/// A column of a file. What it says is in the words of each language, `columns.ftl`.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name, in the first line.
    pub name: &'static str,
    /// What its cells are.
    pub is: Cell,
    /// Whether every file has it, with no cell empty: it names what the line is about.
    pub key: bool,
}

/// A column that every file of its kind has, with no cell empty.
pub const fn key(name: &'static str, is: Cell) -> Column {
    Column { name, is, key: true }
}
/// A column that a file may have.
pub const fn may(name: &'static str, is: Cell) -> Column {
    Column { name, is, key: false }
}

/// The columns that every kind of file may have.
pub const COMMON: &[Column] = &[
    may("source_kind", Cell::Text),
    may("source_number", Cell::Text),
    may("source_date", Cell::Day),
    may("source_received", Cell::Day),
    may("distribution", Cell::Word(Kind::State, "distribution")), // of every kind the same
    may("named_states", Cell::Text),
    may("remark", Cell::Text),
    may("sample", Cell::YesNo),
];

impl Layout {
    /// Every kind of file, each after those that it refers to.
    pub const ALL: &'static [Self] = &[
        Self::States,
        Self::Names,
        Self::Chairmanships,
        Self::Areas,
        Self::Modalities,
        Self::Meetings,
        Self::Decisions,
        Self::Documents,
        Self::Matters,
        Self::Agendas,
        Self::Tenures,
        Self::Extensions,
        Self::Terminations,
        Self::FinalReports,
        Self::Papers,
        Self::PaperExtensions,
        Self::ExpertMeetings,
        Self::Reviews,
        Self::Contributions,
        Self::Notes,
        Self::Coverage,
        Self::Holidays,
        Self::Forms,
        Self::Plans,
        Self::Proposals,
        Self::Events,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        self.shape().name
    }

    /// The kind of file of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|layout| layout.name() == name)
    }

    /// Whether a line in which a cell is wrong is read on: a line of the plan is about what its title names, whatever else it
    /// says.
    pub fn is_read_on(self) -> bool {
        matches!(self, Self::Plans | Self::Proposals | Self::Events)
    }

    /// Its columns, those of every file last.
    pub fn columns(self) -> impl Iterator<Item = &'static Column> {
        self.shape().columns.iter().chain(COMMON)
    }

    /// The column of a name.
    pub fn column(self, name: &str) -> Option<&'static Column> {
        self.columns().find(|column| column.name == name)
    }
}

/// Whether some kind of file has a column of this name.
pub fn is_of_any(name: &str) -> bool {
    Layout::ALL.iter().any(|layout| layout.column(name).is_some())
}

/// For whom a record of the past is, unless its line says so: observers see states, areas, the List and the
/// Modalities from the start (DESIGN section 1), all else is for Member States.
pub fn distribution(kind: Kind) -> &'static str {
    match kind {
        Kind::State
        | Kind::StateName
        | Kind::Membership
        | Kind::Chairmanship
        | Kind::Dimension
        | Kind::Area
        | Kind::Tenure
        | Kind::TenureExtension
        | Kind::TenureTermination
        | Kind::ModalitiesVersion => "member-states-and-observers",
        Kind::StateForm => "secretariat",
        _ => "member-states",
    }
}
