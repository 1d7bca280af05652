# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "PingOne's own request, unchanged" \
  "The command of PingOne's documentation. Only the placeholders are filled in, as Postman would."

IFS= read -r -d '' pingone_request <<'END' || true
curl --location --globoff '{{authPath}}/{{envID}}/as/token' \
--header 'Content-Type: application/x-www-form-urlencoded' \
--header 'Authorization: Basic {{basic}}' \
--data-urlencode 'grant_type=urn:ietf:params:oauth:grant-type:token-exchange' \
--data-urlencode 'subject_token_type=pingone_gateway_credential' \
--data-urlencode 'subject_token={{gatewayCredential}}'
END

# Fills in the placeholders and runs the command as a shell would, with the status after the answer.
run_verbatim() { # command
  local command="$1" answer
  command="${command//'{{authPath}}'/$server/realms}"
  command="${command//'{{envID}}'/demo}"
  command="${command//'{{basic}}'/$app}"
  command="${command//'{{gatewayCredential}}'/$gateway_credential}"
  command="${command%$'\n'}"
  printf '%s\n' "$command" | shortened | sed 's/^/  /'
  answer="$(bash -c "$command --silent --show-error --write-out '\n%{http_code}'")" \
    || failed "the server did not answer"
  status="${answer##*$'\n'}"
  body="${answer%$'\n'*}"
}

run_verbatim "$pingone_request"
expect_gateway_token gateway-app

note "And again without the Authorization line:"
run_verbatim "$(grep -v Authorization <<<"$pingone_request")"
expect_gateway_token "$gateway_id"
