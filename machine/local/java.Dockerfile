# SPDX-License-Identifier: Apache-2.0
# Debian with the Java runtime that Keycloak needs.
FROM kcexchange/debian:bookworm
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
        openjdk-17-jre-headless ca-certificates \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*.deb
