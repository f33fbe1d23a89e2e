# SPDX-FileCopyrightText: Pagewright contributors
# SPDX-License-Identifier: EPL-2.0
#
# What every start script needs: a JDK of 21 or newer, Maven 3.9.9, and a build with visible progress.
# Sourced, not run; expects $root.

state=$root/.pagewright
maven_version=3.9.9

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 2
}

java_major() {
    "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

# Remembers the JDK found, because asking each one costs a third of a second.
find_jdk() {
    if [ -r "$state/jdk" ]; then
        JAVA_HOME=$(cat "$state/jdk")
        if [ -x "$JAVA_HOME/bin/javac" ]; then
            export JAVA_HOME
            return
        fi
    fi
    local candidate major best= best_major=
    for candidate in "${JAVA_HOME:-}" $(ls -d /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null) \
            "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null || echo /none/bin/none)")")")"; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
        major=$(java_major "$candidate")
        case $major in '' | *[!0-9]*) continue ;; esac
        if [ "$major" -ge 21 ] && { [ -z "$best" ] || [ "$major" -lt "$best_major" ]; }; then
            best=$candidate
            best_major=$major
        fi
    done
    [ -n "$best" ] || die "Pagewright needs a JDK of 21 or newer and found none; install one or set JAVA_HOME to it."
    JAVA_HOME=$best
    export JAVA_HOME
    mkdir -p "$state"
    printf '%s\n' "$JAVA_HOME" >"$state/jdk"
}

# Tycho 5 refuses older Maven versions, so any Maven at hand is only used to obtain the right one.
find_maven() {
    local have=
    if command -v mvn >/dev/null 2>&1; then
        have=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
    fi
    case $have in
        3.9.9 | 3.9.1[0-9])
            maven=mvn
            return
            ;;
    esac
    maven=$state/apache-maven-$maven_version/bin/mvn
    [ -x "$maven" ] && return
    [ -n "$have" ] || die "Pagewright builds itself with Maven and found none; install any version of it (Debian: apt-get install maven)."
    say "[setup] obtaining Maven $maven_version (this machine has $have)"
    mkdir -p "$state"
    (cd "$state" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin -DoutputDirectory="$state") \
        >"$state/setup.log" 2>&1 ||
        die "Maven $maven_version could not be obtained; see $state/setup.log."
    tar -xzf "$state/apache-maven-$maven_version-bin.tar.gz" -C "$state"
    rm -f "$state/apache-maven-$maven_version-bin.tar.gz"
}

# Prints a line for each module as Maven reaches it.
progress() {
    awk '
        /Resolving target definition/ && !resolved { print "[build] resolving the Eclipse target platform (slow only once)"; resolved = 1 }
        /^\[INFO\] Building org\.pagewright/ { print "[build] " $3 " " $NF; fflush() }
    ' >&2
}

# run_maven LOG ARGUMENT...: a build with progress; shows the errors when it fails.
run_maven() {
    local log=$1
    shift
    mkdir -p "$state"
    "$maven" -B -ntp -f "$root/pom.xml" "$@" 2>&1 | tee "$log" | progress
    local status=${PIPESTATUS[0]}
    if [ "$status" -ne 0 ]; then
        grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
        say "The build failed; the whole log is $log."
        exit 3
    fi
}

# newer_than STAMP: whether any source is newer than the stamp.
newer_than() {
    [ ! -e "$1" ] || [ -n "$(find "$root/pom.xml" "$root/bundles" "$root/features" "$root/releng" "$root/samples" "$root/docs" \
        -name target -prune -o -type f -newer "$1" -print -quit 2>/dev/null)" ]
}

# build_once STAMP ARGUMENT...: builds the product without its tests, one process at a time.
build_once() {
    local stamp=$state/$1
    shift
    newer_than "$stamp" || return 0
    mkdir -p "$state"
    (
        if command -v flock >/dev/null 2>&1; then
            flock 9
            newer_than "$stamp" || exit 0
        fi
        find_maven
        say "[build] building what is missing; the first time takes some minutes"
        touch "$stamp.new"
        run_maven "$state/build.log" -DskipTests -Dformatter.skip=true "$@" clean package
        mv "$stamp.new" "$stamp"
    ) 9>"$state/lock" || exit $?
}
