#!/usr/bin/env bash
# SPDX-FileCopyrightText: Pagewright contributors
# SPDX-License-Identifier: EPL-2.0
#
# Adds up the reports of all test modules: one line per module, then the total.
set -u
root=${1:-.}
total=0 bad=0 skipped=0
for module in "$root"/tests/*/target/surefire-reports; do
    [ -d "$module" ] || continue
    read -r t f e s < <(sed -n 's/.*<testsuite .*/&/p' "$module"/TEST-*.xml 2>/dev/null | awk '
        { for (k in n) delete n[k]
          while (match($0, / (tests|failures|errors|skipped)="[0-9]+"/)) {
              split(substr($0, RSTART + 1, RLENGTH - 2), kv, "=\""); n[kv[1]] = kv[2]
              $0 = substr($0, RSTART + RLENGTH) }
          t += n["tests"]; f += n["failures"]; e += n["errors"]; s += n["skipped"] }
        END { print t + 0, f + 0, e + 0, s + 0 }')
    printf '%-44s %6d tests, %d failed, %d skipped\n' "$(basename "$(dirname "$(dirname "$module")")")" "$t" $((f + e)) "$s"
    total=$((total + t)) bad=$((bad + f + e)) skipped=$((skipped + s))
done
printf '%d passed, %d failed, %d skipped\n' $((total - bad - skipped)) "$bad" "$skipped"
