# SPDX-License-Identifier: Apache-2.0
# Requests with curl, their answers, and the checks of both. The details are printed with --verbose. Otherwise the details
# since the last request are kept, and a check that fails shows its whole request and answer.
# shellcheck shell=bash disable=SC2034,SC2154

check_count=0
status=""
body=""
details=""
details_are_shown=false
noted=""

detail() { # lines
  details+="$1"$'\n'
  if $verbose; then printf '%s\n' "$1"; fi
}

# A sentence about the request that follows.
note() { # words
  noted="$*"$'\n'
  if $verbose; then printf '%s\n' "$*"; fi
}

begin_details() {
  details="$noted"
  details_are_shown="$verbose"
  noted=""
}

command_as_text() { # command and arguments
  local argument line=""
  for argument in "$@"; do
    case "$argument" in
      -*) line+=$' \\\n    '"$argument" ;;
      *[!A-Za-z0-9_./:=-]*) line+=" '$argument'" ;;
      *) line+=" $argument" ;;
    esac
  done
  printf '%s  $%s%s\n' "$dim" "$line" "$plain" | shortened
}

# Runs curl; afterwards $status is the HTTP status and $body the answer's body.
request() { # arguments of curl
  begin_details
  detail "$(command_as_text curl "$@")"
  ask "$@"
}

# A request that is not worth a look, unless it fails.
fetch() { # arguments of curl
  details_are_shown=false
  details="$noted$(command_as_text curl "$@")"$'\n'
  ask "$@"
}

ask() { # arguments of curl
  local answer
  answer="$(curl --silent --show-error --max-time 30 --write-out '\n%{http_code}' "$@")" \
    || failed "the server did not answer"
  status="${answer##*$'\n'}"
  body="${answer%$'\n'*}"
}

answer_as_text() {
  printf '  HTTP %s\n' "$status"
  if [[ -n "$body" ]]; then json_indented <<<"$body" | shortened | sed 's/^/  /'; fi
}

expect_status() { # status
  detail "$(answer_as_text)"
  check "status is $1" "$status" "$1"
}

expect() { # what it is, actual, expected; empty is absent
  check "$1 is ${3:-absent}" "$2" "$3"
}

check() { # what it is, actual, expected
  if [[ "$2" != "$3" ]]; then failed "$1 was expected, but it was '$2'"; fi
  check_count=$((check_count + 1))
  detail "  ok: $1"
}

# After fetch: a condition of the scene, which is no check of the extension.
must_be_ok() { # what was asked for
  if [[ "$status" != 2?? ]]; then
    details+="$(answer_as_text)"$'\n'
    failed "$1 was rejected"
  fi
}

failed() { # why
  show_failure "$(shortened <<<"$1")"
  exit 1
}
