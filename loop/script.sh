# SPDX-License-Identifier: Apache-2.0
# Functions that scripts share: their help, options, errors, and end. A script sources this in the project's folder.
# shellcheck shell=bash disable=SC2034

. loop/machine.sh

keycloak_version="$(sed -nE 's:.*<keycloak.version>(.*)</keycloak.version>.*:\1:p' pom.xml)"
work=""
# The folders that a script enters are in the project.
unset CDPATH
# Servers on this machine are not asked through a proxy.
no_proxy="${no_proxy:-${NO_PROXY:-}}"
if [[ "$no_proxy" != "*" ]]; then no_proxy="localhost,127.0.0.1,::1${no_proxy:+,$no_proxy}"; fi
export no_proxy NO_PROXY="$no_proxy"

say() { printf '%s\n' "$*"; }

die() { # what is wrong
  local script="${0#"$PWD/"}"
  printf '%s: %s\n' "${script#./}" "$*" >&2
  exit 1
}

die_if() { # a problem, or nothing
  if [[ -n "$1" ]]; then die "$1"; fi
}

require_engine() { engine_answers || die "no container engine answers: start Docker (docker info must work)"; }

# If the buildx plugin is missing, Docker and compose use the builder that needs no plugin.
choose_builder() {
  if ! docker buildx version >/dev/null 2>&1; then export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0; fi
}

# Prints the comment at the beginning of a script.
show_help() { sed -n '4,/^[^#]/s/^# \{0,1\}//p' "$1"; } # script

# Sets $port.
read_port() { # number, the greatest one
  [[ "$1" =~ ^[0-9]{1,5}$ ]] && ((10#$1 >= 1 && 10#$1 <= $2)) || die "--port needs a number from 1 to $2"
  port="$((10#$1))"
}

check_ports() { # numbers
  local each
  for each in "$@"; do
    if port_is_taken "$each"; then die "port $each is taken: choose another one with --port N"; fi
  done
}

# Creates $work. At the end of the script, however it ends: runs the script's `clean_up`, and removes $work.
clean_up_at_the_end() {
  work="$(mktemp -d "${TMPDIR:-/tmp}/pingone-exchange-${0##*/}.XXXXXX")"
  trap end EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

end() {
  local code=$?
  # The cleanup continues even if one of its steps fails.
  set +e
  trap - EXIT INT TERM HUP
  clean_up
  rm -rf "$work"
  exit "$code"
}

# The script may define another one after this. It may read and change $code, the script's status.
clean_up() { :; }

stop_process() { # its id, or nothing
  if [[ -z "$1" ]]; then return 0; fi
  kill -TERM "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}
