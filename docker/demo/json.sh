# SPDX-License-Identifier: Apache-2.0
# The JSON functions that the demo needs: Keycloak writes compact JSON, and the demo reads plain values only.
# shellcheck shell=bash

# The first value of a member that is a string, a number or a boolean; nothing if there is none.
json_value() { # member <json
  grep -oE "\"$1\" *: *(\"[^\"]*\"|[-0-9.]+|true|false)" | head -n 1 \
    | sed -E "s/^\"$1\" *: *//; s/^\"(.*)\"\$/\1/" || true
}

json_indented() { # <json
  awk '
    function line() { printf "\n%*s", depth * 2, "" }
    {
      for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        if (quoted) {
          printf "%s", c
          if (escaped) escaped = 0
          else if (c == "\\") escaped = 1
          else if (c == "\"") quoted = 0
        } else if (c == "\"") { quoted = 1; printf "%s", c }
        else if (c == "{" || c == "[") {
          next_char = substr($0, i + 1, 1)
          if (next_char == "}" || next_char == "]") { printf "%s%s", c, next_char; i++ }
          else { depth++; printf "%s", c; line() }
        }
        else if (c == "}" || c == "]") { depth--; line(); printf "%s", c }
        else if (c == ",") { printf ","; line() }
        else if (c == ":") printf ": "
        else if (c != " ") printf "%s", c
      }
    }
    END { print "" }'
}

# Part 1 of a JWT is its header, part 2 its payload.
jwt_part() { # jwt, part
  local text
  text="$(cut -d . -f "$2" <<<"$1" | tr -- '-_' '+/')"
  while ((${#text} % 4)); do text+="="; done
  base64 -d <<<"$text"
}
