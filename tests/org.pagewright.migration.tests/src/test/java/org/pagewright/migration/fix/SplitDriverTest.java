// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;

/** A driver whose class is declared in a header is repaired in both files, to what one file would become. */
class SplitDriverTest {
    @ParameterizedTest
    @ValueSource(strings = { "DMeterChannel meter", "DRelayChannel relay" })
    void bothFilesTogetherBecomeWhatOneFileWould(String name) throws StaleEditException {
        String channel = name.split(" ")[0];
        SourceFile whole = RepositoryFiles.source("samples/wdp/" + name.split(" ")[1] + "_before.cpp");
        int from = whole.text().indexOf("class " + channel);
        int end = whole.text().indexOf("};\n", from) + 3;
        var header = new SourceFile("samples/wdp/channel.h", whole.text().substring(from, end));
        String include = "#include \"channel.h\"\n";
        var source = new SourceFile(whole.name(), whole.text().substring(0, from) + include
                + whole.text().substring(end));
        LddMigration.Result split = run(source, List.of(header));
        assertEquals(List.of(), split.left());
        assertEquals(List.of(source.name(), header.name()), split.migrated().stream().map(SourceFile::name).toList());
        String together = split.migrated().get(0).text().replace(include, split.migrated().get(1).text());
        assertEquals(run(whole, List.of()).migrated().get(0).text(), together);
        for (EditedText edited : split.edits()) {
            SourceFile given = edited.file().equals(source.name()) ? source : header;
            assertTrue(split.migrated().stream().map(SourceFile::text).toList().contains(edited.apply(given.text())));
        }
    }

    @Test
    void withoutTheHeaderTheFindingSaysSo() {
        SourceFile whole = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        int from = whole.text().indexOf("class DMeterChannel");
        int end = whole.text().indexOf("};\n", from) + 3;
        var source = new SourceFile(whole.name(), whole.text().substring(0, from) + whole.text().substring(end));
        assertTrue(DriverRepairs.withFixes(List.of(source), DriverChecker.check(List.of(source), CheckOptions.DEFAULT),
                CheckOptions.DEFAULT).stream().filter(f -> f.rule().equals("R1")).allMatch(f -> f.message().contains(
                        "Not repaired automatically: the declaration of DMeterChannel is not in the files given.")));
    }

    private static LddMigration.Result run(SourceFile source, List<SourceFile> headers) {
        return LddMigration.run(List.of(source), headers, EnumSet.allOf(LddStep.class), CheckOptions.DEFAULT);
    }
}
