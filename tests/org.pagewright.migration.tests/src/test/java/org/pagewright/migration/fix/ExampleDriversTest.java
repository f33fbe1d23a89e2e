// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.compiler.ShimCompiler;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/**
 * The two kinds of client drivers, brought to their migrated form by repairs alone; what remains is listed. The samples
 * are our own; the kernel's example drivers are tried when they are beside the repository.
 */
class ExampleDriversTest {
    @ParameterizedTest
    @ValueSource(strings = { "meter", "relay" })
    void nothingRemainsOfTheSamples(String name) throws IOException, InterruptedException {
        SourceFile before = RepositoryFiles.source("samples/wdp/" + name + "_before.cpp");
        LddMigration.Result result = migrate(before);
        assertEquals(List.of(), result.left());
        ShimCompiler.assertCompiles(result.migrated().get(0), "samples/wdp");
        assertEquals(List.of(), migrate(result.migrated().get(0)).edits());
    }

    @Test
    void theMigratedRelayIsWhatTheRepairsMake() {
        SourceFile before = RepositoryFiles.source("samples/wdp/relay_before.cpp");
        SourceFile after = RepositoryFiles.source("samples/wdp/relay_after.cpp");
        assertEquals(code(after), code(migrate(before).migrated().get(0)));
        assertEquals(List.of(), DriverChecker.check(List.of(after), CheckOptions.DEFAULT));
    }

    /** What the migrated meter does by hand: each request has the objects the repairs make, under shorter names. */
    @Test
    void theMigratedMeterHasTheSameRequestObjects() {
        String repaired = migrate(RepositoryFiles.source("samples/wdp/meter_before.cpp")).migrated().get(0).text();
        String byHand = RepositoryFiles.source("samples/wdp/meter_after.cpp").text();
        for (String object : List.of("TDynamicDfcQue* iDynamicDfcQ;", "TClientRequest* iOverflow",
                "TClientDataRequest<TMeterReading>* iReading", "TClientBufferRequest* iRecord",
                "TClientBuffer* iRecord",
                "SetRealtimeState(ERealtimeStateOn);", "TInt DMeterChannel::SendRequest(TThreadMessage& aMsg)",
                "TInt DMeterChannel::SendControl(TThreadMessage& aMsg)",
                "TInt DMeterChannel::PreRecord(TRequestStatus*")) {
            assertTrue(repaired.contains(object) && byHand.contains(object), object);
        }
    }

    @Test
    void ofTheKernelsFirstExampleNothingRemains() throws IOException {
        assertEquals(List.of(), left("d_pagingexample_1_pre.cpp"));
    }

    /** Results of a channel that several threads enter need a mutex, which is the maker's to choose (fact sheet 9.4). */
    @Test
    void ofTheKernelsSecondExampleResultsUnderAMutexRemain() throws IOException {
        assertEquals(List.of("R3", "R3", "R3"), left("d_pagingexample_2_pre.cpp"));
    }

    private static List<String> left(String name) throws IOException {
        Path file = RepositoryFiles.root().resolve("../shared/examples").resolve(name);
        assumeTrue(Files.isReadable(file), "the kernel's examples are not beside the repository");
        return migrate(new SourceFile(name, Files.readString(file))).left().stream().map(Finding::rule).toList();
    }

    private static LddMigration.Result migrate(SourceFile source) {
        return LddMigration.run(List.of(source), List.of(), EnumSet.allOf(LddStep.class), CheckOptions.DEFAULT);
    }

    private static List<String> code(SourceFile source) {
        return source.text().lines().filter(l -> !l.startsWith("//")).toList();
    }
}
