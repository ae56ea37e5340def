/** The form of a phase: a new one, and a change of one that another person may change at the same time. */
import { ProblemError, Submission, ifMatch, mergeDisjoint, unwrap, type FieldConflict, type components } from "@palvelurekisteri/client";

import { field, h, oneOf, showFaults, type Control } from "./dom.js";
import {
  KINDS, POINTERS, PURPOSES, changed, created, eachField, shown, valuesOf, withAlternative, type Kind, type Pointer, type Values,
} from "./phase_values.js";
import { label, register, tell } from "./register.js";
import { text } from "./texts.js";
import { Verdict } from "./verdict.js";

type Row = components["schemas"]["CaseloadItem"];
type CheckPhase = components["schemas"]["CheckPhase"];
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
  const check = (values: Values, kind: Kind): CheckPhase => ({
    client_id: row.client_id,
    phase: created(values, kind, row.relationship_id),
  });
  return new PhaseForm({ title: text("planPhase"), done, send, check }).element;
}

/** Form of a planned phase, filled with the version that is stored now. */
export async function phaseChange(phase_id: string, done: Done): Promise<HTMLElement> {
  const read = () => unwrap(register.api.GET("/api/v1/activation-phases/{phase_id}", { params: { path: { phase_id } } }));
  let { data, etag } = await read();
  const send = async (values: Values, kind: Kind): Promise<PhaseView> => {
    try {
      const params = { path: { phase_id }, header: { ...ifMatch(etag), ...mergeDisjoint } };
      const body = changed(values, valuesOf(data), kind);
      return (await unwrap(register.api.PATCH("/api/v1/activation-phases/{phase_id}", { params, body }))).data;
    } catch (error) {
      if (error instanceof ProblemError && error.code === "resource.changed") {
        const base = valuesOf(data);
        ({ data, etag } = await read());
        form.takeOver(base, valuesOf(data));
      }
      throw error;
    }
  };
  const form = new PhaseForm({ title: text("changePhase"), kind: oneOf(KINDS, data.kind), done, send });
  form.values = valuesOf(data);
  return form.element;
}

interface FormOptions {
  title: string;
  /** Kind of the stored phase; a new one's can be chosen. */
  kind?: Kind;
  done: Done;
  send: (values: Values, kind: Kind) => Promise<PhaseView>;
  /** What to ask the law while it is typed; absent where nothing is asked. */
  check?: (values: Values, kind: Kind) => CheckPhase;
}

class PhaseForm {
  readonly element: HTMLFormElement;
  readonly #kind: HTMLSelectElement;
  readonly #controls: Record<Pointer, Control>;
  readonly #check: FormOptions["check"];
  readonly #alert = h("div", { role: "alert" });
  readonly #verdict = new Verdict((offer) => {
    this.values = withAlternative(this.values, offer);
    this.#controls["/planned_starts_on"].focus();
    this.#ask();
  });

  constructor({ title, kind, done, send, check }: FormOptions) {
    this.#check = check;
    const option = (set: string) => (code: string) => h("option", { value: code, selected: code === kind }, label(set, code));
    const kinds = KINDS.map(option("phase_kind"));
    this.#kind = h("select", { disabled: kind !== undefined, change: () => this.#showDetails() }, ...kinds);
    this.#controls = {
      "/planned_starts_on": h("input", { type: "date", required: true }),
      "/planned_ends_on": h("input", { type: "date", required: true }),
      "/days_per_week": h("input", { type: "number", min: 1, max: 7 }),
      "/minutes_per_day": h("input", { type: "number", min: 0.25, max: 24, step: 0.25 }),
      "/activity_place": h("input", { maxlength: 300 }),
      "/details/purpose": h("select", {}, ...PURPOSES.map(option("work_trial_purpose"))),
      "/details/tasks": h("textarea", { rows: 3, maxlength: 2000 }),
    };
    const names = {
      "/planned_starts_on": text("startsOn"),
      "/planned_ends_on": text("endsOn"),
      "/days_per_week": text("daysPerWeek"),
      "/minutes_per_day": text("hoursPerDay"),
      "/activity_place": text("place"),
      "/details/purpose": text("purpose"),
      "/details/tasks": text("tasks"),
    } satisfies Values;
    const save = h("button", {}, text("save"));
    const submit = async (event: Event): Promise<void> => {
      event.preventDefault();
      save.disabled = true;
      showFaults(this.element, []);
      this.#alert.replaceChildren();
      this.#verdict.clear();
      try {
        done(await send(this.values, oneOf(KINDS, this.#kind.value)));
      } catch (error) {
        tell(error, this.#alert, this.element);
        if (error instanceof ProblemError && error.code === "resource.changed") {
          const both = error.conflict?.overlapping ?? [];
          this.#alert.append(text("changedMeanwhile"), h("ul", {}, ...both.map((field) => this.#threeValues(field))));
        }
      } finally {
        save.disabled = false;
      }
    };
    this.element = h(
      "form",
      // A field that is left: asking at every key would be too often, and is logged.
      { submit: (event) => void submit(event), change: () => this.#ask(), "aria-label": title },
      h("h2", { tabindex: -1 }, title),
      this.#alert,
      field(text("kind"), "/details/kind", this.#kind),
      ...POINTERS.map((pointer) => field(names[pointer], pointer, this.#controls[pointer])),
      this.#verdict.element,
      save,
      " ",
      h("button", { type: "button", click: () => done() }, text("cancel")),
    );
    this.#showDetails();
  }

  get values(): Values {
    return eachField((pointer) => this.#controls[pointer].value);
  }

  set values(values: Values) {
    for (const pointer of POINTERS) this.#controls[pointer].value = values[pointer];
  }

  /** Takes what the other one stored into the fields that nobody has typed into. */
  takeOver(base: Values, theirs: Values): void {
    for (const pointer of POINTERS) {
      const control = this.#controls[pointer];
      if (control.value === base[pointer]) control.value = theirs[pointer];
    }
  }

  /** A field that both changed: as it was, as the other one stored it, as it is typed here. */
  #threeValues({ pointer, base, theirs, yours }: FieldConflict): HTMLElement {
    const own = POINTERS.find((one) => one === pointer);
    const control = own && this.#controls[own];
    const name = control && document.querySelector(`label[for="${control.id}"]`)?.textContent;
    const values = [base, theirs, yours].map((value) => shown(pointer, value));
    const [was, other, mine] = values.map((value) => (value === "" ? text("none") : `"${value}"`));
    const told = `${text("was")} ${was}, ${text("theirs")} ${other}, ${text("yours")} ${mine}`;
    return h("li", {}, `${name ?? pointer}: ${told}`);
  }

  #ask(): void {
    if (!this.#check || !this.element.checkValidity()) return this.#verdict.clear();
    void this.#verdict.ask(this.element, this.#check(this.values, oneOf(KINDS, this.#kind.value)));
  }

  #showDetails(): void {
    for (const pointer of ["/details/purpose", "/details/tasks"] as const) {
      const wrapper = this.#controls[pointer].closest<HTMLElement>(".field");
      if (wrapper) wrapper.hidden = this.#kind.value !== "work_trial";
    }
  }
}
