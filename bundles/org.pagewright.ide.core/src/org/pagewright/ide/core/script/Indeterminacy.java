// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import org.eclipse.core.resources.IMarker;

/** What makes two runs of a workload with one seed differ. Ids are those of problems, stable over releases. */
public enum Indeterminacy {
    /** The wall clock. */
    CLOCK(1, Messages.Indeterminacy_clock),
    /** A random source that the run's seed does not decide. */
    RANDOM(2, Messages.Indeterminacy_random),
    /** The order of a hash table's elements. */
    HASH_ORDER(3, Messages.Indeterminacy_hashOrder),
    /** Threads of the Java machine. */
    THREAD(4, Messages.Indeterminacy_thread),
    /** Numbers the Java machine gives to objects. */
    IDENTITY(5, Messages.Indeterminacy_identity);

    /** Type of the markers. */
    public static final String MARKER_TYPE = "org.pagewright.ide.core.determinism"; //$NON-NLS-1$
    private static final int FIRST_ID = 0x50570000;

    private final int number;
    private final String message;

    Indeterminacy(int number, String message) {
        this.number = number;
        this.message = message;
    }

    /** The problem id, also in {@link IMarker} form. */
    public int problemId() {
        return FIRST_ID + number;
    }

    /** What is wrong, with a place for the expression. */
    String message() {
        return message;
    }

    /** Whether an id is one of these. */
    public static boolean isProblemId(int id) {
        return id > FIRST_ID && id <= FIRST_ID + values().length;
    }
}
