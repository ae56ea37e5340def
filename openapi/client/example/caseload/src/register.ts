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
    alert.replaceChildren(h("p", {}, h("strong", {}, title)), h("p", {}, detail ?? ""), ...left.map(faultText));
  } else if (error instanceof TypeError) {
    alert.replaceChildren(h("p", {}, text("unreachable")));
  } else {
    throw error;
  }
}
