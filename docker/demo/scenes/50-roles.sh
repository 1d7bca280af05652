# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
gateway_asks_for_users() {
  # The credential alone: the token of an application is limited to that application's scopes and audience.
  exchange_credential fetch
  must_be_ok "The gateway's token"
  gateway_token="$(json_value access_token <<<"$body")"
  request "$server/admin/realms/demo/users?briefRepresentation=true" --header "Authorization: Bearer $gateway_token"
}

scene_roles() {
  local role_id
  scene "The token on Keycloak's Admin API" \
    "A new gateway has no roles: 403. With view-users of realm-management it lists the realm's users."

  gateway_asks_for_users
  expect_status 403

  administrator
  fetch "$server/admin/realms/demo/clients?clientId=realm-management" --header "Authorization: Bearer $token"
  must_be_ok "The client realm-management"
  fetch "$server/admin/realms/demo/clients/$(json_value id <<<"$body")/roles/view-users" \
    --header "Authorization: Bearer $token"
  must_be_ok "The role view-users"
  role_id="$(json_value id <<<"$body")"

  note "The administrator assigns the role:"
  request "$gateways/$gateway_id/roleAssignments" \
    --header "Authorization: Bearer $token" --header 'Content-Type: application/json' \
    --data "{\"role\":{\"id\":\"$role_id\"},\"scope\":{\"id\":\"demo\",\"type\":\"ENVIRONMENT\"}}"
  expect_status 201

  note "The same request with a new token:"
  gateway_asks_for_users
  show_token "The new token" "$gateway_token" azp aud roles exp-iat
  expect_status 200
  expect "the list of users" "$(jq --raw-output '[.[].username] | sort | join(" ")' <<<"$body")" "alice bob"

  proven "403 without a role. With view-users of realm-management: the users."
}
