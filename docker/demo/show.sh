# SPDX-License-Identifier: Apache-2.0
# The parts of a scene: a title, requests that are shown and checked, tokens that are decoded.
# shellcheck shell=bash

if [[ -t 1 ]]; then bold=$'\033[1m' dim=$'\033[2m' plain=$'\033[0m'; else bold="" dim="" plain=""; fi

scene_count=0
check_count=0
status=""
body=""

scene() { # title, one sentence
  scene_count=$((scene_count + 1))
  printf '\n%s%d. %s%s\n%s\n' "$bold" "$scene_count" "$1" "$plain" "$2"
}

note() { printf '%s\n' "$*"; }

# Credentials, tokens and Basic headers keep their first characters only.
shortened() {
  sed -E 's/(eyJ[A-Za-z0-9_-]{7})[A-Za-z0-9_.-]+/\1.../g; s/(Basic [A-Za-z0-9]{4})[A-Za-z0-9+/=]+/\1.../g'
}

shown_command() { # command and arguments
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
  shown_command curl "$@"
  fetch "$@"
}

fetch() { # arguments of curl
  local answer
  answer="$(curl --silent --show-error --max-time 30 --write-out '\n%{http_code}' "$@")" \
    || failed "the server did not answer"
  status="${answer##*$'\n'}"
  body="${answer%$'\n'*}"
}

show_answer() {
  printf '  HTTP %s\n' "$status"
  if [[ -n "$body" ]]; then json_indented <<<"$body" | shortened | sed 's/^/  /'; fi
}

show_token() { # title, jwt
  printf '  %s, decoded:\n' "$1"
  jwt_part "$2" 2 | json_indented | sed 's/^/    /'
}

show_tokens() { # title, jwt, title, jwt; the two side by side
  pr -m -t -w 140 <(printf '%s\n' "$1" && jwt_part "$2" 2 | json_indented) \
    <(printf '%s\n' "$3" && jwt_part "$4" 2 | json_indented) | expand | sed 's/^/    /; s/ *$//'
}

expect_status() { # status
  show_answer
  check "status is $1" "$status" "$1"
}

expect() { # what it is, actual, expected; empty is absent
  check "$1 is ${3:-absent}" "$2" "$3"
}

check() { # what it is, actual, expected
  if [[ "$2" != "$3" ]]; then failed "$1 was expected, but it was '$2'"; fi
  check_count=$((check_count + 1))
  printf '  ok: %s\n' "$1"
}

failed() { # why
  printf '\n%sFAILED%s in scene %d: %s\n' "$bold" "$plain" "$scene_count" "$1" | shortened
  exit 1
}

# Plays the scenes in the order of their names. Each is sourced, so a later scene can use the variables of an earlier one.
play() { # folder of scenes, the server's address
  # shellcheck disable=SC2034 # the scenes use it
  local file server="$2"
  for file in "$1"/*.sh; do
    # shellcheck source=/dev/null
    . "$file"
  done
  printf '\n%sAll %d scenes succeeded (%d checks).%s\n' "$bold" "$scene_count" "$check_count" "$plain"
}
