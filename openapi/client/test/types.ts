/** What the compiler must accept and refuse: compiled, never run. */
import { Register, ifMatch, items, mergeDisjoint, purpose, unwrap, type components } from "@palvelurekisteri/client";

const { api, session } = new Register({ language: "sv" });
const path = { client_id: "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77" };
const phase_id = "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78";

export async function accepted(form: components["schemas"]["CreatePhase"]): Promise<string> {
  await session.login({ username: "virkailija", password: "…" });
  const planned = await unwrap(api.POST("/api/v1/clients/{client_id}/activation-phases", { params: { path }, body: form }));
  const { details } = planned.data;
  if (details.kind === "work_trial") return details.purpose;
  await unwrap(
    api.PATCH("/api/v1/activation-phases/{phase_id}", {
      params: { path: { phase_id }, header: { ...ifMatch(planned.etag), ...purpose({ purpose: "client_service" }) } },
      body: { activity_place: null },
    }),
  );
  for await (const row of items((cursor) => api.GET("/api/v1/caseload", { params: { query: { overdue: true, ...cursor } } }))) {
    return row.next_deadline?.due_on ?? row.last_name;
  }
  return planned.data.state;
}

/** The bodies of the guide. */
export async function written(plan_id: string | undefined, relationship_id: string, signal: AbortSignal): Promise<void> {
  const days = { planned_starts_on: "2026-03-09", planned_ends_on: "2026-06-05" };
  const planned: components["schemas"]["CreatePhase"] = {
    relationship_id,
    ...days,
    ...(plan_id && { plan_id }),
    details: { kind: "work_trial", purpose: "career_clarification" },
  };
  await unwrap(api.POST("/api/v1/activation-phases/check", { body: { client_id: path.client_id, phase: planned }, signal }));
  const overview = await unwrap(api.GET("/api/v1/clients/{client_id}/overview", { params: { path } }));
  const body: components["schemas"]["UpdatePhase"] = { activity_place: null, details: { kind: "work_trial", tasks: null } };
  for (const phase of overview.data.activation_phases ?? []) {
    const params = { path: { phase_id: phase.id }, header: { ...ifMatch(phase.etag), ...mergeDisjoint } };
    await unwrap(api.PATCH("/api/v1/activation-phases/{phase_id}", { params, body }));
  }
  const agreed = await unwrap(
    api.POST("/api/v1/activation-phases/{phase_id}/confirm", {
      params: { path: { phase_id }, header: ifMatch(overview.data.etag) },
      body: { basis: "agreement", effective_on: "2026-03-02" },
    }),
  );
  await unwrap(
    api.POST("/api/v1/activation-phases/{phase_id}/start", {
      params: { path: { phase_id }, header: ifMatch(agreed.etag) },
      body: { effective_on: "2026-03-09" },
    }),
  );
  await api.POST("/api/v1/clients/search", { body: { name: "virt ai" }, signal });
}

export async function refused(): Promise<void> {
  // @ts-expect-error there is no such operation
  await api.GET("/api/v1/client");
  // @ts-expect-error a path parameter is missing
  await api.GET("/api/v1/clients/{client_id}", {});
  // @ts-expect-error not a sort of this list
  await api.GET("/api/v1/caseload", { params: { query: { sort: "next_deadline" } } });
  // @ts-expect-error a change without the version it starts from
  await api.PATCH("/api/v1/activation-phases/{phase_id}", { params: { path: { phase_id } }, body: {} });
  await api.POST("/api/v1/clients/{client_id}/activation-phases", {
    params: { path },
    // @ts-expect-error required fields are missing
    body: { planned_starts_on: "2026-03-02" },
  });
  const { data } = await unwrap(api.GET("/api/v1/clients/{client_id}", { params: { path } }));
  // @ts-expect-error the identity code is opened by its own call
  data.identity_code;
  // @ts-expect-error not a language of the register
  new Register({ language: "de" });
  // @ts-expect-error not a purpose
  purpose({ purpose: "curiosity" });
}
