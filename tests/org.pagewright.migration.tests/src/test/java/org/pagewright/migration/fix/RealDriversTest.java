// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.migration.parse.SourceLoader.Loaded;
import org.pagewright.migration.report.UnifiedDiff;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.StaleEditException;

/**
 * Every repair on real drivers, which are not part of the repository: {@code -Dpagewright.drivers=LIST} names a file
 * with their paths, one a line; {@code -Dpagewright.diffs=FOLDER} keeps what was changed for a reader.
 */
class RealDriversTest {
    @Test
    void everyRepairKeepsItsPromises() throws IOException {
        String list = System.getProperty("pagewright.drivers", "");
        assumeTrue(!list.isEmpty(), "no list of drivers given");
        var broken = new ArrayList<String>();
        var rules = new TreeMap<String, Integer>();
        for (String line : Files.readAllLines(Path.of(list))) {
            Path file = Path.of(list).resolveSibling(line);
            try {
                var here = new TreeSet<String>();
                repair(file, here);
                here.forEach(r -> rules.merge(r, 1, Integer::sum));
            } catch (AssertionError | RuntimeException | BadInputException e) {
                String said = String.valueOf(e.getMessage());
                broken.add(file + ": " + e.getClass().getSimpleName() + ": " + said.substring(0, Math.min(600, said
                        .length())));
            }
        }
        System.out.println("Drivers with a repair, by rule: " + rules);
        assertEquals(List.of(), broken, () -> String.join("\n\n", broken));
    }

    private static void repair(Path file, Set<String> rules) throws BadInputException, StaleEditException, IOException {
        List<Loaded> loaded = SourceLoader.loadAll(List.of(file));
        var before = new RepairPromises(loaded.stream().map(Loaded::source).toList(),
                List.copyOf(SourceLoader.headersOf(loaded, List.of()).values()), CheckOptions.DEFAULT);
        List<RepairPromises> results = before.assertKept(rules);
        before.assertMigrated();
        String diffs = System.getProperty("pagewright.diffs", "");
        for (int i = 0; i < results.size() && !diffs.isEmpty(); i++) {
            var text = new StringBuilder();
            for (int s = 0; s < before.sources().size(); s++) {
                text.append(UnifiedDiff.of(before.sources().get(s).name(), before.sources().get(s).text(),
                        results.get(i).sources().get(s).text()));
            }
            for (int h = 0; h < before.headers().size(); h++) {
                text.append(UnifiedDiff.of(before.headers().get(h).name(), before.headers().get(h).text(),
                        results.get(i).headers().get(h).text()));
            }
            if (!text.isEmpty()) {
                String name = i == results.size() - 1 ? "all" : String.valueOf(i);
                Files.writeString(Path.of(diffs, file.getFileName() + "." + name + ".diff"), text);
            }
        }
    }
}
