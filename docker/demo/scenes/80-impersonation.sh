# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_impersonation() {
  local issued
  scene "Impersonation" \
    "Alice signs in to XL Delivery, which calls Address. Address exchanges her token for one for Buzzer. The new token is still Alice's."

  sign_in xl-delivery alice
  exchange_access_token address "$token"
  expect_status 200
  issued="$(json_value access_token <<<"$body")"
  show_tokens "Alice's token" "$token" "Token for Buzzer" "$issued"
  expect "sub" "$(claim "$issued" sub)" "$(claim "$token" sub)"
  expect "sid" "$(claim "$issued" sid)" "$(claim "$token" sid)"
  expect "aud" "$(claim "$issued" aud)" buzzer
  expect "azp" "$(claim "$issued" azp)" address
  expect "act" "$(jwt_part "$issued" 2 | json_member act)" ""

  note "e-Flyers has the exchange too, but this token is not addressed to it:"
  exchange_access_token e-flyers "$token"
  expect_status 400
  expect "error" "$(json_value error <<<"$body")" invalid_request

  proven "Same sub and sid, aud is Buzzer, no act. Another client gets 400."
}
