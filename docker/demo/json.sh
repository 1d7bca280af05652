# SPDX-License-Identifier: Apache-2.0
# Reads values from answers and tokens of the demo, by jq.
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

# Claims on one line. UUIDs keep their first part, objects lose their quotes, and sub has the user's name after it.
json_claims() { # names of claims, exp-iat, or roles; a name that ends with ? is left out if it is absent <json
  jq --raw-output '
    def brief: gsub("(?<head>[0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}"; .head);
    def user: if startswith("service-account-") then "service account" else . end;
    def text:
      if . == null then "none"
      elif type == "array" then map(text) | join(",")
      elif type == "string" then brief
      elif type == "object" then "{" + (to_entries | map("\(.key):\(.value | text)") | join(",")) + "}"
      else tojson end;
    . as $claims
    | [ $ARGS.positional[]
        | rtrimstr("?") as $name
        | if $name == "exp-iat" then (if $claims.exp then $claims.exp - $claims.iat else null end)
          elif $name == "roles" then [$claims.resource_access // {} | .[].roles[]] | if . == [] then null else . end
          else $claims[$name] end
        | select(. != null or ($name | . as $n | $ARGS.positional | index($n)))
        | "\($name)=\(text)"
          + if $name == "sub" and $claims.preferred_username then " (\($claims.preferred_username | user))" else "" end
      ] | join(" ")' --args "$@" 2>/dev/null || true
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
  base64 --decode <<<"$text"
}
