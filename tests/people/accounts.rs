//! Accounts: who adds and closes whose, links, and the last administrator.

use chrono::TimeDelta;
use clearinghouse::people::accounts::{ChangeDuty, CloseAccount, InviteAgain, account_of_link};
use clearinghouse::people::link::GOOD_FOR;
use clearinghouse::rules::access::Post;

use super::*;

fn add(email: &str, post: Post) -> AddAccount {
    AddAccount { email: email.into(), name: "A person".into(), post }
}

fn is_denied<T>(tried: &Result<T, Failure>) -> bool {
    matches!(tried, Err(Failure::Denied(_)))
}

#[tokio::test]
async fn a_link_is_good_once_and_the_newest_alone() {
    let house = house().await;
    let first = add("a@a.example", Post::Officer).run(&house.app, &By::PROGRAM).await.unwrap();
    let again = InviteAgain { account: first.account };
    let newer = again.run(&house.app, &By::PROGRAM).await.unwrap();
    let set = |link: &clearinghouse::people::secret::Secret, new: &str| SetPassword {
        link: link.clone(),
        new: new.into(),
        address: here(),
    };
    assert!(matches!(set(&first.secret, PASSWORD).run(&house.app).await, Err(Failure::NotFound)));
    assert!(matches!(set(&newer.secret, "short").run(&house.app).await, Err(Failure::Invalid(_))));
    set(&newer.secret, PASSWORD).run(&house.app).await.unwrap();
    assert!(matches!(set(&newer.secret, PASSWORD).run(&house.app).await, Err(Failure::NotFound)));
    assert!(sign_in(&house, "a@a.example", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_link_ends_and_a_lost_password_ends_the_sessions() {
    let house = house().await;
    let account = person(&house, "a@a.example", Post::Officer).await;
    let session = sign_in(&house, "a@a.example", PASSWORD).await.unwrap();
    let link = InviteAgain { account: account.id }.run(&house.app, &By::PROGRAM).await.unwrap();
    assert!(visit(&house, &session).await.is_some(), "the old password holds until the link is used");
    let new = "the steppe in June".to_owned();
    let set = SetPassword { link: link.secret, new, address: here() };
    set.run(&house.app).await.unwrap();
    assert!(visit(&house, &session).await.is_none());

    let link = InviteAgain { account: account.id }.run(&house.app, &By::PROGRAM).await.unwrap();
    pass(&house, GOOD_FOR - TimeDelta::seconds(5)).await;
    assert!(account_of_link(&house.app, &link.secret).await.unwrap().is_some());
    pass(&house, TimeDelta::seconds(10)).await;
    assert!(account_of_link(&house.app, &link.secret).await.unwrap().is_none());
}

#[tokio::test]
async fn two_administrators_who_close_each_other_do_not_both_go() {
    let house = std::sync::Arc::new(house().await);
    for round in 0..5 {
        let one = person(&house, &format!("one{round}@a.example"), Post::Administrator).await;
        let two = person(&house, &format!("two{round}@a.example"), Post::Administrator).await;
        if round > 0 {
            let before: Vec<_> = clearinghouse::people::store::accounts(&house.pool, None).await.unwrap();
            for listed in before {
                let account = listed.account;
                if account.closed.is_none()
                    && account.post == Post::Administrator
                    && ![one.id, two.id].contains(&account.id)
                {
                    CloseAccount { account: account.id }.run(&house.app, &By::PROGRAM).await.unwrap();
                }
            }
        }
        let (first, second) = (by(&one, None), by(&two, None));
        let (a, b) = tokio::join!(
            CloseAccount { account: two.id }.run(&house.app, &first),
            CloseAccount { account: one.id }.run(&house.app, &second)
        );
        assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1, "{a:?} {b:?}");
        let left = if a.is_ok() { one } else { two };
        let last = CloseAccount { account: left.id }.run(&house.app, &by(&left, None)).await;
        assert_eq!(reasons(last.unwrap_err()), ["account refused-last-administrator"]);
        let duty = ChangeDuty { account: left.id, post: Post::Officer }.run(&house.app, &By::PROGRAM).await;
        assert_eq!(reasons(duty.unwrap_err()), ["account refused-last-administrator"]);
    }
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_its_address_is_free() {
    let house = house().await;
    let account = person(&house, "a@a.example", Post::Officer).await;
    let session = sign_in(&house, "a@a.example", PASSWORD).await.unwrap();
    let twice = add("A@a.example", Post::Officer).run(&house.app, &By::PROGRAM).await;
    assert_eq!(reasons(twice.unwrap_err()), ["email refused-second-account"]);
    let link = InviteAgain { account: account.id }.run(&house.app, &By::PROGRAM).await.unwrap();
    CloseAccount { account: account.id }.run(&house.app, &By::PROGRAM).await.unwrap();
    assert!(visit(&house, &session).await.is_none());
    assert!(is_refused(sign_in(&house, "a@a.example", PASSWORD).await));
    assert!(account_of_link(&house.app, &link.secret).await.unwrap().is_none());
    let stale = InviteAgain { account: account.id }.run(&house.app, &by(&account, None)).await;
    assert!(is_denied(&stale), "who was closed meanwhile does nothing more");
    assert!(add("a@a.example", Post::Officer).run(&house.app, &By::PROGRAM).await.is_ok());
}

#[tokio::test]
async fn a_delegation_administrator_has_the_accounts_of_that_delegation() {
    let house = house().await;
    let kaz = state("KAZ");
    let head = person(&house, "senior@kaz.example", Post::SeniorOfficial(kaz, true)).await;
    let other = person(&house, "delegate@aze.example", Post::Delegate(state("AZE"), false)).await;
    let officer = person(&house, "officer@a.example", Post::Officer).await;
    let by = by(&head, None);
    let own = add("new@kaz.example", Post::Delegate(kaz, false)).run(&house.app, &by).await.unwrap();
    add("more@kaz.example", Post::SeniorOfficial(kaz, false)).run(&house.app, &by).await.unwrap();
    for post in [
        Post::Delegate(kaz, true),
        Post::Delegate(state("AZE"), false),
        Post::Officer,
        Post::Administrator,
        Post::Observer(state("JPN")),
    ] {
        let tried = add("x@kaz.example", post).run(&house.app, &by).await;
        assert!(tried.is_err(), "{post:?}");
    }
    assert!(matches!(CloseAccount { account: other.id }.run(&house.app, &by).await, Err(Failure::NotFound)));
    assert!(matches!(
        CloseAccount { account: officer.id }.run(&house.app, &by).await,
        Err(Failure::NotFound)
    ));
    let duty =
        ChangeDuty { account: own.account, post: Post::Delegate(kaz, true) }.run(&house.app, &by).await;
    assert!(is_denied(&duty));
    CloseAccount { account: own.account }.run(&house.app, &by).await.unwrap();
    let delegate = super::by(&other, None);
    assert!(is_denied(
        &add("y@aze.example", Post::Delegate(state("AZE"), false)).run(&house.app, &delegate).await
    ));
}

#[tokio::test]
async fn an_account_is_of_a_state_that_has_the_standing() {
    let house = house().await;
    let observer = add("a@a.example", Post::Observer(state("KAZ"))).run(&house.app, &By::PROGRAM).await;
    assert_eq!(reasons(observer.unwrap_err()), ["state error-not-an-observer"]);
    let member = add("a@a.example", Post::Delegate(state("XYZ"), false)).run(&house.app, &By::PROGRAM).await;
    assert_eq!(reasons(member.unwrap_err()), ["state error-not-a-member-state"]);
    let wrong = AddAccount { email: "a".into(), name: " ".into(), post: Post::Officer };
    let wrong = wrong.run(&house.app, &By::PROGRAM).await;
    assert_eq!(reasons(wrong.unwrap_err()), ["email error-not-an-email", "name error-required"]);
    add("taken@a.example", Post::Officer).run(&house.app, &By::PROGRAM).await.unwrap();
    let post = Post::Delegate(state("XYZ"), false);
    let all = AddAccount { email: "taken@a.example".into(), name: " ".into(), post };
    let all = reasons(all.run(&house.app, &By::PROGRAM).await.unwrap_err());
    assert_eq!(
        all,
        ["email refused-second-account", "name error-required", "state error-not-a-member-state"]
    );
}

#[tokio::test]
async fn the_demonstration_has_its_accounts_once() {
    let house = house().await;
    let added = clearinghouse::demo::accounts::accounts(&house.app).await.unwrap();
    assert!(added > 2);
    assert_eq!(clearinghouse::demo::accounts::accounts(&house.app).await.unwrap(), 0);
    assert!(sign_in(&house, "senior@kaz.example", "demonstration").await.is_ok());
    assert!(!clearinghouse::demo::accounts::marked(&house.pool).await.unwrap());
    clearinghouse::demo::accounts::mark(&house.pool).await.unwrap();
    assert!(clearinghouse::demo::accounts::marked(&house.pool).await.unwrap());
}
