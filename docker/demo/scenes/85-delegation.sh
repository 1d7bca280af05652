# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "Delegation" \
  "Bob's token from Yankee Coffee names Goodies in may_act. Goodies acts for him and proves its identity with its own token. The issued token names Goodies in act."

own_token() { # client
  fetch "$server/realms/demo/as/token" --user "$1:demo-only-$1" --data grant_type=client_credentials
  json_value access_token <<<"$body"
}

delegate() { # actor token
  request "$server/realms/demo/as/token" --user goodies:demo-only-goodies \
    --data-urlencode "$exchange" \
    --data-urlencode "subject_token_type=$access_token_type" \
    --data-urlencode "subject_token=$bob_token" \
    --data-urlencode "actor_token_type=$access_token_type" \
    --data-urlencode "actor_token=$1"
}

bob_token="$(sign_in yankee-coffee bob)"
delegate "$(own_token goodies)"
expect_status 200
issued="$(json_value access_token <<<"$body")"
show_tokens "Bob's token" "$bob_token" "Token for DoB" "$issued"
expect "sub" "$(claim "$issued" sub)" "$(claim "$bob_token" sub)"
expect "aud" "$(claim "$issued" aud)" dob
expect "act" "$(jwt_part "$issued" 2 | json_member act)" '{"sub":"goodies","client_id":"goodies"}'
expect "may_act" "$(jwt_part "$issued" 2 | json_member may_act)" ""

note "Goodies cannot act with another client's token:"
delegate "$(own_token zillion-deals)"
expect_status 400
expect "error" "$(json_value error <<<"$body")" invalid_request
