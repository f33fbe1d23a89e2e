// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/** A status with the address of its result becomes a data request, or nothing is touched. */
class DataRequestRepairTest {
    private static final SourceFile METER = RepositoryFiles.source("samples/wdp/meter_before.cpp");
    private static final String WRITE = "    TInt r = Kern::ThreadRawWrite(iClient, iReadingDest, &iReading, "
            + "sizeof(iReading), iClient);\n";

    /** The same driver as other people would have written it. */
    private static Stream<UnaryOperator<String>> variants() {
        return Stream.of(t -> t, t -> t.replace("    ", "\t"), t -> t.replace("\n", "\r\n"),
                t -> t.replace("iReadingDest", "iWhere").replace("DMeterChannel", "DGauge"),
                t -> t.replaceAll("\\) \\{\n", ")\n    {\n"),
                t -> t.replace("if (iReadingStatus)", "if (iReadingStatus != NULL)"),
                t -> t.replace("        iReadingStatus = aStatus;\n        iReadingDest = a1;\n",
                        "        iReadingDest = a1;\n        iReadingStatus = aStatus;\n"),
                t -> t.replace("iReadingStatus = aStatus;\n        iReadingDest = a1;",
                        "iReadingStatus = aStatus; iReadingDest = a1;"),
                t -> t.replace("TAny* iReadingDest;", "TMeterReading* iReadingDest; // the client's")
                        .replace("iReadingDest = a1", "iReadingDest = static_cast<TMeterReading*>(a1)"),
                t -> t.replace(WRITE, WRITE.replace("TInt r = ", "")).replace("iReadingStatus, r)",
                        "iReadingStatus, KErrNone)"),
                t -> t.replace("public:\n    DMeterChannel();",
                        "public:\n    typedef TMeterReading TKept;\n    DMeterChannel();")
                        .replace("TMeterReading iReading;", "TKept iReading;"),
                t -> t.replace("&iReading,", "(TAny*)&iReading,"),
                t -> t.replace(WRITE, "    TInt r;\n" + WRITE.replace("TInt r", "r")),
                t -> t.replace(WRITE, "    const TMeterReading now = iReading;\n"
                        + WRITE.replace("&iReading", "&now").replace("sizeof(iReading)", "sizeof(TMeterReading)")),
                t -> t.replace("iReadingStatus, r);", "iReadingStatus, r);\n    iReadingStatus = NULL;"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void statusAndAddressBecomeOneRequest(UnaryOperator<String> variant) throws IOException, InterruptedException {
        var before = new SourceFile(METER.name(), variant.apply(METER.text()));
        ShimCompiler.assertCompiles(before, "samples/wdp");
        SourceFile after = repair(before);
        ShimCompiler.assertCompiles(after, "samples/wdp");
        assertFalse(counts(after).containsKey("R3"));
        assertNoNewFinding(before, after);
        assertTrue(after.text().contains("->Data() = "));
        assertEquals(0, after.text().replace("\r\n", "").chars().filter(c -> c == '\r').count());
        assertEquals(after.text(), repair(after).text(), "a second run changes nothing");
    }

    @Test
    void onlyTheLinesOfTheRequestChange() {
        String after = repair(METER).text();
        List<String> changed = after.lines().filter(l -> !METER.text().lines().toList().contains(l)).toList();
        assertEquals(List.of("    TClientDataRequest<TMeterReading>* iReadingStatus;",
                "    Kern::DestroyClientRequest(iReadingStatus);",
                "    TInt rReadingStatus = Kern::CreateClientDataRequest(iReadingStatus);",
                "    if (rReadingStatus != KErrNone)", "        return rReadingStatus;",
                "        if (TInt rReadingStatus = iReadingStatus->SetStatus(aStatus))",
                "            return rReadingStatus;", "        iReadingStatus->SetDestPtr(a1);",
                "    if (iReadingStatus->IsReady())",
                "        Kern::QueueRequestComplete(iClient, iReadingStatus, KErrCancel);",
                "    if (iReadingStatus->IsReady())", "    iReadingStatus->Data() = iReading;",
                "    Kern::QueueRequestComplete(iClient, iReadingStatus, KErrNone);"), changed);
        assertFalse(after.contains("iReadingDest"));
    }

    @Test
    void aPlainRequestIsNotOfferedForAStatusWithAResult() throws IOException, InterruptedException {
        SourceFile after = DriverRepairs.repair(METER, Set.of("R1"), CheckOptions.DEFAULT).source();
        assertTrue(after.text().contains("TClientDataRequest<TMeterReading>* iReadingStatus;"));
        assertTrue(after.text().contains("TClientRequest* iOverflowStatus;"));
        assertFalse(counts(after).containsKey("R3"));
        ShimCompiler.assertCompiles(after, "samples/wdp");
    }

    @Test
    void aStartThatFailsAfterTheStatusWasKeptFreesTheRequest() throws IOException, InterruptedException {
        SourceFile before = METER.text().contains("iReadingDest = a1;\n") ? new SourceFile(METER.name(),
                METER.text().replace("iReadingDest = a1;\n", "iReadingDest = a1;\n        if (iConfig.iPeriodMs == 0)\n"
                        + "            return KErrNotReady;\n"))
                : METER;
        SourceFile after = repair(before);
        assertTrue(after.text().contains("""
                        iReadingStatus->SetDestPtr(a1);
                        if (iConfig.iPeriodMs == 0) {
                            iReadingStatus->Reset();
                            return KErrNotReady;
                        }
                """), after.text());
        ShimCompiler.assertCompiles(after, "samples/wdp");
    }

    /** Two results of different types, to two addresses, in the forms drivers write them. */
    private static Stream<UnaryOperator<String>> twoResults() {
        String second = "Kern::ThreadRawWrite(iClient, iConfigDest, &iConfig, sizeof(iConfig), iClient);\n";
        return Stream.of(t -> t.replace(WRITE, WRITE + "    if (r == KErrNone)\n        r = " + second),
                t -> t.replace(WRITE, WRITE + "    r = " + second),
                t -> t.replace(WRITE, WRITE.replace("TInt r = ", "") + "    TInt r = " + second),
                t -> t.replace(WRITE, WRITE + "    if (!r) {\n        r = " + second + "    }\n"));
    }

    @ParameterizedTest
    @MethodSource("twoResults")
    void twoResultsBecomeOneRequestOfTwo(UnaryOperator<String> variant) throws IOException, InterruptedException {
        var before = new SourceFile(METER.name(), variant.apply(METER.text())
                .replace("TAny* iReadingDest;", "TAny* iReadingDest;\n    TAny* iConfigDest;")
                .replace("iReadingDest = a1;", "iReadingDest = a1;\n        iConfigDest = a2;")
                .replace("TAny* a1, TAny*) {", "TAny* a1, TAny* a2) {"));
        ShimCompiler.assertCompiles(before, "samples/wdp");
        SourceFile after = repair(before);
        ShimCompiler.assertCompiles(after, "samples/wdp");
        assertFalse(counts(after).containsKey("R3"), after.text());
        assertNoNewFinding(before, after);
        assertTrue(after.text().contains("TClientDataRequest2<TMeterReading, TMeterConfig>* iReadingStatus;"));
        assertTrue(after.text().contains("iReadingStatus->Data2() = iConfig;"));
        assertTrue(after.text().contains("iReadingStatus->SetDestPtr2(a2);"));
        assertEquals(after.text(), repair(after).text(), "a second run changes nothing");
    }

    /** Forms in which a data request would write to a wrong place, write a wrong value or not compile. */
    private static Stream<UnaryOperator<String>> otherForms() {
        return Stream.of(
                t -> t.replace("iOverflowStatus = aStatus;", "iReadingStatus = aStatus;"),
                t -> t.replace("iReadingDest = a1;\n", "if (a1)\n            iReadingDest = a1;\n"),
                t -> t.replace("iReadingStatus, KErrCancel", "iReadingStatus, KErrNone"),
                t -> t.replace("    if (iReadingStatus)\n        Kern::RequestComplete(iClient, iReadingStatus, KErrC",
                        "    Kern::RequestComplete(iClient, iReadingStatus, KErrC"),
                t -> t.replace(WRITE, "    TInt r = KErrNone;\n    if (iReadingDest)\n    "
                        + WRITE.replace("TInt r", "r")),
                t -> t.replace(WRITE, WRITE.replace("iReadingDest", "iRecordDes") + WRITE.replace("TInt r", "r")),
                t -> t.replace("TMeterReading iReading;", "TMeterReading iReading[1];")
                        .replace("iReading.", "iReading->"),
                t -> t.replace("sizeof(iReading)", "sizeof(TInt)"),
                t -> t.replace(WRITE, "    struct TNow { TInt iTicks; } now;\n    now.iTicks = iReading.iTicks;\n"
                        + WRITE.replace("&iReading", "&now").replace("(iReading)", "(now)")),
                t -> t.replace("iReadingStatus = aStatus;", "NKern::LockSystem();\n        iReadingStatus = aStatus;")
                        .replace("iReadingDest = a1;", "iReadingDest = a1;\n        NKern::UnlockSystem();"),
                t -> t.replace("TAny* iReadingDest;", "TAny *iReadingDest, *iOther;"),
                t -> t.replace("iReadingStatus, r);", "iReadingStatus, r);\n    iReadingDest = NULL;"),
                t -> t.replace("sizeof(iReading), iClient);", "sizeof(iReading), iClient);\n    ++iReading.iPeak;"));
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void anotherFormIsLeftAsItIs(UnaryOperator<String> variant) throws IOException, InterruptedException {
        var before = new SourceFile(METER.name(), variant.apply(METER.text()));
        assertNotEquals(METER.text(), before.text());
        ShimCompiler.assertCompiles(before, "samples/wdp");
        assertEquals(before.text(), repair(before).text());
        Finding left = withFixes(before).stream().filter(f -> f.rule().equals("R3")).findFirst().orElseThrow();
        assertTrue(left.fixes().isEmpty());
        assertTrue(left.message().contains("By hand:"), left.message());
    }

    private static SourceFile repair(SourceFile source) {
        return DriverRepairs.repair(source, Set.of("R3"), CheckOptions.DEFAULT).source();
    }

    private static List<Finding> withFixes(SourceFile source) {
        return DriverRepairs.withFixes(List.of(source), DriverChecker.check(List.of(source), CheckOptions.DEFAULT),
                CheckOptions.DEFAULT);
    }

    private static void assertNoNewFinding(SourceFile before, SourceFile after) {
        Map<String, Integer> old = counts(before);
        counts(after).forEach((rule, count) -> assertTrue(count <= old.getOrDefault(rule, 0), rule));
    }

    private static Map<String, Integer> counts(SourceFile source) {
        var counts = new TreeMap<String, Integer>();
        DriverChecker.check(List.of(source), CheckOptions.DEFAULT)
                .forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
        return counts;
    }
}
