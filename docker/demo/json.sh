# SPDX-License-Identifier: Apache-2.0
# What the demo reads out of answers and tokens, by jq.
# shellcheck shell=bash

# The first value of a member, wherever it is, that is a string, a number or a boolean; nothing if there is none.
json_value() { # member <json
  jq --raw-output --arg member "$1" \
    'first(.. | objects | select(has($member)) | .[$member] | scalars | select(. != null))' 2>/dev/null || true
}

# A member of the outermost object as it is, on one line; nothing if there is none.
json_member() { # member <json
  jq --compact-output --arg member "$1" 'select(has($member)) | .[$member]'
}

# Text that is not JSON stays unchanged, so that a failure shows it.
json_indented() { # <json
  local text
  text="$(cat)"
  jq --monochrome-output . <<<"$text" 2>/dev/null || printf '%s\n' "$text"
}

# Part 1 of a JWT is its header, part 2 its payload.
jwt_part() { # jwt, part
  local text
  text="$(cut -d . -f "$2" <<<"$1" | tr -- '-_' '+/')"
  while ((${#text} % 4)); do text+="="; done
  base64 -d <<<"$text"
}
