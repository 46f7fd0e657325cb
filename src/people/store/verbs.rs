//! The statements of the verbs. The order of locks: all accounts, the account, its credential, links, sessions,
//! tokens.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::account;
use crate::language::Language;
use crate::people::account::{Account, PostColumns};
use crate::people::log::Event;
use crate::people::session::{self, NewSession};
use crate::people::throttle::{Counts, Known};
use crate::people::token::{NewToken, Scope};
use crate::rules::access::Post;

type At = DateTime<Utc>;

// Guesses.

/// Guesses of one account, and from one address, are written down one at a time. Always in this order.
pub(in crate::people) async fn lock_guesses(
    connection: &mut PgConnection,
    email: Option<&str>,
    network: &str,
) -> sqlx::Result<()> {
    if let Some(email) = email {
        sqlx::query!("select pg_advisory_xact_lock(hashtext('guesses by account'), hashtext($1))", email)
            .fetch_one(&mut *connection)
            .await?;
    }
    sqlx::query!("select pg_advisory_xact_lock(hashtext('guesses by address'), hashtext($1))", network)
        .fetch_one(connection)
        .await?;
    Ok(())
}

/// The failures after an instant.
pub(in crate::people) async fn failures(
    connection: &mut PgConnection,
    email: Option<&str>,
    network: &str,
    after: At,
) -> sqlx::Result<Counts> {
    sqlx::query_as!(
        Counts,
        r#"select
             (select count(*) from security_log where what = 'sign-in failed' and email = $1 and at > $3) as "by_account!",
             (select count(*) from security_log where what = 'sign-in failed' and address = $2 and at > $3) as "by_address!""#,
        email,
        network,
        after
    )
    .fetch_one(connection)
    .await
}

/// The open account of an address, with its hash.
pub(in crate::people) async fn known(
    connection: &mut PgConnection,
    email: &str,
) -> sqlx::Result<Option<Known>> {
    sqlx::query_as!(
        Known,
        r#"select a.id as account, c.hash as "hash?" from account a left join credential c on c.account = a.id
           where a.email = $1 and a.closed is null"#,
        email
    )
    .fetch_optional(connection)
    .await
}

/// Whether an account is still open and its password still that one; both hold until the commit.
pub(in crate::people) async fn is_still_known(
    connection: &mut PgConnection,
    known: &Known,
) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select true as "found!" from account a join credential c on c.account = a.id
           where a.id = $1 and a.closed is null and c.hash = $2 for no key update"#,
        known.account,
        known.hash
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// A guess turned out right: its line says so.
pub(in crate::people) async fn was_right(
    connection: &mut PgConnection,
    line: i64,
    event: Event,
) -> sqlx::Result<()> {
    sqlx::query!("update security_log set what = $2 where id = $1", line, event.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// A guess turned out right, and another line says so.
pub(in crate::people) async fn forget_line(connection: &mut PgConnection, line: i64) -> sqlx::Result<()> {
    sqlx::query!("delete from security_log where id = $1", line).execute(connection).await?;
    Ok(())
}

// Accounts.

/// An account as it stands, and as it will until the commit.
pub(in crate::people) async fn hold_account(
    connection: &mut PgConnection,
    id: Uuid,
) -> sqlx::Result<Option<Account>> {
    sqlx::query!("select id from account where id = $1 for share", id)
        .fetch_optional(&mut *connection)
        .await?;
    account(connection, id).await
}

/// Adds an account.
pub async fn add_account(connection: &mut PgConnection, account: &Account) -> sqlx::Result<()> {
    let post = columns(account.post)?;
    sqlx::query!(
        "insert into account (id, email, name, side, state, duty, delegation_administrator, created)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        account.id,
        account.email,
        account.name,
        post.side,
        post.state,
        post.duty,
        post.delegation_administrator,
        account.created
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(in crate::people) async fn change_post(
    connection: &mut PgConnection,
    id: Uuid,
    to: Post,
) -> sqlx::Result<()> {
    let post = columns(to)?;
    sqlx::query!(
        "update account set duty = $2, delegation_administrator = $3 where id = $1",
        id,
        post.duty,
        post.delegation_administrator
    )
    .execute(connection)
    .await?;
    Ok(())
}

fn columns(post: Post) -> sqlx::Result<PostColumns> {
    PostColumns::of(post).ok_or_else(|| sqlx::Error::Encode("the program itself has no account".into()))
}

pub(in crate::people) async fn close_account(
    connection: &mut PgConnection,
    id: Uuid,
    now: At,
) -> sqlx::Result<()> {
    sqlx::query!("update account set closed = $2 where id = $1", id, now).execute(connection).await?;
    Ok(())
}

/// How many open administrators there are beside one.
pub(in crate::people) async fn other_administrators(
    connection: &mut PgConnection,
    id: Uuid,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from account where duty = 'administrator' and closed is null and id <> $1"#,
        id
    )
    .fetch_one(connection)
    .await
}

// Passwords and links.

pub async fn set_credential(
    connection: &mut PgConnection,
    account: Uuid,
    hash: &str,
    now: At,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into credential (account, hash, changed) values ($1, $2, $3)
         on conflict (account) do update set hash = excluded.hash, changed = excluded.changed",
        account,
        hash,
        now
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(in crate::people) async fn drop_credential(
    connection: &mut PgConnection,
    account: Uuid,
) -> sqlx::Result<()> {
    sqlx::query!("delete from credential where account = $1", account).execute(connection).await?;
    Ok(())
}

/// Whose password a link sets that is good now.
pub(in crate::people) async fn account_of_link(
    connection: &mut PgConnection,
    hash: &[u8],
    now: At,
) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!(
        "select account from password_link where hash = $1 and used is null and expires > $2",
        hash,
        now
    )
    .fetch_optional(connection)
    .await
}

pub(in crate::people) async fn add_link(
    connection: &mut PgConnection,
    account: Uuid,
    hash: &[u8],
    now: At,
    expires: At,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into password_link (hash, account, made, expires) values ($1, $2, $3, $4)",
        hash,
        account,
        now,
        expires
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Uses a link, once. `false`: it is not good any more.
pub(in crate::people) async fn use_link(
    connection: &mut PgConnection,
    hash: &[u8],
    now: At,
) -> sqlx::Result<bool> {
    let used = sqlx::query!(
        "update password_link set used = $2 where hash = $1 and used is null and expires > $2",
        hash,
        now
    )
    .execute(connection)
    .await?;
    Ok(used.rows_affected() == 1)
}

/// Links that were not used are good no more.
pub(in crate::people) async fn drop_links(connection: &mut PgConnection, account: Uuid) -> sqlx::Result<()> {
    sqlx::query!("delete from password_link where account = $1 and used is null", account)
        .execute(connection)
        .await?;
    Ok(())
}

// Sessions.

/// Begins a session, and ends what is too many.
pub(in crate::people) async fn begin_session(
    connection: &mut PgConnection,
    new: &NewSession,
    now: At,
    (address, agent): &(String, String),
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from session where id in
           (select id from session where account = $1 order by seen desc, id desc offset $2)",
        new.account,
        session::MOST - 1
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "insert into session (id, hash, account, begun, seen, expires, address, agent)
         values ($1, $2, $3, $4, $4, $5, $6, $7)",
        new.id,
        &new.cookie.hash(),
        new.account,
        now,
        new.expires,
        address,
        agent
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(in crate::people) async fn end_session(
    connection: &mut PgConnection,
    account: Uuid,
    session: Uuid,
) -> sqlx::Result<bool> {
    let ended = sqlx::query!("delete from session where account = $1 and id = $2", account, session)
        .execute(connection)
        .await?;
    Ok(ended.rows_affected() == 1)
}

/// Ends the sessions of an account, but perhaps one.
pub(in crate::people) async fn end_sessions(
    connection: &mut PgConnection,
    account: Uuid,
    but: Option<Uuid>,
) -> sqlx::Result<u64> {
    let ended =
        sqlx::query!("delete from session where account = $1 and id is distinct from $2", account, but)
            .execute(connection)
            .await?;
    Ok(ended.rows_affected())
}

// Tokens.

/// How many tokens of an account are good.
pub(in crate::people) async fn good_tokens(
    connection: &mut PgConnection,
    account: Uuid,
    now: At,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from token where account = $1 and revoked is null and expires > $2"#,
        account,
        now
    )
    .fetch_one(connection)
    .await
}

/// Adds a token. The name of one that has ended is free again.
pub(in crate::people) async fn add_token(
    connection: &mut PgConnection,
    account: Uuid,
    new: &NewToken,
    name: &str,
    scope: Scope,
    now: At,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update token set revoked = expires where account = $1 and name = $2 and revoked is null and expires <= $3",
        account,
        name,
        now
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "insert into token (id, hash, account, name, scope, made, expires) values ($1, $2, $3, $4, $5, $6, $7)",
        new.id,
        &new.secret.hash(),
        account,
        name,
        scope.as_str(),
        now,
        new.expires
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Revokes a token, and says its name.
pub(in crate::people) async fn revoke_token(
    connection: &mut PgConnection,
    account: Uuid,
    token: Uuid,
    now: At,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "update token set revoked = $3 where account = $1 and id = $2 and revoked is null returning name",
        account,
        token,
        now
    )
    .fetch_optional(connection)
    .await
}

pub(in crate::people) async fn revoke_tokens(
    connection: &mut PgConnection,
    account: Uuid,
    now: At,
) -> sqlx::Result<()> {
    sqlx::query!("update token set revoked = $2 where account = $1 and revoked is null", account, now)
        .execute(connection)
        .await?;
    Ok(())
}

/// A person chooses the language of the pages. A setting and no power: the security log is not told.
///
/// # Errors
/// When the database cannot be written.
pub async fn choose_language(pool: &PgPool, account: Uuid, language: Language) -> sqlx::Result<()> {
    sqlx::query!("update account set language = $2 where id = $1", account, language.tag())
        .execute(pool)
        .await?;
    Ok(())
}

// Terms.

pub(in crate::people) async fn end_lines(connection: &mut PgConnection, before: At) -> sqlx::Result<u64> {
    let ended = sqlx::query!("delete from security_log where at < $1", before).execute(connection).await?;
    Ok(ended.rows_affected())
}

pub(in crate::people) async fn end_dead_sessions(
    connection: &mut PgConnection,
    before: At,
) -> sqlx::Result<u64> {
    let ended =
        sqlx::query!("delete from session where expires < $1 or seen < $2", before, before - session::IDLE)
            .execute(connection)
            .await?;
    Ok(ended.rows_affected())
}

pub(in crate::people) async fn end_dead_links(
    connection: &mut PgConnection,
    before: At,
) -> sqlx::Result<u64> {
    let ended =
        sqlx::query!("delete from password_link where expires < $1", before).execute(connection).await?;
    Ok(ended.rows_affected())
}

pub(in crate::people) async fn end_answers(connection: &mut PgConnection, before: At) -> sqlx::Result<u64> {
    let ended = sqlx::query!("delete from idempotency where at < $1", before).execute(connection).await?;
    Ok(ended.rows_affected())
}
