// What the tests share: the running register, its synthetic people, and clients of theirs to work with.
import { Register, items, unwrap } from "@palvelurekisteri/client";

/** Address of the register that test/run.js has started. */
export const URL_OF_REGISTER = process.env.REGISTER_URL ?? "http://127.0.0.1:8087";
const PASSWORD = "tervahovi-kokeilu";

/** Login of an employment officer. */
export const OFFICER = { username: "virkailija", password: PASSWORD };

/**
 * Calls as a person who has just logged in.
 * @param {import("@palvelurekisteri/client").RegisterOptions} [options]
 */
export async function signedIn(options = {}) {
  const register = new Register({ baseUrl: URL_OF_REGISTER, ...options });
  await register.session.login(OFFICER);
  return register;
}

/**
 * The first row of the caseload whose client has no phase at all.
 * @param {Register} register
 */
export async function withoutPhases(register) {
  const rows = items((cursor) =>
    register.api.GET("/api/v1/caseload", { params: { query: { sort: "name", limit: 200, ...cursor } } }),
  );
  for await (const row of rows) {
    const path = { client_id: row.client_id };
    if (row.relationship_kind !== "employment" || row.active_phases.length > 0 || row.protected) continue;
    const { data } = await unwrap(register.api.GET("/api/v1/clients/{client_id}/activation-phases", { params: { path } }));
    if (data.items.length === 0) return row;
  }
  throw new Error("nobody without a phase in the caseload");
}

/**
 * A lawful job coaching in the coming months.
 * @param {{ relationship_id: string }} row
 * @param {string} [place]
 */
export function coaching({ relationship_id }, place = "Testipaja, Oulu") {
  const day = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return {
    relationship_id,
    planned_starts_on: day(14),
    planned_ends_on: day(60),
    days_per_week: 3,
    minutes_per_day: 240,
    activity_place: place,
    details: { kind: /** @type {const} */ ("job_coaching") },
  };
}
