# SPDX-License-Identifier: Apache-2.0
# Puts what was measured before the reader, and between its two marks in docs/performance.md.
# shellcheck shell=bash

machine() {
  printf '%s, Keycloak %s, Java %s, %s x %s, %s GB, wrk %s' "$(date --utc +%F)" "$keycloak_version" \
    "$(java -version 2>&1 | sed -nE 's/.* version "([^"]*)".*/\1/p' | head -n 1)" "$(nproc)" \
    "$(sed -nE 's/^model name\s*: //p' /proc/cpuinfo | head -n 1 | sed 's/ *$//')" \
    "$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" \
    "$( (wrk --version || true) 2>&1 | sed -nE 's/^wrk ([^ ]*).*/\1/p' | head -n 1)"
}

publish() { # section; Markdown on stdin
  local section="$1" page=docs/performance.md
  cat >"$work/$section.md"
  say "Result"
  cat "$work/$section.md"
  if ! $report; then return; fi
  grep -q "^<!-- $section: begin" "$page" || die "$page has no mark for $section"
  awk -v section="$section" -v file="$work/$section.md" '
    $0 ~ "^<!-- " section ": end" { inside = 0 }
    !inside { print }
    $0 ~ "^<!-- " section ": begin" {
      inside = 1
      print ""
      while ((getline line < file) > 0) print line
      print ""
    }' "$page" >"$work/page.md"
  cp "$work/page.md" "$page"
}
