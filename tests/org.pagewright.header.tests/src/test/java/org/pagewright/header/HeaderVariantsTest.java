// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class HeaderVariantsTest {
    private static List<HeaderVariant> variants(String text, Map<String, String> given) throws Exception {
        return HeaderVariants.of(HeaderReader.parse("a.h", text.getBytes(StandardCharsets.UTF_8)), given);
    }

    private static List<String> conditions(List<HeaderVariant> variants) {
        return variants.stream().map(HeaderVariant::condition).toList();
    }

    @Test
    void aPlainHeaderHasOneMeaning() throws Exception {
        String text = "#ifndef G\n#define G\n#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n#endif\n";
        assertEquals(List.of("as given"), conditions(variants(text, Map.of())));
    }

    @Test
    void nestedConditionsGiveOnlyMeaningsThatDiffer() throws Exception {
        String text = """
                #define A_DRIVECOUNT 1
                #define A_DRIVELIST 1
                #ifdef PAGED
                #ifdef DATA
                #define PAGING_TYPE DPagingDevice::EData
                #else
                #define PAGING_TYPE DPagingDevice::ERom
                #endif
                #endif
                """;
        List<HeaderVariant> all = variants(text, Map.of());
        assertEquals(List.of("as given", "with PAGED", "with PAGED and DATA"), conditions(all));
        assertEquals(4, all.get(2).board().settings().drivers().getFirst().pagingTypeBits());
        assertEquals(List.of("as given", "with DATA"), conditions(variants(text, Map.of("PAGED", "1"))));
    }

    @Test
    void comparedNumbersAreTriedAndRefusedCombinationsLeftOut() throws Exception {
        String text = """
                #define A_DRIVECOUNT 1
                #if BOARD == 3
                #define A_DRIVELIST 3
                #elif BOARD == 4
                #error no such board
                #else
                #define A_DRIVELIST 0
                #endif
                """;
        assertEquals(List.of("as given", "with BOARD=3"), conditions(variants(text, Map.of())));
    }

    @Test
    void driversThatExistOnlyUnderAMacroAreFound() throws Exception {
        String text = "#ifdef X\n#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n#endif\n";
        assertEquals(List.of("with X"), conditions(variants(text, Map.of())));
        assertThrows(NoDriverException.class, () -> variants(text.replace("A_", "A"), Map.of()));
    }

    @Test
    void alternativesThatExcludeEachOtherAreNotCombined() throws Exception {
        String text = """
                #define A_DRIVECOUNT 1
                #ifdef X
                #define A_DRIVELIST 1
                #endif
                #ifdef Y
                #define A_DRIVELIST 2
                #endif
                """;
        assertEquals(List.of("as given", "with X", "with Y"), conditions(variants(text, Map.of())));
    }
}
