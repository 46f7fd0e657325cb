//! The one query that every page makes: who comes, how far the record has gone, and what time it is.

use chrono::{DateTime, Utc};
use sqlx::PgPool;
use uuid::Uuid;

use super::{language, post};
use crate::people::account::Account;
use crate::people::session;
use crate::people::token::Scope;

/// Who comes, how far the record has gone, and what time it is: one round trip.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Whose visit it is.
    pub account: Account,
    /// The session, where it is one of a person.
    pub session: Option<Uuid>,
    /// The token and its scope, where it is a program's.
    pub token: Option<(Uuid, Scope)>,
    /// Whether the use has not been noted for a while: then [`Visit::note`] it.
    pub stale: bool,
    /// Whether the person has begun forms and not sent them.
    pub keeps: bool,
    /// The last entry of the journal that changed a record.
    pub touched: i64,
    /// The present instant.
    pub now: DateTime<Utc>,
}

impl Visit {
    /// What a token may do; `None` for a person, who may do all that the post allows.
    pub fn scope(&self) -> Option<Scope> {
        self.token.map(|(_, scope)| scope)
    }

    /// Notes that the session or the token was used.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn note(&self, pool: &PgPool) -> sqlx::Result<()> {
        if let Some(id) = self.session {
            sqlx::query!("update session set seen = greatest(seen, $2) where id = $1", id, self.now)
                .execute(pool)
                .await?;
        }
        if let Some((id, _)) = self.token {
            sqlx::query!("update token set seen = greatest(seen, $2) where id = $1", id, self.now)
                .execute(pool)
                .await?;
        }
        Ok(())
    }
}

/// The visit of a person, by the hash of the cookie. `None`: no session of an open account has it, or it has
/// ended.
///
/// # Errors
/// When the database cannot be read.
pub async fn visit_by_session(
    pool: &PgPool,
    hash: &[u8],
    clock_offset_us: i64,
) -> sqlx::Result<Option<Visit>> {
    let row = sqlx::query!(
        r#"select s.id as session, s.seen, h.touched, t.now as "now!",
             a.id, a.email, a.name, a.state, a.duty, a.delegation_administrator, a.language, a.created,
             exists (select from kept_form k where k.account = a.id) as "keeps!"
           from (select clock_timestamp() + $2::bigint * interval '1 microsecond' as now) t
           cross join journal_head h
           join session s on s.hash = $1 and s.expires > t.now and s.seen > t.now - $3::interval
           join account a on a.id = s.account and a.closed is null"#,
        hash,
        clock_offset_us,
        session::IDLE as _
    )
    .fetch_optional(pool)
    .await?;
    row.map(|row| {
        Ok(Visit {
            account: Account {
                id: row.id,
                email: row.email,
                name: row.name,
                post: post(&row.duty, row.state, row.delegation_administrator)?,
                language: language(row.language.as_deref()),
                created: row.created,
                closed: None,
            },
            session: Some(row.session),
            token: None,
            keeps: row.keeps,
            stale: row.now - row.seen >= session::SEEN_EVERY,
            touched: row.touched,
            now: row.now,
        })
    })
    .transpose()
}

/// The visit of a program, by the hash of its token. `None`: no token of an open account has it, or it has ended
/// or was revoked.
///
/// # Errors
/// When the database cannot be read.
pub async fn visit_by_token(pool: &PgPool, hash: &[u8], clock_offset_us: i64) -> sqlx::Result<Option<Visit>> {
    let row = sqlx::query!(
        r#"select k.id as token, k.scope, k.seen, h.touched, t.now as "now!",
             a.id, a.email, a.name, a.state, a.duty, a.delegation_administrator, a.language, a.created
           from (select clock_timestamp() + $2::bigint * interval '1 microsecond' as now) t
           cross join journal_head h
           join token k on k.hash = $1 and k.revoked is null and k.expires > t.now
           join account a on a.id = k.account and a.closed is null"#,
        hash,
        clock_offset_us
    )
    .fetch_optional(pool)
    .await?;
    row.map(|row| {
        let scope = Scope::named(&row.scope).ok_or_else(|| super::unknown("a token with a scope"))?;
        Ok(Visit {
            account: Account {
                id: row.id,
                email: row.email,
                name: row.name,
                post: post(&row.duty, row.state, row.delegation_administrator)?,
                language: language(row.language.as_deref()),
                created: row.created,
                closed: None,
            },
            session: None,
            token: Some((row.token, scope)),
            keeps: false, // a program fills in no forms
            stale: row.seen.is_none_or(|seen| row.now - seen >= session::SEEN_EVERY),
            touched: row.touched,
            now: row.now,
        })
    })
    .transpose()
}

/// How far the record has gone and what time it is, for pages without a session.
///
/// # Errors
/// When the database cannot be read.
pub async fn nobody(pool: &PgPool, clock_offset_us: i64) -> sqlx::Result<(i64, DateTime<Utc>)> {
    let row = sqlx::query!(
        r#"select touched, clock_timestamp() + $1::bigint * interval '1 microsecond' as "now!" from journal_head"#,
        clock_offset_us
    )
    .fetch_one(pool)
    .await?;
    Ok((row.touched, row.now))
}
