// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

/** Exit codes of the command, fixed for scripts (docs/cli.md). */
public final class ExitCode {
    /** Nothing to complain about. */
    public static final int CLEAN = 0;
    /** Findings, or a simulated fault, deadlock or panic. */
    public static final int FINDINGS = 1;
    /** Bad input or usage. */
    public static final int BAD_INPUT = 2;
    /** An error of ours. */
    public static final int INTERNAL = 3;

    private ExitCode() {
    }
}
