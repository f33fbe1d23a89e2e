// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.migration.fix.FixAll;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.StaleEditException;

/** A driver with each slip of the guide's listing: every one is found alone, and without them nothing is. */
class TutorialSlipsTest {
    /** Each slip with what belongs there, by the numbers of fact sheet 13. */
    private static Stream<Arguments> slips() {
        return Stream.of(slip("P4", "r |= KErrNone", "r != KErrNone"),
                slip("P4", "if (media == NULL)\n        return r;", "if (media == NULL)\n        return KErrNoMemory;"),
                slip("S3", "    device = new", "    DPhysicalDevice* device = new"),
                slip("S4", "CORE_DRIVELIST, media", "CoreDrives, media"),
                slip("S4", "CORE_PAGEDRIVELIST, CORE", "CorePagingDrives, CORE"),
                slip("S5", "CORE_DRIVENAME);", "KCoreDriveName);"),
                slip("P4",
                        "    Kern::InstallPhysicalDevice(device);\n    media->iMsgQ.Receive();\n    return KErrNone;",
                        "    r = Kern::InstallPhysicalDevice(device);\n    media->iMsgQ.Receive();\n    return r;"),
                slip("S11", "aCaps.iDriveAtt |= KDriveAttPageable;\n}",
                        "aCaps.iDriveAtt |= KDriveAttPageable;\n    return KErrCompletion;\n}"),
                slip("S12", "TLocalDriveCapsV4", "TLocalDriveCapsV6"),
                slip("S13", "enum { ECodePageInRequest = DLocalDrive::ELastReqNumberReservedForPaging };\n", ""),
                slip("S14", "#define PAGING_TYPE DPagingDevice::ERom | DPagingDevice::ECode\n#define NUM_PAGES 4\n",
                        ""));
    }

    private static Arguments slip(String rule, String wrong, String right) {
        return Arguments.of(rule, wrong, right);
    }

    @Test
    void everySlipIsFoundAndNothingElse() {
        var counts = new TreeMap<String, Integer>();
        check(printed()).forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
        assertEquals("{P4=3, S11=1, S12=1, S13=1, S14=1, S3=1, S4=2, S5=1}", counts.toString());
    }

    @Test
    void withoutTheSlipsNothingIsFound() {
        assertEquals(List.of(), check(corrected("", "")));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void eachSlipIsFoundAlone(String rule, String wrong, String right) {
        List<Finding> found = check(corrected(wrong, right));
        assertTrue(!found.isEmpty() && found.stream().allMatch(f -> f.rule().equals(rule)), found.toString());
    }

    @Test
    void theMechanicalSlipsAreRepaired() throws StaleEditException {
        SourceFile printed = new SourceFile("core.cpp", printed());
        FixAll.Result result = FixAll.run(List.of(printed), List.of(), Set.of("P4"), CheckOptions.DEFAULT);
        String after = result.edits().get(0).apply(printed.text());
        assertTrue(after.contains("if (r != KErrNone)\n        return r;\n    DPrimaryMediaBase"), after);
        assertTrue(after.contains("if (media == NULL)\n        return KErrNoMemory;"), after);
    }

    /** The driver without slips but the one named. */
    private static String corrected(String wrong, String right) {
        String text = printed();
        for (Arguments slip : slips().toList()) {
            String bad = String.valueOf(slip.get()[1]);
            assertTrue(text.contains(bad), bad);
            if (!bad.equals(wrong) || !slip.get()[2].equals(right)) {
                text = text.replace(bad, String.valueOf(slip.get()[2]));
            }
        }
        return wrong.contains("#define PAGING_TYPE") ? text
                : text.replace(" PAGING_TYPE,", " (CORE_PAGING_TYPE),").replace("        NUM_PAGES",
                        "        CORE_NUM_PAGES");
    }

    private static List<Finding> check(String text) {
        return DriverChecker.check(List.of(new SourceFile("core.cpp", text)), CheckOptions.DEFAULT);
    }

    private static String printed() {
        try (InputStream in = TutorialSlipsTest.class.getResourceAsStream("tutorial_slips.cpp")) {
            if (in == null) {
                throw new IllegalStateException("tutorial_slips.cpp is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
