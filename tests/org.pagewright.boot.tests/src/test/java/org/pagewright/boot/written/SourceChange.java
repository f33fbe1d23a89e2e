// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.kernel.driver.Mistake;

/**
 * One mistake as a developer writes it: the correct driver with a few pieces replaced.
 *
 * @param mistake what the source then shows
 * @param what    how it is written, for the test's name
 * @param data    whether the driver that pages data is changed
 * @param edits   old and new text by turns; each old text is in the source
 */
record SourceChange(Mistake mistake, String what, boolean data, List<String> edits) {

    static SourceChange h4(Mistake mistake, String what, String... edits) {
        return new SourceChange(mistake, what, false, List.of(edits));
    }

    static SourceChange data(Mistake mistake, String what, String... edits) {
        return new SourceChange(mistake, what, true, List.of(edits));
    }

    /** The changed source. */
    String apply(String text) {
        String changed = text;
        for (int i = 0; i < edits.size(); i += 2) {
            if (!changed.contains(edits.get(i))) {
                throw new IllegalArgumentException(this + ": the driver does not hold " + edits.get(i));
            }
            changed = changed.replace(edits.get(i), edits.get(i + 1));
        }
        return changed;
    }

    /** The correct driver with data paging: partitions reported, queue and factory ready before it registers. */
    static String pagingData(String text) {
        var edits = new ArrayList<String>();
        edits.addAll(List.of("anInfo.iPartitionCount = 2;", """
                anInfo.iPartitionCount = 4;
                    anInfo.iEntry[2].iPartitionType = KPartitionTypeROM;
                    anInfo.iEntry[2].iPartitionBaseAddr = KRomImageBase;
                    anInfo.iEntry[2].iPartitionLen = KRofsBase - KRomImageBase;
                    anInfo.iEntry[3].iPartitionType = KPartitionTypePagedData;
                    anInfo.iEntry[3].iPartitionBaseAddr = KFatBase;
                    anInfo.iEntry[3].iPartitionLen = KRofsBase;"""));
        edits.addAll(List.of("        iPosition += KRomImageBase;\n", ""));
        edits.addAll(List.of("    media->iDfcQ = &NandDfcQ;\n", """
                    media->iDfcQ = &NandDfcQ;
                    media->iMsgQ.Receive();
                    DPhysicalDevice* factory = new DNandFactory;
                    if (factory == NULL)
                        return KErrNoMemory;
                    r = Kern::InstallPhysicalDevice(factory);
                    if (r != KErrNone)
                        return r;
                """));
        int end = text.indexOf("    // A ROM without paging is no error");
        return new SourceChange(Mistake.NO_SWAP_PARTITION, "pages data", true, edits)
                .apply(text.substring(0, end) + "    return KErrNone;\n}\n");
    }

    @Override
    public String toString() {
        return mistake.id() + ": " + what;
    }
}
