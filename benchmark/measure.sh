# SPDX-License-Identifier: Apache-2.0
# One measurement: wrk sends one subject's requests to one server for some seconds.
# shellcheck shell=bash

connections=8

# Appends a line to the results: round, server, realm, subject, requests, CPU microseconds a request, requests a second,
# p50 and p99 in milliseconds, answers other than expected, answers of 5xx, broken connections.
measure() { # round, server, realm, subject, expected status, seconds
  local before after result
  before="$(server_cpu "$2")"
  result="$(load "$2" "$3" "$4" "$5" "$6" 0)"
  after="$(server_cpu "$2")"
  awk -v OFS='\t' -v round="$1" -v server="$2" -v realm="$3" -v subject="$4" -v cpu="$((after - before))" '
    $2 == 0 { print "no answer: " server " " realm " " subject > "/dev/stderr"; exit 1 }
    { print round, server, realm, subject, $2, cpu / $2, $2 / ($3 / 1000000), $4 / 1000, $5 / 1000, $6, $7, $8 }' \
    <<<"$result" >>"$results" || die "nothing was measured"
  tail -n 1 "$results" | awk -F '\t' '
    { printf "  round %d  %-14s %-6s %-34s %7.0f us  %6.0f /s  p50 %5.1f ms  p99 %6.1f ms%s\n", $1, $2, $3, $4, $6, $7, $8, $9,
        ($10 + $12 > 0 ? "  UNEXPECTED " $10 + $12 : "") }'
}

# wrk's result line, see exchange.lua.
load() { # server, realm, subject, expected status, seconds, pause in ms
  wrk --threads 1 --connections "$connections" --duration "${5}s" --timeout 10s --script benchmark/exchange.lua \
    "$(server_url "$1")/realms/$2/protocol/openid-connect/token" -- "$(requests_file "$1" "$2" "$3")" "$4" "$6" \
    | grep '^result'
}
