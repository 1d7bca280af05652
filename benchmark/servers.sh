# SPDX-License-Identifier: Apache-2.0
# The Keycloaks that are measured: production mode, each with a database of its own, all of them up at once so that
# rounds can go from one to the other; only one is ever asked at a time.
# shellcheck shell=bash

declare -A server_pids=() server_ports=() java_pids=()
database_container=""

server_url() { printf 'http://localhost:%d' "${server_ports[$1]}"; }

server_folder() { printf '%s/%s' "$work" "$1"; }

# A server's name says what it is: its database, and "stock" if it runs without the extension.
start_server() { # name, h2 or postgres, further options of Keycloak
  local name="$1" folder port options=()
  folder="$(server_folder "$name")"
  port="$(next_port)"
  server_ports[$name]="$port"
  rm -f "$(administrator_token "$name")"
  if [[ ! -d "$folder" ]]; then
    lay_out "$name" "$2" "$folder"
  fi
  mapfile -t options < <(database_options "$name" "$2")
  options+=("${@:3}")
  # A heap of one size: what is measured is the exchange, not how the heap grows.
  JAVA_OPTS_KC_HEAP="-Xms1g -Xmx1g" KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin \
    "$folder/bin/kc.sh" start --optimized "${options[@]}" --http-enabled=true --http-host=127.0.0.1 \
    "--http-port=$port" "--http-management-port=$((port + 1))" "--hostname=$(server_url "$name")" \
    --cache-embedded-network-bind-address=127.0.0.1 "--cache-embedded-network-bind-port=$((port + 2))" \
    >>"$folder/server.log" 2>&1 </dev/null &
  server_pids[$name]=$!
  wait_for_server "$name"
  # The script that was started waits for Java, which does the work.
  java_pids[$name]="$(pgrep --parent "${server_pids[$name]}" java)"
}

next_port() {
  local port
  for ((port = 18200; port < 19000; port += 10)); do
    if [[ " ${server_ports[*]-} " != *" $port "* ]] && ! port_is_taken "$port" && ! port_is_taken "$((port + 1))"; then
      echo "$port"
      return
    fi
  done
  die "no free port between 18200 and 19000"
}

lay_out() { # name, database, folder
  cp -R "docker/target/keycloak-$keycloak_version" "$3"
  rm -rf "$3/data"
  if [[ "$1" == *stock* ]]; then rm -f "$3"/providers/*.jar; fi
  if [[ "$2" == postgres ]]; then sql keycloak "create database bench_$1"; fi
  "$3/bin/kc.sh" build "--db=$(database_kind "$2")" --health-enabled=true --metrics-enabled=true >"$3/build.log" 2>&1 \
    || { tail -n 20 "$3/build.log" >&2; die "Keycloak's build failed"; }
}

database_kind() { if [[ "$1" == postgres ]]; then echo postgres; else echo dev-file; fi; }

# Each server that runs on PostgreSQL has a database of its own there.
database_options() { # name, database
  printf '%s\n' --db-username=keycloak --db-password=bench-only
  if [[ "$2" == postgres ]]; then
    printf '%s\n' "--db-url=jdbc:postgresql://localhost:$database_port/bench_$1"
  fi
}

start_database() {
  database_container="$(docker run --detach --rm --publish 127.0.0.1::5432 --shm-size 256m \
    --env POSTGRES_USER=keycloak --env POSTGRES_PASSWORD=bench-only --env POSTGRES_DB=keycloak \
    "${POSTGRES_IMAGE:-postgres:15}")" || die "PostgreSQL does not start"
  database_port="$(docker port "$database_container" 5432/tcp | head -n 1 | sed 's/.*://')"
  local waited
  for ((waited = 0; waited < 60; waited++)); do
    if sql keycloak 'select 1' >/dev/null 2>&1; then return; fi
    sleep 1
  done
  die "PostgreSQL does not answer"
}

sql() { # database, statement; rows as lines, columns parted by |
  docker exec --env PGPASSWORD=bench-only "$database_container" \
    psql --host=localhost --username=keycloak "--dbname=$1" --no-align --tuples-only --quiet --command="$2"
}

# Changes a row of a server on H2, whose file belongs to the server while it is up.
h2_sql() { # name, statement
  local folder
  folder="$(server_folder "$1")"
  stop_server "$1"
  java -cp "$(find "$folder/lib/lib/main" -name 'com.h2database.h2-*.jar')" org.h2.tools.Shell -user keycloak -password bench-only \
    -url "jdbc:h2:file:$folder/data/h2/keycloakdb;NON_KEYWORDS=VALUE;IFEXISTS=TRUE" -sql "$2" >"$work/h2.log" 2>&1 \
    || { cat "$work/h2.log" >&2; die "H2 does not take a statement"; }
  start_server "$1" h2
}

wait_for_server() { # name
  local waited
  for ((waited = 0; waited < 1800; waited++)); do
    if curl --silent --fail --output /dev/null --max-time 5 "$(server_url "$1")/realms/master"; then return 0; fi
    if ! kill -0 "${server_pids[$1]}" 2>/dev/null; then break; fi
    sleep 0.1
  done
  tail -n 30 "$(server_folder "$1")/server.log" >&2
  die "the server $1 did not start"
}

# User and system time of the whole process so far, in microseconds, as the operating system counts it.
server_cpu() { # name
  awk -v ticks="$(getconf CLK_TCK)" '{ sub(/^.*\) /, ""); printf "%d\n", ($12 + $13) * 1000000 / ticks }' \
    "/proc/${java_pids[$1]}/stat"
}

# What is alive on the heap, in kilobytes, right after a full collection.
live_heap() { # name
  jcmd "${java_pids[$1]}" GC.run >/dev/null
  jcmd "${java_pids[$1]}" GC.heap_info | sed -nE 's/.*total [0-9]+K, used ([0-9]+)K.*/\1/p' | head -n 1
}

# Seconds from the start of Java to the first request it takes, as Keycloak writes it.
start_seconds() { # name
  sed -nE 's/.* started in ([0-9.]+)s\..*/\1/p' "$(server_folder "$1")/server.log" | tail -n 1
}

stop_server() { # name
  local pid="${server_pids[$1]:-}"
  unset "server_pids[$1]" "server_ports[$1]" "java_pids[$1]"
  if [[ -z "$pid" ]]; then return 0; fi
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
}

stop_servers() {
  local name
  for name in "${!server_pids[@]}"; do stop_server "$name"; done
  if [[ -n "$database_container" ]]; then docker stop "$database_container" >/dev/null 2>&1 || true; fi
}
