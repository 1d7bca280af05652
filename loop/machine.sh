# SPDX-License-Identifier: Apache-2.0
# Answers questions about this machine that more than one script asks. It changes nothing.
# shellcheck shell=bash

java_command() { echo "${JAVA_HOME:+$JAVA_HOME/bin/}$1"; } # java, javac or jar

# Prints one line with the problem of Java on this machine, or nothing if the build can use it.
java_problem() {
  local java version install="install a JDK, version 17 or newer"
  java="$(java_command java)"
  if [[ -n "${JAVA_HOME:-}" ]]; then install="set JAVA_HOME, now $JAVA_HOME, to a JDK, version 17 or newer"; fi
  # On macOS, the command java exists without Java, too.
  if ! version="$("$java" -version 2>&1)"; then
    echo "Java is missing or does not start: $install (Debian: openjdk-17-jdk-headless)"
    return
  fi
  version="$(sed -nE 's/.* version "(1\.)?([0-9]+).*/\2/p' <<<"$version" | head -n 1)"
  if ((${version:-0} < 17)); then
    echo "Java ${version:-of unknown version} is too old: $install"
  elif ! command -v "${java}c" >/dev/null; then
    echo "this is only a Java runtime: $install (Debian: openjdk-17-jdk-headless)"
  fi
}

# Prints one line with the problem of Node on this machine, or nothing if the build of the console's pages can use it.
node_problem() {
  local version
  if ! command -v node >/dev/null; then
    echo "Node is missing: install version 20 or newer, with npm"
    return
  fi
  version="$(node --version 2>/dev/null | sed -nE 's/^v([0-9]+)\..*/\1/p')"
  if ((${version:-0} < 20)); then
    echo "Node ${version:-of unknown version} is too old: install version 20 or newer, with npm (Debian 13 has 20, Debian 12 only 18)"
  fi
}

# Prints one line with the problem of jq on this machine, or nothing if the scripts can use it.
jq_problem() {
  if ! command -v jq >/dev/null; then
    echo "jq is missing: install version 1.6 or newer"
  elif ! jq --null-input '"YQ==" | @base64d' >/dev/null 2>&1; then
    echo "jq is too old: install version 1.6 or newer"
  fi
}

on_debian_as_root() { [[ "$(id -u)" == 0 && -f /etc/debian_version ]] && command -v apt-get >/dev/null; }

engine_answers() { docker info >/dev/null 2>&1; }

port_is_taken() { # port
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null
}

free_port() {
  local port
  for ((port = 18080; port < 18180; port++)); do
    if ! port_is_taken "$port"; then
      echo "$port"
      return
    fi
  done
}
