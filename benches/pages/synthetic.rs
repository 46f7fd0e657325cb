//! A synthetic organisation: 200 areas, 500 accounts, 20 years of history, by the same door as everything else. Some
//! of its records are not for everybody, so that what a delegation reads is not the whole.

use anyhow::anyhow;
use chrono::{Datelike, Months, NaiveDate};
use clearinghouse::ids::StateId;
use clearinghouse::people::account::Account;
use clearinghouse::people::{password, store};
use clearinghouse::platform::app::App;
use clearinghouse::platform::change::{Change, Command};
use clearinghouse::platform::database;
use clearinghouse::platform::failure::Failure;
use clearinghouse::platform::postgres::PrivateServer;
use clearinghouse::record::kind::{Common, Distribution, Source};
use clearinghouse::record::rows::*;
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::{Action, Actor, Post};
use sqlx::ConnectOptions;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

/// How much of everything.
#[derive(Clone, Copy)]
pub struct Size {
    /// Priority areas.
    pub areas: u32,
    /// Years of history before this one.
    pub years: i32,
    /// Accounts.
    pub accounts: u32,
}

/// The whole of what the pages are measured on.
pub const WHOLE: Size = Size { areas: 200, years: 20, accounts: 500 };

const STATES: u32 = 40;
const LAST_YEAR: i32 = 2026;

/// A database of its own on the server, migrated.
pub async fn new_database(server: &PrivateServer, name: &str) -> anyhow::Result<PgConnectOptions> {
    let mut owner = server.options("postgres").connect().await?;
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("create database {name}"))).execute(&mut owner).await?;
    let options = server.options(name);
    database::migrate(&options).await?;
    Ok(options)
}

/// Lets the planner know the tables.
pub async fn analyze(options: &PgConnectOptions) -> anyhow::Result<()> {
    let mut owner = options.clone().connect().await?;
    sqlx::raw_sql("analyze").execute(&mut owner).await?;
    Ok(())
}

/// Registers rows in one entry.
struct Rows(Vec<Row>);

impl Command for Rows {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Import
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        for row in self.0 {
            change.put(row).await?;
        }
        change.says("imported", None, None);
        Ok(())
    }
}

/// A short remark on an area: the write that is measured.
pub struct Note {
    /// The area.
    pub area: Uuid,
}

impl Command for Note {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Register
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        let id = change.new_id();
        let row = AreaNote {
            common: common(id),
            area_id: self.area,
            when: "today".to_owned(),
            text: "A remark that is written while others read.".to_owned(),
        };
        change.put(row).await?;
        change.says("registered", Some((Kind::AreaNote, id)), None);
        Ok(())
    }
}

fn common(id: Uuid) -> Common {
    Common {
        id,
        entry: 0,
        distribution: Distribution::MemberStates,
        named_states: Vec::new(),
        source: Source { kind: "synthetic".to_owned(), ..Source::default() },
        sample: false,
        remark: None,
    }
}

fn new() -> Common {
    common(Uuid::new_v4())
}

/// Of a record that is for two states and the Secretariat.
fn new_for_two_states(n: u32) -> anyhow::Result<Common> {
    let named_states = vec![state(n % STATES)?, state((n + 1) % STATES)?];
    Ok(Common { distribution: Distribution::NamedStates, named_states, ..new() })
}

/// Of a record that is for the Secretariat alone.
fn new_for_the_secretariat() -> Common {
    Common { distribution: Distribution::Secretariat, ..new() }
}

fn day(year: i32, month: u32, day: u32) -> anyhow::Result<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| anyhow!("{year}-{month}-{day} is no date"))
}

fn state(n: u32) -> anyhow::Result<StateId> {
    let letter = |n: u32| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    Ok(format!("Q{}{}", letter(n / 26), letter(n)).parse()?)
}

/// Fills the database; returns the area that is written to. Sessions of accounts are made by signing in.
pub async fn fill(app: &App, size: Size) -> anyhow::Result<Uuid> {
    let mut written_to = Uuid::nil();
    for rows in entries(size)? {
        written_to = rows.iter().find_map(Row::area_id).unwrap_or(written_to);
        let written = app.perform(Actor::PROGRAM, Rows(rows)).await;
        written.map_err(|failure| anyhow!("the synthetic organisation was refused: {failure:?}"))?;
    }
    Ok(written_to)
}

/// What each entry registers: the organisation, the dimension, then an area each.
pub fn entries(size: Size) -> anyhow::Result<Vec<Vec<Row>>> {
    let dimension = Dimension { common: new(), number: 1, name: "Synthetic dimension".to_owned() };
    let dimension_id = dimension.common.id;
    let mut entries = vec![organisation(size)?, vec![dimension.into()]];
    for n in 1..=size.areas {
        entries.push(area(n, dimension_id, size)?);
    }
    Ok(entries)
}

fn organisation(size: Size) -> anyhow::Result<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    for n in 0..STATES {
        let code = state(n)?;
        let name = format!("Synthetic State {n}");
        rows.push(State { common: new(), code, alpha2: code.as_str()[1..].to_owned() }.into());
        let of = StateName {
            common: new(),
            state: code,
            from: None,
            to: None,
            en: name.clone(),
            ru: name.clone(),
            kk: name,
        };
        rows.push(of.into());
        let from = day(LAST_YEAR - size.years - 1, 1, 1)?;
        rows.push(
            Membership { common: new(), state: code, standing: StandingOf::Member, from, to: None }.into(),
        );
    }
    let version = ModalitiesVersion {
        common: new(),
        symbol: "MC/2023/DRAFT/4/Rev.2".to_owned(),
        status: "draft".to_owned(),
        from: day(LAST_YEAR - size.years, 1, 1)?,
        concept_paper_months: 3,
        consideration_months: 6,
        recommended_tenure_months: 24,
        review_months: 12,
        expiry_notice_days: vec![180, 90, 30],
    };
    rows.push(version.into());
    for year in (LAST_YEAR - size.years)..LAST_YEAR {
        for (numeral, month) in [("I", 3), ("II", 6), ("III", 12)] {
            let on = day(year, month, 10)?;
            let meeting = Meeting {
                common: new(),
                body: "SOC".to_owned(),
                session: Some(format!("{year}-{numeral}")),
                title: "Senior Officials Committee".to_owned(),
                place: Some("Astana".to_owned()),
                from: on,
                to: on,
                informal: false,
                online: false,
                convened: None,
                opened: None,
                closed: None,
                cancelled: None,
                texts: Vec::new(),
            };
            let decision = Decision {
                common: new(),
                meeting_id: Some(meeting.common.id),
                symbol: Some(format!("SOC/{year}-{numeral}/DEC/1")),
                title: "Decisions of the Senior Officials Committee".to_owned(),
                decided: on,
                corrects: None,
                set_aside: None,
            };
            rows.extend([Row::from(meeting), Row::from(decision)]);
        }
        let on = day(year, 9, 10)?;
        let meeting = Meeting {
            common: new_for_two_states(year.unsigned_abs())?,
            body: "EXP".to_owned(),
            session: None,
            title: "Consultation of two states".to_owned(),
            place: None,
            from: on,
            to: on,
            informal: false,
            online: false,
            convened: None,
            opened: None,
            closed: None,
            cancelled: None,
            texts: Vec::new(),
        };
        rows.push(meeting.into());
    }
    Ok(rows)
}

/// An area with a coordinator and two co-coordinators in terms of two years, a paper each term. In every tenth one a
/// note is for the Secretariat alone, and the latest paper for two states.
fn area(n: u32, dimension_id: Uuid, size: Size) -> anyhow::Result<Vec<Row>> {
    let begins = day(LAST_YEAR - size.years, 1, 1)?;
    let area = Area {
        common: new(),
        dimension_id,
        code: format!("{}.{}", 1 + n / 90, 1 + n % 90),
        name: format!("Synthetic priority area number {n}, with a name of the usual length"),
        established: begins,
        closed: None,
    };
    let area_id = area.common.id;
    let mut rows: Vec<Row> = vec![area.into()];
    let is_tenth = n.is_multiple_of(10);
    if is_tenth {
        let (when, text) = ("today".to_owned(), "What the Secretariat keeps to itself.".to_owned());
        rows.push(AreaNote { common: new_for_the_secretariat(), area_id, when, text }.into());
    }
    for term in 0..=(size.years / 2) {
        let from = begins.checked_add_months(Months::new(24 * term.unsigned_abs())).unwrap_or(begins);
        let to = day(from.year() + 1, 12, 31)?;
        let appointed = from.checked_sub_months(Months::new(3)).unwrap_or(from);
        for (place, role) in
            [Role::Coordinator, Role::CoCoordinator, Role::CoCoordinator].into_iter().enumerate()
        {
            let of = state((n + u32::try_from(place)? * 7 + term.unsigned_abs()) % STATES)?;
            let tenure = Tenure {
                common: new(),
                area_id,
                state: of,
                role,
                acting: false,
                applied: None,
                appointed: Some(appointed),
                decision_id: None,
                from: Some(from),
                to: Some(to),
                express_decision: false,
            };
            if place == 0 {
                let is_for_two = is_tenth && term == size.years / 2;
                let paper = ConceptPaper {
                    common: if is_for_two { new_for_two_states(n)? } else { new() },
                    area_id,
                    proposed_by: of,
                    title: format!("Concept paper {} to {}", from.year(), to.year()),
                    first_draft: Some(from),
                    approved: from.checked_add_months(Months::new(5)),
                    decision_id: None,
                    withdrawn: None,
                    applicable_from: Some(from),
                    applicable_to: Some(to),
                    considered_from: None,
                    considered_to: None,
                };
                rows.push(paper.into());
            }
            rows.push(tenure.into());
        }
    }
    Ok(rows)
}

/// Accounts with a password, one after another of the Secretariat and of each state; returns their addresses. One
/// hash serves all: what is measured is the pages.
pub async fn accounts(app: &App, number: u32, password: &str) -> anyhow::Result<Vec<String>> {
    let hash = password::hash(password.to_owned()).await?;
    let mut transaction = app.pool.begin().await?;
    let now = store::now(&mut transaction, 0).await?;
    let mut addresses = Vec::new();
    for n in 0..number {
        let post = if n % 10 == 0 { Post::Officer } else { Post::Delegate(state(n % STATES)?, false) };
        let account = Account {
            id: Uuid::new_v4(),
            email: format!("person{n}@synthetic.example"),
            name: format!("Person {n}"),
            post,
            language: None,
            created: now,
            closed: None,
        };
        store::add_account(&mut transaction, &account).await?;
        store::set_credential(&mut transaction, account.id, &hash, now).await?;
        addresses.push(account.email);
    }
    transaction.commit().await?;
    Ok(addresses)
}
