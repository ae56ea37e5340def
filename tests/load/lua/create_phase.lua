local task = dofile(os.getenv("BENCH_LUA") .. "/task.lua")

-- A key of an earlier run would be answered from the store and do no work.
local run = os.getenv("BENCH_RUN")
local number = 0

-- Job coaching may run beside every other phase: the same client may get any number.
local body = [[{"relationship_id": "%s", "planned_starts_on": "%s", "planned_ends_on": "%s", "days_per_week": 1,
  "minutes_per_day": 120, "activity_place": "Kuormituskoe", "details": {"kind": "job_coaching"}}]]

function request()
    local client = task.any(task.input.clients)
    number = number + 1
    return task.post("/clients/" .. client.id .. "/activation-phases",
        string.format(body, client.relationship, task.input.starts_on, task.input.ends_on), run .. "-" .. number)
end

done = task.report
