#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Configures the realm of realm.json with Keycloak's kcadm.sh. Its standard output is the id of the gateway. Sign in first:
#
#   kcadm.sh config credentials --server http://localhost:8080 --realm master --user admin
#   docs/config/kcadm.sh [REALM]
#
# kcadm.sh is in Keycloak's folder bin, which must be on the PATH. The realm must not exist yet.
set -euo pipefail

realm="${1:-exchange}"

create() { # path below the realm's admin API, JSON, options
  kcadm.sh create "$1" --target-realm "$realm" --body "$2" "${@:3}"
}

replace() { # path below the realm's admin API, JSON
  kcadm.sh update "$1" --target-realm "$realm" --body "$2"
}

audience() { # claim's source, its value
  cat <<JSON
{"name": "audience $2", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
 "config": {"included.$1.audience": "$2", "access.token.claim": "true", "introspection.token.claim": "true"}}
JSON
}

may_act() { # client id of the actor
  cat <<JSON
{"name": "may act $1", "protocol": "openid-connect", "protocolMapper": "pingone-may-act-mapper",
 "config": {"may.act.client.id": "$1"}}
JSON
}

kcadm.sh create realms --set "realm=$realm" --set enabled=true
create groups '{"name": "staff"}'

# The clients at which users sign in. Only the tokens of portal have the claim may_act.
create clients '{"clientId": "portal", "publicClient": false, "fullScopeAllowed": false,
  "redirectUris": ["https://portal.example.com/callback"],
  "protocolMappers": ['"$(audience custom https://orders.example.com), $(may_act orders)"']}'
create clients '{"clientId": "mobile", "publicClient": false, "fullScopeAllowed": false,
  "redirectUris": ["https://mobile.example.com/callback"],
  "protocolMappers": ['"$(audience custom https://orders.example.com)"']}'

# The resource server, and the application that exchanges tokens for it.
create clients '{"clientId": "stock-api", "publicClient": false, "standardFlowEnabled": false, "fullScopeAllowed": false}'
create clients '{"clientId": "orders", "publicClient": false, "standardFlowEnabled": false, "serviceAccountsEnabled": true,
  "fullScopeAllowed": false,
  "attributes": {
    "pingone.token.exchange.enabled": "true",
    "pingone.token.exchange.accepted.audiences": "https://orders.example.com##https://orders.example.org"},
  "protocolMappers": ['"$(audience client stock-api)"']}'

# orders may act for members of /staff, at stock-api only, for at most 60 seconds.
# In a realm that has profiles or policies already, these two commands would delete them.
replace client-policies/profiles '{"profiles": [{"name": "delegation", "executors": [{
  "executor": "pingone-delegation-policy",
  "configuration": {"actor-clients": ["orders"], "subject-groups": ["/staff"], "audiences": ["stock-api"],
    "max-lifespan": "60"}}]}]}'
replace client-policies/policies '{"policies": [{"name": "delegation", "enabled": true, "profiles": ["delegation"],
  "conditions": [{"condition": "client-access-type", "configuration": {"type": ["confidential"]}}]}]}'

# The management API is a part of the admin API. It shows a credential only once, and kcadm.sh reads each new resource again.
# So kcadm.sh cannot show a credential.
create "pingone/v1/environments/$realm/gateways" '{"name": "Edge gateway", "type": "API_GATEWAY_INTEGRATION", "enabled": true,
  "applications": ["orders"]}' --id
