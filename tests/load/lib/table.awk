# Rows of figures to a Markdown table; see measure() in measure.sh for their order.
BEGIN {
    print "| task | connections | req/s | p50 ms | p99 ms | limit/s | static/s | ceiling/s | ratio | server CPU-s per 1000 | PostgreSQL CPU-s per 1000 | non-2xx |"
    print "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
}
{
    requests = $3; rate = requests / $4 * 1e6
    limit = $9 > $10 ? $9 : $10
    static = $11 / $12 * 1e6
    ceiling = limit && static ? 1 / (1 / limit + 1 / static) : 0
    failed = $7 + $8
    printf "| %s | %d | %.0f | %.2f | %.2f | %.0f | %.0f | %.0f | %s | %s | %s | %d |\n", $1, $2, rate,
        $5 / 1000, $6 / 1000, limit, static, ceiling, ceiling ? sprintf("%.2f", rate / ceiling) : "-",
        per_thousand($14 - $13), per_thousand($16 - $15), failed
}

function per_thousand(cpu) {
    return requests ? sprintf("%.3f", cpu / requests * 1000) : "-"
}
