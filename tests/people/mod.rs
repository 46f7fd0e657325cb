//! People: signing in, passwords, sessions, links, tokens, accounts, the security log, with a real database.

mod accounts;
mod signing_in;
mod tokens;

use std::net::IpAddr;

use chrono::TimeDelta;
use clearinghouse::people::account::Account;
use clearinghouse::people::accounts::{AddAccount, SetPassword};
use clearinghouse::people::door::By;
use clearinghouse::people::session::NewSession;
use clearinghouse::people::sign_in::SignIn;
use clearinghouse::people::store::{self, Visit};
use clearinghouse::platform::failure::Failure;
use clearinghouse::rules::access::{Actor, Post};
use uuid::Uuid;

use crate::house::{House, reasons};

const PASSWORD: &str = "the steppe in May";

fn from(address: &str) -> IpAddr {
    address.parse().unwrap()
}

fn here() -> IpAddr {
    from("192.0.2.1")
}

fn state(code: &str) -> clearinghouse::ids::StateId {
    code.parse().unwrap()
}

/// A house with the clock on a day on which its states are members.
async fn house() -> House {
    let house = House::new().await;
    house.on("2026-11-24").await;
    house
}

/// Turns the clock on.
async fn pass(house: &House, time: TimeDelta) {
    house.app.turn_clock(TimeDelta::microseconds(house.app.clock_offset_us()) + time);
}

/// A person with an account and a password.
async fn person(house: &House, email: &str, post: Post) -> Account {
    let add = AddAccount { email: email.into(), name: email.into(), post };
    let link = add.run(&house.app, &By::PROGRAM).await.unwrap();
    let set = SetPassword { link: link.secret, new: PASSWORD.into(), address: here() };
    set.run(&house.app).await.unwrap()
}

async fn sign_in_from(
    house: &House,
    email: &str,
    password: &str,
    address: IpAddr,
) -> Result<NewSession, Failure> {
    let agent = "A browser".to_owned();
    SignIn { email: email.into(), password: password.into(), address, agent }.run(&house.app).await
}

async fn sign_in(house: &House, email: &str, password: &str) -> Result<NewSession, Failure> {
    sign_in_from(house, email, password, here()).await
}

async fn visit(house: &House, session: &NewSession) -> Option<Visit> {
    let hash = session.cookie.hash();
    store::visit_by_session(&house.pool, &hash, house.app.clock_offset_us()).await.unwrap()
}

/// The one refusal of a sign-in.
fn is_refused(tried: Result<NewSession, Failure>) -> bool {
    match tried {
        Ok(_) => false,
        Err(failure) => reasons(failure) == ["- refused-sign-in"],
    }
}

fn by(account: &Account, session: Option<Uuid>) -> By {
    By {
        actor: Actor { account: Some(account.id), post: account.post, standing: true, chair: false },
        session,
        address: Some(here()),
    }
}

/// What the security log says, the newest first.
async fn log(house: &House) -> Vec<String> {
    let lines = store::lines(&house.pool, None, None, 1000).await.unwrap();
    lines.into_iter().map(|line| line.what).collect()
}
