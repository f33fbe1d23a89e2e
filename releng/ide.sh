# SPDX-FileCopyrightText: Pagewright contributors
# SPDX-License-Identifier: EPL-2.0
#
# Opens the workbench product that releng builds. Sourced by the start script.

product=$root/releng/org.pagewright.repository/target/products/org.pagewright.product/linux/gtk/x86_64/pagewright

equinox() {
    "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
        -jar "$(ls "$product"/plugins/org.eclipse.equinox.launcher_*.jar | head -n 1)" "$@"
}

start_ide() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
        die "'pagewright ide' needs a display; set DISPLAY, or try it under xvfb-run."
    [ -d "$product" ] || rm -f "$state/ide.stamp"
    build_once ide.stamp
    local workspace=${PAGEWRIGHT_WORKSPACE:-$state/workspace}
    if [ ! -d "$workspace/.metadata" ]; then
        say "[ide] preparing the workspace with the sample project"
        equinox -nosplash -consoleLog -data "$workspace" -application org.pagewright.ide.core.prepareWorkspace \
            >"$state/prepare.log" 2>&1 || die "The workspace could not be prepared; see $state/prepare.log."
    fi
    equinox -nosplash -data "$workspace" "$@"
}
