// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.compiler.ShimCompiler;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/** Repairs remove findings, bring no new ones, and leave code that compiles. */
class DriverRepairsTest {
    /** The same driver as other people would have written it. */
    private static Stream<UnaryOperator<String>> variants() {
        return Stream.of(t -> t, t -> t.replace("    ", "\t"), t -> t.replace("\n", "\r\n"),
                t -> t.replace("iOverflowStatus", "iPending").replace("DMeterChannel", "DGauge"),
                t -> t.replaceAll("\\) \\{\n", ")\n    {\n"),
                t -> t.replace("if (iRecordStatus)", "if (iRecordStatus != NULL)"),
                t -> t.replace("#include \"meter.h\"", "#include \"meter.h\"\n#define FAIL(s) "
                        + "Kern::RequestComplete(m.Client(), s, r)").replace(
                                "Kern::RequestComplete(m.Client(), status, r)", "FAIL(status)"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void statusMembersBecomeRequestsInEveryStyle(UnaryOperator<String> variant)
            throws IOException, InterruptedException {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        var before = new SourceFile(meter.name(), variant.apply(meter.text()));
        ShimCompiler.assertCompiles(before, "samples/wdp");
        SourceFile after = DriverRepairs.repair(before, Set.of("R1"), CheckOptions.DEFAULT).source();
        ShimCompiler.assertCompiles(after, "samples/wdp");
        assertEquals(0, count(after, "R1"));
        for (String rule : List.of("R2", "R16", "R17", "R18", "R19")) {
            assertEquals(0, count(after, rule), rule);
        }
        assertEquals(after.text(), DriverRepairs.repair(after, Set.of("R1"), CheckOptions.DEFAULT).source().text());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theSharedQueueIsReplacedInEveryStyle(UnaryOperator<String> variant)
            throws IOException, InterruptedException {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        var before = new SourceFile(meter.name(), variant.apply(meter.text()));
        SourceFile after = DriverRepairs.repair(before, Set.of("R9", "R1"), CheckOptions.DEFAULT).source();
        assertEquals(0, count(after, "R9"));
        assertEquals(0, count(after, "R17"), "the queue goes before the requests");
        ShimCompiler.assertCompiles(after, "samples/wdp");
    }

    @Test
    void aForgottenDestructionIsPutBack() throws IOException, InterruptedException {
        roundTrip("R17", "    Kern::DestroyClientRequest(iReadingRequest);\n", "");
    }

    @Test
    void aDestructionBeforeTheQueueIsMoved() throws IOException, InterruptedException {
        roundTrip("R17", "    if (iDynamicDfcQ)\n        iDynamicDfcQ->Destroy();\n"
                + "    Kern::DestroyClientRequest(iOverflowRequest);\n",
                "    Kern::DestroyClientRequest(iOverflowRequest);\n    if (iDynamicDfcQ)\n"
                        + "        iDynamicDfcQ->Destroy();\n");
    }

    @Test
    void aForgottenResetIsPutBack() throws IOException, InterruptedException {
        roundTrip("R18", "        iRecordRequest->Reset();\n", "");
    }

    @Test
    void anUnguardedCancelIsGuarded() throws IOException, InterruptedException {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        String cancel = meter.text().replaceAll("(?s)(void DMeterChannel::DoCancel\\(\\) \\{).*?\n\\}",
                "$1\n    Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);\n}");
        check("R19", new SourceFile(meter.name(), cancel));
    }

    @Test
    void whatAFunctionTakesOrGivesBackIsLeftToThePerson() {
        String driver = """
                class DDirect : public DLogicalChannelBase {
                public:
                    virtual TInt Request(TInt aReqNo, TAny* a1, TAny* a2);
                    NFastMutex iLock; TInt iCount;
                };
                TInt DDirect::Request(TInt, TAny* a1, TAny*) {
                    Lock();
                    kumemput(a1, &iCount, 4);
                    Unlock();
                    return KErrNone;
                }
                void DDirect::Lock() { NKern::FMWait(&iLock); }
                void DDirect::Unlock() { NKern::FMSignal(&iLock); }
                """;
        assertTrue(held(driver).message().contains("a function called before takes what is held"));
        Finding own = held(driver.replace("    Lock();", "    NKern::FMWait(&iLock);"));
        assertTrue(own.message().contains("given back in another block or function"));
    }

    private static Finding held(String driver) {
        List<SourceFile> sources = List.of(new SourceFile("direct.cpp", driver));
        List<Finding> findings = DriverChecker.check(sources, CheckOptions.DEFAULT);
        return DriverRepairs.withFixes(sources, findings, CheckOptions.DEFAULT).stream()
                .filter(f -> f.rule().equals("R11") && f.fixes().isEmpty()).findFirst().orElseThrow();
    }

    @Test
    void theQueueBecomesRealtime() throws IOException, InterruptedException {
        roundTrip("R21", "    iDynamicDfcQ->SetRealtimeState(ERealtimeStateOn);\n", "");
    }

    @Test
    void crossedAttributeWordsAreUncrossed() throws IOException, InterruptedException {
        SourceFile nand = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        var crossed = new SourceFile(nand.name(),
                nand.text().replace("aCaps.iMediaAtt |= KMediaAttPageable", "aCaps.iMediaAtt |= KDriveAttPageable"));
        assertTrue(count(crossed, "P5") > 0);
        SourceFile after = DriverRepairs.repair(crossed, Set.of("P5"), CheckOptions.DEFAULT).source();
        assertEquals(nand.text(), after.text());
    }

    @Test
    void aFindingWithoutSafeRepairSaysWhyAndWhatToDo() {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        var twisted = new SourceFile(meter.name(), meter.text().replace("        iRecordDes = a1;\n",
                "        if (length > 1)\n            iRecordDes = a1;\n"));
        List<Finding> findings = DriverChecker.check(List.of(twisted), CheckOptions.DEFAULT);
        int hopeless = 0;
        for (Finding finding : DriverRepairs.withFixes(List.of(twisted), findings, CheckOptions.DEFAULT)) {
            if (finding.fixes().isEmpty()) {
                assertTrue(finding.message().contains("Not repaired automatically: ")
                        || finding.message().contains("By hand: "), finding.message());
                hopeless++;
            }
        }
        assertTrue(hopeless > 0);
    }

    private static void roundTrip(String rule, String right, String wrong) throws IOException, InterruptedException {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        assertTrue(meter.text().contains(right));
        check(rule, new SourceFile(meter.name(), meter.text().replace(right, wrong)));
    }

    private static void check(String rule, SourceFile broken) throws IOException, InterruptedException {
        assertTrue(count(broken, rule) > 0, "the mistake is found");
        SourceFile after = DriverRepairs.repair(broken, Set.of(rule), CheckOptions.DEFAULT).source();
        assertEquals(List.of(), DriverChecker.check(List.of(after), CheckOptions.DEFAULT));
        ShimCompiler.assertCompiles(after, "samples/wdp");
    }

    private static long count(SourceFile source, String rule) {
        return DriverChecker.check(List.of(source), CheckOptions.DEFAULT).stream().filter(f -> f.rule().equals(rule))
                .count();
    }
}
