# SPDX-License-Identifier: Apache-2.0
# What is measured: for every subject a file of requests, a line each (Authorization header or "-", tab, body).
# shellcheck shell=bash

exchange_form="grant_type=$grant&requested_token_type=$token_type&audience=backend"
gateway_form="grant_type=$grant&subject_token_type=pingone_gateway_credential&audience=backend"

requests_file() { printf '%s/requests/%s.%s.%s' "$work" "$1" "$2" "$3"; } # server, realm, subject

with_tokens() { # authorization, form; subject tokens on stdin, each perhaps with an actor token behind a tab
  awk -F '\t' -v authorization="$1" -v form="$2" \
    '{ printf "%s\t%s&subject_token=%s%s\n", authorization, form, $1, (NF > 1 ? "&actor_token=" $2 : "") }'
}

# What stock Keycloak does as well.
write_stock_requests() { # server, realm
  local form="$exchange_form&subject_token_type=$token_type"
  printf '%s\tgrant_type=client_credentials\n' "$(basic stock-app)" >"$(requests_file "$1" "$2" client-credentials)"
  user_tokens "$1" "$2" front "$tokens" | tee "$work/user-tokens" \
    | with_tokens "$(basic stock-app)" "$form" >"$(requests_file "$1" "$2" v2-user)"
  client_tokens "$1" "$2" front "$tokens" | tee "$work/client-tokens" \
    | with_tokens "$(basic stock-app)" "$form" >"$(requests_file "$1" "$2" v2-service-account)"
}

# What the extension adds.
write_extension_requests() { # server, realm
  local form="$exchange_form&subject_token_type=$token_type"
  with_tokens "$(basic app)" "$form" <"$work/user-tokens" >"$(requests_file "$1" "$2" impersonation)"
  with_tokens "$(basic app)" "$form" <"$work/client-tokens" >"$(requests_file "$1" "$2" machine-to-machine)"
  user_tokens "$1" "$2" front-may-act "$tokens" | paste - <(client_tokens "$1" "$2" app "$tokens") \
    | with_tokens "$(basic app)" "$form&actor_token_type=$token_type" >"$(requests_file "$1" "$2" delegation)"
  write_chained_delegation "$1" "$2" "$form&actor_token_type=$token_type"
  write_gateway_requests "$1" "$2"
}

# A second client acts where a first one does already.
write_chained_delegation() { # server, realm, form
  user_tokens "$1" "$2" front-first "$tokens" | paste - <(client_tokens "$1" "$2" first "$tokens") \
    | with_tokens "$(basic first)" "${3/&audience=backend/}" | access_tokens "$1" "$2" "$tokens" \
    | paste - <(client_tokens "$1" "$2" second "$tokens") | with_tokens "$(basic second)" "$3" \
      >"$(requests_file "$1" "$2" chained-delegation)"
}

write_gateway_requests() { # server, realm
  local gateway n
  for ((n = 0; n < gateways; n++)); do
    gateway="$(create_gateway "$1" "$2" "gateway $n")"
    create_credential "$1" "$2" "$gateway"
  done >"$work/credentials"
  with_tokens "$(basic app)" "$gateway_form" <"$work/credentials" >"$(requests_file "$1" "$2" gateway-basic)"
  with_tokens - "${gateway_form%&audience=*}" <"$work/credentials" >"$(requests_file "$1" "$2" gateway-alone)"
}
