# SPDX-License-Identifier: Apache-2.0
# Turns what scale.sh saw into Markdown: medians, and the quartiles of what was measured in rounds.

BEGIN { FS = "\t" }

FILENAME ~ /starts$/ { add("start " $1, $2) }
FILENAME ~ /managed$/ { add($2 " " $1, $3 * 1000) }
FILENAME ~ /heaps$/ { add("heap " $1, $2 / 1024) }
FILENAME ~ /of-ten-thousand$/ && $1 > 0 { cpu[$4, $1] = $6; add("p99 " $4, $9) }
FILENAME ~ /results$/ && $1 > 0 && !(($2, $1) in byServer) { byServer[$2, $1] = $6; latency[$2, $1] = $9; rounds = $1 }

END {
  print "| | 1,000 credentials | 1,000,000 credentials | ratio | goal |"
  print "|---|---|---|---|---|"
  rounded("exchange, CPU µs a request", byServer, "≤ 1.10")
  rounded("exchange, p99 ms", latency, "≤ 1.20")
  row("a page of 25 gateways with their credentials, ms", "list", "≤ 1.20")
  row("create a credential, ms", "create", "≤ 1.20")
  row("revoke a credential, ms", "revoke", "≤ 1.20")
  row("start-up, s", "start", "1")
  row("live heap after it all, MB", "heap", "bounded")
  print ""
  print "| gateways in use, caches | CPU µs a request | p99 ms | live heap MB |"
  print "|---|---|---|---|"
  gateways("a few of 10,000, default", "default-gateway-basic", "default")
  gateways("10,000, default", "default-gateway-of-ten-thousand", "default")
  gateways("a few of 10,000, sized", "sized-gateway-basic", "sized")
  gateways("10,000, sized", "sized-gateway-of-ten-thousand", "sized")
}

function add(name, value) { number[name]++; list[name, number[name]] = value }

function rounded(title, column, goal,    r, few, many, ratios) {
  for (r = 1; r <= rounds; r++) {
    few[r] = column["few", r]
    many[r] = column["many", r]
    ratios[r] = many[r] / few[r]
  }
  sorted(few, rounds); sorted(many, rounds); sorted(ratios, rounds)
  printf "| %s | %.1f | %.1f | %.2f (%.2f to %.2f) | %s |\n", title, median(few, rounds), median(many, rounds),
    median(ratios, rounds), lower(ratios, rounds), upper(ratios, rounds), goal
}

function row(title, what, goal,    few, many) {
  few = middle(what " few")
  many = middle(what " many")
  printf "| %s | %.1f | %.1f | %.2f | %s |\n", title, few, many, many / few, goal
}

function gateways(title, subject, caches,    r, values, n) {
  for (r = 1; (subject, r) in cpu; r++) values[++n] = cpu[subject, r]
  sorted(values, n)
  printf "| %s | %.0f (%.0f to %.0f) | %.1f | %.0f |\n", title, median(values, n), lower(values, n), upper(values, n),
    middle("p99 " subject), middle("heap " caches)
}

function middle(name,    n, i, values) {
  n = number[name]
  for (i = 1; i <= n; i++) values[i] = list[name, i]
  sorted(values, n)
  return median(values, n)
}
