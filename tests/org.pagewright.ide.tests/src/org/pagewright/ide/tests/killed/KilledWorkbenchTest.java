// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/**
 * The IDE is killed while wizards finish, changes are undone and boots are launched: every file is the old one or the
 * new one, the next session removes what was left, and the window opens. {@code -Dpagewright.nightly=true} kills more
 * often.
 */
class KilledWorkbenchTest {
    private static final int KILLS = Boolean.getBoolean("pagewright.nightly") ? 60 : 3;
    private static final int LONGEST_MILLIS = 1_500;
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;
    private Killable eclipse;
    /** Every text each file has between two changes. */
    private final Map<String, Set<String>> states = new TreeMap<>();
    private final Map<String, String> first = new TreeMap<>();
    private List<Path> left = List.of();

    @BeforeEach
    void everyChangeIsMadeOnceInPeace() throws Exception {
        eclipse = new Killable(folder);
        Path kept = folder.resolve("states");
        Process process = eclipse.start("killedWork", "-Dpagewright.states=" + kept);
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "no end");
        assertEquals(0, process.exitValue(), eclipse.errors());
        first.putAll(files(kept.resolve("0")));
        for (int state = 0; Files.exists(kept.resolve(String.valueOf(state))); state++) {
            files(kept.resolve(String.valueOf(state)))
                    .forEach((name, text) -> states.computeIfAbsent(name, n -> new HashSet<>()).add(text));
        }
        assertTrue(states.get("variantmediadef.h").size() >= 3, "the changes change the header");
        assertTrue(states.size() > first.size(), "the changes make files");
    }

    @Test
    void everyFileIsWholeAndTheWindowOpensAgain() throws Exception {
        var random = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            String change = killed(kill, random.nextInt(LONGEST_MILLIS));
            check(change);
            restore();
        }
        Process window = eclipse.start("openedWorkbench");
        assertTrue(window.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the window stays open");
        assertTrue(eclipse.output().contains("opened variantmediadef.h"), eclipse.errors());
        assertEquals(List.of(), leftovers());
        assertEquals(List.of(), errorsLogged());
    }

    /** Kills a session some time after its first change has begun; hands back the name of its last change. */
    private String killed(int seed, int millis) throws Exception {
        Process process = eclipse.start("killedWork", "-Dpagewright.seed=" + seed);
        while (eclipse.output().isEmpty()) {
            assertTrue(process.isAlive(), eclipse.errors());
            Thread.sleep(10);
        }
        assertEquals(List.of(), left.stream().filter(Files::exists).toList(), "left by the session before");
        Thread.sleep(millis);
        assertTrue(process.isAlive(), eclipse.errors());
        process.destroyForcibly().waitFor();
        return eclipse.output().getLast();
    }

    /** What stands on disk is what stood there before or after some change. */
    private void check(String change) throws Exception {
        left = leftovers();
        Map<String, String> found = files(project());
        found.forEach((name, text) -> assertTrue(isLeft(name) || states.getOrDefault(name, Set.of()).contains(text),
                () -> name + " during " + change + " is a piece:\n" + text));
        for (String name : first.keySet()) {
            assertTrue(found.containsKey(name) || change.equals(KilledChanges.SAMPLE.name()),
                    () -> name + " is gone during " + change);
        }
        for (Path launch : launches()) {
            try {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(launch.toFile());
            } catch (SAXException e) {
                throw new AssertionError("a piece of a launch configuration, during " + change, e);
            }
        }
    }

    /** The next session begins with the same files, whatever the killed one had done. */
    private void restore() throws IOException {
        for (String name : files(project()).keySet()) {
            if (!first.containsKey(name) && !isLeft(name)) {
                Files.delete(project().resolve(name));
            }
        }
        for (var file : first.entrySet()) {
            Path path = project().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
        for (Path launch : launches()) {
            Files.delete(launch);
        }
    }

    private Path project() {
        return eclipse.workspace().resolve("sample-h4");
    }

    /** Temporary files; none has a name that a navigator shows. */
    private List<Path> leftovers() throws IOException {
        return files(project()).keySet().stream().filter(KilledWorkbenchTest::isLeft).map(project()::resolve)
                .toList();
    }

    private static boolean isLeft(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") && last.endsWith(".tmp");
    }

    private List<Path> launches() throws IOException {
        Path launches = eclipse.workspace().resolve(".metadata/.plugins/org.eclipse.debug.core/.launches");
        return files(launches).keySet().stream().map(launches::resolve).toList();
    }

    /**
     * Entries of severity 4 that are ours, with their messages. The platform writes caches of its own that a kill can
     * cut short, such as what JDT knows about a Java installation; it logs that, and makes them again.
     */
    private List<String> errorsLogged() throws IOException {
        Path log = eclipse.workspace().resolve(".metadata/.log");
        var errors = new ArrayList<String>();
        for (String entry : (Files.exists(log) ? Files.readString(log) : "").split("(?m)^(?=!ENTRY )")) {
            if (entry.matches("(?s)!ENTRY org\\.pagewright\\S* 4 .*")) {
                errors.add(entry);
            }
        }
        return errors;
    }

    /** Files below a folder, each byte as one character. */
    private static Map<String, String> files(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        if (Files.isDirectory(root)) {
            try (var all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
