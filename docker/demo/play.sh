# SPDX-License-Identifier: Apache-2.0
# Plays the scenes. A scene is the file NN-some-name.sh in the folder scenes, with one function, scene_some_name. The files
# are played in the order of their names, in one shell: what a scene sets without local, a later scene can use.
#
# To add a scene, write such a file. Its function does this:
#
#   scene TITLE SENTENCE          begins: a title of at most 40 characters, and what happens, for --verbose
#   note, request, expect_status, expect, check    (request.sh)   every request is shown, every check is counted
#   sign_in, own_token, administrator, introspect  (realm.sh)     tokens of the demo realm, in $token
#   show_token, show_tokens, show_claims           (below)        decoded tokens, or one line of claims on the screen
#   proven SENTENCE               ends: what the checks have proven, at most 72 characters
#
# $server is Keycloak's address. A scene that needs another realm creates it as the administrator. The same scenes run on the
# server of docker/compose.yaml (docker/compose-check). The script that sources this is in the project's folder.
# shellcheck shell=bash

. docker/demo/screen.sh
. docker/demo/json.sh
. docker/demo/request.sh
. docker/demo/realm.sh

# Claims that end with ? are left out if they are absent.
decisive_claims=(sub azp aud act may_act? exp-iat)

scene_count=0
scene_title=""
# Where a failure is.
place=""
scene_is_proven=true
claim_lines=()

play() { # folder of scenes, the server's address
  local file name
  server="$2"
  for file in "$1"/*.sh; do
    # shellcheck source=/dev/null
    . "$file"
    name="$(basename "$file" .sh)"
    name="${name#*-}"
    "scene_${name//-/_}"
    $scene_is_proven || failed "the scene does not say what it has proven"
  done
}

scene() { # title, one sentence
  scene_count=$((scene_count + 1))
  scene_title="$1"
  place="scene $scene_count"
  scene_is_proven=false
  claim_lines=()
  if $verbose; then printf '\n%s%d. %s%s\n%s\n' "$bold" "$scene_count" "$1" "$plain" "$2"; fi
}

proven() { # one sentence
  scene_is_proven=true
  if $verbose; then
    printf '%s%s%s %s\n' "$green" "$tick" "$plain" "$1"
  else
    printf '%s%s%s %2d. %s%-40s%s %s\n' "$green" "$tick" "$plain" "$scene_count" "$bold" "$scene_title" "$plain" "$1"
    if ((${#claim_lines[@]})); then printf "$dim%s$plain\n" "${claim_lines[@]}"; fi
  fi
}

show_token() { # title, jwt, claims for the screen (optional)
  local claims
  claims="$(jwt_part "$2" 2)"
  detail "  $1, decoded:"
  detail "$(json_indented <<<"$claims" | sed 's/^/    /')"
  show_claims "$1" "$claims" "${@:3}"
}

show_tokens() { # title, jwt, title, jwt; the two side by side
  detail "$(pr -m -t -w 140 <(printf '%s\n' "$1" && jwt_part "$2" 2 | json_indented) \
    <(printf '%s\n' "$3" && jwt_part "$4" 2 | json_indented) | expand | sed 's/^/    /; s/ *$//')"
  show_claims "$1" "$(jwt_part "$2" 2)"
  show_claims "$3" "$(jwt_part "$4" 2)"
}

# One line of the screen; --verbose shows the whole token or answer instead.
show_claims() { # title, claims as JSON, names of claims (optional)
  local title="$1" claims="$2"
  shift 2
  if (($# == 0)); then set -- "${decisive_claims[@]}"; fi
  claim_lines+=("$(line "$(printf '     %-20s %s' "$title" "$(json_claims "$@" <<<"$claims")")")")
}

show_failure() { # why
  if ! $verbose; then printf '%s%s %s%s%s\n' "$red" "$cross" "$plain$bold" "$scene_title" "$plain"; fi
  printf '\n%sFAILED%s in %s: %s\n' "$red$bold" "$plain" "$place" "$1"
  if ! $details_are_shown; then printf '\nThe last request, its answer, and the checks of it:\n%s' "$details"; fi
  printf '\n%d checks passed before.\n' "$check_count"
}

show_success() {
  printf '\n%s%s%s %sAll %d scenes succeeded (%d checks).%s\n' \
    "$green" "$tick" "$plain" "$bold" "$scene_count" "$check_count" "$plain"
}
