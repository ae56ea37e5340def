/** The little that is needed to build accessible elements without `innerHTML`. */
import type { Fault } from "@palvelurekisteri/client";

import { text } from "./texts.js";

type Attributes = Record<string, string | number | boolean | ((event: Event) => void)>;

/** An element. Functions are listeners, `true` is an attribute without a value, `false` leaves it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** Something of the page that is always there. */
export function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element #${id}`);
  return element as T;
}

/** Shows a view and moves the focus to its heading, so that a screen reader tells what is new. */
export function show(heading: HTMLHeadingElement, ...rest: (Node | string)[]): void {
  heading.tabIndex = -1;
  byId("main").replaceChildren(heading, ...rest);
  document.title = `${heading.textContent} – Palvelurekisteri`;
  heading.focus();
}

/** A control with label and a place for its faults. The pointer is the place in the request body that it fills. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export function field(label: string, pointer: string, control: Control): HTMLElement {
  const id = `field${pointer.replaceAll("/", "_")}`;
  control.id = id;
  control.dataset.pointer = pointer;
  control.setAttribute("aria-describedby", `${id}_faults`);
  return h("div", { class: "field" }, h("label", { for: id }, label), control, h("div", { id: `${id}_faults` }));
}

/** The one of the choices that a control holds: the types know which there are. */
export function oneOf<T extends string>(choices: readonly T[], value: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new RangeError(`no choice of this screen: ${value}`);
  return found;
}

/** Puts each fault at its field and answers those that have none. */
export function markFaults(form: HTMLElement, faults: readonly Fault[]): Fault[] {
  const left = new Set(faults);
  for (const control of form.querySelectorAll<Control>("[data-pointer]")) {
    const own = faults.filter((fault) => fault.pointer === control.dataset.pointer);
    control.toggleAttribute("aria-invalid", false);
    if (own.some((fault) => fault.severity === "block")) control.setAttribute("aria-invalid", "true");
    byId(`${control.id}_faults`).replaceChildren(...own.map(faultText));
    for (const fault of own) left.delete(fault);
  }
  return [...left];
}

/** As `markFaults`, after a form was sent: the first field with a fault gets the focus. */
export function showFaults(form: HTMLElement, faults: readonly Fault[]): Fault[] {
  const left = markFaults(form, faults);
  form.querySelector<Control>("[aria-invalid]")?.focus();
  return left;
}

/** A fault as a paragraph, with the provision behind a rule. */
export function faultText({ message, basis }: Fault): HTMLElement {
  const provision = basis ? [h("small", {}, `${text("basis")}: ${basis.act} ${basis.section}`)] : [];
  return h("p", { class: "fault" }, message, ...provision);
}
