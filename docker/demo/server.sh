# SPDX-License-Identifier: Apache-2.0
# A Keycloak with the extension, built from the sources, started as a copy with an empty database, and stopped. For the demo,
# and for every other script that needs such a Keycloak. It needs loop/script.sh.
# shellcheck shell=bash disable=SC2154

server_pid=""
server_log=""

# Downloads Keycloak once, with its progress on stderr.
fetch_server() { docker/keycloak-dist "$keycloak_version" >/dev/null; }

# Builds only the JARs and puts them into that Keycloak: no tests, no formatter. It is quiet unless it fails.
build_server() { # file for Maven's output
  # The build ends before the second compiler pays off.
  MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}" \
    ./mvnw -B -ntp -q -T 2 -pl docker -am -Dmaven.test.skip=true -Dspotless.check.skip=true verify >"$1" 2>&1 || {
    printf '\n'
    tail -n 40 "$1"
    return 1
  }
}

# The Keycloak that build_server leaves, which is never started itself.
built_server() { printf '%s\n' "$PWD/docker/target/keycloak-$keycloak_version"; }

start_server() { # folder for the copy, realm file, port
  cp -R "$(built_server)" "$1"
  rm -rf "$1/data"
  mkdir -p "$1/data/import"
  cp "$2" "$1/data/import/"
  server_log="$1/server.log"
  # A short run gains nothing from the second compiler.
  KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin JAVA_OPTS_APPEND=-XX:TieredStopAtLevel=1 \
    "$1/bin/kc.sh" start-dev --http-host=127.0.0.1 "--http-port=$3" --import-realm \
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

show_server_log() { # number of lines
  printf '\nThe last lines of the server log:\n'
  tail -n "$1" "$server_log"
}

stop_server() {
  stop_process "$server_pid"
  server_pid=""
}
