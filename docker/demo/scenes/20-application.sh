# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_application() {
  scene "An application exchanges the credential" \
    "The application authenticates as itself (HTTP Basic) and has the exchange switched on. The token is valid for five minutes."

  exchange_credential request --user gateway-app:demo-only-gateway-app
  expect_gateway_token gateway-app

  note "An application without the exchange is rejected:"
  exchange_credential request --user plain-app:demo-only-plain-app
  expect_status 400
  expect "error" "$(json_value error <<<"$body")" unauthorized_client

  proven "The token expires in 300 s and names the gateway. A plain client: 400."
}
