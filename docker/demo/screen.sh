# SPDX-License-Identifier: Apache-2.0
# The output of the demo: colours on a terminal, marks in UTF-8, one screen of 120 columns. With --verbose, it is longer.
# shellcheck shell=bash disable=SC2034

verbose="${verbose:-false}"
screen_width=120

bold="" dim="" green="" red="" plain=""
# https://no-color.org
if [[ -t 1 && -z "${NO_COLOR:-}" && "${TERM:-dumb}" != dumb ]]; then
  bold=$'\033[1m' dim=$'\033[2m' green=$'\033[32m' red=$'\033[31m' plain=$'\033[0m'
fi

tick="ok" cross="no"
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) tick="✓" cross="✗" ;;
esac

# Credentials, tokens and Basic headers keep their first characters only.
shortened() {
  sed -E 's/(eyJ[A-Za-z0-9_-]{7})[A-Za-z0-9_.-]+/\1.../g; s/(Basic [A-Za-z0-9]{4})[A-Za-z0-9+/=]+/\1.../g'
}

# A line of the screen that is never longer than the screen.
line() { # text
  local text="$1"
  if ((${#text} > screen_width)); then text="${text:0:screen_width - 3}..."; fi
  printf '%s\n' "$text"
}

# Runs a command and says how long it took.
step() { # what it does, command and arguments
  local began=$SECONDS
  printf '%s ... ' "$1"
  shift
  "$@"
  printf '%d s\n' $((SECONDS - began))
}
