# Programs, seeded register and logins of the load test. Read by tests/load/bench.
# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034 # shared with tests/load/bench

# The two programs, built unless they are given.
prepare_programs() {
    postgres_bin=$("$root/scripts/ensure-postgres")
    local tool
    for tool in wrk curl; do
        command -v "$tool" >/dev/null 2>&1 ||
            "$root/scripts/apt-install" "$tool is missing: install $tool (on Debian and Ubuntu: apt-get install $tool)." "$tool"
    done
    if [ -z "${BENCH_BINARY:-}" ] || [ -z "${BENCH_STATIC:-}" ]; then
        (cd "$root" && cargo build --release --locked --bin palvelurekisteri --bin palvelurekisteri-static-answer)
    fi
    local built=${CARGO_TARGET_DIR:-$root/target}/release
    server=${BENCH_BINARY:-$built/palvelurekisteri}
    static=${BENCH_STATIC:-$built/palvelurekisteri-static-answer}
}

# Seeding takes longer than measuring: the folder is kept, and its mark tells that it was filled to the end.
seed_register() {
    if [ -f "$data/seeded" ]; then
        return
    fi
    if [ -e "$data" ]; then
        "$root/scripts/clean-data" "$data" >&2
    fi
    mkdir -p "$(dirname "$data")"
    say "seeding $clients clients into $data ..."
    if ! "$server" seed --clients "$clients" >"$work/seed.log" 2>&1; then
        tail -n 20 "$work/seed.log" >&2
        exit 1
    fi
    touch "$data/seeded"
    fresh=yes
}

start_register() {
    "$server" serve >"$work/server.log" 2>&1 &
    server_pid=$!
    address=$(wait_for_line "$server_pid" "$work/server.log" 's/.*listening on \(http:[^ ]*\).*/\1/p')
    # postmaster.pid: the first line is the process, the fifth the folder of the socket.
    postmaster=$(sed -n 1p "$data/pgdata/postmaster.pid")
    PGHOST=$(sed -n 5p "$data/pgdata/postmaster.pid")
    # The superuser: row-level security does not hold it, as it would not hold a service without it.
    PGPASSWORD=$(cat "$data/secrets/admin")
    export PGHOST PGPASSWORD PGUSER=palvelurekisteri_admin PGDATABASE=palvelurekisteri
    if [ -n "${fresh:-}" ]; then
        sql -c "vacuum (analyze)"
    fi
}

start_static() {
    "$static" 0 "$1" >"$work/static.log" 2>&1 &
    static_pid=$!
    static_address=$(wait_for_line "$static_pid" "$work/static.log" 's/^listening on //p')
}

stop_static() {
    if [ -n "${static_pid:-}" ]; then
        kill "$static_pid" 2>/dev/null || true
        wait "$static_pid" 2>/dev/null || true
        static_pid=""
    fi
}

stop_all() {
    stop_static
    if [ -n "${server_pid:-}" ]; then
        kill "$server_pid" 2>/dev/null || true
        wait "$server_pid" 2>/dev/null || true
    fi
    rm -rf "$work"
}

# Prints what the sed program finds in the log of a process that is starting.
wait_for_line() {
    local pid=$1 log=$2 program=$3 found
    for _ in $(seq 600); do
        found=$(sed -n "$program" "$log" | head -n 1)
        if [ -n "$found" ]; then
            echo "$found"
            return
        fi
        if ! kill -0 "$pid" 2>/dev/null; then
            break
        fi
        sleep 0.1
    done
    tail -n 20 "$log" >&2
    return 1
}

sql() {
    "$postgres_bin/psql" -X -q -v ON_ERROR_STOP=1 "$@"
}

# Tokens live ten minutes: a new one for each measurement.
log_in() {
    local answer
    answer=$(curl -sS -X POST "$address/api/v1/auth/login" -H "Content-Type: application/json" \
        -d "{\"username\": \"$login\", \"password\": \"$password\"}")
    token=$(sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p' <<<"$answer")
    if [ -z "$token" ]; then
        say "$login could not log in"
        return 1
    fi
}

# The clients, the beginnings of names and the days of new phases, as a table for Lua.
write_input() {
    {
        printf 'return {\n  token = "%s",\n' "$token"
        printf '  starts_on = "%s", ends_on = "%s",\n' "$starts_on" "$ends_on"
        echo '  clients = {'
        sql -At -c "select format('    { id = \"%s\", relationship = \"%s\" },', id, relationship_id) from bench.client"
        echo '  },'
        echo '  prefixes = {'
        sql -At -c "select format('    \"%s\",', low) from bench.prefix"
        printf '  },\n}\n'
    } >"$BENCH_INPUT"
}

# Size of one answer of a task, for the static answer beside it.
body_bytes() {
    local id relationship path body=()
    read -r id relationship < <(sql -At -F ' ' -c "select id, relationship_id from bench.client where n = 1")
    case $1 in
    client) path="/clients/$id" ;;
    client_overview) path="/clients/$id/overview" ;;
    caseload_page) path="/caseload?limit=50" ;;
    name_search)
        path="/clients/search?limit=20"
        body=(-d "{\"name\": \"$(sql -At -c "select low from bench.prefix where n = 1")\"}")
        ;;
    create_phase)
        path="/clients/$id/activation-phases"
        body=(-d "{\"relationship_id\": \"$relationship\", \"planned_starts_on\": \"$starts_on\",
            \"planned_ends_on\": \"$ends_on\", \"activity_place\": \"Kuormituskoe\",
            \"days_per_week\": 1, \"minutes_per_day\": 120, \"details\": {\"kind\": \"job_coaching\"}}")
        ;;
    *)
        say "there is no task $1"
        return 1
        ;;
    esac
    curl -sS -f -o /dev/null -w '%{size_download}' "$address/api/v1$path" -H "Authorization: Bearer $token" \
        -H "Content-Type: application/json" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" "${body[@]}"
}
