//! Persons at a browser, and how they take a step.

use axum::http::StatusCode;
use clearinghouse::rules::access::Post;

use crate::house::{Answer, Browser, House};

/// A person who signs in, for whom an account is made where there is none yet.
pub async fn person(house: &House, email: &str, post: Post) -> Browser {
    let known = sqlx::query_scalar::<_, bool>("select exists (select from account where email = $1)");
    match known.bind(email).fetch_one(&house.owner_pool).await.unwrap() {
        true => house.signs_in(email).await,
        false => house.signed_in(email, post).await,
    }
}

/// A delegate of a state.
pub async fn delegate(house: &House, state: &str) -> Browser {
    let post = Post::Delegate(state.parse().unwrap(), false);
    person(house, &format!("delegate@{}.example", state.to_lowercase()), post).await
}

/// The senior official of a state.
pub async fn senior(house: &House, state: &str) -> Browser {
    let post = Post::SeniorOfficial(state.parse().unwrap(), false);
    person(house, &format!("senior@{}.example", state.to_lowercase()), post).await
}

/// An officer of the Secretariat.
pub async fn officer(house: &House) -> Browser {
    person(house, "officer@secretariat.example", Post::Officer).await
}

/// An observer.
pub async fn observer(house: &House) -> Browser {
    person(house, "observer@jpn.example", Post::Observer("JPN".parse().unwrap())).await
}

/// Takes a step as a person at a browser does: opens its page, fills the form in, confirms where that is asked. Says
/// what was answered last.
pub async fn step(browser: &Browser, address: &str, form: &[(&str, &str)]) -> Answer {
    let page = browser.get(address).await;
    if page.status != StatusCode::OK {
        return page;
    }
    let answer = send(browser, address, &page, form).await;
    if answer.status == StatusCode::OK && answer.says("name=\"go-ahead\"") {
        return send(browser, address, &answer, &[("go-ahead", "yes")]).await;
    }
    answer
}

/// Sends a form of a page that was opened before, with what is hidden in it.
pub async fn send(browser: &Browser, address: &str, page: &Answer, form: &[(&str, &str)]) -> Answer {
    let hidden = page.hidden_fields();
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let all: Vec<(&str, &str)> = hidden.chain(form.iter().copied()).collect();
    browser.post(address, &all).await
}

/// Takes a step that is taken, and says where the browser is sent: without what was done.
#[track_caller]
pub fn led(answer: &Answer) -> String {
    answer.goes_to().split('?').next().unwrap().to_owned()
}
