# SPDX-License-Identifier: Apache-2.0
# Selects the images that local-image builds, where no registry can be reached. It needs loop/script.sh.
# shellcheck shell=bash

use_local_images() {
  export KEYCLOAK_IMAGE="kcexchange/keycloak:$keycloak_version" POSTGRES_IMAGE=kcexchange/postgres:15
  export MARIADB_IMAGE=kcexchange/mariadb:10.11 PROMETHEUS_IMAGE=kcexchange/prometheus:2.42 JDK_IMAGE="${JDK_IMAGE:-kcexchange/jdk:17}"
  # Testcontainers' own cleaner is an image from a registry, too.
  export TESTCONTAINERS_RYUK_DISABLED=true
}

find_images() {
  if [[ -z "${KEYCLOAK_IMAGE:-}${POSTGRES_IMAGE:-}${MARIADB_IMAGE:-}${PROMETHEUS_IMAGE:-}" ]] && on_debian_as_root; then
    machine/local-image all
    use_local_images
  fi
  find_host
}

find_host() {
  if [[ "${DOCKER_HOST:-unix:}" == unix:* ]]; then
    export TESTCONTAINERS_HOST_OVERRIDE="${TESTCONTAINERS_HOST_OVERRIDE:-localhost}"
  fi
}

find_postgres() {
  if [[ -z "${POSTGRES_IMAGE:-}" ]] && on_debian_as_root; then
    machine/local-image postgres
    export POSTGRES_IMAGE=kcexchange/postgres:15
  fi
}
