# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_gateway() {
  scene "A gateway and its credential" \
    "An administrator creates a gateway over the management API, then a credential: a signed token that is shown once."

  gateways="$server/admin/realms/demo/pingone/v1/environments/demo/gateways"

  administrator
  request "$gateways" \
    --header "Authorization: Bearer $token" --header 'Content-Type: application/json' \
    --data '{"name":"Edge gateway","description":"Shown by the demo","type":"PING_FEDERATE","enabled":true}'
  expect_status 201
  gateway_id="$(json_value id <<<"$body")"

  request --request POST "$gateways/$gateway_id/credentials" --header "Authorization: Bearer $token"
  expect_status 201
  credential_id="$(json_value id <<<"$body")"
  gateway_credential="$(json_value credential <<<"$body")"
  show_token "The credential" "$gateway_credential" typ gatewayName gatewayId jti exp
  expect "the credential's jti" "$(claim "$gateway_credential" jti)" "$credential_id"

  request "$gateways/$gateway_id/credentials/$credential_id" --header "Authorization: Bearer $token"
  expect_status 200
  expect "the credential in a second answer" "$(json_value credential <<<"$body")" ""

  proven "The API shows the credential at its creation and never again."
}
