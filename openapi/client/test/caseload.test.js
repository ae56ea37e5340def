// The example in a real browser, from sign-in to a conflict that is solved, against a running register.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";

import { ifMatch, unwrap } from "@palvelurekisteri/client";
import { chromium } from "playwright-core";

import { serve } from "../example/caseload/server.js";
import { OFFICER, URL_OF_REGISTER, signedIn, withoutPhases } from "./people.js";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let example;

before(async () => {
  example = await serve({ port: 0, register: URL_OF_REGISTER });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});

after(async () => {
  await browser?.close();
  example?.server.closeAllConnections();
  example?.server.close();
});

/** A page that notes every error, and every request to another place. */
async function watchedPage() {
  const page = await browser.newPage({ locale: "fi-FI" });
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const strangers = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${example.url}/`)) strangers.push(request.url());
  });
  await page.goto(example.url);
  return {
    page,
    errors,
    /**
     * Nothing went wrong but the refusals that were asked for: a browser writes each answer of 4xx to the console.
     * @param {number[]} refusals
     */
    nothingBut(refusals) {
      assert.deepEqual(strangers, []);
      const found = errors.map((text) => /status of (\d+)/.exec(text)?.[1] ?? text);
      assert.deepEqual(found, refusals.map(String));
    },
  };
}

/**
 * @param {import("playwright-core").Page} page
 * @param {typeof OFFICER} [person]
 */
async function signIn(page, { username, password } = OFFICER) {
  await page.getByLabel("Käyttäjätunnus").fill(username);
  await page.getByLabel("Salasana").fill(password);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
}

/**
 * The button of a client in the list, as many pages down as it takes.
 * @param {import("playwright-core").Page} page
 * @param {{ relationship_id: string }} row
 */
async function clientInList(page, row) {
  const rows = page.locator("tbody tr");
  const button = page.locator(`tr[data-relationship="${row.relationship_id}"] button`);
  while ((await button.count()) === 0) {
    const shown = await rows.count();
    await page.getByRole("button", { name: "Näytä lisää" }).click();
    await rows.nth(shown).waitFor();
  }
  return button;
}

/** @param {number} days */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a caseworker plans a work trial, meets the law and a colleague, and loses nothing", async () => {
  const { page, nothingBut } = await watchedPage();
  const officer = await signedIn();
  const row = await withoutPhases(officer);

  await signIn(page, { ...OFFICER, password: "ei ole tämä" });
  await page.getByRole("alert").getByText("Kirjautuminen ei onnistunut").waitFor();
  await signIn(page);

  // The list: the next deadline first, page by page.
  await page.getByRole("heading", { name: "Omat asiakkaat" }).waitFor();
  const rows = page.locator("tbody tr");
  await rows.nth(24).waitFor();
  assert.equal(await rows.count(), 25);
  assert.match(await rows.first().innerText(), /\d+\.\d+\.\d{4} .*myöhässä/);

  await (await clientInList(page, row)).click();
  await page.getByRole("heading", { level: 1, name: `${row.last_name} ${row.first_names}` }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
  await page.getByText("Ei aktiivivaiheita.").waitFor();

  // Seven months and six days a week are against the act: both are told, each at its field.
  await page.getByRole("button", { name: "Suunnittele aktiivivaihe" }).click();
  await page.getByLabel("Alkaa").fill(inDays(10));
  const end = page.getByLabel("Päättyy");
  await end.fill(inDays(220));
  const days = page.getByLabel("Päiviä viikossa");
  await days.fill("6");
  await page.getByLabel("Tunteja päivässä").fill("6");
  const place = page.getByLabel("Toimintapaikka");
  await place.fill("Ravintola Esimerkki, Oulu");
  const tasks = page.getByLabel("Tehtävät");
  await tasks.fill("Keittiötyö");
  const save = page.getByRole("button", { name: "Tallenna" });
  await save.click();
  await page.getByRole("alert").getByText("Sääntö estää tallennuksen").waitFor();
  for (const [control, message] of /** @type {const} */ ([
    [end, /6 kuukautta.*Peruste: 380\/2023 55 § 1 mom\./s],
    [days, /enimmäismäärä on 5.*Peruste: 380\/2023 57 §/s],
  ])) {
    assert.equal(await control.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(`#${await control.getAttribute("aria-describedby")}`).innerText(), message);
  }
  assert.equal(await end.evaluate((element) => element === document.activeElement), true);

  // Corrected, it is stored.
  await end.fill(inDays(100));
  await days.fill("5");
  await save.click();
  await page.getByRole("status").getByText("Tallennettu.").waitFor();
  const change = page.getByRole("button", { name: /^Muuta suunnitelmaa: Työkokeilu/ });
  await change.click();
  await page.getByRole("heading", { name: "Muuta suunnitelmaa" }).waitFor();
  assert.equal(await place.inputValue(), "Ravintola Esimerkki, Oulu");

  // While it is being changed, a colleague changes the same field and another one.
  await place.fill("Kahvila Esimerkki, Oulu");
  const path = { client_id: row.client_id };
  const planned = await unwrap(officer.api.GET("/api/v1/clients/{client_id}/activation-phases", { params: { path } }));
  const phase = planned.data.items[0] ?? assert.fail("nothing was stored");
  const params = { path: { phase_id: phase.id } };
  await unwrap(
    officer.api.PATCH("/api/v1/activation-phases/{phase_id}", {
      params: { ...params, header: ifMatch(phase.etag) },
      body: { activity_place: "Leipomo Esimerkki, Oulu", details: { kind: "work_trial", tasks: "Leivonta" } },
    }),
  );
  await save.click();
  const alert = page.getByRole("alert");
  await alert.getByText("Tieto on muuttunut").waitFor();
  const values = 'oli "Ravintola Esimerkki, Oulu", toinen tallensi "Leipomo Esimerkki, Oulu", sinulla "Kahvila Esimerkki, Oulu"';
  await alert.getByText(`Toimintapaikka: ${values}`).waitFor();
  assert.equal(await alert.getByRole("listitem").count(), 1, "tasks, which only the colleague changed, are no conflict");
  assert.equal(await place.inputValue(), "Kahvila Esimerkki, Oulu");
  assert.equal(await tasks.inputValue(), "Leivonta");
  await save.click();
  await page.getByRole("heading", { name: "Muuta suunnitelmaa" }).waitFor({ state: "detached" });
  const { data } = await unwrap(officer.api.GET("/api/v1/activation-phases/{phase_id}", { params }));
  assert.equal(data.activity_place, "Kahvila Esimerkki, Oulu");
  assert.equal(data.details.kind === "work_trial" && data.details.tasks, "Leivonta");

  await page.getByRole("button", { name: "Takaisin luetteloon" }).click();
  await page.getByLabel("Kieli").selectOption("sv");
  await page.getByRole("heading", { name: "Mina klienter" }).waitFor();
  await page.getByRole("button", { name: "Logga ut" }).click();
  await page.getByRole("dialog").waitFor();
  assert.equal(await page.locator("main").innerText(), "");
  nothingBut([401, 422, 412]);
});

test("a period against the act is told while it is typed, and one that is offered is stored", async () => {
  const { page, nothingBut } = await watchedPage();
  const officer = await signedIn();
  const row = await withoutPhases(officer);
  await signIn(page);
  await (await clientInList(page, row)).click();
  await page.getByRole("button", { name: "Suunnittele aktiivivaihe" }).click();
  await page.getByLabel("Alkaa").fill(inDays(10));
  const end = page.getByLabel("Päättyy");
  await end.fill(inDays(220));
  const days = page.getByLabel("Päiviä viikossa");
  await days.fill("6");
  await days.blur();
  await page.locator(`#${await end.getAttribute("aria-describedby")}`).getByText("yli 6 kuukautta").waitFor();
  await page.locator('[data-pointer="/days_per_week"][aria-invalid]').waitFor();

  await page.getByText("Näin jakso olisi mahdollinen:").waitFor();
  const offer = page.getByRole("button", { name: /Päiviä viikossa: 5/ }).first();
  await offer.click();
  await offer.waitFor({ state: "detached" });
  assert.equal(await days.inputValue(), "5");
  const last = await end.inputValue();
  assert.ok(last < inDays(220), last);
  await page.locator("main form:not(:has([aria-invalid]))").waitFor();
  await page.getByRole("button", { name: "Tallenna" }).click();
  await page.getByRole("status").getByText("Tallennettu.").waitFor();
  const path = { client_id: row.client_id };
  const { data } = await unwrap(officer.api.GET("/api/v1/clients/{client_id}/activation-phases", { params: { path } }));
  assert.deepEqual(data.items.map((phase) => phase.planned_ends_on), [last]);
  nothingBut([]);
});

test("a list that the network has cut goes on when the button is pressed again", async () => {
  const { page, errors } = await watchedPage();
  await signIn(page);
  const rows = page.locator("tbody tr");
  await rows.nth(24).waitFor();
  const more = page.getByRole("button", { name: "Näytä lisää" });
  await page.route("**/api/v1/caseload?*", (route) => route.abort());
  await more.click();
  const alert = page.getByRole("alert");
  await alert.getByText("Rekisteriin ei saada yhteyttä").waitFor();
  assert.equal(await rows.count(), 25);
  await page.unroute("**/api/v1/caseload?*");
  await more.click();
  await rows.nth(49).waitFor();
  assert.equal(await rows.count(), 50);
  assert.equal(await alert.innerText(), "");
  const keys = await rows.evaluateAll((all) => all.map((one) => one.getAttribute("data-relationship")));
  assert.equal(new Set(keys).size, 50);
  // Three attempts, and what the screen tells of them.
  assert.equal(errors.length, 4, errors.join());
});

test("a session that ends elsewhere is asked for again over the form, which keeps what was typed", async () => {
  const { page, nothingBut } = await watchedPage();
  const other = await signedIn();
  await signIn(page);
  await (await clientInList(page, await withoutPhases(other))).click();
  await page.getByRole("button", { name: "Suunnittele aktiivivaihe" }).click();
  await page.getByLabel("Alkaa").fill(inDays(10));
  await page.getByLabel("Päättyy").fill(inDays(40));
  const place = page.getByLabel("Toimintapaikka");
  await place.fill("Varasto Esimerkki, Oulu");

  // A changed password ends every other session of the account.
  const changePassword = (/** @type {string} */ current_password, /** @type {string} */ new_password) =>
    unwrap(other.api.POST("/api/v1/me/password", { body: { current_password, new_password } }));
  const password = "pitka salalause vain tahan kokeeseen";
  await changePassword(OFFICER.password, password);
  try {
    await page.getByRole("button", { name: "Tallenna" }).click();
    await page.getByRole("dialog").waitFor();
    await signIn(page, { ...OFFICER, password });
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.equal(await place.inputValue(), "Varasto Esimerkki, Oulu");
  } finally {
    await changePassword(password, OFFICER.password);
  }
  // The call, and the refresh that it led to.
  nothingBut([401, 401]);
});

test("every control has a name, and every page one main heading", async () => {
  const { page, nothingBut } = await watchedPage();
  const row = await withoutPhases(await signedIn());
  await signIn(page);
  await page.locator("tbody tr").nth(24).waitFor();
  const nameless = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main input, main select, main textarea, main button")]
        .filter((element) => {
          const labels = "labels" in element ? /** @type {HTMLInputElement} */ (element).labels : null;
          return !(element.getAttribute("aria-label") || element.textContent || labels?.length);
        })
        .map((element) => element.outerHTML),
    );
  assert.deepEqual(await nameless(), []);
  assert.equal(await page.locator("main h1").count(), 1);
  await (await clientInList(page, row)).click();
  await page.getByRole("button", { name: "Suunnittele aktiivivaihe" }).click();
  assert.deepEqual(await nameless(), []);
  assert.equal(await page.locator("main h1").count(), 1);
  nothingBut([]);
});
