# What is measured and how. Read by tests/load/bench.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034 # shared with tests/load/bench

# The state of every process; one may end while it is read.
processes() {
    cat /proc/[0-9]*/stat 2>/dev/null || true
}

# Processor seconds of the server: user and system. What stands before the last bracket may hold spaces.
server_cpu() {
    awk -v tick="$tick" '{ sub(/.*\) /, ""); printf "%.2f", ($12 + $13) / tick }' "/proc/$server_pid/stat"
}

# The same of every process of PostgreSQL. The children that have ended are in the main process' own account.
postgres_cpu() {
    processes | awk -v tick="$tick" -v main="$postmaster" '
        { pid = $1; sub(/.*\) /, "")
          if (pid == main) sum += $12 + $13 + $14 + $15
          else if ($2 == main) sum += $12 + $13 }
        END { printf "%.2f", sum / tick }'
}

# Proportional memory of the server and of PostgreSQL and resident memory of the server, in MiB. Shared buffers are
# counted once in the proportional figure and in every process that touched them in the resident one.
memory() {
    local own pid sum=0 one
    own=$(awk '$1 == "Pss:" { print $2 }' "/proc/$server_pid/smaps_rollup" 2>/dev/null || echo 0)
    for pid in "$postmaster" $(processes | awk -v main="$postmaster" '
        { pid = $1; sub(/.*\) /, ""); if ($2 == main) print pid }'); do
        one=$(awk '$1 == "Pss:" { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
        sum=$((sum + ${one:-0}))
    done
    awk -v own="${own:-0}" -v database="$sum" '$1 == "VmRSS:" {
        printf "%.1f %.1f %.1f", own / 1024, $2 / 1024, database / 1024 }' "/proc/$server_pid/status"
}

# Runs wrk and prints its line of figures: requests, microseconds, p50, p99, refused, broken.
run_wrk() {
    local script=$1 connections=$2 seconds=$3 url=$4 line
    line=$(wrk -t 1 -c "$connections" -d "${seconds}s" --timeout 10s -s "$here/lua/$script.lua" "$url" 2>&1) || true
    if ! grep -q '^FIGURES ' <<<"$line"; then
        echo "$line" >&2
        return 1
    fi
    sed -n 's/^FIGURES //p' <<<"$line"
}

# Runs pgbench and prints transactions a second.
run_pgbench() {
    local script=$1 connections=$2 out
    out=$("$postgres_bin/pgbench" -n -M prepared -c "$connections" -j "$(nproc)" -T "$seconds" \
        -D area="$area" -D user_id="$user_id" -D clients="$client_count" -D prefixes="$prefix_count" \
        -f "$here/sql/$script.sql" 2>&1) || {
        echo "$out" >&2
        return 1
    }
    sed -n 's/^tps = \([0-9.]*\).*/\1/p' <<<"$out"
}

# One row of the table. The parts follow one another within seconds, so that a busy neighbour meets all of them.
measure() {
    local task=$1 connections=$2 script
    local limit_4 limit_16 static_figures before_server before_postgres after_server after_postgres figures
    script=$(script_of "$task")
    log_in
    write_input
    run_wrk "$task" "$connections" 1 "$address" >/dev/null

    static_figures=$(run_wrk static "$connections" "$seconds" "$static_address")
    limit_4=$(run_pgbench "$script" 4)
    # The main process of PostgreSQL has to notice that pgbench's connections have ended.
    sleep 0.5
    BENCH_RUN=$(cat /proc/sys/kernel/random/uuid)
    before_server=$(server_cpu) before_postgres=$(postgres_cpu)
    run_wrk "$task" "$connections" "$seconds" "$address" >"$work/figures" &
    local load=$!
    sleep "$(awk -v seconds="$seconds" 'BEGIN { print seconds * 0.7 }')"
    echo "$connections $(memory)" >>"$work/memory"
    wait "$load"
    after_server=$(server_cpu) after_postgres=$(postgres_cpu)
    figures=$(cat "$work/figures")
    limit_16=$(run_pgbench "$script" 16)
    if [ "$task" = create_phase ]; then
        sql -f "$here/sql/clean.sql"
    fi
    echo "$task $connections $figures $limit_4 $limit_16 ${static_figures% * * * *}" \
        "$before_server $after_server $before_postgres $after_postgres" >>"$work/rows"
}

# The committed statement beside a task: both reads of a client have the same.
script_of() {
    case $1 in
    client | client_overview) echo client_with_phases ;;
    *) echo "$1" ;;
    esac
}
