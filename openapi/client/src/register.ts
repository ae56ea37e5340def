import createClient, { type Client } from "openapi-fetch";

import type { paths } from "../schema.js";
import { Session } from "./session.js";
import { transport } from "./transport.js";

/** Language of titles and messages. Codes are the same in all of them. */
export type Language = "fi" | "sv" | "en";

/** How to reach the register. */
export interface RegisterOptions {
  /** Scheme, host and port, without `/api/v1`; in a browser by default the page's own origin. */
  baseUrl?: string;
  /** Language of the texts; Finnish by default. */
  language?: Language;
  /** Called once when the session has ended without logout: show the sign-in, keep what was typed. */
  onSessionEnd?: () => void;
  /** Calls in place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970, by default `Date.now`; the register's clock is not used. */
  now?: () => number;
}

/** One person's view of the register: typed calls in `api`, tokens in `session`. */
export class Register {
  /** Every operation of the document: `api.GET("/api/v1/caseload", …)`. Headers of every call are added on the way. */
  readonly api: Client<paths>;
  /** Login, logout and the tokens between them. */
  readonly session: Session;
  /** Language of the next calls. */
  language: Language;
  /** Role grant of the next calls (`Acting-Grant`), for those who have several: see `GET /me`. */
  actingGrant: string | undefined;

  constructor(options: RegisterOptions = {}) {
    const baseUrl = options.baseUrl ?? globalThis.location?.origin ?? "";
    // Not bound to `options`: browsers refuse a fetch that is called as a method.
    const fetch = options.fetch ?? ((request) => globalThis.fetch(request));
    this.language = options.language ?? "fi";
    this.session = new Session({
      baseUrl,
      fetch,
      now: options.now ?? Date.now,
      language: () => this.language,
      onEnd: options.onSessionEnd ?? (() => {}),
    });
    this.api = createClient<paths>({ baseUrl, fetch: transport(this, fetch) });
  }
}
