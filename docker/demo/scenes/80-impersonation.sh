# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "Impersonation" \
  "Alice signs in to XL Delivery, which calls Address. Address exchanges her token for one for Buzzer. The new token is still Alice's."

access_token_type="urn:ietf:params:oauth:token-type:access_token"

# Replaces the login page, because the demo has no browser.
sign_in() { # application, user
  fetch "$server/realms/demo/as/token" --user "$1:demo-only-$1" \
    --data grant_type=password --data "username=$2" --data "password=demo-only-$2" --data scope=openid
  json_value access_token <<<"$body"
}

claim() { # jwt, claim
  jwt_part "$1" 2 | json_value "$2"
}

alice_token="$(sign_in xl-delivery alice)"
request "$server/realms/demo/as/token" --user address:demo-only-address \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=$access_token_type" \
  --data-urlencode "subject_token=$alice_token"
expect_status 200
issued="$(json_value access_token <<<"$body")"
show_tokens "Alice's token" "$alice_token" "Token for Buzzer" "$issued"
expect "sub" "$(claim "$issued" sub)" "$(claim "$alice_token" sub)"
expect "sid" "$(claim "$issued" sid)" "$(claim "$alice_token" sid)"
expect "aud" "$(claim "$issued" aud)" buzzer
expect "azp" "$(claim "$issued" azp)" address
expect "act" "$(jwt_part "$issued" 2 | json_member act)" ""

note "e-Flyers has the exchange too, but this token is not addressed to it:"
request "$server/realms/demo/as/token" --user e-flyers:demo-only-e-flyers \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=$access_token_type" \
  --data-urlencode "subject_token=$alice_token"
expect_status 400
expect "error" "$(json_value error <<<"$body")" invalid_request
