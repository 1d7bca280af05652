# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_delegation() {
  local issued bob_token
  scene "Delegation" \
    "Bob's token from Yankee Coffee names Goodies in may_act. Goodies acts for him and proves its identity with its own token. The issued token names Goodies in act."

  sign_in yankee-coffee bob
  bob_token="$token"
  own_token goodies
  exchange_access_token goodies "$bob_token" \
    --data-urlencode "actor_token_type=$access_token_type" --data-urlencode "actor_token=$token"
  expect_status 200
  issued="$(json_value access_token <<<"$body")"
  show_tokens "Bob's token" "$bob_token" "Token for DoB" "$issued"
  expect "sub" "$(claim "$issued" sub)" "$(claim "$bob_token" sub)"
  expect "aud" "$(claim "$issued" aud)" dob
  expect "act" "$(jwt_part "$issued" 2 | json_member act)" '{"sub":"goodies","client_id":"goodies"}'
  expect "may_act" "$(jwt_part "$issued" 2 | json_member may_act)" ""

  own_token zillion-deals
  note "Goodies cannot act with another client's token:"
  exchange_access_token goodies "$bob_token" \
    --data-urlencode "actor_token_type=$access_token_type" --data-urlencode "actor_token=$token"
  expect_status 400
  expect "error" "$(json_value error <<<"$body")" invalid_request

  proven "Same sub, act names Goodies. An actor token of another client: 400."
}
