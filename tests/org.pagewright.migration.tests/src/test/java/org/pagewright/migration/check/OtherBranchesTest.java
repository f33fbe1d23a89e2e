// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/** Branches that only other builds have are looked at too, each once. */
class OtherBranchesTest {
    private static final String COMPLETE = "Kern::RequestComplete(iClient, iStatus, KErrNone);\n";

    private static List<Finding> completions(String text, Map<String, String> macros) {
        var options = new CheckOptions(CheckOptions.DEFAULT.kernel(), CheckOptions.DEFAULT.memoryModel(), macros, null,
                Map.of(), Set.of());
        return DriverChecker.check(List.of(new SourceFile("case.cpp", text)), options).stream()
                .filter(f -> f.rule().equals("R1")).toList();
    }

    private static List<Integer> lines(String text) {
        return completions(text, Map.of()).stream().map(f -> f.range().line()).toList();
    }

    @Test
    void bothBranchesAreChecked() {
        assertEquals(List.of(3, 5), lines("void D::F() {\n#ifdef SLOW_BUS\n" + COMPLETE + "#else\n" + COMPLETE
                + "#endif\n}\n"));
    }

    @Test
    void aSourceMayBeginWithACondition() {
        assertEquals(List.of(3, 7), lines("#ifdef SLOW_BUS\nvoid D::F() {\n" + COMPLETE + "}\n#else\nvoid D::F() {\n"
                + COMPLETE + "}\n#endif\n"));
    }

    @Test
    void aFindingSaysWhichBuildHasIt() {
        String text = "void D::F() {\n#if defined(A_BUS) && !defined(B_BUS)\n" + COMPLETE + "#endif\n}\n";
        assertTrue(completions(text, Map.of()).get(0).message()
                .endsWith("This is compiled only where `defined(A_BUS) && !defined(B_BUS)` holds."));
    }

    @Test
    void pagingIsTakenAsBuiltInAndTheOtherBranchIsChecked() {
        assertEquals(List.of(3, 5), lines("void D::F() {\n#ifdef __DEMAND_PAGING__\n" + COMPLETE + "#else\n" + COMPLETE
                + "#endif\n}\n"));
    }

    @Test
    void nestedBranchesAreChecked() {
        assertEquals(List.of(4, 6), lines("void D::F() {\n#ifndef A_BUS\n#ifdef B_BUS\n" + COMPLETE + "#else\n"
                + COMPLETE + "#endif\n#endif\n}\n"));
    }

    @Test
    void switchedOffForGoodIsNotChecked() {
        assertEquals(List.of(), lines("void D::F() {\n#if 0\n" + COMPLETE + "#endif\n}\n"));
        assertEquals(List.of(), lines("#define OLD 0\nvoid D::F() {\n#if OLD\n" + COMPLETE + "#endif\n}\n"));
    }

    @Test
    void whatTheCommandLineDecidesIsDecided() {
        String text = "void D::F() {\n#ifdef A_BUS\n;\n#else\n" + COMPLETE + "#endif\n}\n";
        assertEquals(List.of(), completions(text, Map.of("A_BUS", "1")));
    }

    @Test
    void theHeadersBranchesGoWithTheSources() {
        var header = new SourceFile("d.h", "#ifndef D_H\n#define D_H\n#ifdef DIRECT\n"
                + "class DChannel : public DLogicalChannelBase {};\n#else\n"
                + "class DChannel : public DLogicalChannel {};\n#endif\n#endif\n");
        var source = new SourceFile("d.cpp", "#include \"d.h\"\n#ifdef DIRECT\n"
                + "TInt DChannel::Request(TInt aFunction, TAny* a1, TAny* a2) { return Control(a1); }\n#else\n"
                + "void DChannel::HandleMsg(TMessageBase* aMsg) { Control(aMsg->Ptr0()); }\n#endif\n"
                + "TInt DChannel::Control(TAny* a1)\n{\nTInt x;\n#ifdef DIRECT\nkumemget(&x, a1, sizeof(x));\n#else\n"
                + "Kern::ThreadRawRead(iClient, a1, &x, sizeof(x));\n#endif\nreturn x;\n}\n");
        List<String> found = DriverChecker.check(List.of(source), List.of(header), CheckOptions.DEFAULT).stream()
                .map(f -> f.rule() + ":" + f.range().line()).toList();
        assertEquals(List.of("R4:13"), found);
    }
}
