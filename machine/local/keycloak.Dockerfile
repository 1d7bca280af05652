# SPDX-License-Identifier: Apache-2.0
# Stock Keycloak, laid out as the official image has it: same folder, user, ports, entry point and environment.
# The build context is the unpacked distribution.
FROM kcexchange/java:17
RUN echo "keycloak:x:1000:0:keycloak user:/opt/keycloak:/sbin/nologin" >> /etc/passwd
COPY --chown=1000:0 . /opt/keycloak
ENV LANG=C.UTF-8 KC_RUN_IN_CONTAINER=true
USER 1000
# Else a mounted data/import would create the folder as root.
RUN mkdir -m 0775 /opt/keycloak/data
EXPOSE 8080 8443 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
