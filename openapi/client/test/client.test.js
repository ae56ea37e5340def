// The wrapper against a running register: nothing here is imitated but lost answers and the passing of time.
import assert from "node:assert/strict";
import test from "node:test";

import { ProblemError, Register, Submission, faultsAt, ifMatch, items, mergeDisjoint, pages, purpose, unwrap } from "@palvelurekisteri/client";

import { OFFICER, URL_OF_REGISTER, coaching, signedIn, withoutPhases } from "./people.js";

/** @typedef {import("@palvelurekisteri/client").Cursor} Cursor */

/** @param {Promise<unknown>} call */
async function problemOf(call) {
  const error = await call.then(() => assert.fail("it succeeded"), (thrown) => thrown);
  assert.ok(error instanceof ProblemError, String(error));
  return error;
}

test("every row of the caseload comes once, in the order of its next deadline", async () => {
  const register = await signedIn();
  const caseload = (/** @type {Cursor} */ cursor) =>
    register.api.GET("/api/v1/caseload", {
      params: { query: { sort: "next_due_on", limit: 20, count: "exact", ...cursor } },
    });
  const seen = [];
  for await (const row of items(caseload)) seen.push(row);
  let count = 0;
  for await (const page of pages(caseload)) {
    count += 1;
    assert.equal(page.total_count, seen.length);
  }
  assert.ok(seen.length > 20 && count === Math.ceil(seen.length / 20), `${seen.length} rows on ${count} pages`);
  assert.equal(new Set(seen.map((row) => `${row.relationship_id} ${row.user_id}`)).size, seen.length);
  const days = seen.map((row) => row.next_deadline?.due_on ?? "9999");
  assert.deepEqual(days, [...days].sort());
});

test("a page is asked for only when it is needed", async () => {
  let calls = 0;
  const register = await signedIn({ fetch: (request) => ((calls += 1), fetch(request)) });
  calls = 0;
  const rows = items((cursor) => register.api.GET("/api/v1/caseload", { params: { query: { limit: 5, ...cursor } } }));
  for await (const _ of rows) break;
  assert.equal(calls, 1);
});

test("after an error a list goes on with the page that failed", async () => {
  let isDown = false;
  const register = await signedIn({ fetch: (request) => (isDown ? Promise.reject(new TypeError("the line is gone")) : fetch(request)) });
  const caseload = (/** @type {Cursor} */ cursor) =>
    register.api.GET("/api/v1/caseload", { params: { query: { sort: "name", limit: 20, ...cursor } } });
  /** @param {AsyncIterator<unknown, void>} list */
  const fails = async (list) => {
    isDown = true;
    await assert.rejects(list.next(), TypeError);
    isDown = false;
  };
  const whole = [];
  for await (const row of items(caseload)) whole.push(row);

  const paged = pages(caseload);
  await fails(paged);
  const shown = [];
  shown.push(...((await paged.next()).value?.items ?? []));
  await fails(paged);
  for await (const page of paged) shown.push(...page.items);
  assert.deepEqual(shown, whole);
  assert.equal((await paged.next()).done, true);

  const rows = items(caseload);
  const seen = [];
  for await (const row of rows) if (seen.push(row) === 20) break;
  await fails(rows);
  for await (const row of rows) seen.push(row);
  assert.deepEqual(seen, whole);
});

test("a second click while a page is awaited brings the next page", async () => {
  const register = await signedIn();
  const caseload = pages((cursor) => register.api.GET("/api/v1/caseload", { params: { query: { sort: "name", limit: 5, ...cursor } } }));
  const both = await Promise.all([caseload.next(), caseload.next()]);
  const ids = both.flatMap(({ value }) => value?.items.map((row) => `${row.relationship_id} ${row.user_id}`));
  assert.equal(new Set(ids).size, 10);
});

test("an overview has the client's version in its body, and a hash in its header", async () => {
  const register = await signedIn();
  const row = await withoutPhases(register);
  const params = { path: { client_id: row.client_id } };
  const overview = await unwrap(register.api.GET("/api/v1/clients/{client_id}/overview", { params }));
  const client = await unwrap(register.api.GET("/api/v1/clients/{client_id}", { params }));
  assert.equal(overview.data.etag, client.etag);
  assert.notEqual(overview.etag, client.etag);
});

test("an answer lost on the way is asked for again and stores once", async () => {
  let lost = 0;
  const keys = new Set();
  const register = await signedIn({
    fetch: async (request) => {
      const response = await fetch(request);
      if (!request.url.endsWith("/activation-phases") || request.method !== "POST") return response;
      keys.add(request.headers.get("Idempotency-Key"));
      if (lost++ > 0) return response;
      throw new TypeError("the line is gone");
    },
  });
  const row = await withoutPhases(register);
  const path = { client_id: row.client_id };
  const address = "/api/v1/clients/{client_id}/activation-phases";
  const planned = await unwrap(register.api.POST(address, { params: { path }, body: coaching(row) }));
  assert.ok(planned.replayed);
  assert.equal(lost, 2);
  assert.equal(keys.size, 1);
  const { data } = await unwrap(register.api.GET(address, { params: { path } }));
  assert.deepEqual(data.items.map((item) => item.id), [planned.data.id]);
});

test("a change of state whose answer was lost is answered as the first time, and not with 412", async () => {
  let lost = 0;
  const register = await signedIn({
    fetch: async (request) => {
      const response = await fetch(request);
      if (!request.url.endsWith("/confirm") || lost++ > 0) return response;
      throw new TypeError("the line is gone");
    },
  });
  const row = await withoutPhases(register);
  const planned = await unwrap(
    register.api.POST("/api/v1/clients/{client_id}/activation-phases", {
      params: { path: { client_id: row.client_id } },
      body: coaching(row),
    }),
  );
  const submission = new Submission();
  const path = { phase_id: planned.data.id };
  const body = { basis: /** @type {const} */ ("agreement"), effective_on: planned.data.created_at.slice(0, 10) };
  const confirm = () => {
    const params = { path, header: { ...ifMatch(planned.etag), ...submission.header(body) } };
    return unwrap(register.api.POST("/api/v1/activation-phases/{phase_id}/confirm", { params, body }));
  };
  const first = await confirm();
  assert.deepEqual([lost, first.replayed, first.data.state], [2, true, "confirmed"]);
  const byHand = await confirm();
  assert.deepEqual([byHand.etag, byHand.replayed], [first.etag, true]);
  // At another address the same key is another request.
  const params = { path, header: { ...ifMatch(first.etag), ...submission.header(body) } };
  const start = register.api.POST("/api/v1/activation-phases/{phase_id}/start", { params, body: { effective_on: body.effective_on } });
  assert.equal((await problemOf(unwrap(start))).code, "idempotency.key_reused");
});

test("a form keeps its key while it stays the same, and gets another when it is corrected or done", async () => {
  const submission = new Submission();
  const first = submission.header({ a: 1 });
  assert.deepEqual(submission.header({ a: 1 }), first);
  const corrected = submission.header({ a: 2 });
  assert.notDeepEqual(corrected, first);
  submission.done();
  assert.notDeepEqual(submission.header({ a: 2 }), corrected);
});

test("sent twice by hand it is stored once", async () => {
  const register = await signedIn();
  const row = await withoutPhases(register);
  const submission = new Submission();
  const send = () => {
    const body = coaching(row);
    const params = { path: { client_id: row.client_id }, header: submission.header(body) };
    return unwrap(register.api.POST("/api/v1/clients/{client_id}/activation-phases", { params, body }));
  };
  const first = await send();
  const second = await send();
  assert.equal(second.data.id, first.data.id);
  assert.deepEqual([first.replayed, second.replayed], [false, true]);
});

test("parallel calls after the token's end make one refresh", async () => {
  let now = Date.now();
  /** @type {string[]} */
  const refreshes = [];
  const register = await signedIn({
    now: () => now,
    fetch: (request) => {
      if (request.url.endsWith("/auth/refresh")) refreshes.push(request.url);
      return fetch(request);
    },
  });
  const me = () => unwrap(register.api.GET("/api/v1/me"));
  await me();
  assert.equal(refreshes.length, 0);
  for (const round of [1, 2]) {
    now += 600_000;
    await Promise.all(Array.from({ length: 10 }, me));
    assert.equal(refreshes.length, round);
  }
});

test("a token that the register refuses is renewed once, and the call repeated with its body", async () => {
  let refused = true;
  const register = await signedIn({
    fetch: (request) => {
      // As if it had ended before its time: the clocks of two machines differ.
      if (refused && request.headers.has("Authorization")) {
        request.headers.set("Authorization", "Bearer e30.e30.c2ln");
        refused = false;
      }
      return fetch(request);
    },
  });
  const found = await unwrap(register.api.POST("/api/v1/clients/search", { body: { name: "virt" } }));
  assert.ok(Array.isArray(found.data.items));
  assert.equal(refused, false);
});

test("a session that ended elsewhere is told once, and the call answers 401", async () => {
  let ends = 0;
  let now = Date.now();
  const register = new Register({
    baseUrl: URL_OF_REGISTER,
    now: () => now,
    onSessionEnd: () => (ends += 1),
  });
  const { refresh_token } = await register.session.login(OFFICER);
  const body = JSON.stringify({ refresh_token });
  const headers = { "Content-Type": "application/json" };
  await fetch(`${URL_OF_REGISTER}/api/v1/auth/logout`, { method: "POST", headers, body });
  now += 600_000;
  const calls = await Promise.all([1, 2, 3].map(() => problemOf(unwrap(register.api.GET("/api/v1/me")))));
  assert.deepEqual(calls.map((error) => error.code), Array(3).fill("auth.token_missing"));
  assert.equal(ends, 1);
  assert.equal(register.session.isOpen, false);
});

test("a wrong password is a problem with a code, in the language asked for", async () => {
  const register = new Register({ baseUrl: URL_OF_REGISTER, language: "en" });
  const error = await problemOf(register.session.login({ ...OFFICER, password: "not this one" }));
  assert.equal(error.code, "auth.login_failed");
  assert.equal(error.problem.title, "Sign-in failed");
  assert.equal(register.session.isOpen, false);
});

test("a rule that refuses stands at its field, with its provision, in three languages", async () => {
  const register = await signedIn();
  const row = await withoutPhases(register);
  const params = { path: { client_id: row.client_id } };
  const body = { ...coaching(row), planned_ends_on: "2099-01-01", details: { kind: /** @type {const} */ ("work_trial"), purpose: /** @type {const} */ ("career_clarification") } };
  const texts = new Set();
  for (const language of /** @type {const} */ (["fi", "sv", "en"])) {
    register.language = language;
    const error = await problemOf(unwrap(register.api.POST("/api/v1/clients/{client_id}/activation-phases", { params, body })));
    assert.deepEqual([error.status, error.code], [422, "rule.violated"]);
    const [fault] = error.faultsAt("/planned_ends_on");
    assert.equal(fault?.code, "activation_phase.period.above_maximum");
    assert.equal(fault?.basis?.act, "380/2023");
    texts.add(fault?.message);
  }
  assert.equal(texts.size, 3);
});

test("a fault is found at its pointer and below, not beside it", () => {
  const fault = (/** @type {string} */ pointer) =>
    ({ pointer, code: "field.required", message: "", params: {}, severity: /** @type {const} */ ("block") });
  const faults = [fault("/details/purpose"), fault("/details_of"), fault("/details")];
  assert.deepEqual(faultsAt(faults, "/details").map((one) => one.pointer), ["/details/purpose", "/details"]);
});

test("who changes a stale version is told so, and the version there is now", async () => {
  const mine = await signedIn();
  const other = await signedIn();
  const row = await withoutPhases(mine);
  const planned = await unwrap(
    mine.api.POST("/api/v1/clients/{client_id}/activation-phases", {
      params: { path: { client_id: row.client_id } },
      body: coaching(row),
    }),
  );
  const path = { phase_id: planned.data.id };
  const change = (/** @type {Register} */ who, /** @type {string | null} */ etag, /** @type {string} */ activity_place) =>
    unwrap(
      who.api.PATCH("/api/v1/activation-phases/{phase_id}", {
        params: { path, header: ifMatch(etag) },
        body: { activity_place },
      }),
    );
  const theirs = await change(other, planned.etag, "Toinen paikka");
  const error = await problemOf(change(mine, planned.etag, "Kolmas paikka"));
  assert.deepEqual([error.status, error.code], [412, "resource.changed"]);
  assert.equal(error.problem.current_etag, theirs.etag);
  const { overlapping, changed_by } = error.conflict ?? assert.fail("the version is known");
  const [field] = overlapping;
  assert.deepEqual(
    [overlapping.length, field?.pointer, field?.base, field?.theirs, field?.yours],
    [1, "/activity_place", planned.data.activity_place, "Toinen paikka", "Kolmas paikka"],
  );
  assert.ok(changed_by?.display_name);
  const again = await change(mine, error.problem.current_etag ?? null, "Kolmas paikka");
  assert.equal(again.data.activity_place, "Kolmas paikka");

  // Other fields than the other one changed: merged where that is asked for.
  const days = { params: { path, header: { ...ifMatch(planned.etag), ...mergeDisjoint } }, body: { days_per_week: 2 } };
  const merged = await unwrap(mine.api.PATCH("/api/v1/activation-phases/{phase_id}", days));
  assert.deepEqual(
    [merged.merged, merged.data.activity_place, merged.data.days_per_week],
    [true, "Kolmas paikka", 2],
  );
});

test("purpose and reason go with one call", async () => {
  const register = await signedIn();
  const row = await withoutPhases(register);
  const path = { client_id: row.client_id };
  const read = (/** @type {import("@palvelurekisteri/client").PurposeOfUse} */ why) =>
    unwrap(register.api.GET("/api/v1/clients/{client_id}/identity-code", { params: { path, header: purpose(why) } }));
  assert.equal((await problemOf(read({}))).code, "access.reason_required");
  const { data } = await read({ purpose: "client_service", reason: "Soitto asiakkaalle: työkyky & äänestys" });
  assert.ok(data);
});

test("a version that was never read is a mistake of the program", () => {
  assert.throws(() => ifMatch(null), TypeError);
});
