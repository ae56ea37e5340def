//! What every call has in common: token, scope, language, request id, methods. One test per convention, for every
//! operation of the document.

use std::collections::BTreeMap;

use palvelurekisteri_tests::region::people;
use palvelurekisteri_tests::server::TestServer;
use reqwest::Method;
use uuid::Uuid;

use crate::walk::objects::request_on_nothing;
use crate::walk::world::{Request, World, has_code};
use crate::walk::{EVERY_OPERATION, Operation};

/// Objects of registers that everybody of the area may read: there is nobody to hide them from.
const SHARED: [&str; 10] = [
    "absence_cover_id",
    "employer_id",
    // Of the area as well, for the one role that may ask for them.
    "export_id",
    "group_id",
    "organisation_id",
    "provider_id",
    "role_grant_id",
    "statistic_publication_id",
    "unit_id",
    "user_id",
];

#[tokio::test(flavor = "multi_thread")]
async fn the_example_of_every_operation_is_done_and_answered_as_documented() {
    let world = World::begin().await;
    for prepared in world.prepare_each(|_| true).await {
        if let Err(reason) = world.succeed(&prepared).await {
            world.find(reason);
        }
    }
    world.end("valid calls");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_token_every_protected_operation_is_401() {
    let world = World::begin().await;
    for operation in EVERY_OPERATION
        .iter()
        .filter(|operation| operation.is_protected())
    {
        let request = request_on_nothing(operation);
        let answer = world.send_as_is(&request).await;
        world.expect("no token", &request, &answer, 401, "auth.token_missing");
    }
    world.end("protected operations");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_forged_token_every_protected_operation_is_401() {
    let world = World::begin().await;
    let own = world.tokens(&people::OFFICER)["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    // Of another installation: the same people, other keys.
    let other = TestServer::start(&world.db)
        .await
        .login_as(&people::OFFICER)
        .await
        .tokens;
    let (head, signature) = own.rsplit_once('.').unwrap();
    let forged = [
        format!("Bearer {}", other["access_token"].as_str().unwrap()),
        format!(
            "Bearer {head}.{}",
            signature.chars().rev().collect::<String>()
        ),
        format!("Bearer {head}."),
        "Bearer eyJhbGciOiJub25lIn0.e30.".to_owned(),
        format!(
            "Bearer {}",
            world.tokens(&people::OFFICER)["refresh_token"]
                .as_str()
                .unwrap()
        ),
        format!("Basic {own}"),
        own.clone(),
        "Bearer".to_owned(),
    ];
    for operation in EVERY_OPERATION
        .iter()
        .filter(|operation| operation.is_protected())
    {
        for token in &forged {
            let request = request_on_nothing(operation).with("authorization", token.as_str());
            let answer = world.send_as_is(&request).await;
            world.expect("forged token", &request, &answer, 401, "auth.token_invalid");
        }
    }
    world.end("forged tokens");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_object_is_answered_like_one_that_does_not_exist() {
    let world = World::begin().await;
    let strangers = [
        people::SOUTH_OFFICER,
        people::KAINUU_OFFICER,
        people::COACH,
        people::SOCIAL_WORKER,
    ];
    let mut compared = 0;
    for prepared in world
        .prepare_each(|operation| !operation.path_ids().is_empty() && !operation.is_reference())
        .await
    {
        let request_id = Uuid::new_v4().to_string();
        let known = prepared.request.with("x-request-id", &*request_id);
        let unknown = prepared
            .with_unknown_id()
            .with("x-request-id", &*request_id);
        let is_shared = SHARED.contains(&known.operation.path_ids()[0]);
        for stranger in strangers
            .iter()
            .filter(|one| !is_shared || one.area != prepared.actor.area)
            // Handoffs are offered to this colleague's unit.
            .filter(|one| {
                one.id != people::SOUTH_OFFICER.id || !prepared.ids.contains_key("handoff_id")
            })
            // Class S is this worker's own.
            .filter(|one| {
                one.id != people::SOCIAL_WORKER.id
                    || !prepared.ids.contains_key("social_relationship_id")
            })
        {
            let hidden = world.send(stranger, &known.anew()).await;
            let absent = world.send(stranger, &unknown.anew()).await;
            if is_shared && absent.status == 403 {
                // May not touch the register at all, and is told before anything is looked for.
                continue;
            }
            world.expect(stranger.username, &known, &hidden, 404, "not_found");
            if hidden.text != absent.text || headers(&hidden.headers) != headers(&absent.headers) {
                world.find(format!(
                    "{} tells {} that it exists",
                    known.operation.id, stranger.username
                ));
            }
            compared += 1;
        }
        if !is_shared {
            let answer = world.send(&prepared.actor, &unknown.anew()).await;
            world.expect("unknown id", &unknown, &answer, 404, "not_found");
        }
    }
    assert!(compared > 50, "{compared} pairs");
    world.end("hidden objects");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_that_is_none_is_as_unknown_as_any() {
    let world = World::begin().await;
    for prepared in world
        .prepare_each(|operation| !operation.path_ids().is_empty())
        .await
    {
        for id in [
            "1",
            "00000000-0000-0000-0000-00000000000g",
            "%00",
            "..%2f..",
            "%C3%A4",
            "'--",
        ] {
            let mut ids = prepared.ids.clone();
            for name in prepared.request.operation.path_ids() {
                ids.insert(name.to_owned(), id.to_owned());
            }
            let path = crate::walk::objects::filled(prepared.request.operation, &ids);
            let request = Request {
                path,
                ..prepared.request.anew()
            };
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(id, &request, &answer, 404, "not_found");
        }
    }
    world.end("ids that are none");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_query_parameter_is_named_with_the_nearest() {
    let world = World::begin().await;
    for prepared in world.prepare_each(|operation| !operation.is_static()).await {
        let operation = prepared.request.operation;
        let known = operation
            .parameters()
            .iter()
            .find(|parameter| parameter["in"] == "query");
        let known = known.and_then(|parameter| parameter["name"].as_str());
        let sent = known.map_or_else(|| "zzz".to_owned(), |name| format!("{name}x"));
        let request = prepared.request.with_query(&format!("{sent}=1"));
        let answer = world.send(&prepared.actor, &request).await;
        world.expect(
            "unknown parameter",
            &request,
            &answer,
            400,
            "query.unknown_parameter",
        );
        let error = &answer.json["errors"][0];
        let nearest = known.is_none_or(|name| error["params"]["nearest"] == name);
        if error["parameter"] != *sent || !nearest {
            world.find(format!("{} names {error}", operation.id));
        }
        let flag = [("dry_run", "false"), ("limit", "9")]
            .into_iter()
            .find(|(name, _)| operation.parameter(name).is_some());
        if let Some((name, value)) = flag {
            let twice = prepared
                .request
                .with_query(&format!("{name}={value}&{name}={value}"));
            let answer = world.send(&prepared.actor, &twice).await;
            world.expect(
                "repeated parameter",
                &twice,
                &answer,
                400,
                "query.repeated_parameter",
            );
        }
    }
    world.end("query parameters");
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_follow_the_language_and_codes_do_not() {
    let world = World::begin().await;
    for prepared in world.prepare_each(|operation| !operation.is_static()).await {
        let mut titles = BTreeMap::new();
        for language in ["fi", "sv", "en"] {
            let request = prepared
                .request
                .with_query("no_such=1")
                .with("accept-language", language);
            let answer = world.send(&prepared.actor, &request).await;
            let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            let message = text(&answer.json["errors"][0]["message"]);
            titles.insert(
                (
                    text(&answer.json["title"]),
                    text(&answer.json["detail"]),
                    message,
                ),
                answer.error_codes().join(" "),
            );
        }
        let codes: std::collections::BTreeSet<_> = titles.values().collect();
        if titles.len() != 3 || codes.len() != 1 {
            world.find(format!("{}: {titles:?}", prepared.request.operation.id));
        }
    }
    world.end("languages");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_request_id_is_echoed_when_it_is_one() {
    let world = World::begin().await;
    for operation in EVERY_OPERATION.iter() {
        let own = Uuid::new_v4().to_string();
        let request = request_on_nothing(operation).with("x-request-id", &*own);
        let answer = world.send(&people::OFFICER, &request).await;
        if answer.header("x-request-id") != own {
            world.find(format!(
                "{} answers {:?}",
                operation.id,
                answer.header("x-request-id")
            ));
        }
        let answer = world
            .send(
                &people::OFFICER,
                &request.with("x-request-id", "not an id\u{e4}"),
            )
            .await;
        if answer.header("x-request-id").parse::<Uuid>().is_err() {
            world.find(format!("{} repeats what is no id", operation.id));
        }
    }
    world.end("request ids");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_method_is_405_and_names_those_that_there_are() {
    let world = World::begin().await;
    let mut methods: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in EVERY_OPERATION.iter() {
        methods
            .entry(operation.path.as_str())
            .or_default()
            .push(operation);
    }
    for (path, operations) in methods {
        let mut known: Vec<&str> = operations
            .iter()
            .map(|operation| operation.method.as_str())
            .collect();
        known.sort_unstable();
        let others = [
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
            Method::OPTIONS,
            Method::TRACE,
        ];
        // Also of `/clients/search`, which a pattern of another path fits: no client is named search.
        for method in others
            .iter()
            .filter(|method| !known.contains(&method.as_str()))
        {
            let request = request_on_nothing(crate::walk::operation(&operations[0].id));
            let answer = world.exchange(method.clone(), &request).await;
            let mut allowed: Vec<&str> = answer.header("allow").split(", ").collect();
            allowed.sort_unstable();
            if answer.status != 405
                || allowed != known
                || !has_code(&answer, "request.method_not_allowed")
            {
                world.find(format!(
                    "{method} {path}: {} {allowed:?} {}",
                    answer.status,
                    answer.code()
                ));
            }
        }
    }
    world.end("methods");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_path_that_is_none_is_a_problem_too() {
    let world = World::begin().await;
    let live = crate::walk::operation("check_live");
    for path in [
        "/",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/clients",
        "/api/v1/clients/",
        "//api/v1/me",
        "/.git/config",
    ] {
        let answer = world
            .exchange(Method::GET, &Request::new(live, path.to_owned()))
            .await;
        if answer.status != 404
            || answer.code() != "not_found"
            || answer.header("x-content-type-options") != "nosniff"
        {
            world.find(format!("{path}: {} {}", answer.status, answer.text));
        }
    }
    world.end("unknown paths");
}

/// Headers by name, without the clock.
fn headers(headers: &reqwest::header::HeaderMap) -> BTreeMap<String, String> {
    let read = headers.iter().filter(|(name, _)| *name != "date");
    read.map(|(name, value)| {
        (
            name.to_string(),
            value.to_str().unwrap_or_default().to_owned(),
        )
    })
    .collect()
}
