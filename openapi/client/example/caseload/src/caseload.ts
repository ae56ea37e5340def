/** My clients, the next deadline first. */
import { pages, type components } from "@palvelurekisteri/client";

import { showClient } from "./client.js";
import { h, show } from "./dom.js";
import { label, loadCodeSets, register, tell } from "./register.js";
import { day, text } from "./texts.js";

type Row = components["schemas"]["CaseloadItem"];

/** Shows the first page; further ones are added below it. */
export async function showCaseload(): Promise<void> {
  const body = h("tbody");
  const count = h("p", { "aria-live": "polite" });
  const alert = h("div", { role: "alert" });
  const more = h("button", { click: () => void next(), hidden: true }, text("showMore"));
  const columns = ["name", "nextDeadline", "activePhases", "lastContact"] as const;
  const head = h("thead", {}, h("tr", {}, ...columns.map((name) => h("th", { scope: "col" }, text(name)))));
  const caseload = pages((cursor) =>
    register.api.GET("/api/v1/caseload", {
      params: { query: { sort: "next_due_on", limit: 25, count: "exact", ...cursor } },
    }),
  );
  const next = async (): Promise<void> => {
    more.disabled = true;
    alert.replaceChildren();
    try {
      await loadCodeSets("deadline_kind", "phase_kind", "phase_state", "relationship_kind");
      const { value: page } = await caseload.next();
      if (!page) return;
      const rows = page.items.map(row);
      body.append(...rows);
      more.hidden = !page.next_cursor;
      count.textContent = `${text("shown")} ${body.rows.length} / ${page.total_count}`;
      // The button may have gone: whoever pressed it goes on with what it brought.
      if (body.rows.length > rows.length) rows[0]?.querySelector("button")?.focus();
    } catch (error) {
      // The same page is asked for again when the button is pressed again.
      more.hidden = false;
      tell(error, alert);
    } finally {
      more.disabled = false;
    }
  };
  show(h("h1", {}, text("myClients")), alert, count, h("table", {}, head, body), more);
  await next();
}

function row(item: Row): HTMLTableRowElement {
  const { next_deadline: deadline, active_phases: phases } = item;
  const name = `${item.last_name} ${item.first_names}`;
  const open = item.permitted_actions.includes("read")
    ? h("button", { class: "plain", click: () => void showClient(item) }, name)
    : h("span", {}, name);
  const due = deadline ? [`${day(deadline.due_on)} ${label("deadline_kind", deadline.kind)}`] : [text("none")];
  const late = deadline?.overdue ? [" ", h("strong", { class: "overdue" }, text("overdue"))] : [];
  // A client has a row for each open relationship: the kind tells them apart.
  const kind = h("div", {}, label("relationship_kind", item.relationship_kind));
  return h(
    "tr",
    { "data-relationship": item.relationship_id },
    h("th", { scope: "row" }, open, item.protected ? ` (${text("protected")})` : "", kind),
    h("td", {}, ...due, ...late),
    h("td", {}, phases.length === 0 ? text("none") : h("div", {}, ...phases.map(phaseLine))),
    h("td", {}, day(item.last_contact_on)),
  );
}

function phaseLine(phase: components["schemas"]["ActivePhase"]): HTMLElement {
  const state = label("phase_state", phase.state);
  return h("div", {}, `${label("phase_kind", phase.kind)}, ${state}, ${day(phase.starts_on)}–${day(phase.ends_on)}`);
}
