import { isProblem } from "./problem.js";
import type { Register } from "./register.js";

/** Calls of one request, the first included. */
const ATTEMPTS = 3;
/** A longer `Retry-After` is told to the caller instead of waited for. */
const LONGEST_WAIT_MS = 5_000;

/** What happens to every call between the typed client and the network: headers, a new token, another try. */
export function transport(register: Register, fetch: (request: Request) => Promise<Response>) {
  return async (typed: Request): Promise<Response> => {
    const request = withHeaders(typed, register);
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === ATTEMPTS;
      try {
        const response = await authorised(request, register, fetch);
        const wait = isLast ? undefined : await waitBeforeRetry(request, response);
        if (wait === undefined) return response;
        await pause(wait, request.signal);
      } catch (error) {
        // Only what the network did. The answer may have been lost after the change was stored.
        if (isLast || !(error instanceof TypeError) || !isRepeatable(request)) throw error;
        await pause(200 * attempt, request.signal);
      }
    }
  };
}

function withHeaders(typed: Request, register: Register): Request {
  const request = new Request(typed);
  const { headers, method } = request;
  headers.set("Accept-Language", register.language);
  if (register.actingGrant && !headers.has("Acting-Grant")) headers.set("Acting-Grant", register.actingGrant);
  if (method === "PATCH") headers.set("Content-Type", "application/merge-patch+json");
  // Stays the same in every attempt of this call. For a form that is sent again by hand, see `Submission`.
  if (method === "POST" && !headers.has("Idempotency-Key")) headers.set("Idempotency-Key", crypto.randomUUID());
  return request;
}

/** One call, and a second one with a new token when the first one's had ended. */
async function authorised(request: Request, register: Register, fetch: (request: Request) => Promise<Response>) {
  const send = (token: string | undefined) => {
    // A body can be read once: each call gets its own copy.
    const copy = request.clone();
    if (token) copy.headers.set("Authorization", `Bearer ${token}`);
    return fetch(copy);
  };
  const token = await register.session.accessToken();
  const response = await send(token);
  if (response.status !== 401 || !token) return response;
  const next = await register.session.accessTokenAfter(token);
  return next ? send(next) : response;
}

/** Whether the same call again does no more than once what it should do. */
function isRepeatable(request: Request): boolean {
  // A repeated PATCH, PUT or DELETE would meet its own change and be answered 412.
  return request.method === "GET" || request.method === "POST";
}

/** Milliseconds until another try may help; `undefined` when it would not, or must not be made. */
async function waitBeforeRetry(request: Request, response: Response): Promise<number | undefined> {
  const retryAfter = Number(response.headers.get("Retry-After") ?? "1") * 1000;
  const mayHelp =
    response.status === 429 ||
    (response.status === 503 && isRepeatable(request)) ||
    (response.status === 409 && (await codeOf(response)) === "idempotency.in_flight");
  return mayHelp && retryAfter <= LONGEST_WAIT_MS ? retryAfter : undefined;
}

async function codeOf(response: Response): Promise<string | undefined> {
  const body: unknown = await response.clone().json().catch(() => undefined);
  return isProblem(body) ? body.code : undefined;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
}
