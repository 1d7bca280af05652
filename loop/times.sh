# SPDX-License-Identifier: Apache-2.0
# Reads the times that Maven and Failsafe have recorded.
# shellcheck shell=bash

minutes() { printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); } # seconds

# Each module that took a second or longer, from the summaries in a log of Maven.
module_times() { # log
  sed -nE '/SUCCESS \[ *0\./d; s/^\[INFO\] Keycloak [^:]*: (.*[^ .]) [. ]*SUCCESS \[ *(.*)\]$/\1 \2/p' "$1" \
    | paste -s -d ',' - | sed 's/,/, /g'
}

# A line for each class: its seconds, when it ended, and its name with the execution.
class_times() { # execution, or nothing for all
  local report
  for report in it-tests/target/failsafe-reports/TEST-*"$1".xml; do
    if [[ ! -e "$report" ]]; then continue; fi
    sed -nE '/<testsuite /{s/.* time="([0-9.]+)".*/\1/p;q;}' "$report" | tr '\n' ' '
    report="${report%.xml}"
    printf '%s %s\n' "$(date -r "$report.xml" +%s)" "${report##*.}"
  done
}

# From the start of the first class to the end of the last one. Classes run in parallel, so their sum is longer.
execution_seconds() { # execution
  class_times "$1" | awk '
    NR == 1 || $2 - $1 < start { start = $2 - $1 }
    $2 > end { end = $2 }
    END { printf "%d\n", end - start }'
}

# The first classes of an execution include the start of their Keycloak.
slowest_classes() { # number of classes
  class_times "" | sort -rn | awk -v number="$1" 'NR <= number { printf "%6.0f s  %s\n", $1, $3 }' \
    | pr -t -2 -w 120 | expand
}
