local task = dofile(os.getenv("BENCH_LUA") .. "/task.lua")

function request()
    return task.get("/caseload?limit=50")
end

done = task.report
