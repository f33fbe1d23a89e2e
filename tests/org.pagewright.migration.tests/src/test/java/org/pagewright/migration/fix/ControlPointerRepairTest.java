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

/** The structures of control functions travel by way of the client's own kernel stack, or nothing is touched. */
class ControlPointerRepairTest {
    private static final SourceFile METER = RepositoryFiles.source("samples/wdp/meter_before.cpp");
    private static final String GET = "        return Kern::ThreadRawWrite(iClient, a1, &iConfig, sizeof(iConfig), "
            + "iClient);\n";
    private static final String SET = "        return Kern::ThreadRawRead(iClient, a1, &iConfig, sizeof(iConfig));\n";

    /** The same driver as other people would have written it. */
    private static Stream<UnaryOperator<String>> variants() {
        return Stream.of(t -> t, t -> t.replace("    ", "\t"), t -> t.replace("\n", "\r\n"),
                t -> t.replace("iConfig", "iSetup").replace("DMeterChannel", "DGauge"),
                t -> t.replaceAll("\\) \\{\n", ")\n    {\n"), t -> t.replaceAll("\\) \\{\n", ")\n{\n"),
                t -> t.replace(GET, GET.replace("return", "TInt r =") + "        return r;\n    }\n").replace(
                        "case RMeter::EGetConfig:", "case RMeter::EGetConfig: {"),
                t -> t.replace("public:\n    DMeterChannel();",
                        "public:\n    typedef TMeterConfig TKept;\n    DMeterChannel();")
                        .replace("TMeterConfig iConfig;", "TKept iConfig;"),
                t -> t.replace(SET, ""), t -> t.replace(SET, SET.replace("iClient, a1", "iClient, (TMeterConfig*)a1")),
                t -> t.replace("&iConfig", "(TAny*)&iConfig"),
                t -> t.replace(GET, "").replace(SET, SET + "    case 7:\n    case 8:\n" + GET),
                t -> t.replace(SET, SET.replace("return ", "") + "        return KErrNone;\n"),
                t -> t.replace("DoControl(id, m.Ptr0())", "DoControl(id, m.Ptr2(), m.Ptr1())")
                        .replace("DoControl(TInt aFunction, TAny* a1)", "DoControl(TInt aFunction, TAny* a1, TAny* a2)")
                        .replace(SET, SET.replace("return ", "").replace("a1", "a2")
                                + GET.replace("iConfig", "iReading")));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void sendMsgCopiesInAndOut(UnaryOperator<String> variant) throws IOException, InterruptedException {
        var before = new SourceFile(METER.name(), variant.apply(METER.text()));
        ShimCompiler.assertCompiles(before, "samples/wdp");
        SourceFile after = repair(before);
        ShimCompiler.assertCompiles(after, "samples/wdp");
        assertFalse(counts(after).containsKey("R7"));
        assertNoNewFinding(before, after);
        assertTrue(after.text().contains("::SendMsg(TMessageBase* aMsg)"));
        assertEquals(after.text(), repair(after).text(), "a second run changes nothing");
    }

    @Test
    void theTextIsWhatAPersonWouldWrite() {
        String after = repair(METER).text();
        assertTrue(after.contains("""
                TInt DMeterChannel::SendMsg(TMessageBase* aMsg) {
                    TThreadMessage& m = *static_cast<TThreadMessage*>(aMsg);
                    const TInt id = m.iValue;
                    if (id == (TInt)ECloseMsg || id == KMaxTInt)
                        return DLogicalChannel::SendMsg(aMsg);
                    return id < 0 ? DLogicalChannel::SendMsg(aMsg) : SendControl(m);
                }

                TInt DMeterChannel::SendControl(TThreadMessage& aMsg) {
                    const TInt id = aMsg.iValue;
                    if (id != RMeter::EGetConfig && id != RMeter::ESetConfig)
                        return DLogicalChannel::SendMsg(&aMsg);
                    TAny* const user0 = aMsg.Ptr0();
                    TMeterConfig data0;
                    if (id == RMeter::ESetConfig)
                        kumemget(&data0, user0, sizeof(data0));
                    aMsg.iArg[0] = static_cast<TInt>(reinterpret_cast<TLinAddr>(&data0));
                    const TInt r = DLogicalChannel::SendMsg(&aMsg);
                    if (r == KErrNone && id == RMeter::EGetConfig)
                        kumemput(user0, &data0, sizeof(data0));
                    return r;
                }

                void DMeterChannel::HandleMsg(TMessageBase* aMsg) {
                """), after);
        assertTrue(after.contains("""
                    case RMeter::EGetConfig:
                        *static_cast<TMeterConfig*>(a1) = iConfig;
                        return KErrNone;
                    case RMeter::ESetConfig:
                        iConfig = *static_cast<TMeterConfig*>(a1);
                        return KErrNone;
                    default:
                """), after);
        assertTrue(after.contains("    virtual TInt SendMsg(TMessageBase* aMsg);\n    virtual void HandleMsg("));
    }

    /** Forms in which the client's pointer means more than the place of one structure. */
    private static Stream<UnaryOperator<String>> otherForms() {
        return Stream.of(
                t -> t.replace("    switch (aFunction) {\n    case RMeter::EGetConfig",
                        "    if (a1 == NULL)\n        return KErrArgument;\n    switch (aFunction) {\n"
                                + "    case RMeter::EGetConfig"),
                t -> t.replace("sizeof(iConfig)", "sizeof(TInt)"),
                t -> t.replace("&iConfig, sizeof(iConfig)", "iRecord, sizeof(iRecord)"),
                t -> t.replace("TInt id = m.iValue;", "TInt id = m.iValue;\n    if (id > 9)\n        id -= 9;"),
                t -> t.replace("m.Complete(DoControl(id, m.Ptr0()), ETrue);", "TAny* a = m.Ptr0();\n"
                        + "    m.Complete(DoControl(id, a), ETrue);"),
                t -> t.replace("virtual void HandleMsg(TMessageBase* aMsg);",
                        "virtual void HandleMsg(TMessageBase* aMsg);\n    virtual TInt SendMsg(TMessageBase* aMsg);"),
                t -> t.replace(GET, "        if (!iConfig.iThreshold)\n            return KErrNone;\n" + GET)
                        .replace(SET, "        return KErrNone;\n"),
                t -> t.replace(GET, "        if (iConfig.iThreshold)\n    " + GET).replace(SET, ""),
                t -> t.replace("    switch (aFunction) {\n    case RMeter::EGetConfig:\n" + GET
                        + "    case RMeter::ESetConfig:\n" + SET
                        + "    default:\n        return KErrNotSupported;\n    }\n",
                        "    if (aFunction)\n" + GET + SET.substring(4)));
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void anotherFormIsLeftAsItIs(UnaryOperator<String> variant) throws IOException, InterruptedException {
        var before = new SourceFile(METER.name(), variant.apply(METER.text()));
        assertNotEquals(METER.text(), before.text());
        ShimCompiler.assertCompiles(before, "samples/wdp");
        assertEquals(before.text(), repair(before).text());
        for (Finding left : withFixes(before)) {
            assertTrue(!left.rule().equals("R7") || left.message().contains("By hand:"), left.message());
        }
    }

    private static SourceFile repair(SourceFile source) {
        return DriverRepairs.repair(source, Set.of("R7"), CheckOptions.DEFAULT).source();
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
