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

/**
 * All pages of a list, each asked for when it is needed. Filters and order must stay the same from page to page. After an
 * error `next()` asks for the same page again, so that a button works once more when the network is back.
 */
export function pages<P extends Page<unknown>>(call: Call<P>): AsyncIterableIterator<P, void, undefined> {
  let cursor: Cursor | undefined = {};
  return inTurn<P>(async () => {
    if (!cursor) return { done: true, value: undefined };
    const { data } = await unwrap(call(cursor));
    cursor = data.next_cursor ? { cursor: data.next_cursor } : undefined;
    return { done: false, value: data };
  });
}

/** All rows of a list, page by page. After an error `next()` goes on where it stopped, as that of `pages` does. */
export function items<T>(call: Call<Page<T>>): AsyncIterableIterator<T, void, undefined> {
  const rest = pages(call);
  let rows: Iterator<T> = [][Symbol.iterator]();
  return inTurn(async () => {
    for (;;) {
      const row = rows.next();
      if (!row.done) return row;
      const page = await rest.next();
      if (page.done) return page;
      rows = page.value.items[Symbol.iterator]();
    }
  });
}

/** An iterator and no generator: a generator that has thrown is at its end, and the list would seem complete. */
function inTurn<T>(next: () => Promise<IteratorResult<T, void>>): AsyncIterableIterator<T, void, undefined> {
  // One call after another: two quick clicks are two pages, not one page twice.
  let last: Promise<unknown> = Promise.resolve();
  return {
    next() {
      const turn = last.then(next, next);
      last = turn;
      return turn;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
