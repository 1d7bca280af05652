# SPDX-License-Identifier: Apache-2.0
# Prepares this machine for ./verify, which calls prepare_machine at its start and leave_machine at its end.
# As root on Debian, prepare_machine installs what is missing, starts a container engine and builds the images. Elsewhere it
# says what is missing. It needs loop/script.sh and its $work, and $CHROMIUM.
# shellcheck shell=bash

. machine/engine.sh
. machine/images.sh

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

install_missing() {
  # No package of the system fixes this.
  if command -v node >/dev/null; then die_if "$(node_problem)"; fi
  install_packages missing_packages
  die_if "$(java_problem; node_problem)"
}

prepare_machine() {
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
