# SPDX-License-Identifier: Apache-2.0
# Half an hour at 70 % of saturation, all exchanges mixed: answers, latency and what stays on the heap.
# shellcheck shell=bash

soak_samples=10
soak_share=0.7

soak() {
  local server="${databases%%,*}" subject most part n
  start_soak_server "$server"
  for subject in "${extension_subjects[@]}"; do
    shuf --repeat --head-count="$tokens" "$(requests_file "$server" RS256 "$subject")"
  done | shuf >"$(requests_file "$server" RS256 mixed)"

  say "How much the server can do"
  load "$server" RS256 mixed 200 120 0 >/dev/null
  most="$(load "$server" RS256 mixed 200 30 0 | per_second)"
  say "How long its clients have to pause, so that it has $soak_share of that to do"
  find_pause "$server" "$most"

  say "Soaking for $minutes minutes"
  : >"$work/soak"
  for ((n = 1; n <= soak_samples; n++)); do
    part="$(load "$server" RS256 mixed 200 "$((minutes * 60 / soak_samples))" "$pause")"
    awk -v OFS='\t' -v n="$n" -v heap="$(live_heap "$server")" \
      '{ print n, $2, $2 / ($3 / 1000000), $4 / 1000, $5 / 1000, $6, $7, $8, heap }' <<<"$part" | tee -a "$work/soak"
  done
  soaked "$server" "$most" | publish soak
}

per_second() { awk '{ print $2 / ($3 / 1000000) }'; }

# The clients are the ones that saturate the server. A pause changes the answers' own time too, so it is found step by step.
find_pause() { # server, requests a second at saturation; sets pause, in milliseconds
  local seen="$2" n
  pause=0
  for ((n = 0; n < 3; n++)); do
    if ((n > 0)); then seen="$(load "$1" RS256 mixed 200 20 "$pause" | per_second)"; fi
    pause="$(awk -v pause="$pause" -v clients="$connections" -v most="$2" -v share="$soak_share" \
      -v seen="$seen" 'BEGIN { pause += 1000 * clients * (1 / (share * most) - 1 / seen); printf "%.1f", pause < 0 ? 0 : pause }')"
  done
}

start_soak_server() { # server
  say "Starting the server and minting tokens"
  if [[ "$1" == postgres ]]; then start_database; fi
  start_server "$1" "$1"
  create_realm "$1" RS256 RS256 "$users"
  write_stock_requests "$1" RS256
  write_extension_requests "$1" RS256
}

soaked() { # server, requests a second at saturation
  printf 'All exchanges mixed, on %s, %d minutes at %.0f %% of saturation (%.0f requests a second); %s.\n\n' "$1" "$minutes" \
    "$(awk -v most="$2" '{ n++; sum += $3 } END { print 100 * sum / n / most }' "$work/soak")" "$2" "$(machine)"
  printf '| part | requests | per second | p50 ms | p99 ms | p99 / p50 | unexpected | 5xx | broken | live heap after a full collection, MB |\n'
  printf '|---|---|---|---|---|---|---|---|---|---|\n'
  awk '{ printf "| %d | %d | %.0f | %.1f | %.1f | %.1f | %d | %d | %d | %.0f |\n", $1, $2, $3, $4, $5, $5 / $4, $6, $7, $8, $9 / 1024 }' \
    "$work/soak"
}
