# SPDX-License-Identifier: Apache-2.0
# Requests that are refused, one subject for every reason of the catalogue (Problem) that a request can bring about. The
# event's reason is checked once before anything is measured, so that a subject is what its name says.
# shellcheck shell=bash

refusals=()

refusal() { # server, realm, reason, acceptance to compare with, authorization, form...
  local server="$1" realm="$2" reason="$3" acceptance="$4" authorization="$5"
  shift 5
  refusals+=("$reason $acceptance")
  printf '%s\t%s\n' "$authorization" "$(IFS='&'; printf '%s' "$*")" >"$(requests_file "$server" "$realm" "refused-$reason")"
}

token_of() { # server, realm, authorization, form; the access token of one request
  curl --silent --fail-with-body --header "Authorization: $3" --data "$4" "${@:5}" \
    "$(server_url "$1")/realms/$2/protocol/openid-connect/token" | jq -r .access_token
}

bound_token_of() { # server, realm, authorization, form; one that is bound to a key
  token_of "$@" --header "DPoP: $(dpop_proof "$(server_url "$1")/realms/$2/protocol/openid-connect/token")"
}

write_refusals() { # server, realm
  refused_credentials "$1" "$2"
  refused_forms "$1" "$2"
  refused_tokens "$1" "$2"
  refused_actors "$1" "$2"
}

refused_credentials() { # server, realm
  local app gateway credential key rest
  app="$(basic app)"
  local form="grant_type=$grant&subject_token_type=pingone_gateway_credential"
  gateway="$(create_gateway "$1" "$2" "of refusals")"
  credential="$(create_credential "$1" "$2" "$gateway")"
  refusal "$1" "$2" credential_malformed gateway-basic "$app" "$form" subject_token=none
  rest="$(printf '{"typ":"GatewayCredential","jti":"00000000-0000-4000-8000-000000000000"}' | base64url)"
  refusal "$1" "$2" credential_unknown gateway-basic "$app" "$form" "subject_token=${credential%%.*}.$rest.${credential##*.}"
  refusal "$1" "$2" credential_altered gateway-basic "$app" "$form" "subject_token=${credential}A"
  refusal "$1" "$2" credential_altered_alone gateway-alone - "$form" "subject_token=${credential}A"
  refusal "$1" "$2" parameter_repeated gateway-alone - "$form" "subject_token=$credential" "subject_token=$credential"
  refusal "$1" "$2" grant_not_enabled gateway-basic "$(basic app-without-grant)" "$form" "subject_token=$credential"
  refusal "$1" "$2" application_is_public gateway-basic - "$form" "subject_token=$credential" client_id=public-app
  refusal "$1" "$2" consent_missing gateway-basic "$(basic app-with-consent)" "$form" "subject_token=$credential"
  refusal "$1" "$2" target_not_reached gateway-basic "$app" "$form" "subject_token=$credential" audience=elsewhere
  refusal "$1" "$2" scope_not_granted gateway-basic "$app" "$form" "subject_token=$credential" scope=unknown
  refusal "$1" "$2" client_certificate_missing gateway-basic "$(basic app-with-certificate)" "$form" "subject_token=$credential"

  credential="$(create_credential "$1" "$2" "$gateway" "{\"expiresAt\": \"$(date --utc --date '+2 seconds' +%FT%TZ)\"}")"
  refusal "$1" "$2" credential_expired gateway-basic "$app" "$form" "subject_token=$credential"

  key="$(add_key "$1" "$2" rsa-generated '{"priority": ["900"]}')"
  credential="$(create_credential "$1" "$2" "$gateway")"
  admin "$1" "/$2/components/$key" --request DELETE
  refusal "$1" "$2" signing_key_gone gateway-basic "$app" "$form" "subject_token=$credential"

  gateway="$(create_gateway "$1" "$2" "disabled")"
  credential="$(create_credential "$1" "$2" "$gateway")"
  admin "$1" "$(gateways "$2")/$gateway" --request PUT \
    --data '{"name": "disabled", "type": "PING_FEDERATE", "enabled": false}' >/dev/null
  refusal "$1" "$2" gateway_disabled gateway-basic "$app" "$form" "subject_token=$credential"

  gateway="$(create_gateway "$1" "$2" "no longer one")"
  credential="$(create_credential "$1" "$2" "$gateway")"
  admin "$1" "/$2/clients/$gateway" | jq '.attributes."pingone.gateway.type" = ""' >"$work/client"
  admin "$1" "/$2/clients/$gateway" --request PUT --data "@$work/client"
  refusal "$1" "$2" gateway_not_found gateway-basic "$app" "$form" "subject_token=$credential"

  gateway="$(create_gateway "$1" "$2" "without account")"
  credential="$(create_credential "$1" "$2" "$gateway")"
  admin "$1" "/$2/clients/$gateway/service-account-user" | jq '.enabled = false' >"$work/account"
  admin "$1" "/$2/users/$(jq -r .id "$work/account")" --request PUT --data "@$work/account"
  refusal "$1" "$2" service_account_disabled gateway-basic "$app" "$form" "subject_token=$credential"

  gateway="$(create_gateway "$1" "$2" "with another account")"
  credential="$(create_credential "$1" "$2" "$gateway")"
  admin "$1" "/$2/users/$(admin "$1" "/$2/clients/$gateway/service-account-user" | jq -r .id)" --request DELETE
  admin "$1" "/$2/clients/$gateway/service-account-user" >/dev/null
  refusal "$1" "$2" service_account_replaced gateway-basic "$app" "$form" "subject_token=$credential"

  gateway="$(admin "$1" "$(gateways "$2")" \
    --data '{"name": "bound", "type": "PING_FEDERATE", "enabled": true, "applications": ["other"]}' | jq -r .id)"
  credential="$(create_credential "$1" "$2" "$gateway")"
  refusal "$1" "$2" gateway_not_open_to_client gateway-basic "$app" "$form" "subject_token=$credential"

  forge_credential "$1" "$2"
  refusal "$1" "$2" signature_invalid gateway-basic "$app" "$form" "subject_token=$(cat "$work/forged")"
}

# A credential with another one's signature, for which a hand in the database made the row vouch. It goes to a file: what a
# subshell printed would have been made by a server that this shell does not know.
forge_credential() { # server, realm
  local gateway credential other
  gateway="$(create_gateway "$1" "$2" "forged")"
  credential="$(create_credential "$1" "$2" "$gateway")"
  other="$(create_credential "$1" "$2" "$gateway")"
  other="${credential%.*}.${other##*.}"
  h2_sql "$1" "update pingone_gateway_credential set token_hash = '$(printf '%s' "$other" | sha256sum | cut -d ' ' -f 1)'
    where id = '$(jwt_claims "$credential" | jq -r .jti)'"
  printf '%s' "$other" >"$work/forged"
}

refused_forms() { # server, realm
  local app subject form
  app="$(basic app)"
  subject="$(user_tokens "$1" "$2" front 1)"
  form="grant_type=$grant&subject_token_type=$token_type&subject_token=$subject"
  refusal "$1" "$2" parameter_missing impersonation "$app" "grant_type=$grant" "subject_token=$subject"
  refusal "$1" "$2" parameter_too_long impersonation "$app" "$form" "scope=$(printf 'a%.0s' {1..4500})"
  refusal "$1" "$2" parameter_malformed impersonation "$app" "$form" "scope=a%00b"
  refusal "$1" "$2" parameter_not_supported impersonation "$app" "$form" requested_subject=user-1
  refusal "$1" "$2" requested_token_type_not_supported impersonation "$app" "$form" \
    requested_token_type=urn:ietf:params:oauth:token-type:refresh_token
  refusal "$1" "$2" resource_malformed impersonation "$app" "$form" resource=none
  refusal "$1" "$2" token_type_unknown impersonation "$app" "grant_type=$grant" subject_token_type=none "subject_token=$subject"
  refusal "$1" "$2" actor_incomplete delegation "$app" "$form" "actor_token=$subject"
  refusal "$1" "$2" actor_with_gateway_credential gateway-basic "$app" "grant_type=$grant" \
    subject_token_type=pingone_gateway_credential subject_token=none actor_token=none "actor_token_type=$token_type"
  refusal "$1" "$2" delegation_not_switched_on delegation "$(basic stock-app)" "$form" "actor_token=$subject" "actor_token_type=$token_type"
}

refused_tokens() { # server, realm
  local app form="grant_type=$grant&subject_token_type=$token_type" subject session bound
  app="$(basic app)"
  subject="$(user_tokens "$1" "$2" front 1)"
  refusal "$1" "$2" subject_token_invalid impersonation "$app" "$form" subject_token=none
  refusal "$1" "$2" subject_token_invalid_altered impersonation "$app" "$form" "subject_token=${subject%????}AAAA"
  refusal "$1" "$2" subject_token_invalid_expired impersonation "$app" "$form" "subject_token=$(user_tokens "$1" "$2" short-lived 1)"
  session="$(jwt_claims "$subject" | jq -r .sid)"
  admin "$1" "/$2/sessions/$session" --request DELETE
  refusal "$1" "$2" subject_token_invalid_signed_out impersonation "$app" "$form" "subject_token=$subject"
  refusal "$1" "$2" subject_token_not_for_application impersonation "$(basic other)" "$form" \
    "subject_token=$(user_tokens "$1" "$2" front 1)"
  refusal "$1" "$2" subject_token_carries_delegation delegation "$(basic stock-app)" "$form" \
    "subject_token=$(user_tokens "$1" "$2" front-may-act 1)"
  bound="$(bound_token_of "$1" "$2" "$(basic front)" "grant_type=password&username=user-1&password=bench-only")"
  refusal "$1" "$2" subject_token_unproven impersonation "$app" "$form" "subject_token=$bound"
}

refused_actors() { # server, realm
  local app own may_act subject chained bound id_token="${token_type/access/id}"
  local form="grant_type=$grant&subject_token_type=$token_type&actor_token_type=$token_type"
  app="$(basic app)"
  own="$(client_tokens "$1" "$2" app 1)"
  may_act="$(user_tokens "$1" "$2" front-may-act 1)"
  subject="$(user_tokens "$1" "$2" front 1)"
  refusal "$1" "$2" actor_token_invalid delegation "$app" "$form" "subject_token=$may_act" actor_token=none
  refusal "$1" "$2" actor_token_of_another_client delegation "$app" "$form" "subject_token=$subject" \
    "actor_token=$(client_tokens "$1" "$2" other 1)"
  refusal "$1" "$2" actor_is_the_subject delegation "$app" "$form" "subject_token=$own" "actor_token=$own"
  refusal "$1" "$2" actor_not_named_by_may_act delegation "$(basic other)" "$form" "subject_token=$may_act" \
    "actor_token=$(client_tokens "$1" "$2" other 1)"
  refusal "$1" "$2" delegation_not_allowed delegation "$app" "$form" "subject_token=$subject" "actor_token=$own"
  chained="$(token_of "$1" "$2" "$app" "$form&subject_token=$may_act&actor_token=$own")"
  refusal "$1" "$2" actor_token_is_delegated delegation "$app" "$form" "subject_token=$may_act" "actor_token=$chained"
  chained="$(token_of "$1" "$2" "$app" \
    "$form&subject_token=$may_act&actor_token=$own&scope=openid&requested_token_type=$id_token")"
  refusal "$1" "$2" subject_token_act_invalid delegation "$app" "grant_type=$grant" "subject_token_type=$id_token" \
    "subject_token=$chained"
  refusal "$1" "$2" assertion_carries_delegation delegation "$(basic stock-app)" \
    grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer "assertion=$may_act"
  bound="$(bound_token_of "$1" "$2" "$app" grant_type=client_credentials)"
  refusal "$1" "$2" actor_token_unproven delegation "$app" "$form" "subject_token=$may_act" "actor_token=$bound"
  refused_chains "$1" "$2" "$form"
}

# A client meets itself in the chain; it comes too late to act; one that acted goes while the chain lives.
refused_chains() { # server, realm, form
  local own chain id
  own="$(client_tokens "$1" "$2" third 1)"
  chain="$(acting "$1" "$2" third "$(user_tokens "$1" "$2" third 1)" "$3")"
  refusal "$1" "$2" actor_acts_twice chained-delegation "$(basic third)" "$3" "subject_token=$chain" "actor_token=$own"
  chain="$(acting "$1" "$2" second "$(acting "$1" "$2" first "$(user_tokens "$1" "$2" front-first 1)" "$3")" "$3")"
  refusal "$1" "$2" chain_too_long chained-delegation "$(basic third)" "$3" "subject_token=$chain" "actor_token=$own"
  chain="$(acting "$1" "$2" second "$(acting "$1" "$2" gone "$(user_tokens "$1" "$2" front-gone 1)" "$3")" "$3")"
  id="$(admin "$1" "/$2/clients?clientId=gone" | jq -r '.[0].id')"
  admin "$1" "/$2/clients/$id" --request DELETE
  refusal "$1" "$2" actor_gone chained-delegation "$(basic third)" "$3" "subject_token=$chain" "actor_token=$own"
}

acting() { # server, realm, client, subject token, form; the token that says so
  token_of "$1" "$2" "$(basic "$3")" "$5&subject_token=$4&actor_token=$(client_tokens "$1" "$2" "$3" 1)"
}

jwt_claims() { # token
  local part
  part="$(cut -d . -f 2 <<<"$1" | tr -- '-_' '+/')"
  while ((${#part} % 4)); do part+="="; done
  base64 --decode <<<"$part"
}

base64url() { base64 -w 0 | tr '+/' '-_' | tr -d '='; }

dpop_proof() { # address of the request
  local key="$work/dpop.pem" n header claims
  openssl genrsa -out "$key" 2048 2>/dev/null
  n="$(openssl rsa -in "$key" -noout -modulus | sed 's/^Modulus=//' | xxd -r -p | base64url)"
  header="$(printf '{"typ":"dpop+jwt","alg":"RS256","jwk":{"kty":"RSA","e":"AQAB","n":"%s"}}' "$n" | base64url)"
  claims="$(printf '{"jti":"%s","htm":"POST","htu":"%s","iat":%d}' "$RANDOM$RANDOM" "$1" "$(date +%s)" | base64url)"
  printf '%s.%s.%s' "$header" "$claims" "$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign "$key" | base64url)"
}

# Sends each refused request once and looks for its reason in the server's log, where every refusal's event is written.
check_refusals() { # server, realm
  local entry reason authorization body log status logged
  log="$(server_folder "$1")/server.log"
  for entry in "${refusals[@]}"; do
    reason="${entry% *}"
    IFS=$'\t' read -r authorization body <"$(requests_file "$1" "$2" "refused-$reason")"
    logged="$(wc -l <"$log")"
    status="$(curl --silent --output /dev/null --write-out '%{http_code}' --data "$body" \
      ${authorization:+--header "Authorization: ${authorization#-}"} \
      "$(server_url "$1")/realms/$2/protocol/openid-connect/token")"
    [[ "$status" == 400 ]] || die "$reason: status $status"
    grep_reason "$log" "$logged" "$reason" || die "$reason is refused for another reason: $(tail -n +"$((logged + 1))" "$log" | grep -oE 'error="[^"]*"|reason="[^"]*"' | paste -s)"
  done
}

grep_reason() { # log, lines before, reason, perhaps with what distinguishes two subjects of the same reason behind it
  local waited reason
  for ((waited = 0; waited < 20; waited++)); do
    reason="$(tail -n +"$(($2 + 1))" "$1" | sed -nE 's/.* reason="([^"]*)".*/\1/p' | tail -n 1)"
    if [[ -n "$reason" && "$3" == "$reason"* ]]; then return 0; fi
    sleep 0.1
  done
  return 1
}
