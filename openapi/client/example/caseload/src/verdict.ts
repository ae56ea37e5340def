/** What the law says of a phase while it is typed: faults at their fields, notices, and days that would be accepted. */
import { unwrap, type components } from "@palvelurekisteri/client";

import { faultText, h, markFaults } from "./dom.js";
import { register } from "./register.js";
import { day, text } from "./texts.js";

type Alternative = components["schemas"]["Alternative"];
type CheckPhase = components["schemas"]["CheckPhase"];
type PhaseVerdict = components["schemas"]["PhaseVerdict"];

/** The place of the verdict in a form. */
export class Verdict {
  readonly element = h("div", { "aria-live": "polite" });
  readonly #take: (offer: Alternative) => void;
  #asked = new AbortController();

  /** `take` puts an alternative into the form. */
  constructor(take: (offer: Alternative) => void) {
    this.#take = take;
  }

  /** Asks, and shows the answer unless something newer was typed or the form was sent meanwhile. */
  async ask(form: HTMLElement, body: CheckPhase): Promise<void> {
    this.clear();
    const { signal } = this.#asked;
    try {
      const { data } = await unwrap(register.api.POST("/api/v1/activation-phases/check", { body, signal }));
      if (!signal.aborted) this.#show(form, data);
    } catch {
      // Nobody has asked for it, and it may have been given up: what is wrong is told when the form is sent.
    }
  }

  /** Gives up what is asked, and shows nothing. */
  clear(): void {
    this.#asked.abort();
    this.#asked = new AbortController();
    this.element.replaceChildren();
  }

  #show(form: HTMLElement, { conflict, findings, alternatives }: PhaseVerdict): void {
    const left = markFaults(form, findings);
    const overlaps = conflict === "activation_phase.overlaps" ? [h("p", { class: "fault" }, text("overlaps"))] : [];
    const offers = alternatives.map((offer) => {
      const act = h("button", { type: "button", class: "plain", click: () => this.#take(offer) }, offerText(offer));
      return h("li", {}, act);
    });
    const offered = offers.length > 0 ? [h("p", {}, text("alternatives")), h("ul", {}, ...offers)] : [];
    this.element.replaceChildren(...overlaps, ...left.map(faultText), ...offered);
  }
}

function offerText({ planned_starts_on, planned_ends_on, days_per_week, minutes_per_day }: Alternative): string {
  const days = days_per_week === undefined ? [] : [`${text("daysPerWeek")}: ${days_per_week}`];
  const hours = minutes_per_day === undefined ? [] : [`${text("hoursPerDay")}: ${minutes_per_day / 60}`];
  return [`${day(planned_starts_on)}–${day(planned_ends_on)}`, ...days, ...hours].join(", ");
}
