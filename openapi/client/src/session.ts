import type { components } from "../schema.js";
import { unwrap } from "./answer.js";

/** Login name and password; `area_code` only for those who work in several areas. */
export type Login = components["schemas"]["LoginForm"];
type TokensView = components["schemas"]["TokensView"];

/** So much before its end an access token is renewed, so that it does not end on the way. */
const MARGIN_MS = 30_000;

interface Surroundings {
  baseUrl: string;
  fetch: (request: Request) => Promise<Response>;
  now: () => number;
  language: () => string;
  onEnd: () => void;
}

/**
 * The tokens of one login, in memory only: whoever can read a stored refresh token has the session.
 *
 * A refresh token works once. Using it again is taken for theft and ends the session, so that there is one refresh at a
 * time, whoever asks for it, and no second `Session` may share the tokens.
 */
export class Session {
  readonly #around: Surroundings;
  #tokens: (TokensView & { renew_at: number }) | undefined;
  #refreshing: Promise<void> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Whether there is a session that has not been ended, as far as is known here. */
  get isOpen(): boolean {
    return this.#tokens !== undefined;
  }

  /** When the session ends whatever is done; `undefined` without a session. */
  get expiresAt(): Date | undefined {
    return this.#tokens && new Date(this.#tokens.session_expires_at);
  }

  /** Logs in; throws a `ProblemError` with `auth.login_failed` or `auth.locked`. */
  async login(login: Login): Promise<TokensView> {
    const tokens = await this.#post<TokensView>("login", login);
    this.#keep(tokens);
    return tokens;
  }

  /** Ends the session in the register, and here even when the register cannot be reached. */
  async logout(): Promise<void> {
    const tokens = this.#tokens;
    this.#tokens = undefined;
    if (tokens) await this.#post("logout", { refresh_token: tokens.refresh_token });
  }

  /** The access token for a call, renewed when it is about to end; `undefined` without a session. */
  async accessToken(): Promise<string | undefined> {
    if (this.#tokens && this.#around.now() >= this.#tokens.renew_at) await this.#refresh();
    return this.#tokens?.access_token;
  }

  /** A token other than `refused`, which was answered 401; `undefined` when there is none to be had. */
  async accessTokenAfter(refused: string): Promise<string | undefined> {
    // Another call may have renewed it meanwhile.
    if (this.#tokens?.access_token === refused) await this.#refresh();
    return this.#tokens?.access_token;
  }

  /** One refresh for all who wait. */
  #refresh(): Promise<void> {
    this.#refreshing ??= this.#refreshOnce().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async #refreshOnce(): Promise<void> {
    const before = this.#tokens;
    if (!before) return;
    const form = { refresh_token: before.refresh_token };
    const call = () => this.#post<TokensView>("refresh", form);
    try {
      // An answer that was lost on the way may be asked for again within five seconds, and no later.
      const tokens = await call().catch((error: unknown) => (error instanceof TypeError ? call() : Promise.reject(error)));
      // Not after a logout in between.
      if (this.#tokens === before) this.#keep(tokens);
    } catch (error) {
      if (!(error instanceof Error && "status" in error && error.status === 401)) throw error;
      if (this.#tokens === before) {
        this.#tokens = undefined;
        this.#around.onEnd();
      }
    }
  }

  #keep(tokens: TokensView): void {
    const renew_at = this.#around.now() + tokens.expires_in * 1000 - MARGIN_MS;
    this.#tokens = { ...tokens, renew_at };
  }

  async #post<T>(act: "login" | "logout" | "refresh", body: unknown): Promise<T> {
    const { baseUrl, fetch, language } = this.#around;
    const request = new Request(`${baseUrl}/api/v1/auth/${act}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": language() },
      body: JSON.stringify(body),
    });
    const response = await fetch(request);
    const json: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
    const answer = response.ok ? { data: json as T, response } : { error: json, response };
    return (await unwrap<T>(Promise.resolve(answer))).data;
  }
}
