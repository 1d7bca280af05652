# SPDX-License-Identifier: Apache-2.0
# A table of a million credentials beside one of a thousand, and a realm of ten thousand gateways.
# shellcheck shell=bash

scale_servers=(few many)
# As docs/operations.md sizes them: a gateway is a client in one cache, and its service account in the other one.
sized_caches=(--cache-embedded-realms-max-count=30000 --cache-embedded-users-max-count=30000)

scale() {
  local server n
  say "Two servers on PostgreSQL, one with 1,000 credentials in its table and one with 1,000,000"
  start_database
  for server in "${scale_servers[@]}"; do
    start_server "$server" postgres
    lengthen_administrator_tokens "$server"
    create_realm "$server" RS256 RS256 "$users"
    write_gateway_requests "$server" RS256
  done
  fill few 1000
  fill many 1000000
  say "Starting each of them three times"
  for n in 1 2 3; do
    for server in "${scale_servers[@]}"; do
      stop_server "$server"
      start_server "$server" postgres
      printf '%s\t%s\n' "$server" "$(start_seconds "$server")" | tee -a "$work/starts"
    done
  done
  say "Measuring: a round to warm up and $rounds rounds"
  for ((n = 0; n <= rounds; n++)); do
    for server in $(in_order "$n" "${scale_servers[@]}"); do
      measure "$n" "$server" RS256 gateway-basic 200 "$((n == 0 ? 30 : seconds))"
      if ((n > 0)); then manage "$server" | tee -a "$work/managed"; fi
    done
  done
  for server in "${scale_servers[@]}"; do
    printf '%s\t%s\n' "$server" "$(live_heap "$server")" >>"$work/heaps"
  done
  ten_thousand_gateways
  scaled | publish scale
}

# Rows of gateways that are no clients: for the table, they are as good as others.
fill() { # server, rows
  sql "bench_$1" "insert into pingone_gateway_credential (id, realm_id, gateway_id, slot, token_hash, key_id, created_at)
    select gen_random_uuid(), (select id from realm where name = 'RS256'), gateway, slot, repeat('0', 64), 'none', 1
    from (select gen_random_uuid() as gateway from generate_series(1, $2 / 5)) g, generate_series(1, 5) slot"
  sql "bench_$1" "vacuum analyze pingone_gateway_credential"
}

# Prints the seconds of fifty calls of each kind, a line each.
manage() { # server
  local base token gateway n created
  base="$(server_url "$1")/admin/realms$(gateways RS256)"
  token="Authorization: Bearer $(administrator "$1")"
  gateway="$(curl --silent --fail --header "$token" "$base?limit=1" | jq -r '._embedded.gateways[0].id')"
  for ((n = 0; n < 50; n++)); do
    timed "$1" list --header "$token" "$base?limit=25&expand=credentials"
    timed "$1" create --header "$token" --header 'Content-Type: application/json' --data '{}' "$base/$gateway/credentials"
    created="$(jq -r .id "$work/answer")"
    timed "$1" revoke --header "$token" --request DELETE "$base/$gateway/credentials/$created"
  done
}

timed() { # server, what, arguments of curl
  printf '%s\t%s\t%s\n' "$1" "$2" \
    "$(curl --silent --show-error --fail --output "$work/answer" --write-out '%{time_total}' "${@:3}")"
}

# As many clients with service accounts and credentials, each of which is used in turn.
ten_thousand_gateways() {
  local n caches
  say "Creating 10,000 gateways with a credential each"
  for ((n = 0; n < 10000; n++)); do
    printf '%s {"name": "one of many %d", "type": "PING_FEDERATE", "enabled": true}\n' "$(gateways RS256)" "$n"
  done >"$work/posts"
  post_in_parallel few "$work/posts" 10000 .id | sed "s|.*|$(gateways RS256)/&/credentials {}|" >"$work/posts-of-credentials"
  post_in_parallel few "$work/posts-of-credentials" 10000 .credential | shuf --random-source=<(yes) \
    | with_tokens "$(basic app)" "$gateway_form" >"$(requests_file few RS256 gateway-of-ten-thousand)"
  say "Measuring them, with Keycloak's default caches and with larger ones"
  for caches in default sized; do
    stop_server few
    if [[ "$caches" == sized ]]; then start_server few postgres "${sized_caches[@]}"; else start_server few postgres; fi
    for ((n = 0; n <= rounds; n++)); do
      measure "$n" few RS256 gateway-basic 200 "$((n == 0 ? 30 : seconds))"
      # Long enough that each of them was used once.
      measure "$n" few RS256 gateway-of-ten-thousand 200 "$((n == 0 ? 120 : seconds))"
      tail -n 2 "$results" | sed "s/gateway/$caches-gateway/" >>"$work/of-ten-thousand"
    done
    printf '%s\t%s\n' "$caches" "$(live_heap few)" >>"$work/heaps"
  done
}

scaled() {
  printf '%d rounds, %d s for each measurement in a round; %s.\n' "$rounds" "$seconds" "$(machine)"
  printf 'Medians, and in brackets where the middle half of the rounds lies.\n\n'
  awk -f benchmark/median.awk -f benchmark/scale.awk "$work/starts" "$work/managed" "$work/heaps" "$work/of-ten-thousand" "$results"
}
