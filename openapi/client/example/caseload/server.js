// Serves the example and passes /api on to the register, so that the browser sees one origin and needs no CORS.
//   node server.js        http://127.0.0.1:8088, register at http://127.0.0.1:8087
//   REGISTER=… PORT=…     others
import { readFile } from "node:fs/promises";
import { createServer, request as call } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** Nothing but our own files, and no text that becomes code. `form-action`: forms are sent by script only. */
const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/**
 * Serves on a port (0: a free one) and answers the server and its address.
 * @param {{ port: number, register: string }} options
 */
export async function serve({ port, register }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    if (pathname.startsWith("/api/")) proxy(register, request, response);
    else file(pathname === "/" ? "/index.html" : pathname, response);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return { server, url: `http://127.0.0.1:${address.port}` };
}

/**
 * @param {string} register
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function proxy(register, request, response) {
  const { host: _, ...headers } = request.headers;
  const onward = call(new URL(request.url ?? "/", register), { method: request.method ?? "GET", headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.headersSent ? response.destroy() : response.writeHead(502).end());
  request.pipe(onward);
}

/**
 * @param {string} path
 * @param {import("node:http").ServerResponse} response
 */
async function file(path, response) {
  const type = Object.entries(TYPES).find(([ending]) => ending === extname(path))?.[1];
  // One folder, no folders below: no path of a request leads out of it.
  const name = /^\/[a-z_]+\.[a-z]+$/.test(path) && type ? new URL(`./public${path}`, import.meta.url) : undefined;
  const content = name && (await readFile(name).catch(() => undefined));
  if (content) response.writeHead(200, { ...HEADERS, "Content-Type": type }).end(content);
  else response.writeHead(404, HEADERS).end();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const register = process.env.REGISTER ?? "http://127.0.0.1:8087";
  const { url } = await serve({ port: Number(process.env.PORT ?? 8088), register });
  console.log(`caseload on ${url}, register at ${register}; stop with Ctrl-C`);
}
