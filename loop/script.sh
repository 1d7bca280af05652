# SPDX-License-Identifier: Apache-2.0
# Functions of every script: its help, its errors, and its end. A script sources this in the project's folder.
# shellcheck shell=bash disable=SC2034

. loop/machine.sh

say() { printf '%s\n' "$*"; }

die() { # what is wrong
  local script="${0#"$PWD/"}"
  printf '%s: %s\n' "${script#./}" "$*" >&2
  exit 1
}

die_if() { # a problem, or nothing
  if [[ -n "$1" ]]; then die "$1"; fi
}

# Prints the comment at the beginning of a script.
show_help() { sed -n '4,/^[^#]/s/^# \{0,1\}//p' "$1"; } # script
