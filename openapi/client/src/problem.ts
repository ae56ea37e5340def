import type { components } from "../schema.js";

/** Why a request was not done (RFC 9457). Decide by `code`; show `title`, `detail` and each `message`. */
export type Problem = components["schemas"]["Problem"];
/** One thing that is wrong or worth knowing, with its place, and the provision behind a rule in `basis`. */
export type Fault = components["schemas"]["Fault"];

/** What others have changed since the version that a change started from: who, when, which fields, and what overlaps. */
export type Conflict = components["schemas"]["Conflict"];
/** A field that two people have changed: its value before, the one now, and the one sent. */
export type FieldConflict = components["schemas"]["FieldConflict"];

/** An answer that is not 2xx. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  /** The body of the answer. */
  readonly problem: Problem;
  /** The answer, for its headers. */
  readonly response: Response;

  constructor(problem: Problem, response: Response) {
    // No `detail`: messages end in logs, and logs hold no more than codes and ids.
    super(`${problem.status} ${problem.code} (request ${problem.request_id})`);
    this.problem = problem;
    this.response = response;
  }

  /** The stable code, such as `resource.changed`. */
  get code(): string {
    return this.problem.code;
  }

  /** The HTTP status. */
  get status(): number {
    return this.problem.status;
  }

  /** With `resource.changed`: what others have changed. Absent where the register does not know the version sent. */
  get conflict(): Conflict | undefined {
    return this.problem.conflict;
  }

  /** Faults at the field, or within it: `/details` finds `/details/purpose` too. */
  faultsAt(pointer: string): Fault[] {
    return faultsAt(this.problem.errors, pointer);
  }
}

/** Those of `faults` (a problem's `errors`, a record's `findings`) at a JSON pointer or below it. */
export function faultsAt(faults: readonly Fault[], pointer: string): Fault[] {
  return faults.filter((fault) => fault.pointer === pointer || fault.pointer?.startsWith(`${pointer}/`));
}

/** Whether a body is a problem of the register, and not that of a proxy in between. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "errors" in body && Array.isArray(body.errors);
}
