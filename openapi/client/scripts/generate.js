// Writes schema.d.ts from ../openapi.json. With --check it writes nothing and fails when the file is behind.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const document = JSON.parse(await readFile(new URL("../../openapi.json", import.meta.url), "utf8"));
const target = new URL("../schema.d.ts", import.meta.url);

/** Headers that the client sends by itself on every call: a type for each of them at each operation says nothing. */
const SENT_ALWAYS = new Set(["Accept-Language", "X-Request-Id"]);

/** @typedef {{ name: string, required: boolean }} Parameter */

for (const path of Object.values(document.paths)) {
  for (const operation of Object.values(path)) {
    /** @type {Parameter[]} */
    const all = operation.parameters ?? [];
    operation.parameters = all.filter((parameter) => !SENT_ALWAYS.has(parameter.name));
    for (const parameter of operation.parameters) {
      // Made by the client when the caller gives none.
      if (parameter.name === "Idempotency-Key") parameter.required = false;
    }
  }
}

const types = await openapiTS(document);
const text = `// Generated from openapi.json by "npm run generate": do not edit.\n${astToString(types)}`;

if (process.argv.includes("--check")) {
  const committed = await readFile(target, "utf8").catch(() => "");
  if (committed !== text) {
    console.error("schema.d.ts is behind openapi.json: run 'make client' and commit it.");
    process.exit(1);
  }
  console.log("ok    schema.d.ts");
} else {
  await writeFile(target, text);
}
