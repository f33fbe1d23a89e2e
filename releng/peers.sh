# SPDX-FileCopyrightText: Pagewright contributors
# SPDX-License-Identifier: EPL-2.0
#
# Measures the NAND simulator and its peers in turn. Sourced by ./bench; expects $root and $JAVA_HOME.
# The folder given holds mqsim/ and ssdsim/, both built, and dhara/, sources only; what is missing is left out.

rounds=5
core=$(($(nproc) - 1))
TIMEFORMAT='%R %U %S'

pinned() { if command -v taskset >/dev/null 2>&1; then taskset -c "$core" "$@"; else "$@"; fi; }

# timed COMMAND...: wall seconds and seconds of processor time of a command.
timed() { { time pinned "$@" >"$state/peer.out" 2>&1 </dev/null; } 2>&1 | awk '{ print $1, $2 + $3 }'; }

median() { sort -g | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

# against NAME REQUESTS BAR PEER -- OWN: runs both commands in turn and prints the medians of the ratios.
against() {
    local name=$1 requests=$2 bar=$3 peer=$4 round wall cpu peer_wall peer_cpu reported
    shift 5
    rm -f "$state"/peer.ratio.*
    for ((round = 0; round < rounds; round++)); do
        read -r wall cpu < <(timed "$root/pagewright" replay nand --part "$part" --json "$state/peer.json" "$@")
        reported=$(sed -n 's/.*"requestsPerSecond": \([0-9]*\).*/\1/p' "$state/peer.json")
        read -r peer_wall peer_cpu < <(timed bash -c "$peer")
        echo "$reported $requests $peer_wall" | awk '{ print $1 * $3 / $2 }' >>"$state/peer.ratio.reported"
        echo "$wall $peer_wall" | awk '{ print $2 / $1 }' >>"$state/peer.ratio.wall"
        echo "$cpu $peer_cpu" | awk '{ print $2 / $1 }' >>"$state/peer.ratio.cpu"
        echo "$requests $peer_cpu" | awk '{ print $1 / $2 / 1000 }' >>"$state/peer.ratio.rate"
    done
    printf '%-34s %8.0f %9.1f %8.1f %8.1f  %s\n' "$name" "$(median <"$state/peer.ratio.rate")" \
        "$(median <"$state/peer.ratio.reported")" "$(median <"$state/peer.ratio.wall")" \
        "$(median <"$state/peer.ratio.cpu")" "$bar"
}

against_mqsim() {
    local trace requests repeat traces=$root/../shared/traces
    for trace in wsrch:20:495660 tpcc:50:349950; do
        IFS=: read -r trace repeat requests <<<"$trace"
        [ -e "$traces/mqsim-$trace-small.trace.gz" ] || continue
        local peer="cd '$1' && ./MQSim -i ssdconfig.xml -w w_$trace.xml"
        local own=("$traces/mqsim-$trace-small.trace.gz" --format mqsim --repeat "$repeat")
        against "MQSim $trace, timing only" "$requests" 20 "$peer" -- "${own[@]}"
        against "MQSim $trace, with contents" "$requests" 3 "$peer" -- "${own[@]}" --data
    done
}

against_ssdsim() {
    local repeat=50 requests
    # Both take the same lines; the peer reads a file that holds the example so many times, later each time.
    awk -v n=$repeat '{ at[NR] = $1; $1 = ""; rest[NR] = $0 }
        END { for (r = 0; r < n; r++) for (i = 1; i <= NR; i++) printf "%.0f%s\n", at[i] + r * (at[NR] + 1), rest[i] }' \
        "$1/example.ascii" >"$1/repeated.ascii"
    requests=$(wc -l <"$1/repeated.ascii")
    against "SSDsim example, timing only" "$requests" 8 "cd '$1' && echo repeated.ascii | ./ssd" \
        -- "$1/example.ascii" --format mqsim --repeat $repeat
}

against_dhara() {
    local module=$root/tests/org.pagewright.bench geometry own peer round
    gcc -O2 -w -I"$1" -o "$state/dhara_overwrites" "$module/peers/dhara_overwrites.c" \
        "$1"/dhara/map.c "$1"/dhara/journal.c "$1"/dhara/error.c || return
    printf '\n%-34s %8s %8s %8s  %s\n' "overwrites, millions per cpu s" dhara own ratio bar
    for geometry in "512 8 113 422" "512 8 113 200" "2048 64 1024 43041" "2048 64 1024 23912"; do
        rm -f "$state"/peer.ratio.*
        for ((round = 0; round < rounds; round++)); do
            # shellcheck disable=SC2086
            own=$(pinned "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$module/target/classes:$module/target/lib/*" \
                org.pagewright.bench.Overwrites $geometry)
            # shellcheck disable=SC2086
            peer=$(pinned "$state/dhara_overwrites" $geometry)
            echo "$own" >>"$state/peer.ratio.own"
            echo "$peer" >>"$state/peer.ratio.rate"
            echo "$own $peer" | awk '{ print $1 / $2 }' >>"$state/peer.ratio.cpu"
        done
        # shellcheck disable=SC2086
        printf '%-34s %8.2f %8.2f %8.2f  %s\n' "$(printf '%s-byte pages, %s x %s, %s used' $geometry)" \
            "$(median <"$state/peer.ratio.rate")" "$(median <"$state/peer.ratio.own")" \
            "$(median <"$state/peer.ratio.cpu")" 0.5
    done
}

bench_peers() {
    local folder=${1:?./bench peers FOLDER}
    folder=$(cd "$folder" && pwd) || exit 2
    part=k9f1g08u0d
    "$root/pagewright" parts >/dev/null
    echo "Medians of $rounds rounds in turn on one core; load $(cut -d' ' -f1 /proc/loadavg)."
    echo "reported: own requests per second as the command reports them, to the peer's whole process."
    echo "wall, cpu: both whole processes, the start of the Java machine included."
    printf '%-34s %8s %9s %8s %8s  %s\n' "times the peer's requests/s" "peer k/s" reported wall cpu bar
    if [ -x "$folder/mqsim/MQSim" ]; then against_mqsim "$folder/mqsim"; fi
    if [ -x "$folder/ssdsim/ssd" ]; then against_ssdsim "$folder/ssdsim"; fi
    if [ -d "$folder/dhara/dhara" ]; then against_dhara "$folder/dhara"; fi
    rm -f "$state"/peer.*
}
