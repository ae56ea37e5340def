local task = dofile(os.getenv("BENCH_LUA") .. "/task.lua")

function request()
    return task.get("/clients/" .. task.any(task.input.clients).id .. "/overview")
end

done = task.report
