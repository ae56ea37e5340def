/** The form of a phase: a new one, and a change of one that another person may change at the same time. */
import { ProblemError, Submission, ifMatch, unwrap, type components } from "@palvelurekisteri/client";

import { field, h, showFaults, type Control } from "./dom.js";
import { KINDS, POINTERS, changed, created, valuesOf, type Kind, type Values } from "./phase_values.js";
import { codes, label, register, tell } from "./register.js";
import { text } from "./texts.js";

type Row = components["schemas"]["CaseloadItem"];
type PhaseView = components["schemas"]["PhaseView"];
type Done = (stored?: PhaseView) => void;

/** Form of a new phase in the relationship of a row of the caseload. */
export function newPhase(row: Row, done: Done): HTMLElement {
  const submission = new Submission();
  const send = async (values: Values, kind: Kind): Promise<PhaseView> => {
    const body = created(values, kind, row.relationship_id);
    const params = { path: { client_id: row.client_id }, header: submission.header(body) };
    return (await unwrap(register.api.POST("/api/v1/clients/{client_id}/activation-phases", { params, body }))).data;
  };
  return new PhaseForm({ title: text("planPhase"), done, send }).element;
}

/** Form of a planned phase, filled with the version that is stored now. */
export async function phaseChange(phase_id: string, done: Done): Promise<HTMLElement> {
  const read = () => unwrap(register.api.GET("/api/v1/activation-phases/{phase_id}", { params: { path: { phase_id } } }));
  let { data, etag } = await read();
  const send = async (values: Values, kind: Kind): Promise<PhaseView> => {
    try {
      const params = { path: { phase_id }, header: ifMatch(etag) };
      const body = changed(values, valuesOf(data), kind);
      return (await unwrap(register.api.PATCH("/api/v1/activation-phases/{phase_id}", { params, body }))).data;
    } catch (error) {
      if (error instanceof ProblemError && error.code === "resource.changed") {
        const base = valuesOf(data);
        ({ data, etag } = await read());
        form.merge(base, valuesOf(data));
      }
      throw error;
    }
  };
  const form = new PhaseForm({ title: text("changePhase"), kind: data.kind as Kind, done, send });
  form.values = valuesOf(data);
  return form.element;
}

interface FormOptions {
  title: string;
  /** Kind of the stored phase; a new one's can be chosen. */
  kind?: Kind;
  done: Done;
  send: (values: Values, kind: Kind) => Promise<PhaseView>;
}

class PhaseForm {
  readonly element: HTMLElement;
  readonly #kind: HTMLSelectElement;
  readonly #controls: Record<keyof Values, Control>;
  readonly #alert = h("div", { role: "alert" });
  /** Where both changed the same: what the other one stored. */
  #theirs: HTMLElement[] = [];

  constructor({ title, kind, done, send }: FormOptions) {
    const option = (set: string) => (code: string) => h("option", { value: code, selected: code === kind }, label(set, code));
    const kinds = KINDS.map(option("phase_kind"));
    this.#kind = h("select", { disabled: kind !== undefined, change: () => this.#showDetails() }, ...kinds);
    const purposes = codes("work_trial_purpose").map(({ code }) => code);
    this.#controls = {
      "/planned_starts_on": h("input", { type: "date", required: true }),
      "/planned_ends_on": h("input", { type: "date", required: true }),
      "/days_per_week": h("input", { type: "number", min: 1, max: 7 }),
      "/minutes_per_day": h("input", { type: "number", min: 0.25, max: 24, step: 0.25 }),
      "/activity_place": h("input", { maxlength: 300 }),
      "/details/purpose": h("select", {}, ...purposes.map(option("work_trial_purpose"))),
      "/details/tasks": h("textarea", { rows: 3, maxlength: 2000 }),
    };
    const names = ["startsOn", "endsOn", "daysPerWeek", "hoursPerDay", "place", "purpose", "tasks"] as const;
    const save = h("button", {}, text("save"));
    const submit = async (event: Event): Promise<void> => {
      event.preventDefault();
      save.disabled = true;
      showFaults(this.element, []);
      this.#alert.replaceChildren();
      try {
        done(await send(this.values, this.#kind.value as Kind));
      } catch (error) {
        tell(error, this.#alert, this.element);
        if (error instanceof ProblemError && error.code === "resource.changed") {
          this.#alert.append(text("changedMeanwhile"), h("ul", {}, ...this.#theirs));
        }
      } finally {
        save.disabled = false;
      }
    };
    this.element = h(
      "form",
      { submit: (event) => void submit(event), "aria-label": title },
      h("h2", { tabindex: -1 }, title),
      this.#alert,
      field(text("kind"), "/details/kind", this.#kind),
      ...POINTERS.map((pointer, index) => field(text(names[index] ?? "none"), pointer, this.#controls[pointer])),
      save,
      " ",
      h("button", { type: "button", click: () => done() }, text("cancel")),
    );
    this.#showDetails();
  }

  get values(): Values {
    const entries = POINTERS.map((pointer) => [pointer, this.#controls[pointer].value]);
    return Object.fromEntries(entries) as Values;
  }

  set values(values: Values) {
    for (const pointer of POINTERS) this.#controls[pointer].value = values[pointer];
  }

  /** Keeps what was typed, takes theirs elsewhere, and notes where both changed the same. */
  merge(base: Values, theirs: Values): void {
    this.#theirs = [];
    for (const pointer of POINTERS) {
      const control = this.#controls[pointer];
      if (control.value === base[pointer]) control.value = theirs[pointer];
      else if (theirs[pointer] !== base[pointer] && theirs[pointer] !== control.value) {
        const name = document.querySelector(`label[for="${control.id}"]`)?.textContent ?? pointer;
        this.#theirs.push(h("li", {}, `${name}: ${text("theirs")} "${theirs[pointer]}"`));
      }
    }
  }

  #showDetails(): void {
    for (const pointer of ["/details/purpose", "/details/tasks"] as const) {
      const wrapper = this.#controls[pointer].closest<HTMLElement>(".field");
      if (wrapper) wrapper.hidden = this.#kind.value !== "work_trial";
    }
  }
}
