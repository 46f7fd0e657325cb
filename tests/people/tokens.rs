//! Tokens: scope, end, revocation, and whose they are.

use chrono::TimeDelta;
use clearinghouse::people::accounts::CloseAccount;
use clearinghouse::people::own::{AddToken, RevokeToken};
use clearinghouse::people::token::{self, NewToken, Scope};
use clearinghouse::rules::access::Post;

use super::*;

async fn visit_with(house: &House, token: &NewToken) -> Option<Visit> {
    let hash = token::hash_of_token(&token::text(&token.secret)).unwrap();
    store::visit_by_token(&house.pool, &hash, house.app.clock_offset_us()).await.unwrap()
}

fn add(account: &Account, name: &str, scope: Scope, days: u32) -> AddToken {
    AddToken { account: account.id, name: name.into(), scope, days }
}

#[tokio::test]
async fn a_token_acts_as_its_owner_until_its_end() {
    let house = house().await;
    let account = person(&house, "a@a.example", Post::Officer).await;
    let by = by(&account, None);
    let token = add(&account, "calendar", Scope::Read, 1).run(&house.app, &by).await.unwrap();
    let visit = visit_with(&house, &token).await.unwrap();
    assert_eq!(
        (visit.account.id, visit.scope(), visit.session, visit.stale),
        (account.id, Some(Scope::Read), None, true)
    );
    visit.note(&house.pool).await.unwrap();
    assert!(!visit_with(&house, &token).await.unwrap().stale);
    pass(&house, TimeDelta::days(1) - TimeDelta::seconds(5)).await;
    assert!(visit_with(&house, &token).await.is_some());
    pass(&house, TimeDelta::seconds(10)).await;
    assert!(visit_with(&house, &token).await.is_none());
    assert!(
        add(&account, "calendar", Scope::Write, 1).run(&house.app, &by).await.is_ok(),
        "its name is free again"
    );
}

#[tokio::test]
async fn a_token_is_revoked_by_its_owner_and_when_the_account_closes() {
    let house = house().await;
    let account = person(&house, "a@a.example", Post::Officer).await;
    let other = person(&house, "b@a.example", Post::Administrator).await;
    let own = by(&account, None);
    let token = add(&account, "one", Scope::Write, 30).run(&house.app, &own).await.unwrap();
    let twice = add(&account, "one", Scope::Write, 30).run(&house.app, &own).await;
    assert_eq!(reasons(twice.unwrap_err()), ["name refused-second-token"]);
    for days in [0, token::MOST_DAYS + 1] {
        let tried = add(&account, "two", Scope::Read, days).run(&house.app, &own).await;
        assert_eq!(reasons(tried.unwrap_err()), ["days error-token-days"]);
    }
    let foreign = add(&account, "two", Scope::Read, 1).run(&house.app, &by(&other, None)).await;
    assert!(matches!(foreign, Err(Failure::NotFound)));
    let revoke = || RevokeToken { account: account.id, token: token.id };
    assert!(matches!(revoke().run(&house.app, &by(&other, None)).await, Err(Failure::NotFound)));
    revoke().run(&house.app, &own).await.unwrap();
    assert!(visit_with(&house, &token).await.is_none());
    let token = add(&account, "one", Scope::Write, 30).run(&house.app, &own).await.unwrap();
    CloseAccount { account: account.id }.run(&house.app, &By::PROGRAM).await.unwrap();
    assert!(visit_with(&house, &token).await.is_none());
    assert_eq!(store::tokens(&house.pool, account.id).await.unwrap().len(), 2);
}
