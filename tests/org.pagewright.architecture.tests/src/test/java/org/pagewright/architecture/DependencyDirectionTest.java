// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Holds the arrows of the architecture: downwards only, and no Eclipse below the workspace bundles. */
class DependencyDirectionTest {
    private static final String P = "org.pagewright.";
    private static final Set<String> ENGINE = Set.of(P + "model", P + "header", P + "migration", P + "nand",
            P + "kernel", P + "boot", P + "cli");

    /** Each bundle with the bundles of ours it may use, directly or through another. */
    private static final Map<String, Set<String>> ALLOWED = allowed();

    private static Map<String, Set<String>> allowed() {
        var map = new TreeMap<String, Set<String>>();
        map.put(P + "model", Set.of());
        map.put(P + "header", Set.of(P + "model"));
        map.put(P + "migration", Set.of(P + "model", P + "header"));
        map.put(P + "nand", Set.of(P + "model"));
        map.put(P + "kernel", Set.of(P + "model", P + "nand"));
        map.put(P + "boot", Set.of(P + "model", P + "header", P + "migration", P + "nand", P + "kernel"));
        map.put(P + "cli", Set.of(P + "model", P + "header", P + "migration", P + "nand", P + "kernel", P + "boot"));
        map.put(P + "ide.core", ENGINE);
        var ui = new TreeSet<>(ENGINE);
        ui.add(P + "ide.core");
        map.put(P + "ide.ui", ui);
        map.put(P + "ide.pde", Set.of(P + "ide.core"));
        map.put(P + "help", Set.of(P + "cli"));
        return map;
    }

    @Test
    void theBundlesAreThere() throws IOException {
        var names = new TreeSet<String>();
        ProductBundle.readAll().forEach(b -> names.add(b.name()));
        assertEquals(ALLOWED.keySet(), names);
    }

    @Test
    void manifestsPointDownwards() throws IOException {
        var upward = new ArrayList<String>();
        for (ProductBundle bundle : ProductBundle.readAll()) {
            for (String required : bundle.requiredBundles()) {
                if (required.startsWith(P) && !ALLOWED.get(bundle.name()).contains(required)) {
                    upward.add(bundle.name() + " -> " + required);
                }
            }
        }
        assertEquals(List.of(), upward);
    }

    @Test
    void manifestsBelowTheWorkspaceNameNoEclipseBundle() throws IOException {
        var found = new ArrayList<String>();
        for (ProductBundle bundle : ProductBundle.readAll()) {
            if (ENGINE.contains(bundle.name())) {
                for (String name : union(bundle.requiredBundles(), bundle.importedPackages())) {
                    if (isForbiddenInEngine(bundle.name(), name)) {
                        found.add(bundle.name() + " -> " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void importsInSourcesPointDownwards() throws IOException {
        var wrong = new ArrayList<String>();
        for (ProductBundle bundle : ProductBundle.readAll()) {
            Path sources = bundle.folder().resolve("src");
            if (Files.isDirectory(sources)) {
                for (Path file : SourceTree.files(".java", SourceTree.relative(sources))) {
                    for (String imported : imports(Files.readString(file))) {
                        if (isWrong(bundle.name(), imported)) {
                            wrong.add(SourceTree.relative(file) + " imports " + imported);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theSimulatorReadsNoClockAndNoUnseededRandom() throws IOException {
        Pattern clock = Pattern.compile(
                "System\\.(currentTimeMillis|nanoTime)|Math\\.random|new Random\\(\\)|ThreadLocalRandom|Instant\\.now");
        var found = new ArrayList<String>();
        for (Path file : SourceTree.files(".java", "bundles/org.pagewright.nand/src",
                "bundles/org.pagewright.kernel/src",
                "bundles/org.pagewright.boot/src")) {
            // Replays state how many references they serve in a wall second; nothing simulated depends on it.
            if (!file.toString().contains("/replay/") && clock.matcher(Files.readString(file)).find()) {
                found.add(SourceTree.relative(file));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void onlyTheUserInterfaceKnowsSwt() throws IOException {
        for (ProductBundle bundle : ProductBundle.readAll()) {
            if (bundle.name().equals(P + "ide.core")) {
                assertFalse(union(bundle.requiredBundles(), bundle.importedPackages()).stream()
                        .anyMatch(n -> n.startsWith("org.eclipse.swt") || n.startsWith("org.eclipse.jface")
                                || n.startsWith("org.eclipse.ui")));
            }
        }
    }

    private static boolean isWrong(String bundle, String imported) {
        if (imported.startsWith(P)) {
            String owner = owner(imported);
            return !owner.equals(bundle) && !ALLOWED.get(bundle).contains(owner);
        }
        return ENGINE.contains(bundle) && isForbiddenInEngine(bundle, imported);
    }

    private static boolean isForbiddenInEngine(String bundle, String name) {
        if (!name.startsWith("org.eclipse.") || name.startsWith("org.eclipse.jdt.annotation")) {
            return false;
        }
        boolean parser = name.startsWith("org.eclipse.cdt.") || name.equals("org.eclipse.equinox.common")
                || name.startsWith("org.eclipse.core.runtime.CoreException");
        return !(bundle.equals(P + "migration") && parser);
    }

    private static String owner(String imported) {
        return ALLOWED.keySet().stream().filter(b -> imported.startsWith(b + ".")).max(String::compareTo).orElseThrow();
    }

    private static List<String> imports(String source) {
        var imports = new ArrayList<String>();
        Matcher matcher = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE).matcher(source);
        while (matcher.find()) {
            imports.add(matcher.group(1));
        }
        return imports;
    }

    private static List<String> union(List<String> a, List<String> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
