# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "A gateway and its credential" \
  "An administrator creates a gateway over the management API, then a credential: a signed token that is shown once."

api="$server/admin/realms/demo/pingone/v1"
gateways="$api/environments/demo/gateways"

# Keycloak's administrator tokens live for a minute, so every scene that needs one takes a new one.
administrator() {
  fetch "$server/realms/master/protocol/openid-connect/token" \
    --data grant_type=password --data client_id=admin-cli --data username=admin --data password=admin
  json_value access_token <<<"$body"
}

request "$gateways" \
  --header "Authorization: Bearer $(administrator)" --header 'Content-Type: application/json' \
  --data '{"name":"Edge gateway","description":"Shown by the demo","type":"PING_FEDERATE","enabled":true}'
expect_status 201
gateway_id="$(json_value id <<<"$body")"

request --request POST "$gateways/$gateway_id/credentials" --header "Authorization: Bearer $(administrator)"
expect_status 201
credential_id="$(json_value id <<<"$body")"
gateway_credential="$(json_value credential <<<"$body")"
show_token "The gateway credential" "$gateway_credential"
expect "the credential's jti" "$(jwt_part "$gateway_credential" 2 | json_value jti)" "$credential_id"

request "$gateways/$gateway_id/credentials/$credential_id" --header "Authorization: Bearer $(administrator)"
expect_status 200
expect "the credential in a second answer" "$(json_value credential <<<"$body")" ""
