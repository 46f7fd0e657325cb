//! The SQL of people: what every page asks first, what pages of accounts show, and the statements of the verbs.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::account::{self, Account};
use super::log::{Line, NewLine};
use super::session::{self, Session};
use super::token::{Scope, Token};
use crate::ids::StateId;
use crate::language::Language;
use crate::rules::access::Post;

mod installation;
mod verbs;
mod visit;

pub use installation::{is_demonstration, is_empty, mark_demonstration};
pub(super) use verbs::*;
pub use verbs::{add_account, choose_language, set_credential};
pub use visit::{Visit, nobody, visit_by_session, visit_by_token};

/// A row that this program does not know: it is older than its database.
fn unknown(what: &'static str) -> sqlx::Error {
    sqlx::Error::Decode(
        format!("an account of the database has {what} that this program does not know").into(),
    )
}

/// The post in the columns of an account.
fn post(duty: &str, state: Option<String>, delegation_administrator: bool) -> sqlx::Result<Post> {
    let state = state.map(|code| code.parse::<StateId>()).transpose().map_err(|_| unknown("a state"))?;
    account::post(duty, state, delegation_administrator).ok_or_else(|| unknown("a duty"))
}

/// The language in its column.
fn language(tag: Option<&str>) -> Option<Language> {
    tag.and_then(Language::tagged)
}

/// Begins a change of people: one at a time where the accounts themselves change, so that what was looked at
/// still holds when it commits. Taken first of all locks.
pub(super) async fn lock_accounts(connection: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtext('clearinghouse'), hashtext('accounts'))")
        .fetch_one(connection)
        .await?;
    Ok(())
}

/// The present instant, by the database's clock.
pub async fn now(connection: &mut PgConnection, clock_offset_us: i64) -> sqlx::Result<DateTime<Utc>> {
    sqlx::query_scalar!(
        r#"select clock_timestamp() + $1::bigint * interval '1 microsecond' as "now!""#,
        clock_offset_us
    )
    .fetch_one(connection)
    .await
}

/// Writes a line of the security log.
pub(crate) async fn write_line(
    connection: &mut PgConnection,
    at: DateTime<Utc>,
    line: &NewLine,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        "insert into security_log (at, what, account, by, address, email, detail)
         values ($1, $2, $3, $4, $5, $6, $7) returning id",
        at,
        line.event.as_str(),
        line.account,
        line.by,
        line.address.map(session::network),
        line.email,
        line.detail
    )
    .fetch_one(connection)
    .await
}

// What pages show.

/// An account by its id, closed or not.
///
/// # Errors
/// When the database cannot be read.
pub async fn account(connection: &mut PgConnection, id: Uuid) -> sqlx::Result<Option<Account>> {
    let row = sqlx::query!(
        "select id, email, name, state, duty, delegation_administrator, language, created, closed
         from account where id = $1",
        id
    )
    .fetch_optional(connection)
    .await?;
    row.map(|row| {
        Ok(Account {
            id: row.id,
            email: row.email,
            name: row.name,
            post: post(&row.duty, row.state, row.delegation_administrator)?,
            language: language(row.language.as_deref()),
            created: row.created,
            closed: row.closed,
        })
    })
    .transpose()
}

/// The open account of an e-mail address, as it is kept.
///
/// # Errors
/// When the database cannot be read.
pub async fn account_by_email(connection: &mut PgConnection, email: &str) -> sqlx::Result<Option<Account>> {
    let id = sqlx::query_scalar!("select id from account where email = $1 and closed is null", email)
        .fetch_optional(&mut *connection)
        .await?;
    match id {
        Some(id) => account(connection, id).await,
        None => Ok(None),
    }
}

/// An account in the administrator's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The account.
    pub account: Account,
    /// Whether it has a password yet.
    pub has_password: bool,
    /// Until when a link is good that was not used.
    pub link_until: Option<DateTime<Utc>>,
    /// When the person last signed in, or a session was last seen.
    pub seen: Option<DateTime<Utc>>,
}

/// The accounts of one state, or all: the Secretariat's first, then state by state; the closed ones last.
///
/// # Errors
/// When the database cannot be read.
pub async fn accounts(pool: &PgPool, of: Option<StateId>) -> sqlx::Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"select a.id, a.email, a.name, a.state, a.duty, a.delegation_administrator, a.language, a.created, a.closed,
             exists (select from credential c where c.account = a.id) as "has_password!",
             (select max(l.expires) from password_link l where l.account = a.id and l.used is null) as link_until,
             (select max(s.seen) from session s where s.account = a.id) as seen
           from account a where $1::text is null or a.state = $1
           order by a.closed is not null, a.state nulls first, a.side, a.duty, a.email limit 2000"#,
        of.map(|state| state.to_string())
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Listed {
                account: Account {
                    id: row.id,
                    email: row.email,
                    name: row.name,
                    post: post(&row.duty, row.state, row.delegation_administrator)?,
                    language: language(row.language.as_deref()),
                    created: row.created,
                    closed: row.closed,
                },
                has_password: row.has_password,
                link_until: row.link_until,
                seen: row.seen,
            })
        })
        .collect()
}

/// The sessions of a person that have not ended, the one used last first.
///
/// # Errors
/// When the database cannot be read.
pub async fn sessions(pool: &PgPool, account: Uuid, now: DateTime<Utc>) -> sqlx::Result<Vec<Session>> {
    sqlx::query_as!(
        Session,
        "select id, begun, seen, expires, address, agent from session
         where account = $1 and expires > $2 and seen > $3 order by seen desc, id",
        account,
        now,
        now - session::IDLE
    )
    .fetch_all(pool)
    .await
}

/// The tokens of a person, the newest first, revoked and ended ones too.
///
/// # Errors
/// When the database cannot be read.
pub async fn tokens(pool: &PgPool, account: Uuid) -> sqlx::Result<Vec<Token>> {
    let rows = sqlx::query!(
        "select id, name, scope, made, expires, seen, revoked from token
         where account = $1 order by made desc, id limit 200",
        account
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Token {
                id: row.id,
                name: row.name,
                scope: Scope::named(&row.scope).ok_or_else(|| unknown("a token with a scope"))?,
                made: row.made,
                expires: row.expires,
                seen: row.seen,
                revoked: row.revoked,
            })
        })
        .collect()
}

/// Lines of the security log, the newest first: all, or those about one person; before a line, at most so many.
///
/// # Errors
/// When the database cannot be read.
pub async fn lines(
    pool: &PgPool,
    about: Option<Uuid>,
    before: Option<i64>,
    limit: i64,
) -> sqlx::Result<Vec<Line>> {
    sqlx::query_as!(
        Line,
        r#"select l.id, l.at, l.what, coalesce(a.email, l.email) as email, a.name as "name?", b.name as "by?",
             l.address, l.detail
           from security_log l left join account a on a.id = l.account left join account b on b.id = l.by
           where ($1::uuid is null or l.account = $1) and ($2::bigint is null or l.id < $2)
           order by l.id desc limit $3"#,
        about,
        before,
        limit
    )
    .fetch_all(pool)
    .await
}
