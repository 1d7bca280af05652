# SPDX-License-Identifier: Apache-2.0
# The demo's own Keycloak: a copy with an empty database, gone with the demo.
# shellcheck shell=bash

server_pid=""
server_folder=""

port_is_taken() { # port
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null
}

start_server() { # laid out Keycloak, realm file, port
  server_folder="$(mktemp -d "${TMPDIR:-/tmp}/pingone-exchange-demo.XXXXXX")"
  cp -R "$1/." "$server_folder"
  rm -rf "$server_folder/data"
  mkdir -p "$server_folder/data/import"
  cp "$2" "$server_folder/data/import/"
  KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin \
    "$server_folder/bin/kc.sh" start-dev --http-host=127.0.0.1 "--http-port=$3" --import-realm \
    >"$server_folder/server.log" 2>&1 </dev/null &
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
  tail -n 40 "$server_folder/server.log"
}

stop_server() {
  if [[ -n "$server_pid" ]]; then
    kill -TERM "$server_pid" 2>/dev/null || true
    wait "$server_pid" 2>/dev/null || true
    server_pid=""
  fi
  if [[ -n "$server_folder" ]]; then
    rm -rf "$server_folder"
    server_folder=""
  fi
}
