// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps that make a client's driver ready for paged data, in the order they are made (fact sheet 9.4 and 9.5). */
public enum LddStep {
    /** Buffers of clients are pinned before a driver's thread uses them. */
    PINNING("Pin the buffers of clients", "R4", "R6", "R15", "R18"),
    /** Status pointers become request objects. */
    REQUESTS("Complete requests through client requests", "R1", "R2", "R3", "R19"),
    /** Structures of control functions are copied in the client's thread. */
    CONTROL("Copy control structures in the client's thread", "R5", "R7"),
    /** Arguments are checked before a message is queued. */
    VALIDATION("Check arguments in the client's thread", "R8"),
    /** The driver gets a DFC queue of its own. */
    QUEUE("Use a DFC queue of the driver's own", "R9", "R10"),
    /** Nothing is held while a page may have to come in. */
    LOCKS("Touch paged memory without locks", "R11", "R12", "R13", "R14", "R22"),
    /** What is created is destroyed, where and when it may be. */
    LIFETIME("Create and destroy kernel objects safely", "R16", "R17"),
    /** Large transfers need no copy at all. */
    CHUNKS("Move large transfers to shared chunks", "R20"),
    /** From here on a mistake panics at once. */
    REALTIME("Make the driver's thread real-time", "R21");

    private final String title;
    private final List<String> rules;

    LddStep(String title, String... rules) {
        this.title = title;
        this.rules = List.of(rules);
    }

    /** What the step does. */
    public String title() {
        return title;
    }

    /** The rules it repairs. */
    public Set<String> rules() {
        return new LinkedHashSet<>(rules);
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of that name. */
    public static Optional<LddStep> named(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }
}
