# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "The token on Keycloak's Admin API" \
  "A new gateway has no roles: 403. With view-users of realm-management it lists the realm's users."

gateway_asks_for_users() {
  fetch "$server/realms/demo/as/token" \
    --data-urlencode "$exchange" \
    --data-urlencode "subject_token_type=pingone_gateway_credential" \
    --data-urlencode "subject_token=$gateway_credential"
  gateway_token="$(json_value access_token <<<"$body")"
  request "$server/admin/realms/demo/users?briefRepresentation=true" --header "Authorization: Bearer $gateway_token"
}

gateway_asks_for_users
expect_status 403

admin_token="$(administrator)"
fetch "$server/admin/realms/demo/clients?clientId=realm-management" --header "Authorization: Bearer $admin_token"
fetch "$server/admin/realms/demo/clients/$(json_value id <<<"$body")/roles/view-users" \
  --header "Authorization: Bearer $admin_token"
role_id="$(json_value id <<<"$body")"

note "The administrator assigns the role:"
request "$gateways/$gateway_id/roleAssignments" \
  --header "Authorization: Bearer $admin_token" --header 'Content-Type: application/json' \
  --data "{\"role\":{\"id\":\"$role_id\"},\"scope\":{\"id\":\"demo\",\"type\":\"ENVIRONMENT\"}}"
expect_status 201

note "The same request with a new token:"
gateway_asks_for_users
expect_status 200
expect "the list of users" "$(jq --raw-output '[.[].username] | sort | join(" ")' <<<"$body")" "alice bob"
