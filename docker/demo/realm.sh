# SPDX-License-Identifier: Apache-2.0
# Functions that several scenes use in the realm demo: tokens of its users and clients, requests for its gateway, their
# checks. The secrets begin with demo-only- and are public. A function that requests a token stores it in $token.
# shellcheck shell=bash disable=SC2034,SC2154

exchange="grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
access_token_type="urn:ietf:params:oauth:token-type:access_token"
token=""

# Keycloak's administrator tokens are valid for a minute. Each scene that needs one requests a new one.
administrator() {
  fetch "$server/realms/master/protocol/openid-connect/token" \
    --data grant_type=password --data client_id=admin-cli --data username=admin --data password=admin
  must_be_ok "The administrator's token"
  token="$(json_value access_token <<<"$body")"
}

# Replaces the login page, because the demo has no browser.
sign_in() { # application, user
  fetch "$server/realms/demo/as/token" --user "$1:demo-only-$1" \
    --data grant_type=password --data "username=$2" --data "password=demo-only-$2" --data scope=openid
  must_be_ok "The token of the user $2"
  token="$(json_value access_token <<<"$body")"
}

own_token() { # client
  fetch "$server/realms/demo/as/token" --user "$1:demo-only-$1" --data grant_type=client_credentials
  must_be_ok "The token of the client $1"
  token="$(json_value access_token <<<"$body")"
}

claim() { # jwt, claim
  jwt_part "$1" 2 | json_value "$2"
}

exchange_token() { # request or fetch, type of the subject token, subject token, further arguments of curl
  "$1" "$server/realms/demo/as/token" "${@:4}" \
    --data-urlencode "$exchange" \
    --data-urlencode "subject_token_type=$2" \
    --data-urlencode "subject_token=$3"
}

# The gateway's credential alone, unless the arguments authenticate an application.
exchange_credential() { # request or fetch, further arguments of curl
  exchange_token "$1" pingone_gateway_credential "$gateway_credential" "${@:2}"
}

# By an application.
exchange_access_token() { # application, subject token, further arguments of curl
  exchange_token request "$access_token_type" "$2" --user "$1:demo-only-$1" "${@:3}"
}

# After a request that was answered with an access token of the gateway.
expect_gateway_token() { # expected azp
  local jwt claims lifetime
  expect_status 200
  jwt="$(json_value access_token <<<"$body")"
  show_token "The access token" "$jwt"
  claims="$(jwt_part "$jwt" 2)"
  lifetime=$(($(json_value exp <<<"$claims") - $(json_value iat <<<"$claims")))
  expect "token_type" "$(json_value token_type <<<"$body")" Bearer
  expect "expires_in" "$(json_value expires_in <<<"$body")" 300
  expect "exp - iat" "$lifetime" 300
  expect "refresh_token" "$(json_value refresh_token <<<"$body")" ""
  expect "azp" "$(json_value azp <<<"$claims")" "$1"
  expect "gateway_id" "$(json_value gateway_id <<<"$claims")" "$gateway_id"
  expect "gateway_credential_id" "$(json_value gateway_credential_id <<<"$claims")" "$credential_id"
}

# As the resource server orders-api.
introspect() { # token
  request "$server/realms/demo/as/introspect" --user orders-api:demo-only-orders-api --data-urlencode "token=$1"
  expect_status 200
}
