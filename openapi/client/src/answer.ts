import { ProblemError, isProblem } from "./problem.js";

/** A 2xx answer. */
export interface Answer<T> {
  /** The body; `undefined` with 204. */
  data: T;
  /**
   * The header `ETag`: of a single object its version, for `ifMatch`. Of what is put together for the answer (an overview,
   * a code set, a verdict) it is a hash for caching only; an overview has the client's version in `data.etag`. Null without.
   */
  etag: string | null;
  /** True when an earlier call with the same `Idempotency-Key` had done it already. */
  replayed: boolean;
  /** True when the change was merged with those of others, as `mergeDisjoint` asks: show the body, it has theirs too. */
  merged: boolean;
  /** The answer, for its other headers. */
  response: Response;
}

/** The answer of a call of `Register.api`; throws a `ProblemError` for anything that is not 2xx. */
export async function unwrap<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Answer<T>> {
  const { data, error, response } = await call;
  if (response.ok) {
    const replayed = response.headers.get("Idempotent-Replayed") === "true";
    const merged = response.headers.has("Preference-Applied");
    return { data: data as T, etag: response.headers.get("ETag"), replayed, merged, response };
  }
  if (isProblem(error)) throw new ProblemError(error, response);
  throw new Error(`the register, or what stands before it, answered ${response.status} without a problem`);
}
