// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;

/** Macros that only a header defines do not hide the code around them. */
class UnknownMacrosTest {
    private static final String COMPLETE = "Kern::RequestComplete(iClient, iStatus, KErrNone);";

    private static ParsedSource parse(String text) {
        return new DriverParser(Map.of()).parse(new SourceFile("case.cpp", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "void D::F()\n\t{\n\tTRACE(Kern::Printf(\"F\");)\n\t@\n\t}\n",
            "void D::F()\n\t{\n\tLOG_AND_GO(ELevel, Kern::Printf(\"F\"))\n\t@\n\t}\n",
            "void D::F()\n\t{\n\tPERF_START\n\t@\n\tPERF_END\n\t}\n",
            "VOID WINAPI Callback(DComm* aComm, DWORD aError)\n\t{\n\t@\n\t}\n",
            "DECLARE_STANDARD_THING()\n\nvoid D::F()\n\t{\n\t@\n\t}\n",
            "DECLARE_STANDARD_THING()\n\t{\n\t@\n\t}\n",
            "TErr D::RunSM()\n\t{\n\tenum { EStDone, EStEnd };\n\tMACHINE_BEGIN\n\tINVOKE( D::StepSM, EStDone )\n"
                    + "\tSTATE(EStDone)\n\t\t@\n\tMACHINE_END\n\t}\n" })
    void theCallBesideTheMacroIsSeen(String shape) {
        String text = shape.replace("@", COMPLETE);
        assertEquals(List.of(), parse(text).problems(), text);
        assertTrue(DriverChecker.check(List.of(new SourceFile("case.cpp", text)), CheckOptions.DEFAULT).stream()
                .anyMatch(f -> f.rule().equals("R1")), text);
    }

    @Test
    void whatIsNoMacroStaysAProblem() {
        assertFalse(parse("void f() { int x = ; }\n").problems().isEmpty());
    }

    @Test
    void macrosOfTheDriversOwnHeaderAreApplied() {
        var source = new SourceFile("src/d.cpp", "#include \"d.h\"\nvoid DChannel::HandleMsg(TMessageBase* aMsg)\n"
                + "\t{\n\tFINISH(iStatus, KErrNone);\n\t}\n");
        var header = new SourceFile("inc/d.h", "#define FINISH(s, r) Kern::RequestComplete(iClient, s, r)\n"
                + "class DChannel : public DLogicalChannel { TRequestStatus* iStatus; };\n");
        assertTrue(DriverChecker.check(List.of(source), List.of(header), CheckOptions.DEFAULT).stream()
                .anyMatch(f -> f.rule().equals("R1") && f.range().line() == 4));
    }

    @Test
    void headerMacrosThatBreakTheSourceAreLeftOut() {
        var source = new SourceFile("d.cpp", "#include \"d.h\"\nvoid D::F()\n\t{\n\tCHECK(iClient);\n\t" + COMPLETE
                + "\n\t}\n");
        var header = new SourceFile("d.h", "#ifndef _DEBUG\n#define CHECK(a) error only in debug builds {\n#endif\n");
        assertTrue(DriverChecker.check(List.of(source), List.of(header), CheckOptions.DEFAULT).stream()
                .anyMatch(f -> f.rule().equals("R1")));
    }

    @Test
    void commentsAndStringsAreBlankAndEverythingElseStays() {
        assertEquals("a = \"  \"; /", PlainCode.of("a = \"(;\"; /").strip());
        assertEquals("x         y\n   \nz", PlainCode.of("x/* { } */y\n// {\nz").replace("\n    \n", "\n   \n"));
    }
}
