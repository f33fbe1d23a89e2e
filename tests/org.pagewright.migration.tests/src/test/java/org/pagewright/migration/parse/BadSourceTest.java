// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.ScannerInfo;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;

/** Sources nobody should feed us cost one sentence, and the other sources are still checked. */
class BadSourceTest {
    private static final SourceFile GOOD = new SourceFile("good.cpp",
            "void f(DThread* t, TRequestStatus*& s) { Kern::RequestComplete(t, s, 0); }");

    @Test
    void aMacroBombIsRefused() {
        var text = new StringBuilder("#define A0 x x\n");
        for (int i = 1; i < 60; i++) {
            text.append("#define A" + i + " A" + (i - 1) + " A" + (i - 1) + "\n");
        }
        assertOneSentence(text + "int A59;\n", "tokens");
    }

    @Test
    void aSelfReferringMacroIsNoBomb() {
        String text = "#define A B B\n#define B A A\nint A;\n";
        assertTrue(MacroGrowth.largest(text) < 100);
    }

    @Test
    void aHugeGeneratedTableIsRefused() {
        assertOneSentence("int t[] = {" + "1,".repeat(3_000_000) + "};", "characters");
    }

    @Test
    void nestedCallsOfARepeatingMacroAreRefused() {
        assertOneSentence("#define F(x) x x x\nint y = " + "F(".repeat(30) + "1" + ")".repeat(30) + ";\n", "tokens");
    }

    @Test
    void aMacroThatRepeatsItsArgumentOnceOrTwiceIsNoBomb() {
        String text = "#define MAX(a, b) ((a) > (b) ? (a) : (b))\nint y = MAX(1, MAX(2, MAX(3, 4)));\n";
        assertEquals(8, MacroGrowth.repetitions(text));
    }

    @Test
    void deepNestingIsRefused() {
        assertOneSentence("void f()" + "{".repeat(20_000) + "}".repeat(20_000), "nested");
        assertOneSentence("int a = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";", "nested");
        assertOneSentence("void f() { " + "a = ".repeat(20_000) + "1; }", "nested");
        assertOneSentence("void f(int a) { " + "if (a) g(); else ".repeat(5_000) + "h(); }", "nested");
    }

    @Test
    void bracketsInCommentsAndLiteralsDoNotNest() {
        String open = "(".repeat(1000);
        assertEquals(1, Nesting.ofBrackets("/* " + open + " */ // " + open + "\nf(\"" + open + "\", '(');"));
    }

    @Test
    void aParserThatFindsNoEndIsStopped() throws CoreException {
        String text = "int a = " + "f<g(".repeat(60) + "1" + ")>(2)".repeat(60) + ";";
        assertNull(new BoundedLanguage(200_000_000L).parse(FileContent.create("a.cpp", text.toCharArray()),
                new ScannerInfo()));
    }

    @Test
    void aBrokenClassHidesNothingAfterIt() {
        String text = "class X : public DLogicalChannel { TRequestStatus* iS\n"
                + "void Y(DThread* t) { Kern::RequestComplete(t, iS, 0); }\n";
        List<Finding> findings = check(text);
        assertTrue(findings.stream().anyMatch(f -> f.rule().equals("SYNTAX") && f.file().equals("bad.cpp")));
        assertTrue(findings.stream().anyMatch(f -> f.rule().equals("R1") && f.file().equals("bad.cpp")));
    }

    @Test
    void binaryFilesAndFoldersAreNamed(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("a.cpp"), new byte[] { 1, 0, 2 });
        var e = assertThrows(BadInputException.class, () -> SourceLoader.load(binary));
        assertTrue(e.sentence().startsWith(binary.toString()));
        assertThrows(BadInputException.class, () -> SourceLoader.load(folder));
        assertThrows(BadInputException.class, () -> SourceLoader.load(folder.resolve("missing.cpp")));
    }

    @Test
    void headersThatIncludeEachOtherAreReadOnce(@TempDir Path folder) throws IOException, BadInputException {
        Files.writeString(folder.resolve("a.h"), "#include \"b.h\"\n");
        Files.writeString(folder.resolve("b.h"), "#include \"a.h\"\n");
        Path source = Files.writeString(folder.resolve("a.cpp"), "#include \"a.h\"\n");
        assertEquals(2, SourceLoader.headersOf(SourceLoader.loadAll(List.of(source)), List.of()).size());
    }

    private static void assertOneSentence(String text, String word) {
        List<Finding> bad = check(text).stream().filter(f -> f.file().equals("bad.cpp")).toList();
        assertEquals(1, bad.size());
        assertTrue(bad.get(0).message().contains(word), bad.get(0).message());
        assertTrue(check(text).stream().anyMatch(f -> f.rule().equals("R1")));
    }

    private static List<Finding> check(String text) {
        return DriverChecker.check(List.of(new SourceFile("bad.cpp", text), GOOD), CheckOptions.DEFAULT);
    }

    @Test
    void aSourceOfUnknownNamesOnlyIsLeftAsItIs() {
        var text = new StringBuilder("void f()\n{\n");
        for (int i = 0; i < 3000; i++) {
            text.append("UNKNOWN").append(i).append("(a)\n");
        }
        assertOneSentence(text + "}\n", "does not parse");
    }

    @Test
    void anIncludeCycleEnds(@TempDir Path folder) throws IOException, BadInputException {
        Files.writeString(folder.resolve("a.h"),
                "#include \"b.h\"\n#define FINISH(s) Kern::RequestComplete(iT, s, 0)\n");
        Files.writeString(folder.resolve("b.h"), "#include \"a.h\"\n#include \"b.h\"\n");
        Files.writeString(folder.resolve("d.cpp"), "#include \"b.h\"\nvoid D::F() { FINISH(iStatus); }\n");
        var loaded = SourceLoader.loadAll(List.of(folder.resolve("d.cpp")));
        var headers = List.copyOf(SourceLoader.headersOf(loaded, List.of()).values());
        assertEquals(2, headers.size());
        assertTrue(DriverChecker.check(List.of(loaded.get(0).source()), headers, CheckOptions.DEFAULT).stream()
                .anyMatch(f -> f.rule().equals("R1")));
    }

    @Test
    void ofSeveralFilesTheBadOnesAreSkippedWithOneSentenceEach(@TempDir Path folder)
            throws IOException, BadInputException {
        Files.writeString(folder.resolve("a.cpp"), GOOD.text());
        Files.write(folder.resolve("b.cpp"), new byte[] {
                1, 0, 2, 0
        });
        Files.write(folder.resolve("c.cpp"), ("\ufeff" + GOOD.text()).getBytes(StandardCharsets.UTF_16LE));
        var skipped = new ArrayList<String>();
        assertEquals(1, SourceLoader.loadAll(List.of(folder), skipped::add).size());
        assertEquals(2, skipped.size());
        assertTrue(skipped.get(1).contains("UTF-16"), skipped.get(1));
        Path missing = folder.resolve("missing.cpp");
        assertThrows(BadInputException.class, () -> SourceLoader.loadAll(List.of(folder, missing), skipped::add));
        assertThrows(BadInputException.class,
                () -> SourceLoader.loadAll(List.of(folder.resolve("b.cpp")), skipped::add));
    }

    @Test
    void latin1IsReadAsItIs(@TempDir Path folder) throws IOException, BadInputException {
        Path file = folder.resolve("d.cpp");
        Files.write(file, ("// Gr\u00fc\u00dfe\n" + GOOD.text()).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("// Gr\u00fc\u00dfe", SourceLoader.load(file).source().line(1));
    }
}
