local task = dofile(os.getenv("BENCH_LUA") .. "/task.lua")

function request()
    return task.post("/clients/search?limit=20", '{"name": "' .. task.any(task.input.prefixes) .. '"}')
end

done = task.report
