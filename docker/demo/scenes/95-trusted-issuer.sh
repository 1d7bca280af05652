# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_trusted_issuer() {
  local environment partner user application keys issuer alias subject issued
  scene "A token of another issuer" \
    "A second realm, the partner, signs Alice in. Goodies exchanges the partner's token for one of the realm demo."

  environment="$server/admin/realms/demo/pingone/v1/environments/demo"
  partner="$server/realms/partner"
  administrator
  create_partner
  application="$(id_of "clients?clientId=goodies")"
  fetch "$partner/protocol/openid-connect/certs"
  must_be_ok "The partner's keys"
  keys="$body"

  note "The administrator makes the partner a trusted issuer, and assigns it to Goodies:"
  request "$environment/trustedIssuers" \
    --header "Authorization: Bearer $token" --header 'Content-Type: application/json' \
    --data "$(jq --null-input --arg iss "$partner" --arg keys "$keys" '{name: "Partner", issuer: $iss, jwks: $keys}')"
  expect_status 201
  issuer="$(json_value id <<<"$body")"
  alias="$(json_value alias <<<"$body")"
  request "$environment/applications/$application/trustedIssuerAssignments" \
    --header "Authorization: Bearer $token" --header 'Content-Type: application/json' \
    --data "{\"trustedIssuer\":{\"id\":\"$issuer\"}}"
  expect_status 201

  fetch "$partner/protocol/openid-connect/token" --user partner-app:demo-only-partner-app \
    --data grant_type=password --data username=alice --data password=demo-only-alice
  must_be_ok "The partner's token"
  subject="$(json_value access_token <<<"$body")"

  note "Alice's account there is not linked to an account here yet:"
  exchange_external goodies "$subject"
  expect_status 400
  expect "error" "$(json_value error <<<"$body")" invalid_request

  user="$(id_of "users?username=alice&exact=true")"
  fetch "$server/admin/realms/demo/users/$user/federated-identity/$alias" \
    --header "Authorization: Bearer $token" --header 'Content-Type: application/json' \
    --data "{\"userId\":\"$(claim "$subject" sub)\",\"userName\":\"alice\"}"
  must_be_ok "The link"
  exchange_external goodies "$subject"
  expect_status 200
  issued="$(json_value access_token <<<"$body")"
  show_tokens "The partner's token" "$subject" "Token of this realm" "$issued"
  expect "iss" "$(claim "$issued" iss)" "$server/realms/demo"
  expect "sub" "$(claim "$issued" sub)" "$user"
  expect "azp" "$(claim "$issued" azp)" goodies
  expect "external_subject.iss" "$(jwt_part "$issued" 2 | jq --raw-output .external_subject.iss)" "$partner"

  note "Another application, to which the partner is not assigned:"
  exchange_external address "$subject"
  expect_status 400

  proven "A link maps Alice of the partner to Alice here, for Goodies only."
}

create_partner() {
  fetch "$server/admin/realms" --header "Authorization: Bearer $token" --header 'Content-Type: application/json' \
    --data '{"realm":"partner","enabled":true,
      "clients":[{"clientId":"partner-app","secret":"demo-only-partner-app","directAccessGrantsEnabled":true,
        "standardFlowEnabled":false,"fullScopeAllowed":false,
        "protocolMappers":[{"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
          "config":{"included.custom.audience":"'"$server"'/realms/demo","access.token.claim":"true"}}]}],
      "users":[{"username":"alice","enabled":true,"email":"alice@partner.example","firstName":"Alice","lastName":"Arden",
        "credentials":[{"type":"password","value":"demo-only-alice"}]}]}'
  must_be_ok "The partner's realm"
}

id_of() { # resources of the realm demo, with a query that finds one
  fetch "$server/admin/realms/demo/$1" --header "Authorization: Bearer $token"
  must_be_ok "$1"
  jq --raw-output '.[0].id' <<<"$body"
}

exchange_external() { # application, token of the partner
  exchange_token request urn:ietf:params:oauth:token-type:jwt "$2" --user "$1:demo-only-$1"
}
