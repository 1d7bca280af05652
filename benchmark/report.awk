# SPDX-License-Identifier: Apache-2.0
# Turns measurements (see measure.sh) into Markdown: what was to be reached, what everything costs, what refusals cost.
# Every ratio is taken within a round; what is shown is the median of the rounds, with its quartiles.

BEGIN { FS = "\t" }

$1 == 0 { next } # warming up

{
  rounds = $1 > rounds ? $1 : rounds
  key = $2 FS $3 FS $4
  if (!(key in seen)) { seen[key] = 1; keys[++count] = key }
  cpu[key, $1] = $6; rate[key, $1] = $7; p50[key, $1] = $8; p99[key, $1] = $9
  wrong[key] += $10 + $12; failed[key] += $11
}

END {
  goals()
  costs()
  refusals()
}

function goals(    stock, ours, n, i) {
  print "| CPU per request | goal RS256 | H2 | PostgreSQL | goal ES256 | H2 | PostgreSQL |"
  print "|---|---|---|---|---|---|---|"
  goal("gateway exchange (Basic) / client_credentials", "gateway-basic", "client-credentials", 1.00, 1.10)
  goal("gateway exchange (credential alone) / client_credentials", "gateway-alone", "client-credentials", 1.00, 1.10)
  goal("gateway exchange (Basic) / V2, service account", "gateway-basic", "v2-service-account", 0.90, 0.50)
  goal("gateway exchange (Basic) / V2, user", "gateway-basic", "v2-user", 0.90, 0.50)
  goal("impersonation / V2, user", "impersonation", "v2-user", 1.00, 1.00)
  goal("machine to machine / V2, service account", "machine-to-machine", "v2-service-account", 1.00, 1.00)
  goal("delegation / V2, user", "delegation", "v2-user", 1.10, 1.35)
  print ""
  print "| CPU per request, H2 | goal | RS256 | ES256 |"
  print "|---|---|---|---|"
  split("client-credentials v2-user v2-service-account", stock, " ")
  for (i = 1; i <= 3; i++) {
    printf "| %s: with the JAR / without | ≤ 1.02 | %s | %s |\n", stock[i],
      ratio("h2", "RS256", stock[i], "h2-stock", "RS256", stock[i], 1.02),
      ratio("h2", "ES256", stock[i], "h2-stock", "ES256", stock[i], 1.02)
  }
  n = split("gateway-basic gateway-alone impersonation machine-to-machine delegation chained-delegation", ours, " ")
  for (i = 1; i <= n; i++) {
    printf "| %s: PostgreSQL / H2 | ≤ 1.15 | %s | %s |\n", ours[i],
      ratio("postgres", "RS256", ours[i], "h2", "RS256", ours[i], 1.15),
      ratio("postgres", "ES256", ours[i], "h2", "ES256", ours[i], 1.15)
  }
}

function goal(name, one, other, rs256, es256) {
  printf "| %s | ≤ %.2f | %s | %s | ≤ %.2f | %s | %s |\n", name,
    rs256, ratio("h2", "RS256", one, "h2", "RS256", other, rs256),
    ratio("postgres", "RS256", one, "postgres", "RS256", other, rs256),
    es256, ratio("h2", "ES256", one, "h2", "ES256", other, es256),
    ratio("postgres", "ES256", one, "postgres", "ES256", other, es256)
}

function ratio(server, realm, subject, otherServer, otherRealm, otherSubject, most,    list, n, shown) {
  n = ratios(server FS realm FS subject, otherServer FS otherRealm FS otherSubject, list)
  if (n == 0) return "-"
  shown = sprintf("%.2f (%.2f to %.2f)", median(list, n), lower(list, n), upper(list, n))
  return median(list, n) <= most + 0.005 ? shown : "**" shown "**"
}

function costs(    i, part) {
  print ""
  print "| server | key | request | CPU µs | per second | p50 ms | p99 ms | unexpected | 5xx |"
  print "|---|---|---|---|---|---|---|---|---|"
  for (i = 1; i <= count; i++) {
    split(keys[i], part, FS)
    if (part[3] ~ /^refused-/) continue
    printf "| %s | %s | %s | %s | %.0f | %.1f | %.1f | %d | %d |\n", part[1], part[2], part[3], spread(cpu, keys[i]),
      middle(rate, keys[i]), middle(p50, keys[i]), middle(p99, keys[i]), wrong[keys[i]], failed[keys[i]]
  }
}

function refusals(    i, part, reason, acceptance) {
  print ""
  print "| refused | CPU µs | as fast as the acceptance, times |"
  print "|---|---|---|"
  for (i = 1; i <= count; i++) {
    split(keys[i], part, FS)
    if (part[3] !~ /^refused-/) continue
    reason = substr(part[3], 9)
    acceptance = part[1] FS part[2] FS accepted(reason)
    printf "| %s | %s | %s |\n", reason, spread(cpu, keys[i]), times(acceptance, keys[i])
  }
}

# The list of refusals says what each one is compared with: -v acceptances="reason acceptance;reason acceptance"
function accepted(reason,    list, n, i, pair) {
  n = split(acceptances, list, ";")
  for (i = 1; i <= n; i++) {
    split(list[i], pair, " ")
    if (pair[1] == reason) return pair[2]
  }
  return ""
}

function times(acceptance, refused,    list, n, shown) {
  n = ratios(acceptance, refused, list)
  if (n == 0) return "-"
  shown = sprintf("%.1f (%.1f to %.1f)", median(list, n), lower(list, n), upper(list, n))
  return median(list, n) >= 5 ? shown : "**" shown "**"
}

# CPU of the one per CPU of the other, in each round that has both; how many rounds those are.
function ratios(one, other, list,    r, n) {
  n = 0
  for (r = 1; r <= rounds; r++) {
    if ((one, r) in cpu && (other, r) in cpu) list[++n] = cpu[one, r] / cpu[other, r]
  }
  sorted(list, n)
  return n
}

function values(column, key, list,    r, n) {
  n = 0
  for (r = 1; r <= rounds; r++) if ((key, r) in column) list[++n] = column[key, r]
  sorted(list, n)
  return n
}

function middle(column, key,    list, n) {
  n = values(column, key, list)
  return median(list, n)
}

function spread(column, key,    list, n) {
  n = values(column, key, list)
  return sprintf("%.0f (%.0f to %.0f)", median(list, n), lower(list, n), upper(list, n))
}
