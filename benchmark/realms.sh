# SPDX-License-Identifier: Apache-2.0
# Realms to measure in, with their gateways, and the tokens that are exchanged in them.
# shellcheck shell=bash

token_type=urn:ietf:params:oauth:token-type:access_token
grant=urn:ietf:params:oauth:grant-type:token-exchange

# An administrator's token, asked for anew before the last one's minute is over: each costs a dearly hashed password.
administrator() { # server
  local kept
  kept="$(administrator_token "$1")"
  if [[ -z "$(find "$kept" -newermt '-30 seconds' 2>/dev/null)" ]]; then
    curl --silent --fail --data grant_type=password --data client_id=admin-cli --data username=admin --data password=admin \
      "$(server_url "$1")/realms/master/protocol/openid-connect/token" | jq -r .access_token >"$kept"
  fi
  cat "$kept"
}

administrator_token() { printf '%s.administrator' "$(server_folder "$1")"; } # server

admin() { # server, path below /admin/realms, further arguments of curl; prints the answer
  local server="$1" path="$2"
  shift 2
  curl --silent --show-error --fail-with-body --header "Authorization: Bearer $(administrator "$server")" \
    --header 'Content-Type: application/json' "$@" "$(server_url "$server")/admin/realms$path"
}

# Keycloak's administrator tokens live for a minute; whoever measures a call does not want to take a new one each time.
lengthen_administrator_tokens() { # server
  admin "$1" /master --request PUT --data '{"accessTokenLifespan": 7200}'
  rm "$(administrator_token "$1")"
}

basic() { # client
  printf 'Basic %s' "$(printf '%s:bench-only-%s' "$1" "$1" | base64 -w 0)"
}

create_realm() { # server, realm, RS256 or ES256, users
  local extension=true
  if [[ "$1" == *stock* ]]; then extension=false; fi
  jq -n --arg realm "$2" --argjson users "$4" --argjson extension "$extension" -f benchmark/realm.jq \
    | admin "$1" "" --data @- >/dev/null
  if [[ "$3" == ES256 ]]; then
    add_key "$1" "$2" ecdsa-generated '{"ecdsaEllipticCurveKey": ["P-256"], "priority": ["200"]}' >/dev/null
    admin "$1" "/$2" --request PUT --data '{"defaultSignatureAlgorithm": "ES256"}'
  fi
}

add_key() { # server, realm, kind, configuration; prints the id of the component
  admin "$1" "/$2/components" --include --data "$(jq -n --arg kind "$3" --argjson config "$4" \
    '{name: $kind, providerId: $kind, providerType: "org.keycloak.keys.KeyProvider", config: $config}')" \
    | sed -nE 's/^[Ll]ocation:.*\/([^/\r]+)\r?$/\1/p'
}

gateways() { printf '/%s/pingone/v1/environments/%s/gateways' "$1" "$1"; }

create_gateway() { # server, realm, name; prints its id
  admin "$1" "$(gateways "$2")" --data "{\"name\": \"$3\", \"type\": \"PING_FEDERATE\", \"enabled\": true}" | jq -r .id
}

create_credential() { # server, realm, gateway, body; prints the credential
  admin "$1" "$(gateways "$2")/$3/credentials" --data "${4:-{\}}" | jq -r .credential
}

# Prints as many new access tokens. What stands for {} in the form is the running number modulo the number of users.
mint() { # server, realm, client, number, form
  local n authorization
  authorization="$(basic "$3")"
  for ((n = 0; n < $4; n++)); do
    printf '%s\t%s\n' "$authorization" "${5//\{\}/$((n % users))}"
  done | access_tokens "$1" "$2" "$4"
}

# Sends requests to the token endpoint and prints the access tokens of the answers in order.
access_tokens() { # server, realm, number; requests on stdin, as in a file of requests
  local folder n=0 address authorization body
  folder="$(mktemp -d "$work/tokens.XXXXXX")"
  address="$(server_url "$1")/realms/$2/protocol/openid-connect/token"
  while IFS=$'\t' read -r authorization body; do
    if ((n > 0)); then echo next; fi
    printf 'url = "%s"\nheader = "Authorization: %s"\ndata = "%s"\noutput = "%s/%06d"\nretry = 3\n' \
      "$address" "$authorization" "$body" "$folder" "$n"
    n=$((n + 1))
  done | in_parallel "$folder" "$3" .access_token
}

# Sends the requests of a curl configuration that writes to numbered files, and prints that member of each answer in order.
in_parallel() { # folder, number of requests, member; configuration on stdin
  local answered
  curl --parallel --parallel-max 8 --config - 2>/dev/null
  answered="$(find "$1" -type f | wc -l)"
  ((answered == $2)) || die "only $answered of $2 requests were answered"
  find "$1" -type f -print0 | sort -z | xargs -0 cat | jq -r "$3 // error(\"not an answer: \\(.)\")"
  rm -rf "$1"
}

# Posts over the management API. A line of the file is the path below /admin/realms, a space and the body.
post_in_parallel() { # server, file, number of its lines, member of the answers
  local folder n=0 path body token
  folder="$(mktemp -d "$work/post.XXXXXX")"
  token="$(administrator "$1")"
  while read -r path body; do
    if ((n > 0)); then echo next; fi
    printf 'url = "%s/admin/realms%s"\nheader = "Authorization: Bearer %s"\nheader = "Content-Type: application/json"\noutput = "%s/%06d"\n' \
      "$(server_url "$1")" "$path" "$token" "$folder" "$n"
    printf 'data = "%s"\n' "${body//\"/\\\"}"
    n=$((n + 1))
  done <"$2" | in_parallel "$folder" "$3" "$4"
}

user_tokens() { # server, realm, client, number
  mint "$1" "$2" "$3" "$4" "grant_type=password&scope=openid&username=user-{}&password=bench-only"
}

client_tokens() { # server, realm, client, number
  mint "$1" "$2" "$3" "$4" "grant_type=client_credentials"
}
