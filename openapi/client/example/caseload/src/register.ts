/** The one connection of the page, and the labels of codes. */
import { ProblemError, Register, unwrap, type components } from "@palvelurekisteri/client";

import { faultText, h, showFaults } from "./dom.js";
import { currentLanguage, text } from "./texts.js";

type Code = components["schemas"]["Code"];

let whenEnded = (): void => {};
/** The register at the page's own origin. */
export const register = new Register({ onSessionEnd: () => whenEnded() });

/** What to do when the session has ended without sign-out. */
export function onSessionEnd(act: () => void): void {
  whenEnded = act;
}

const codeSets = new Map<string, readonly Code[]>();

/** Fetches code sets once; they hold all languages. */
export async function loadCodeSets(...ids: string[]): Promise<void> {
  const missing = ids.filter((id) => !codeSets.has(id));
  await Promise.all(
    missing.map(async (code_set_id) => {
      const params = { path: { code_set_id } };
      codeSets.set(code_set_id, (await unwrap(register.api.GET("/api/v1/code-sets/{code_set_id}", { params }))).data.codes);
    }),
  );
}

/** Codes of a loaded set. */
export function codes(set: string): readonly Code[] {
  return codeSets.get(set) ?? [];
}

/** Label of a code in the language of the screen. */
export function label(set: string, code: string): string {
  return codes(set).find((one) => one.code === code)?.label[currentLanguage()] ?? code;
}

/** Tells in an alert why a call failed; faults that belong to a field of the form are shown there. */
export function tell(error: unknown, alert: HTMLElement, form?: HTMLElement): void {
  if (error instanceof ProblemError) {
    const { title, detail, errors } = error.problem;
    const left = form ? showFaults(form, errors) : errors;
    // With faults the detail only points at them, and they are shown where they belong.
    const next = errors.length === 0 && detail ? [h("p", {}, detail)] : [];
    alert.replaceChildren(h("p", {}, h("strong", {}, title)), ...next, ...left.map(faultText));
  } else {
    alert.replaceChildren(h("p", {}, text("unreachable")));
    // The network, a proxy in between, or a mistake of this screen: the console tells which.
    reportError(error);
  }
}
