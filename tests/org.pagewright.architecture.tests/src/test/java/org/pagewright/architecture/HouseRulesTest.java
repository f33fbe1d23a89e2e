// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Rules that no compiler holds: licence headers, package descriptions, file size. */
class HouseRulesTest {
    private static final String HEADER = """
            // SPDX-FileCopyrightText: Pagewright contributors
            // SPDX-License-Identifier: EPL-2.0
            """;
    private static final int HARD_LIMIT_LINES = 500;

    @Test
    void everyJavaFileStartsWithTheLicence() throws IOException {
        var without = new ArrayList<String>();
        for (Path file : SourceTree.files(".java", "bundles", "tests")) {
            if (!Files.readString(file).startsWith(HEADER)) {
                without.add(SourceTree.relative(file));
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void everyPackageIsDescribedAndNonNullByDefault() throws IOException {
        var folders = new TreeSet<Path>();
        for (Path file : SourceTree.files(".java", "bundles")) {
            folders.add(file.getParent());
        }
        var without = new ArrayList<String>();
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("@NonNullByDefault")) {
                without.add(SourceTree.relative(folder));
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void noFileIsLongerThanTheHardLimit() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : SourceTree.files(".java", "bundles", "tests")) {
            long lines = Files.lines(file).count();
            if (lines > HARD_LIMIT_LINES) {
                tooLong.add(SourceTree.relative(file) + ": " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noTabsInJava() throws IOException {
        var tabs = new ArrayList<String>();
        for (Path file : SourceTree.files(".java", "bundles", "tests")) {
            if (Files.readString(file).contains("\t")) {
                tabs.add(SourceTree.relative(file));
            }
        }
        assertEquals(List.of(), tabs);
    }
}
