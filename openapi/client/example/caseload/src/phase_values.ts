/** The form's texts, and the bodies that are made of them. */
import type { components } from "@palvelurekisteri/client";

import { oneOf } from "./dom.js";
import { label } from "./register.js";
import { day } from "./texts.js";

type CreatePhase = components["schemas"]["CreatePhase"];
type UpdatePhase = components["schemas"]["UpdatePhase"];
type PhaseView = components["schemas"]["PhaseView"];
type Alternative = components["schemas"]["Alternative"];
type PhaseKind = components["schemas"]["PhaseKind"];
type Purpose = components["schemas"]["WorkTrialPurpose"];

/** Fields of the form, by their place in the body. */
export const POINTERS = [
  "/planned_starts_on",
  "/planned_ends_on",
  "/days_per_week",
  "/minutes_per_day",
  "/activity_place",
  "/details/purpose",
  "/details/tasks",
] as const;
/** A field of the form. */
export type Pointer = (typeof POINTERS)[number];
/** What the fields hold, by pointer: all texts, as they are typed. */
export type Values = Record<Pointer, string>;

/** Kinds that this form knows; the others have details of their own. */
export const KINDS = ["work_trial", "job_coaching"] as const satisfies readonly PhaseKind[];
export type Kind = (typeof KINDS)[number];

/** Purposes that this form offers. */
export const PURPOSES = ["career_clarification", "return_to_labour_market"] as const satisfies readonly Purpose[];

/** Something for each field. */
export function eachField<T>(make: (pointer: Pointer) => T): Record<Pointer, T> {
  return {
    "/planned_starts_on": make("/planned_starts_on"),
    "/planned_ends_on": make("/planned_ends_on"),
    "/days_per_week": make("/days_per_week"),
    "/minutes_per_day": make("/minutes_per_day"),
    "/activity_place": make("/activity_place"),
    "/details/purpose": make("/details/purpose"),
    "/details/tasks": make("/details/tasks"),
  };
}

/** A stored phase as the form shows it. Working time is stored in minutes and shown in hours. */
export function valuesOf(phase: PhaseView): Values {
  const { details } = phase;
  const trial = details.kind === "work_trial" ? details : undefined;
  return {
    "/planned_starts_on": phase.planned_starts_on,
    "/planned_ends_on": phase.planned_ends_on,
    "/days_per_week": String(phase.days_per_week ?? ""),
    "/minutes_per_day": phase.minutes_per_day ? String(phase.minutes_per_day / 60) : "",
    "/activity_place": phase.activity_place ?? "",
    "/details/purpose": trial?.purpose ?? "",
    "/details/tasks": trial?.tasks ?? "",
  };
}

/** What is typed, with the days that the register offers instead. */
export function withAlternative(values: Values, offer: Alternative): Values {
  return {
    ...values,
    "/planned_starts_on": offer.planned_starts_on,
    "/planned_ends_on": offer.planned_ends_on,
    ...(offer.days_per_week !== undefined && { "/days_per_week": String(offer.days_per_week) }),
    ...(offer.minutes_per_day !== undefined && { "/minutes_per_day": String(offer.minutes_per_day / 60) }),
  };
}

/** A value of one field of a phase as the form shows it. */
export function shown(pointer: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (pointer.endsWith("_on")) return day(String(value));
  if (pointer === "/minutes_per_day") return String(Number(value) / 60);
  if (pointer === "/details/purpose") return label("work_trial_purpose", String(value));
  return String(value);
}

/** Body of a new phase. Empty fields are left out: an empty text is no value, and a fault of its own if it is sent. */
export function created(values: Values, kind: Kind, relationship_id: string): CreatePhase {
  const place = values["/activity_place"].trim();
  const tasks = values["/details/tasks"].trim();
  const days = number(values["/days_per_week"]);
  const minutes = minutesOf(values["/minutes_per_day"]);
  return {
    relationship_id,
    planned_starts_on: values["/planned_starts_on"],
    planned_ends_on: values["/planned_ends_on"],
    ...(days !== null && { days_per_week: days }),
    ...(minutes !== null && { minutes_per_day: minutes }),
    ...(place && { activity_place: place }),
    details:
      kind === "work_trial"
        ? { kind, purpose: oneOf(PURPOSES, values["/details/purpose"]), ...(tasks && { tasks }) }
        : { kind },
  };
}

/** Body of a change: only what differs from the version it starts from; what was emptied is null. */
export function changed(values: Values, base: Values, kind: Kind): UpdatePhase {
  const differs = (pointer: keyof Values) => values[pointer].trim() !== base[pointer];
  // Without one where the stored purpose is newer than this form: then it stays.
  const purpose = PURPOSES.find((one) => one === values["/details/purpose"]);
  const trial = {
    ...(purpose && differs("/details/purpose") && { purpose }),
    ...(differs("/details/tasks") && { tasks: values["/details/tasks"].trim() || null }),
  };
  return {
    ...(differs("/planned_starts_on") && { planned_starts_on: values["/planned_starts_on"] }),
    ...(differs("/planned_ends_on") && { planned_ends_on: values["/planned_ends_on"] }),
    ...(differs("/days_per_week") && { days_per_week: number(values["/days_per_week"]) }),
    ...(differs("/minutes_per_day") && { minutes_per_day: minutesOf(values["/minutes_per_day"]) }),
    ...(differs("/activity_place") && { activity_place: values["/activity_place"].trim() || null }),
    // `kind` has to be repeated: it says which details these are.
    ...(kind === "work_trial" && Object.keys(trial).length > 0 && { details: { kind, ...trial } }),
  };
}

function number(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

function minutesOf(hours: string): number | null {
  const value = number(hours);
  return value === null ? null : Math.round(value * 60);
}
