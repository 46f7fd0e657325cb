//! Every route as data: method, path, door, handler. Tests walk the list: who is kept out stands in it.

use std::borrow::Cow;
use std::sync::Arc;

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use crate::accounts::{administration, language, own, password_link, security_log, sign_in};
use crate::entries::pages::{choose, correct, record, register, step, strike};
use crate::files::pages::{bring_in, enclose, into_form, remove, serve};
use crate::files::upload;
use crate::http::door::Door;
use crate::http::download;
use crate::http::dress::{Limits, dressed};
use crate::http::list::{Make, file_of, page_of};
use crate::http::statics;
use crate::http::who;
use crate::imports::pages as imports;
use crate::journal::pages::{entry, erase, list, verification};
use crate::platform::app::App;
use crate::{
    accessibility, amendments, api, areas, design, documents, duties, health, help, home, kept, letters,
    matters, meetings, modalities, notes, paper, papers, plans, redlines, reviews, search, silence, sittings,
    states, steps, symbols,
};

/// A route.
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path, as axum writes it.
    pub path: Cow<'static, str>,
    /// Who may come in.
    pub door: Door,
    /// How much is read of what is sent to it, and for how long.
    pub limits: Limits,
    handler: MethodRouter<Arc<App>>,
}

fn read<H: Handler<T, Arc<App>>, T: 'static>(
    path: impl Into<Cow<'static, str>>,
    door: Door,
    handler: H,
) -> Route {
    Route { method: Method::GET, path: path.into(), door, limits: Limits::USUAL, handler: get(handler) }
}

fn act<H: Handler<T, Arc<App>>, T: 'static>(
    path: impl Into<Cow<'static, str>>,
    door: Door,
    handler: H,
) -> Route {
    Route { method: Method::POST, path: path.into(), door, limits: Limits::USUAL, handler: post(handler) }
}

/// A route to which a file is sent.
fn file<H: Handler<T, Arc<App>>, T: 'static>(
    path: impl Into<Cow<'static, str>>,
    door: Door,
    handler: H,
) -> Route {
    let limits = Limits { bytes: upload::LARGEST_BODY, time: upload::LONGEST };
    Route { limits, ..act(path, door, handler) }
}

/// Every route of the house: those that stand here, and those of the steps of the workflows.
pub fn all() -> Vec<Route> {
    let mut routes = fixed();
    for taken in steps::all() {
        let route = |method, path: String, handler| Route {
            method,
            path: path.into(),
            door: Door::Steps,
            limits: Limits::USUAL,
            handler,
        };
        routes.push(route(Method::GET, taken.path(), step::show_of(taken)));
        routes.push(route(Method::POST, taken.path(), step::take_of(taken)));
        let address = format!("{}{}", api::BASE, taken.path());
        routes.push(route(Method::POST, address, api::steps::take_of(taken)));
    }
    for taken in into_form::steps() {
        let path = format!("{}/file", taken.path());
        routes.push(Route {
            handler: into_form::show_of(taken),
            ..read(path.clone(), Door::Steps, health::lives)
        });
        routes.push(Route { handler: into_form::read_of(taken), ..file(path, Door::Steps, health::lives) });
    }
    for (address, door, make) in LISTS {
        routes.push(read(address, door, page_of(make)));
        for format in download::Format::ALL {
            routes.push(read(format!("{address}{}", format.ending()), door, file_of(make, format)));
        }
    }
    // A paper is for the same persons at its page and for programs.
    for (base, format) in ["", api::BASE].into_iter().flat_map(|base| paper::Format::ALL.map(|of| (base, of)))
    {
        let route = |address: &str, door, handler| Route {
            method: Method::GET,
            path: format!("{base}{address}{}", format.ending()).into(),
            door,
            limits: Limits::USUAL,
            handler,
        };
        routes.extend(PAPERS.map(|(at, door, make)| route(at, door, paper::serve::of(make, format))));
        routes.extend(REDLINES.map(|(at, make)| route(at, Door::Registry, redlines::of(make, format))));
    }
    routes
}

/// What changed between two texts, each for Word and as PDF.
const REDLINES: [(&str, redlines::Make); 2] = [
    ("/documents/{id}/texts/{n}/redline", documents::redline::compared),
    ("/concept-papers/{id}/texts/{n}/redline", papers::redline::compared),
];

/// What goes out on paper, each for Word and as PDF.
const PAPERS: [(&str, Door, paper::Make); 11] = [
    ("/plans/figures", Door::Steps, plans::figures::out::made_across),
    ("/plans/{id}/figures", Door::Steps, plans::figures::out::made),
    ("/areas", Door::Registry, areas::on_paper::made),
    ("/decisions/{id}/paper", Door::Registry, meetings::on_paper::decision::made),
    ("/meetings/{id}/agenda/paper", Door::Registry, meetings::on_paper::agenda::made),
    ("/meetings/{id}/follow-up/paper", Door::Registry, meetings::on_paper::follow_up::made),
    ("/documents/{id}/texts/{n}/paper", Door::Registry, documents::on_paper::made),
    ("/notes/{id}/paper", Door::Steps, notes::on_paper::made),
    ("/note-enclosures/{id}/paper", Door::Steps, notes::enclosure::made),
    ("/concept-papers/{id}/paper", Door::Registry, papers::on_paper::made),
    ("/concept-papers/{id}/texts/{n}/paper", Door::Registry, papers::on_paper::made),
];

/// The lists, each a page and a file.
const LISTS: [(&str, Door, Make); 15] = [
    ("/meetings", Door::Registry, meetings::list::list),
    ("/matters", Door::Steps, matters::list::list),
    ("/documents", Door::Registry, documents::list::list),
    ("/silences", Door::Steps, silence::list::list),
    ("/notes", Door::Steps, notes::list::list),
    ("/notes-received", Door::Steps, notes::received::list),
    ("/letters", Door::Registry, letters::list::list),
    ("/requests", Door::Registry, letters::requests::list),
    ("/concept-papers", Door::Registry, papers::list::list),
    ("/reports", Door::Registry, letters::reports::list),
    ("/reviews", Door::Registry, reviews::list::list),
    ("/follow-ups", Door::Registry, reviews::follow_ups::list),
    ("/plans", Door::Registry, plans::list::list),
    ("/event-proposals", Door::Registry, plans::proposals::list),
    ("/events", Door::Registry, plans::events::list),
];

fn fixed() -> Vec<Route> {
    vec![
        read("/healthz", Door::Open, health::lives),
        read("/readyz", Door::Open, health::ready),
        read("/static/{version}/{name}", Door::Open, statics::serve),
        act("/language", Door::Nowhere, language::choose),
        read("/sign-in", Door::Open, sign_in::show),
        act("/sign-in", Door::Open, sign_in::sign_in),
        act("/sign-out", Door::Oneself, sign_in::sign_out),
        read("/password/{link}", Door::Open, password_link::show),
        act("/password/{link}", Door::Open, password_link::set),
        act("/kept", Door::Oneself, kept::pages::keep),
        act("/kept/discard", Door::Oneself, kept::pages::discard),
        read("/account", Door::Oneself, own::show),
        act("/account/password", Door::Oneself, own::change_password),
        act("/account/sessions/end-others", Door::Oneself, own::end_other_sessions),
        act("/account/sessions/{id}/end", Door::Oneself, own::end_session),
        act("/account/tokens", Door::Oneself, own::add_token),
        act("/account/tokens/{id}/revoke", Door::Oneself, own::revoke_token),
        read("/accounts", Door::Accounts, administration::show),
        act("/accounts", Door::Accounts, administration::add),
        act("/accounts/{id}/link", Door::Accounts, administration::invite_again),
        read("/accounts/{id}/duty", Door::Accounts, administration::ask_duty),
        act("/accounts/{id}/duty", Door::Accounts, administration::change_duty),
        read("/accounts/{id}/close", Door::Accounts, administration::ask_close),
        act("/accounts/{id}/close", Door::Accounts, administration::close),
        read("/security-log", Door::SecurityLog, security_log::show),
        read("/", Door::Registry, home::first),
        read("/search", Door::Registry, search::page::show),
        read("/design", Door::Registry, design::show),
        read("/help", Door::Registry, help::guides::first),
        read("/help/{guide}", Door::Registry, help::guides::guide),
        read("/glossary", Door::Registry, help::glossary::show),
        read("/accessibility", Door::Nowhere, accessibility::show),
        read("/areas", Door::Registry, areas::list::page),
        read("/areas.csv", Door::Registry, areas::list::csv),
        read("/areas/timeline", Door::Registry, areas::timelines::page),
        read("/areas/{code}", Door::Registry, areas::page::page),
        read("/states", Door::Registry, states::list::page),
        read("/states.csv", Door::Registry, states::list::csv),
        read("/states/{code}", Door::Registry, states::page::page),
        read("/meetings/{id}", Door::Registry, meetings::page::page),
        read("/meetings/{id}/agenda", Door::Registry, meetings::agenda::page),
        read("/meetings/{id}/participants", Door::Registry, meetings::participants::page),
        read("/meetings/{id}/participants.csv", Door::Registry, meetings::participants::csv),
        read("/meetings/{id}/{session}", Door::Registry, meetings::page::by_session),
        read("/decisions/{id}", Door::Registry, meetings::decision::page),
        read("/matters/{id}", Door::Steps, matters::page::show),
        read("/meetings/{id}/screen", Door::Steps, sittings::pages::screen),
        read("/meetings/{id}/screen/live", Door::Steps, sittings::pages::live_screen),
        read("/meetings/{id}/projector", Door::Steps, sittings::pages::projector),
        read("/meetings/{id}/projector/live", Door::Steps, sittings::pages::live_projector),
        read("/matters/{id}/board", Door::Steps, matters::board::screen),
        read("/matters/{id}/board/live", Door::Steps, matters::board::live),
        read("/documents/{id}", Door::Registry, documents::page::show),
        read("/documents/{id}/amendments", Door::Steps, amendments::show),
        read("/documents/{id}/texts/{n}", Door::Registry, documents::text::show),
        read("/notes/{id}", Door::Steps, notes::page::show),
        read("/note-enclosures/{id}", Door::Steps, notes::enclosure::show),
        read("/notes-received/{id}", Door::Steps, notes::received::show),
        read("/symbols/{*symbol}", Door::Registry, symbols::show),
        read("/matters/{id}/silence/break", Door::Steps, silence::page::break_on_matter),
        read("/silences/{id}", Door::Steps, silence::page::show),
        read("/procedure", Door::Steps, silence::procedure::show),
        read("/letters/{id}", Door::Registry, letters::page::show),
        read("/extension-requests/{id}", Door::Registry, letters::request::show),
        read("/concept-papers/{id}", Door::Registry, papers::page::page),
        read("/reviews/{id}", Door::Registry, reviews::page::show),
        read("/plans/figures", Door::Steps, plans::figures::across::show),
        read("/plans/{id}", Door::Registry, plans::page::show),
        read("/plans/{id}/calendar", Door::Registry, plans::calendar::show),
        read("/plans/{id}/figures", Door::Steps, plans::figures::page::show),
        read("/event-proposals/{id}", Door::Registry, plans::proposal::show),
        read("/events/{id}", Door::Registry, plans::event::show),
        read("/events/{id}/participants.csv", Door::Steps, plans::event::csv),
        read("/events/{id}/participants.xlsx", Door::Steps, plans::event::xlsx),
        read("/modalities", Door::Registry, modalities::page::page),
        read("/modalities/{number}", Door::Registry, modalities::paragraph::page),
        read("/register", Door::Registering, choose::show),
        read("/register/{kind}", Door::Registering, register::show),
        act("/register/{kind}", Door::Registering, register::register),
        read("/records/{kind}/{id}", Door::Registry, record::show),
        read("/records/{kind}/{id}/correct", Door::Registering, correct::show),
        act("/records/{kind}/{id}/correct", Door::Registering, correct::correct),
        read("/records/{kind}/{id}/strike", Door::Registering, strike::show),
        act("/records/{kind}/{id}/strike", Door::Registering, strike::strike),
        read("/records/{kind}/{id}/files", Door::Registry, enclose::show),
        file("/records/{kind}/{id}/files", Door::Steps, enclose::enclose),
        read("/files/{id}", Door::Registry, serve::serve),
        read("/files/{id}/removal", Door::Steps, remove::ask),
        act("/files/{id}/removal", Door::Steps, remove::remove),
        read("/files/{id}/text", Door::Steps, into_form::enclosed),
        read("/files/{id}/sections", Door::Steps, bring_in::show),
        act("/files/{id}/sections", Door::Steps, bring_in::bring_in),
        read("/journal", Door::Journal, list::show),
        read("/journal.csv", Door::Journal, list::csv),
        read("/journal/verify", Door::Administration, verification::ask),
        act("/journal/verify", Door::Administration, verification::run),
        read("/event-proposals/alike", Door::Steps, plans::alike::show),
        read("/plans/figures.xlsx", Door::Steps, plans::figures::out::workbook_across),
        read("/plans/{id}/figures.xlsx", Door::Steps, plans::figures::out::workbook),
        read("/imports", Door::Registering, imports::list),
        read("/imports/{kind}", Door::Registering, imports::show),
        read("/imports/{kind}/template", Door::Registering, imports::template),
        file("/imports/{kind}", Door::Registering, imports::try_out),
        act("/imports/{kind}/bring-in", Door::Registering, imports::bring),
        read("/journal/{entry}", Door::Journal, entry::show),
        read("/journal/{entry}/erase", Door::Administration, erase::show),
        act("/journal/{entry}/erase", Door::Administration, erase::erase),
        read("/duties", Door::Duties, duties::pages::register),
        read("/duties/{area}/{kind}/{subject}", Door::Duties, duties::pages::derivation),
        read("/duties/{area}/{kind}/{subject}/{bearer}", Door::Duties, duties::pages::derivation_of),
        read("/duties.csv", Door::Duties, duties::download::csv),
        read("/api/openapi.json", Door::Registry, api::openapi::document),
        read("/api/v1/search", Door::Registry, api::search::list),
        read("/api/v1/search/texts", Door::Registry, api::search::in_texts_of),
        read("/api/v1/coordinators", Door::Registry, api::coordinators::list),
        read("/api/v1/facts", Door::Duties, api::facts::facts),
        read("/api/v1/obligations", Door::Duties, api::obligations::list),
        read("/api/v1/journal", Door::Journal, api::journal::list),
        read("/api/v1/journal/{entry}", Door::Journal, api::journal::one),
        read("/api/v1/modalities/paragraphs", Door::Registry, api::records::paragraphs),
        read("/api/v1/circulations/{id}/openings", Door::Steps, api::openings::of),
        read("/api/v1/plans/{id}/figures", Door::Steps, api::figures::of),
        read("/api/v1/{records}", Door::Registry, api::records::list),
        read("/api/v1/{records}/{id}", Door::Registry, api::records::one),
        read("/api/v1/attachments/{id}/content", Door::Registry, serve::serve),
        act("/api/v1/matters/{id}/silence/break", Door::Steps, api::steps::break_on_matter),
        act("/api/v1/attachments/{id}/removal", Door::Steps, api::files::remove),
        file("/api/v1/{records}/{id}/files", Door::Steps, api::files::enclose),
        act("/api/v1/{records}", Door::Registering, api::acts::register),
        act("/api/v1/{records}/{id}/correction", Door::Registering, api::acts::correct),
        act("/api/v1/{records}/{id}/striking", Door::Registering, api::acts::strike),
    ]
}

/// The house with all its routes.
pub fn router(app: Arc<App>) -> Router {
    let mut router = Router::new();
    for route in all() {
        let door = axum::middleware::from_fn_with_state((app.clone(), route.door), who::enter);
        let handler = route.limits.around(route.handler.layer(door));
        router = router.route(&route.path, handler);
    }
    let nowhere = axum::middleware::from_fn_with_state((app.clone(), Door::Nowhere), who::enter);
    let nowhere = Limits::USUAL.around(get(who::nowhere).layer(nowhere));
    let router = router.fallback_service(nowhere.with_state(app.clone())).with_state(app);
    dressed(router)
}
