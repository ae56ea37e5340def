local task = dofile(os.getenv("BENCH_LUA") .. "/task.lua")

done = task.report
