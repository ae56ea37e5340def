// Starts a register with synthetic people on a free port, runs the tests against it, and stops it.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const program = process.env.PALVELUREKISTERI_BIN;
if (!program) {
  console.error("PALVELUREKISTERI_BIN is not set: give the path of the built program, or run 'make check-client'.");
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), "palvelurekisteri-client-"));
// Neither somebody's database nor somebody's settings.
const inherited = Object.entries(process.env).filter(
  ([name]) => !name.startsWith("DATABASE_") && !name.startsWith("PALVELUREKISTERI_"),
);
const register = spawn(program, ["serve"], {
  env: {
    ...Object.fromEntries(inherited),
    PALVELUREKISTERI__HTTP__LISTEN: "127.0.0.1:0",
    PALVELUREKISTERI__DATA__FOLDER: folder,
    // The tests are one caller, and faster than a person.
    PALVELUREKISTERI__LIMITS__CALLS_PER_SECOND: "1000",
    PALVELUREKISTERI__LIMITS__CALL_BURST: "1000",
    PALVELUREKISTERI__LIMITS__LOGINS_PER_MINUTE: "1000",
  },
  stdio: ["ignore", "pipe", "pipe"],
});
let said = "";
for (const stream of [register.stdout, register.stderr]) stream.on("data", (text) => (said = (said + text).slice(-5000)));
const ended = new Promise((resolve) => register.once("exit", resolve));

/** The address that the register prints when it is ready. */
async function address() {
  for await (const line of createInterface({ input: register.stdout })) {
    const found = /^listening on (http:\S+)/.exec(line);
    if (found?.[1]) {
      // Reading lines ends by pausing the stream, and the register would wait for a reader.
      register.stdout.resume();
      return found[1];
    }
  }
  throw new Error(`the register did not start:\n${said}`);
}

/** @param {string} url */
async function runTests(url) {
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".test.js"));
  const tests = spawn(process.execPath, ["--test", "--test-reporter=spec", "--test-concurrency=1", ...files.map((name) => join(import.meta.dirname, name))], {
    env: { ...process.env, REGISTER_URL: url },
    stdio: "inherit",
  });
  return new Promise((resolve) => tests.once("exit", (code) => resolve(code ?? 1)));
}

let code = 1;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => register.kill("SIGTERM"));
try {
  code = await runTests(await address());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  register.kill("SIGTERM");
  await ended;
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = code;
