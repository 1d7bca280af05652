# SPDX-License-Identifier: Apache-2.0
# The demo's own Keycloak: a copy with an empty database.
# shellcheck shell=bash

server_pid=""
server_log=""

start_server() { # laid out Keycloak, folder for the copy, realm file, port
  cp -R "$1" "$2"
  rm -rf "$2/data"
  mkdir -p "$2/data/import"
  cp "$3" "$2/data/import/"
  server_log="$2/server.log"
  KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin \
    "$2/bin/kc.sh" start-dev --http-host=127.0.0.1 "--http-port=$4" --import-realm \
    --spi-theme--default=pingone-exchange >"$server_log" 2>&1 </dev/null &
  server_pid=$!
}

wait_for_server() { # address to ask, seconds
  local waited
  for ((waited = 0; waited < $2; waited++)); do
    if curl --silent --fail --output /dev/null --max-time 5 "$1"; then return 0; fi
    kill -0 "$server_pid" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}

show_server_log() {
  printf '\nThe last lines of the server log:\n'
  tail -n 40 "$server_log"
}

stop_server() {
  if [[ -z "$server_pid" ]]; then return 0; fi
  kill -TERM "$server_pid" 2>/dev/null || true
  wait "$server_pid" 2>/dev/null || true
  server_pid=""
}
