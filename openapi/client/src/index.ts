/**
 * Typed client of the palvelurekisteri API. `new Register()` is the way in; everything else helps to read its answers.
 * @module
 */
export { Register, type Language, type RegisterOptions } from "./register.js";
export { Session, type Login } from "./session.js";
export { unwrap, type Answer } from "./answer.js";
export { ProblemError, faultsAt, isProblem, type Conflict, type Fault, type FieldConflict, type Problem } from "./problem.js";
export { items, pages, type Cursor, type Page } from "./paging.js";
export { ifMatch, mergeDisjoint, purpose, type Purpose, type PurposeOfUse } from "./headers.js";
export { Submission } from "./submission.js";
export type { components, operations, paths } from "../schema.js";
