// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.Severity;

class MissingIncludesTest {
    /** With what is said about missing headers, which the default options leave out. */
    static final CheckOptions EVERY_RULE = new CheckOptions(KernelGeneration.PINNED, MemoryModel.FLEXIBLE,
            Map.of(), null, Map.of(), Set.of());
    private static final SourceFile SOURCE = new SourceFile("meter.cpp", """
            #include <kernel/kern_priv.h>
            #include <e32cmn.h>
            #include "meter.h"
            #include "../inc/a.h"
            #include <b.h>
            #ifdef OTHER_BOARD
            #include "never.h"
            #endif
            #include "c.h"
            #include "d.h"
            #include "c.h"
            """);

    private static List<Finding> missing(SourceFile source, List<SourceFile> headers, CheckOptions options) {
        return DriverChecker.check(List.of(source), headers, options).stream().filter(f -> f.rule().equals("I1"))
                .toList();
    }

    @Test
    void oneInformationNamesTheFirstAndCountsTheOthers() {
        List<Finding> found = missing(SOURCE, List.of(), EVERY_RULE);
        assertEquals(1, found.size());
        assertEquals(Severity.INFO, found.get(0).severity());
        assertEquals(3, found.get(0).range().line());
        assertTrue(found.get(0).message().startsWith(
                "5 headers were not found: meter.h, ../inc/a.h, b.h and 2 more. "), found.get(0).message());
    }

    @Test
    void headersThatAreThereAndThoseOfTheKernelAreNotMissed() {
        List<SourceFile> headers = List.of("inc/meter.h", "inc/a.h", "inc/b.h", "inc/c.h").stream()
                .map(n -> new SourceFile(n, "")).toList();
        List<Finding> found = missing(SOURCE, headers, EVERY_RULE);
        assertEquals(1, found.size());
        assertTrue(found.get(0).message().startsWith("A header was not found: d.h. "), found.get(0).message());
        assertEquals(List.of(),
                missing(new SourceFile("k.cpp", "#include <drivers/locmedia.h>\n#include \"nk_priv.h\""),
                        List.of(), EVERY_RULE));
    }

    @Test
    void aProjectSwitchesItOff() {
        assertEquals(List.of(), missing(SOURCE, List.of(), CheckOptions.DEFAULT));
    }
}
