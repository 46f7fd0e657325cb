//! Signing in, its throttle, and how sessions end.

use chrono::TimeDelta;
use clearinghouse::people::own::{ChangePassword, EndOtherSessions, EndSession, SignOut};
use clearinghouse::people::throttle::{BY_ACCOUNT, BY_ADDRESS, WINDOW};
use clearinghouse::people::{session, store, term};
use clearinghouse::rules::access::Post;

use super::*;

const WHO: &str = "officer@secretariat.example";
const SECOND: TimeDelta = TimeDelta::seconds(5);

#[tokio::test]
async fn a_person_signs_in_and_out() {
    let house = house().await;
    let account = person(&house, WHO, Post::Officer).await;
    let session = sign_in(&house, " Officer@Secretariat.example", PASSWORD).await.unwrap();
    let seen = visit(&house, &session).await.unwrap();
    assert_eq!((seen.account, seen.session, seen.stale), (account.clone(), Some(session.id), false));
    SignOut.run(&house.app, &by(&account, Some(session.id))).await.unwrap();
    assert!(visit(&house, &session).await.is_none());
    assert_eq!(log(&house).await[..2], ["signed out", "signed in"]);
}

#[tokio::test]
async fn every_refusal_is_the_same() {
    let house = house().await;
    person(&house, WHO, Post::Officer).await;
    let invited = AddAccount { email: "new@a.example".into(), name: "New".into(), post: Post::Officer };
    invited.run(&house.app, &By::PROGRAM).await.unwrap();
    for (email, password) in [
        (WHO, "the steppe in June"),
        ("nobody@a.example", PASSWORD),
        ("new@a.example", PASSWORD),
        (PASSWORD, WHO),
        ("", ""),
    ] {
        assert!(is_refused(sign_in(&house, email, password).await), "{email}");
    }
}

#[tokio::test]
async fn ten_failures_of_an_account_are_too_many_and_a_quarter_of_an_hour_later_they_are_not() {
    let house = house().await;
    person(&house, WHO, Post::Officer).await;
    for _ in 1..BY_ACCOUNT {
        assert!(is_refused(sign_in(&house, WHO, "wrong").await));
    }
    assert!(sign_in(&house, WHO, PASSWORD).await.is_ok(), "nine failures let the person in");
    assert!(is_refused(sign_in(&house, WHO, "wrong").await));
    let elsewhere = from("198.51.100.9");
    assert!(
        is_refused(sign_in_from(&house, WHO, PASSWORD, elsewhere).await),
        "ten refuse the right password, from anywhere"
    );
    assert_eq!(log(&house).await[0], "sign-in throttled");
    pass(&house, WINDOW - TimeDelta::minutes(1)).await;
    assert!(is_refused(sign_in(&house, WHO, PASSWORD).await));
    pass(&house, TimeDelta::minutes(1) + SECOND).await;
    assert!(sign_in(&house, WHO, PASSWORD).await.is_ok());
}

#[tokio::test]
async fn fifty_failures_from_an_address_are_too_many_but_not_from_another() {
    let house = house().await;
    person(&house, WHO, Post::Officer).await;
    let far = from("2001:db8:0:1::1");
    for n in 1..BY_ADDRESS {
        // Each from another address of one subscriber, for another account.
        let address = from(&format!("2001:db8:0:1::{n}"));
        assert!(is_refused(sign_in_from(&house, &format!("{n}@a.example"), "wrong", address).await));
    }
    assert!(sign_in_from(&house, WHO, PASSWORD, far).await.is_ok());
    assert!(is_refused(sign_in_from(&house, "x@a.example", "wrong", far).await));
    assert!(is_refused(sign_in_from(&house, WHO, PASSWORD, far).await));
    assert!(sign_in_from(&house, WHO, PASSWORD, from("2001:db8:0:2::1")).await.is_ok());
}

#[tokio::test]
async fn a_hundred_guesses_at_once_are_counted_like_a_hundred_in_turn() {
    let house = std::sync::Arc::new(house().await);
    person(&house, WHO, Post::Officer).await;
    let mut guesses = tokio::task::JoinSet::new();
    for n in 0..100 {
        let house = house.clone();
        guesses.spawn(async move {
            sign_in_from(&house, WHO, "wrong", from(&format!("192.0.2.{n}"))).await.is_ok()
        });
    }
    assert!(guesses.join_all().await.into_iter().all(|inside| !inside));
    let log = log(&house).await;
    let count = |what: &str| log.iter().filter(|line| *line == what).count();
    assert_eq!((count("sign-in failed"), count("sign-in throttled")), (10, 90));
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_in_any_case() {
    let house = house().await;
    person(&house, WHO, Post::Officer).await;
    let session = sign_in(&house, WHO, PASSWORD).await.unwrap();
    pass(&house, session::SEEN_EVERY + SECOND).await;
    assert!(visit(&house, &session).await.unwrap().stale);
    pass(&house, session::IDLE - session::SEEN_EVERY - SECOND - SECOND).await;
    let last = visit(&house, &session).await.unwrap();
    last.note(&house.pool).await.unwrap();
    pass(&house, session::IDLE - SECOND).await;
    assert!(visit(&house, &session).await.unwrap().stale);
    pass(&house, SECOND + SECOND).await;
    assert!(visit(&house, &session).await.is_none(), "unused for too long");

    let session = sign_in(&house, WHO, PASSWORD).await.unwrap();
    let mut passed = TimeDelta::zero();
    while passed + TimeDelta::hours(7) < session::LONGEST {
        pass(&house, TimeDelta::hours(7)).await;
        passed += TimeDelta::hours(7);
        visit(&house, &session).await.unwrap().note(&house.pool).await.unwrap();
    }
    pass(&house, session::LONGEST - passed - SECOND).await;
    assert!(visit(&house, &session).await.is_some());
    pass(&house, SECOND + SECOND).await;
    assert!(visit(&house, &session).await.is_none(), "used every day, and still over");
}

#[tokio::test]
async fn an_owner_sees_and_ends_the_own_sessions_alone() {
    let house = house().await;
    let account = person(&house, WHO, Post::Officer).await;
    let other = person(&house, "other@secretariat.example", Post::Officer).await;
    let here = sign_in(&house, WHO, PASSWORD).await.unwrap();
    let there = sign_in(&house, WHO, PASSWORD).await.unwrap();
    let third = sign_in(&house, WHO, PASSWORD).await.unwrap();
    let listed = store::sessions(&house.pool, account.id, house.now().await).await.unwrap();
    assert_eq!(listed.len(), 3);
    let tried = EndSession { session: there.id }.run(&house.app, &by(&other, None)).await;
    assert!(matches!(tried, Err(Failure::NotFound)));
    EndSession { session: there.id }.run(&house.app, &by(&account, Some(here.id))).await.unwrap();
    assert!(visit(&house, &there).await.is_none());
    assert_eq!(EndOtherSessions.run(&house.app, &by(&account, Some(here.id))).await.unwrap(), 1);
    assert!(visit(&house, &third).await.is_none());
    assert!(visit(&house, &here).await.is_some());
}

#[tokio::test]
async fn a_change_of_password_ends_all_other_sessions() {
    let house = house().await;
    let account = person(&house, WHO, Post::Officer).await;
    let here = sign_in(&house, WHO, PASSWORD).await.unwrap();
    let there = sign_in(&house, WHO, PASSWORD).await.unwrap();
    let change = |present: &str, new: &str| ChangePassword { present: present.into(), new: new.into() };
    let by = by(&account, Some(here.id));
    let wrong = change("wrong", "the steppe in June").run(&house.app, &by).await;
    assert_eq!(reasons(wrong.unwrap_err()), ["present error-password-wrong"]);
    let short = change(PASSWORD, "short").run(&house.app, &by).await;
    assert_eq!(reasons(short.unwrap_err()), ["new error-password-short"]);
    change(PASSWORD, "the steppe in June").run(&house.app, &by).await.unwrap();
    assert!(visit(&house, &here).await.is_some());
    assert!(visit(&house, &there).await.is_none());
    assert!(is_refused(sign_in(&house, WHO, PASSWORD).await));
    assert!(sign_in(&house, WHO, "the steppe in June").await.is_ok());
}

#[tokio::test]
async fn no_secret_is_in_the_security_log_and_its_lines_have_a_term() {
    let house = house().await;
    person(&house, WHO, Post::Officer).await;
    let session = sign_in(&house, WHO, PASSWORD).await.unwrap();
    assert!(is_refused(sign_in(&house, "a secret typed in the wrong field", WHO).await));
    let all: String = sqlx::query_scalar("select string_agg(l::text, ' ') from security_log l")
        .fetch_one(&house.owner_pool)
        .await
        .unwrap();
    for secret in
        [PASSWORD, "a secret", &session.cookie.reveal(), &hex::encode(session.cookie.hash()), "argon2"]
    {
        assert!(!all.contains(secret), "{secret} is in {all}");
    }
    pass(&house, term::OF_LINES - TimeDelta::minutes(10)).await;
    assert_eq!(term::end(&house.app).await.unwrap()[0], 0);
    pass(&house, TimeDelta::minutes(20)).await;
    assert_eq!(term::end(&house.app).await.unwrap()[0], 5);
}
