//! The kinds of files, and the columns of each.

use std::fmt::Write as _;

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
    /// Priority areas by their codes, with commas or spaces between.
    Areas,
    /// A decision, by its symbol, its title, or the day on which it alone was taken.
    Decision,
    /// A meeting, `SOC/2023-II`, or the body and its first day, `SOC 2023-08-22`.
    Meeting,
    /// Yes or no.
    YesNo,
}

/// A column of a file.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name, in the first line.
    pub name: &'static str,
    /// What its cells are.
    pub is: Cell,
    /// Whether every file has it, with no cell empty: it names what the line is about.
    pub key: bool,
    /// What it says, in a line for the template.
    pub says: &'static str,
}

const fn key(name: &'static str, is: Cell, says: &'static str) -> Column {
    Column { name, is, key: true, says }
}
const fn may(name: &'static str, is: Cell, says: &'static str) -> Column {
    Column { name, is, key: false, says }
}

use Cell::{Areas, Day, Decision, FirstDay, LastDay, Meeting, State, Text, YesNo};

/// The columns that every kind of file may have.
pub const COMMON: &[Column] = &[
    may(
        "source_kind",
        Text,
        "what the line rests on: note verbale, decision, press release; unless said: this file",
    ),
    may("source_number", Text, "the number that its issuer gave it"),
    may("source_date", Day, "its own date"),
    may("source_received", Day, "when the Secretariat received it"),
    may(
        "distribution",
        Text,
        "public, member-states-and-observers, member-states, named-states, secretariat",
    ),
    may("named_states", Text, "the codes of the states that a distribution to named states names"),
    may("remark", Text, "what else is to be said"),
    may("sample", YesNo, "yes: data of a demonstration"),
];

const DIMENSION: Column = key("dimension_no", Text, "the number of the dimension");
const AREA_NO: Column =
    may("area_no", Text, "the number of the area in it; empty: the dimension is undivided");
const AREA_NAME: Column = may("priority_area", Text, "the name of the area; it has to be that of the record");
const ROLE: Column = key("role", Text, "coordinator or co-coordinator");
const HOLDER: Column = key("member_state", State, "whose tenure");
const FROM: Column = may("tenure_from", FirstDay, "its first day; empty: before the records begin");
const DECIDED_BY: Column = may("decision", Decision, "the decision: its symbol, its title, or its day");

const STATES: &[Column] = &[
    key("iso3", Text, "ISO 3166-1 alpha-3"),
    may("iso2", Text, "ISO 3166-1 alpha-2"),
    may("name_en", Text, "in English"),
    may("name_ru", Text, "in Russian"),
    may("name_kk", Text, "in Kazakh"),
    may("name_from", FirstDay, "the first day of this name; empty: its latest"),
    may(
        "member_since",
        FirstDay,
        "the first day of membership; in a file without this column all are observers",
    ),
    may(
        "observer_since",
        FirstDay,
        "the first day of observer status; unless said 1 January 1999, 'date not known'",
    ),
];
const NAMES: &[Column] = &[
    key("state", State, "whose name"),
    may("from", FirstDay, "its first day; empty: before every date"),
    may("to", LastDay, "its last day; empty: still"),
    may("name_en", Text, "in English"),
    may("name_ru", Text, "in Russian"),
    may("name_kk", Text, "in Kazakh"),
];
const CHAIRMANSHIPS: &[Column] = &[
    key("state", State, "the state in the Chair"),
    key("from", Text, "the instant of the handover, as 2024-12-17T07:00:00Z"),
    may("to", Text, "the instant of the next one; empty: still"),
    may("event", Text, "the meeting of the handover"),
];
const AREAS: &[Column] = &[
    DIMENSION,
    may("dimension", Text, "the name of the dimension"),
    AREA_NO,
    may("priority_area", Text, "the name of the area"),
    may("established", FirstDay, "its first day; unless said 22 October 2004, the day of the Catalogue"),
    may("closed", LastDay, "its last day; empty: it exists"),
];
const MODALITIES: &[Column] = &[
    key("symbol", Text, "the symbol of the paper"),
    key("from", Day, "the first day on which its numbers count"),
    may("status", Text, "draft, adopted or superseded"),
    may("concept_paper_months", Text, "2.7"),
    may("consideration_months", Text, "2.5"),
    may("recommended_tenure_months", Text, "1.10"),
    may("review_months", Text, "3.2"),
    may("expiry_notice_days", Text, "1.12, as 180, 90, 30"),
];
const MEETINGS: &[Column] = &[
    key("body", Text, "SOC, SWG, MC, SUM, EXP or SPE"),
    may("session", Text, "as 2023-II, where it is known"),
    key("from", Day, "its first day"),
    may("to", Day, "its last day; unless said its first"),
    may("title", Text, "as it is called"),
    may("place", Text, "empty: not known, or online"),
];
const DECISIONS: &[Column] = &[
    may("symbol", Text, "as SOC/2023-II/DEC/1, where it is known"),
    key("title", Text, "its title"),
    key("decided", Day, "the day on which it was taken"),
    may(
        "meeting",
        Meeting,
        "as SOC/2023-II, or the body and the first day, as SOC 2023-08-22; empty: in writing",
    ),
    may("paragraph", Text, "the number of the paragraph that this line brings"),
    may(
        "verb",
        Text,
        "approved, adopted, endorsed, recommended, took-note, consultations-continue, called-on, …",
    ),
    may("text", Text, "the text of the paragraph"),
    may("about", Areas, "the code of the area that the paragraph is about"),
];
const TENURES: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    ROLE,
    HOLDER,
    FROM,
    may("tenure_to", LastDay, "its last day as decided; empty: the SOC has set no tenure"),
    may("applied", Day, "the day of the letter of intention"),
    may("appointed", Day, "the day of the SOC's decision; empty: before the records begin"),
    DECIDED_BY,
    may("acting", YesNo, "a co-coordinator that acts as coordinator (1.11)"),
    may("express_decision", YesNo, "a second coordinator by the SOC's express decision (1.9)"),
];
const EXTENSIONS: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    ROLE,
    HOLDER,
    FROM,
    key("approved", Day, "the day on which the SOC approved it"),
    key("extended_to", LastDay, "the new last day"),
    DECIDED_BY,
];
const TERMINATIONS: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    ROLE,
    HOLDER,
    FROM,
    key("notified", Day, "the day of the notice"),
    key("last_day", LastDay, "the last day of service"),
];
const FINAL_REPORTS: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    ROLE,
    HOLDER,
    FROM,
    key("issued", Day, "the day on which it was issued to all Member States"),
    key("title", Text, "its title"),
];
const PROPOSED_BY: Column = key("proposed_by", State, "the state that proposed the paper");
const PAPERS: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    PROPOSED_BY,
    may("title", Text, "its title; unless said 'Concept paper' and the name of the area"),
    may("first_draft", Day, "the day on which the first draft was issued; empty: not known"),
    may("approved", Day, "the day on which the SOC approved it"),
    DECIDED_BY,
    may("withdrawn", Day, "the day on which it was withdrawn"),
    may("applicable_from", FirstDay, "the first day of its applicability (2.6)"),
    may("applicable_to", LastDay, "the last day of its applicability"),
];
const PAPER_EXTENSIONS: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    PROPOSED_BY,
    key("paper_date", Day, "the day of the paper's first draft or of its approval"),
    key("approved", Day, "the day on which the SOC approved the extension"),
    key("extended_to", LastDay, "the new last day of applicability"),
    DECIDED_BY,
];
const EXPERT_MEETINGS: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    key("title", Text, "as it is called"),
    key("convened", Day, "the day of the invitation"),
    key("held", Day, "the day on which it is, or was to be, held"),
    may("place", Text, "where"),
    may("cancelled", Day, "the day of its cancellation"),
    may("proposed_by", State, "of the paper that it is on, if on one: the state"),
    may("paper_date", Day, "of that paper: the day of its first draft or of its approval"),
];
const REVIEWS: &[Column] = &[
    key("held", Day, "the day on which it is, or was to be, held"),
    key("areas", Areas, "the codes of the areas that it covers, as 3.1, 3.2"),
    may("title", Text, "as it is called"),
    may("meeting", Meeting, "as SOC/2023-II, or the body and the first day"),
    may("scheduled", Day, "the day on which it was planned; empty: not known"),
    may("cancelled", Day, "the day of its cancellation"),
    may("contributions_recorded", YesNo, "whether the record says who contributed; unless said no"),
];
const CONTRIBUTIONS: &[Column] = &[
    key("held", Day, "the day of the review"),
    key("areas", Areas, "the areas of the review"),
    key("state", State, "whose contribution"),
    key("submitted", Day, "the day on which it was submitted"),
    may("title", Text, "its title"),
];
const NOTES: &[Column] = &[
    DIMENSION,
    AREA_NO,
    AREA_NAME,
    key("when", Text, "when it was so, as the source says it"),
    key("text", Text, "what is said"),
];
const COVERAGE: &[Column] = &[
    may("until", Day, "the last day of which the record speaks"),
    key("text", Text, "what it holds and what not"),
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
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::States => "states",
            Self::Names => "names",
            Self::Chairmanships => "chairmanships",
            Self::Areas => "areas",
            Self::Modalities => "modalities",
            Self::Meetings => "meetings",
            Self::Decisions => "decisions",
            Self::Tenures => "tenures",
            Self::Extensions => "extensions",
            Self::Terminations => "terminations",
            Self::FinalReports => "final-reports",
            Self::Papers => "papers",
            Self::PaperExtensions => "paper-extensions",
            Self::ExpertMeetings => "expert-meetings",
            Self::Reviews => "reviews",
            Self::Contributions => "contributions",
            Self::Notes => "notes",
            Self::Coverage => "coverage",
        }
    }

    /// The kind of file of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|layout| layout.name() == name)
    }

    fn own(self) -> &'static [Column] {
        match self {
            Self::States => STATES,
            Self::Names => NAMES,
            Self::Chairmanships => CHAIRMANSHIPS,
            Self::Areas => AREAS,
            Self::Modalities => MODALITIES,
            Self::Meetings => MEETINGS,
            Self::Decisions => DECISIONS,
            Self::Tenures => TENURES,
            Self::Extensions => EXTENSIONS,
            Self::Terminations => TERMINATIONS,
            Self::FinalReports => FINAL_REPORTS,
            Self::Papers => PAPERS,
            Self::PaperExtensions => PAPER_EXTENSIONS,
            Self::ExpertMeetings => EXPERT_MEETINGS,
            Self::Reviews => REVIEWS,
            Self::Contributions => CONTRIBUTIONS,
            Self::Notes => NOTES,
            Self::Coverage => COVERAGE,
        }
    }

    /// Its columns, those of every file last.
    pub fn columns(self) -> impl Iterator<Item = &'static Column> {
        self.own().iter().chain(COMMON)
    }

    /// The column of a name.
    pub fn column(self, name: &str) -> Option<&'static Column> {
        self.columns().find(|column| column.name == name)
    }

    /// The layout, to be filled in: lines that begin with `#` say what each column is, then comes the first line
    /// of the file.
    pub fn template(self) -> String {
        let mut text = String::new();
        for column in self.columns() {
            let key = if column.key { ", never empty" } else { "" };
            let _ = writeln!(text, "# {}: {}{key}", column.name, column.says);
        }
        let names: Vec<_> = self.columns().map(|column| column.name).collect();
        let _ = writeln!(text, "{}", names.join(","));
        text
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
        _ => "member-states",
    }
}
