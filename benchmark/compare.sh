# SPDX-License-Identifier: Apache-2.0
# Every exchange and every refusal, beside what Keycloak does itself.
# shellcheck shell=bash

stock_subjects=(client-credentials v2-user v2-service-account)
extension_subjects=(gateway-basic gateway-alone impersonation machine-to-machine delegation chained-delegation)

compare() {
  local servers=() server
  say "Starting the servers and minting $tokens tokens of each kind in each realm"
  if with_postgres; then start_database; fi
  if [[ "$databases" == *h2* ]]; then servers+=(h2 h2-stock); fi
  if with_postgres; then servers+=(postgres); fi
  for server in "${servers[@]}"; do
    start_server "$server" "${server%-stock}"
  done
  for server in "${servers[@]}"; do
    prepare "$server"
    if [[ "$server" == h2 ]]; then
      write_refusals h2 RS256
      check_refusals h2 RS256
    fi
  done
  say "Measuring: a round to warm up, then $rounds rounds of $seconds seconds"
  for ((round = 0; round <= rounds; round++)); do
    one_round "$round" "${servers[@]}"
  done
  comparison | publish comparison
}

prepare() { # server
  local realm
  for realm in RS256 ES256; do
    create_realm "$1" "$realm" "$realm" "$users"
    write_stock_requests "$1" "$realm"
    if [[ "$1" != *stock ]]; then write_extension_requests "$1" "$realm"; fi
  done
}

# The servers take turns at each subject, so that what is compared was measured within seconds; every second round goes
# backwards, so that no subject is always the one that comes after another.
one_round() { # round, servers
  local round="$1" realm subject subjects length="$seconds"
  shift
  # However short the rounds are, they begin with servers that are warm.
  if ((round == 0)); then length=$((seconds < 4 ? 8 : 2 * seconds)); fi
  for realm in RS256 ES256; do
    mapfile -t subjects < <(in_order "$round" "${stock_subjects[@]}" "${extension_subjects[@]}")
    for subject in "${subjects[@]}"; do
      for server in $(in_order "$round" "$@"); do
        if [[ -f "$(requests_file "$server" "$realm" "$subject")" ]]; then
          measure "$round" "$server" "$realm" "$subject" 200 "$length"
        fi
      done
    done
  done
  # There are many of them, so after the warm-up they take part in every second round, the first included.
  if ((round > 0 && round % 2 == 0)); then return; fi
  for subject in "${refusals[@]}"; do
    measure "$round" h2 RS256 "refused-${subject% *}" 400 "$(((length + 3) / 4))"
  done
}

in_order() { # round, words
  if (($1 % 2)); then printf '%s\n' "${@:2}"; else printf '%s\n' "${@:2}" | tac; fi
}

comparison() {
  local acceptances
  acceptances="$(IFS=';'; printf '%s' "${refusals[*]-}")"
  printf '%d rounds, %d s for each kind of request in a round, refusals in every second one; %s.\n' "$rounds" "$seconds" "$(machine)"
  printf 'Medians, and in brackets where the middle half of the rounds lies. Bold: the goal is missed.\n\n'
  awk -v acceptances="$acceptances" -f benchmark/median.awk -f benchmark/report.awk "$results"
}
