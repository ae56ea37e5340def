/** One client: who it is, which phases there are, and what may be done. */
import { unwrap, type components } from "@palvelurekisteri/client";

import { showCaseload } from "./caseload.js";
import { faultText, h, show } from "./dom.js";
import { newPhase, phaseChange } from "./phase_form.js";
import { KINDS } from "./phase_values.js";
import { label, loadCodeSets, register, tell } from "./register.js";
import { day, text } from "./texts.js";

type Row = components["schemas"]["CaseloadItem"];
type PhaseView = components["schemas"]["PhaseView"];

/** Opens the client of a row of the caseload; `saved` is the phase that was just stored. */
export async function showClient(row: Row, saved?: PhaseView): Promise<void> {
  const path = { client_id: row.client_id };
  const alert = h("div", { role: "alert" });
  const back = h("p", {}, h("button", { class: "plain", click: () => void showCaseload() }, text("back")));
  const heading = h("h1", {}, `${row.last_name} ${row.first_names}`);
  try {
    await loadCodeSets("phase_kind", "phase_state", "work_trial_purpose");
    const { data } = await unwrap(register.api.GET("/api/v1/clients/{client_id}/overview", { params: { path } }));
    const { client, activation_phases: phases } = data;
    // The register says what may be done: no role is looked at here.
    const mayPlan = client.permitted_actions.includes("create_activation_phase");
    const form = h("div");
    const open = (element: HTMLElement): void => {
      form.replaceChildren(element);
      element.querySelector("h2")?.focus();
    };
    const plan = h("button", { click: () => open(newPhase(row, done)) }, text("planPhase"));
    const change = (id: string): void => void phaseChange(id, done).then(open, (error: unknown) => tell(error, alert));
    show(
      heading,
      back,
      h("p", {}, `${text("born")} ${day(client.birth_date)}`),
      h("div", { role: "status" }, ...(saved ? [h("p", {}, text("saved")), ...saved.findings.map(faultText)] : [])),
      alert,
      // Null: who reads this may not see the phases.
      ...(phases ? [h("h2", {}, text("phases")), phaseTable(phases, change)] : []),
      ...(mayPlan ? [plan] : []),
      form,
    );
  } catch (error) {
    show(heading, back, alert);
    tell(error, alert);
  }

  function done(stored?: PhaseView): void {
    void showClient(row, stored);
  }
}

function phaseTable(phases: components["schemas"]["PhaseListItem"][], change: (id: string) => void): HTMLElement {
  if (phases.length === 0) return h("p", {}, text("noPhases"));
  const columns = ["kind", "state", "period", "actions"] as const;
  const rows = phases.map((phase) => {
    const kind = label("phase_kind", phase.kind);
    const period = `${day(phase.starts_on ?? phase.planned_starts_on)}–${day(phase.ends_on ?? phase.planned_ends_on)}`;
    const act = h("button", { class: "plain", click: () => change(phase.id) }, text("changePhase"));
    // Buttons of the same name are told apart by what they act on.
    act.setAttribute("aria-label", `${text("changePhase")}: ${kind} ${period}`);
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, kind),
      h("td", {}, label("phase_state", phase.state)),
      h("td", {}, period),
      h("td", {}, phase.permitted_actions.includes("update") && isKnown(phase.kind) ? act : ""),
    );
  });
  const head = h("tr", {}, ...columns.map((name) => h("th", { scope: "col" }, text(name))));
  return h("table", {}, h("thead", {}, head), h("tbody", {}, ...rows));
}

function isKnown(kind: string): boolean {
  return KINDS.some((known) => known === kind);
}
