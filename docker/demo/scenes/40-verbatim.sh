# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
IFS= read -r -d '' pingone_request <<'END' || true
curl --location --globoff '{{authPath}}/{{envID}}/as/token' \
--header 'Content-Type: application/x-www-form-urlencoded' \
--header 'Authorization: Basic {{basic}}' \
--data-urlencode 'grant_type=urn:ietf:params:oauth:grant-type:token-exchange' \
--data-urlencode 'subject_token_type=pingone_gateway_credential' \
--data-urlencode 'subject_token={{gatewayCredential}}'
END

fill_in() { # placeholder, value; changes $command
  local placeholder="{{$1}}"
  command="${command//$placeholder/$2}"
}

# Fills in the placeholders and runs the command as a shell would, with the status after the answer.
run_verbatim() { # command
  local command="$1" answer
  fill_in authPath "$server/realms"
  fill_in envID demo
  fill_in basic "$(printf 'gateway-app:demo-only-gateway-app' | base64 | tr -d '\n')"
  fill_in gatewayCredential "$gateway_credential"
  command="${command%$'\n'}"
  begin_details
  detail "$(shortened <<<"$command" | sed 's/^/  /')"
  answer="$(bash -c "$command --silent --show-error --write-out '\n%{http_code}'")" \
    || failed "the server did not answer"
  status="${answer##*$'\n'}"
  body="${answer%$'\n'*}"
}

scene_verbatim() {
  scene "PingOne's own request, unchanged" \
    "The command of PingOne's documentation. Only the placeholders are filled in, as Postman would."

  run_verbatim "$pingone_request"
  expect_gateway_token gateway-app

  note "And again without the Authorization line:"
  run_verbatim "$(grep -v Authorization <<<"$pingone_request")"
  expect_gateway_token "$gateway_id"

  proven "The command works with and without its Authorization line."
}
