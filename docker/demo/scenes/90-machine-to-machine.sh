# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "Machine to machine" \
  "Zillion Deals calls e-Flyers with its own token. e-Flyers exchanges it for one for Zing. The first token is never passed on."

deals_token="$(own_token zillion-deals)"
request "$server/realms/demo/as/token" --user e-flyers:demo-only-e-flyers \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=$access_token_type" \
  --data-urlencode "subject_token=$deals_token"
expect_status 200
issued="$(json_value access_token <<<"$body")"
show_tokens "Zillion Deals' token" "$deals_token" "Token for Zing" "$issued"
expect "sub" "$(claim "$issued" sub)" "$(claim "$deals_token" sub)"
expect "aud" "$(claim "$issued" aud)" zing
expect "azp" "$(claim "$issued" azp)" e-flyers

note "e-Flyers cannot reach Buzzer:"
request "$server/realms/demo/as/token" --user e-flyers:demo-only-e-flyers \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=$access_token_type" \
  --data-urlencode "subject_token=$deals_token" \
  --data-urlencode "audience=buzzer"
expect_status 400
expect "error" "$(json_value error <<<"$body")" invalid_target
