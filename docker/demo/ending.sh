# SPDX-License-Identifier: Apache-2.0
# The end of the demo: addresses to open, and commands to try on the Keycloak that keeps running. The demo runs each command
# before it prints it, so that a command on the screen works.
# shellcheck shell=bash disable=SC2034,SC2154

# A credential for the commands, in a file, because scene 70 has revoked the one before.
prepare_commands() { # folder for the file
  try_file="$1/credential"
  administrator
  fetch --request POST "$gateways/$gateway_id/credentials" --header "Authorization: Bearer $token"
  must_be_ok "Another credential"
  (umask 077 && json_value credential <<<"$body" | tr -d '\n' >"$try_file")
}

command_for_gateway() {
  cat <<END
    curl -s $server/realms/demo/as/token \\
      -d grant_type=urn:ietf:params:oauth:grant-type:token-exchange -d subject_token_type=pingone_gateway_credential \\
      --data-urlencode "subject_token@$try_file" | jq .
END
}

command_for_delegation() {
  cat <<END
    curl -s $server/realms/demo/as/token -u goodies:demo-only-goodies \\
      -d grant_type=urn:ietf:params:oauth:grant-type:token-exchange \\
      -d subject_token_type=$access_token_type \\
      -d subject_token=\$(curl -s $server/realms/demo/as/token -u yankee-coffee:demo-only-yankee-coffee \\
        -d grant_type=password -d username=bob -d password=demo-only-bob | jq -r .access_token) \\
      | jq '.access_token | split(".")[1] | gsub("-"; "+") | gsub("_"; "/") | @base64d | fromjson'
END
}

command_for_administration() {
  cat <<END
    curl -s $gateways \\
      -H "Authorization: Bearer \$(curl -s $server/realms/master/protocol/openid-connect/token \\
        -d grant_type=password -d client_id=admin-cli -d username=admin -d password=admin | jq -r .access_token)" | jq .
END
}

expect_of_command() { # what it is, command, jq expression, expected
  begin_details
  detail "$2"
  body="$(bash -c "$2")" || failed "the command ended with an error"
  details+="$(json_indented <<<"$body" | shortened)"$'\n'
  expect "$1" "$(jq --raw-output "$3" <<<"$body" 2>/dev/null)" "$4"
}

check_commands() { # folder for a file
  place="the commands to try"
  scene_title="The commands to try"
  if $verbose; then printf '\n%s%s%s\n' "$bold" "$scene_title" "$plain"; fi
  prepare_commands "$1"
  expect_of_command "the command's expires_in" "$(command_for_gateway)" .expires_in 300
  expect_of_command "the command's actor" "$(command_for_delegation)" .act.client_id goodies
  expect_of_command "the command's gateway" "$(command_for_administration)" "._embedded.gateways[].name" "Edge gateway"
}

show_addresses() { # one line with the problem of the pages, or nothing
  local console="$server/admin/master/console/#/demo"
  printf '\n%sOpen%s (user admin, password admin)\n' "$bold" "$plain"
  printf '  %-18s %s\n' "Admin console" "$console"
  if [[ -n "$1" ]]; then
    printf '  %-18s %s\n' "No own pages" "$1"
  else
    printf '  %-18s %s\n' "Gateways" "$console/pingone-gateways" "Applications" "$console/pingone-applications" \
      "Try an exchange" "$console/pingone-exchange"
  fi
  printf '  %-18s %s\n' "Token endpoint" "$server/realms/demo/as/token"
}

show_commands() { # folder with kcadm.sh
  printf '\n%sTry%s in another terminal\n' "$bold" "$plain"
  printf '  %sExchange a gateway credential:%s\n' "$dim" "$plain"
  command_for_gateway
  printf '  %sLet Goodies act for Bob, and decode the token:%s\n' "$dim" "$plain"
  command_for_delegation
  printf '  %sList the gateways as the administrator:%s\n' "$dim" "$plain"
  command_for_administration
  printf '\n%skcadm.sh%s is in %s\n' "$bold" "$plain" "$1"
}
