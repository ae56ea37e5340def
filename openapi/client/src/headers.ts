import type { components } from "../schema.js";

/** Coded purpose of use (käyttötarkoitus). */
export type Purpose = components["schemas"]["Purpose"];

/** Why a call looks at personal data. */
export interface PurposeOfUse {
  /** The purpose; by default that of the relation to the client. */
  purpose?: Purpose;
  /** Why something masked is opened, in the caseworker's own words: at most 500 characters. */
  reason?: string;
  /** Role grant of this one call; `Register.actingGrant` holds for all. */
  grant?: string;
}

/** Header part of `params` that names the purpose. Header texts are ASCII, so that the reason goes percent-encoded. */
export function purpose({ purpose, reason, grant }: PurposeOfUse) {
  return {
    ...(purpose && { "Access-Purpose": purpose }),
    ...(reason && { "Access-Reason": encodeURIComponent(reason) }),
    ...(grant && { "Acting-Grant": grant }),
  };
}

/**
 * Header part of `params` that lets a change of other fields than others have changed meanwhile pass. `Answer.merged`
 * tells whether there were any; where both changed the same field it is 412, and `ProblemError.conflict` says what.
 */
export const mergeDisjoint = { Prefer: "merge=disjoint" } as const;

/**
 * Header part of `params` that names the version a change starts from: `etag` of the answer of a single object, or `etag`
 * in the body of an overview and of a list's row.
 */
export function ifMatch(etag: string | null): { "If-Match": string } {
  if (etag === null) throw new TypeError("no version: read the object first, lists have the etag on the row");
  return { "If-Match": etag };
}
