/** The form's texts, and the bodies that are made of them. */
import type { components } from "@palvelurekisteri/client";

import { label } from "./register.js";

type CreatePhase = components["schemas"]["CreatePhase"];
type UpdatePhase = components["schemas"]["UpdatePhase"];
type PhaseView = components["schemas"]["PhaseView"];
type Purpose = components["schemas"]["WorkTrialPurpose"];

/** What the fields hold, by pointer: all texts, as they are typed. */
export type Values = Record<(typeof POINTERS)[number], string>;

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

/** Kinds that this form knows; the others have details of their own. */
export const KINDS = ["work_trial", "job_coaching"] as const;
export type Kind = (typeof KINDS)[number];

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

/** A value of one field of a phase as the form shows it. */
export function shown(pointer: string, value: unknown): string {
  if (value === null || value === undefined) return "";
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
        ? { kind, purpose: values["/details/purpose"] as Purpose, ...(tasks && { tasks }) }
        : { kind },
  };
}

/** Body of a change: only what differs from the version it starts from; what was emptied is null. */
export function changed(values: Values, base: Values, kind: Kind): UpdatePhase {
  const differs = (pointer: keyof Values) => values[pointer].trim() !== base[pointer];
  const trial = {
    ...(differs("/details/purpose") && { purpose: values["/details/purpose"] as Purpose }),
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
