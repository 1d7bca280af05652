# SPDX-License-Identifier: Apache-2.0
# Installs packages and starts a container engine, as root on Debian. It needs loop/script.sh and its $work.
# shellcheck shell=bash

engine_pid=""
without_ipv6=/proc/sys/net/ipv6/conf/default/disable_ipv6
without_ipv6_before=""

# Prints Debian's package of each command that is missing, a line each.
packages_of() { # commands, each with ":" and its package if that has another name
  local each
  for each in "$@"; do
    command -v "${each%%:*}" >/dev/null || echo "${each##*:}"
  done
}

# As root on Debian, installs missing packages. Elsewhere, it lists them and exits.
install_packages() { # function that prints Debian's names of the missing packages, a line each
  local packages
  packages="$("$1" | sort -u | paste -s -d ' ' -)"
  if [[ -z "$packages" ]]; then return; fi
  on_debian_as_root || die "missing here: $packages (Debian's package names); install them, or run as root on Debian"
  say "Installing $packages"
  # shellcheck disable=SC2086 # the packages are several words
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $packages; } \
    >"$work/apt.log" 2>&1 </dev/null || { tail -n 20 "$work/apt.log"; die "apt-get install failed"; }
}

# Chromium ends all its requests when the machine gets or loses an address (ERR_NETWORK_CHANGED). An interface for a container
# would get one of IPv6 by itself, and needs none.
give_new_interfaces_no_address() {
  if [[ -w "$without_ipv6" ]]; then
    without_ipv6_before="$(<"$without_ipv6")"
    { echo 1 >"$without_ipv6"; } 2>/dev/null || without_ipv6_before=""
  fi
}

# A sandbox may forbid the packet filter or the overlay file system: the engine works without them if necessary.
start_engine() {
  local options waited
  for options in "" "--iptables=false --ip6tables=false" "--iptables=false --ip6tables=false --storage-driver=vfs"; do
    say "Starting dockerd $options"
    give_new_interfaces_no_address
    # shellcheck disable=SC2086 # the options are several words
    dockerd $options >"$work/dockerd.log" 2>&1 </dev/null &
    engine_pid=$!
    for ((waited = 0; waited < 60; waited++)); do
      if engine_answers; then return; fi
      kill -0 "$engine_pid" 2>/dev/null || break
      sleep 1
    done
    stop_engine
  done
  tail -n 20 "$work/dockerd.log"
  die "dockerd does not start"
}

stop_engine() {
  stop_process "$engine_pid"
  engine_pid=""
  if [[ -n "$without_ipv6_before" ]]; then echo "$without_ipv6_before" >"$without_ipv6"; fi
  without_ipv6_before=""
}

find_engine() {
  if engine_answers; then return; fi
  if [[ -z "${DOCKER_HOST:-}" ]] && on_debian_as_root; then start_engine; else require_engine; fi
}
