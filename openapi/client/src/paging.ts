import { unwrap } from "./answer.js";

/** What a list answers. */
export interface Page<T> {
  /** The rows. */
  items: T[];
  /** Where to go on; null on the last page. */
  next_cursor?: string | null;
  /** How many there are in all; only with `count=exact`. */
  total_count?: number;
}

/** Query part that asks for a page: empty for the first. To be spread into the query. */
export type Cursor = { cursor?: string };

type Call<P> = (cursor: Cursor) => Promise<{ data?: P; error?: unknown; response: Response }>;

/** All pages of a list, each asked for when it is needed. Filters and order must stay the same from page to page. */
export async function* pages<P extends Page<unknown>>(call: Call<P>): AsyncGenerator<P, void, undefined> {
  let cursor: Cursor = {};
  for (;;) {
    const { data } = await unwrap(call(cursor));
    yield data;
    if (!data.next_cursor) return;
    cursor = { cursor: data.next_cursor };
  }
}

/** All rows of a list, page by page. */
export async function* items<T>(call: Call<Page<T>>): AsyncGenerator<T, void, undefined> {
  for await (const page of pages(call)) yield* page.items;
}
