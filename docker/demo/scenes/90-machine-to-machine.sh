# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_machine_to_machine() {
  local issued
  scene "Machine to machine" \
    "Zillion Deals calls e-Flyers with its own token. e-Flyers exchanges it for one for Zing. The first token is never passed on."

  own_token zillion-deals
  exchange_access_token e-flyers "$token"
  expect_status 200
  issued="$(json_value access_token <<<"$body")"
  show_tokens "Zillion Deals' token" "$token" "Token for Zing" "$issued"
  expect "sub" "$(claim "$issued" sub)" "$(claim "$token" sub)"
  expect "aud" "$(claim "$issued" aud)" zing
  expect "azp" "$(claim "$issued" azp)" e-flyers

  note "e-Flyers cannot reach Buzzer:"
  exchange_access_token e-flyers "$token" --data-urlencode "audience=buzzer"
  expect_status 400
  expect "error" "$(json_value error <<<"$body")" invalid_target

  proven "Same sub, aud is Zing, azp is e-Flyers. Another target gets 400."
}
