# SPDX-License-Identifier: Apache-2.0
# Prepares this machine for ./verify, which calls prepare_machine at its start and leave_machine at its end.
# As root on Debian, prepare_machine installs what is missing, starts a container engine and builds the images. Elsewhere it
# says what is missing. It exports CHROMIUM, the browser of the tests. It needs loop/script.sh and its $work.
# shellcheck shell=bash

. machine/engine.sh
. machine/images.sh

headless_shell=/usr/bin/chromium-headless-shell

has_compose() { docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null; }

missing_packages() {
  if [[ -n "$(java_problem)" ]]; then echo openjdk-17-jdk-headless; fi
  packages_of node:nodejs npm python3 "$CHROMIUM:chromium" curl jq docker:docker.io
  if ! has_compose; then echo docker-compose; fi
  if on_debian_as_root; then
    packages_of iptables debootstrap
    if ! engine_answers; then packages_of dockerd:docker.io; fi
  fi
}

# Debian's headless shell of Chromium needs less CPU time than the whole browser, which other systems have.
choose_browser() {
  if [[ -n "${CHROMIUM:-}" ]]; then return; fi
  if [[ ! -x "$headless_shell" ]] && on_debian_as_root; then
    say "Installing chromium-headless-shell"
    { install_headless_shell || { apt-get update && install_headless_shell; }; } >"$work/apt.log" 2>&1 </dev/null \
      || say "It is not available: the tests use chromium."
  fi
  CHROMIUM=/usr/bin/chromium
  if [[ -x "$headless_shell" ]]; then CHROMIUM="$headless_shell"; fi
  export CHROMIUM
}

install_headless_shell() {
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium-headless-shell
}

install_missing() {
  # No package of the system fixes this.
  if command -v node >/dev/null; then die_if "$(node_problem)"; fi
  install_packages missing_packages
  die_if "$(java_problem; node_problem)"
}

prepare_machine() {
  choose_browser
  install_missing
  find_engine
  find_images
}

leave_machine() {
  # The containers that an aborted test leaves in the engine that ends with this script.
  if [[ -n "$engine_pid" ]]; then
    docker ps --all --quiet --filter label=org.testcontainers=true 2>/dev/null \
      | xargs -r docker rm --force --volumes >/dev/null || true
  fi
  stop_engine
}
