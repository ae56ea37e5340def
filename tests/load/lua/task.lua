-- What every task shares: the token and ids that the driver wrote, and one line of figures at the end.
local task = {}

local input = dofile(os.getenv("BENCH_INPUT"))
math.randomseed(os.time())

task.input = input
task.base = "/api/v1"

local headers = {
    ["Authorization"] = "Bearer " .. input.token,
    ["Accept-Language"] = "en",
}

function task.any(list)
    return list[math.random(#list)]
end

function task.get(path)
    return wrk.format("GET", task.base .. path, headers)
end

function task.post(path, body, key)
    local own = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = key }
    for name, value in pairs(headers) do
        own[name] = value
    end
    return wrk.format("POST", task.base .. path, own, body)
end

-- requests, microseconds, p50 and p99 in microseconds, answers that are no success, broken connections
function task.report(summary, latency)
    local errors = summary.errors
    local broken = errors.connect + errors.read + errors.write + errors.timeout
    io.write(string.format("FIGURES %d %d %d %d %d %d\n", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), errors.status, broken))
end

return task
