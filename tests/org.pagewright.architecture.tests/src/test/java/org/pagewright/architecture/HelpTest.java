// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The help has no dead link, no rule without a page in it, and no context that is used but not defined. */
class HelpTest {
    private static final String HELP = "bundles/org.pagewright.help";

    @Test
    void everyLinkOfContentsContextsAndCheatSheetsExists() throws IOException {
        var dead = new ArrayList<String>();
        for (Path file : SourceTree.files(".xml", HELP)) {
            for (String href : matches(Files.readString(file), "(?:href|topic)=\"([^\"]+)\"")) {
                String local = href.replaceFirst("^/org.pagewright.help/", "");
                if (!exists(local)) {
                    dead.add(SourceTree.relative(file) + " -> " + href);
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void linksBetweenPagesExist() throws IOException {
        var dead = new ArrayList<String>();
        for (Path file : SourceTree.files(".html", HELP)) {
            for (String href : matches(Files.readString(file), "href=\"([^\"#]+)\"")) {
                if (!Files.exists(file.resolveSibling(href))) {
                    dead.add(SourceTree.relative(file) + " -> " + href);
                }
            }
        }
        for (Path file : SourceTree.files(".md", "docs")) {
            for (String href : matches(Files.readString(file), "\\]\\((?!https?:)([^)#]+)[)#]")) {
                if (!Files.exists(file.resolveSibling(href))) {
                    dead.add(SourceTree.relative(file) + " -> " + href);
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void everyRulePageIsInTheContents() throws IOException {
        String contents = Files.readString(SourceTree.root().resolve(HELP + "/toc.xml"));
        for (Path page : SourceTree.files(".md", "docs/rules")) {
            String href = "docs/rules/" + page.getFileName().toString().replace(".md", ".html");
            assertTrue(contents.contains('"' + href + '"'), href);
        }
    }

    @Test
    void everyContextUsedIsDefined() throws IOException {
        String contexts = Files.readString(SourceTree.root().resolve(HELP + "/contexts.xml"));
        var missing = new TreeSet<String>();
        for (Path file : SourceTree.files(".java", "bundles/org.pagewright.ide.ui")) {
            for (String id : matches(Files.readString(file), "\"org\\.pagewright\\.help\\.(\\w+)\"")) {
                if (!contexts.contains("id=\"" + id + "\"")) {
                    missing.add(id);
                }
            }
        }
        assertEquals(new TreeSet<String>(), missing);
    }

    private static boolean exists(String href) {
        Path root = SourceTree.root();
        if (href.equals("docs/boot-reference.html")) {
            return true; // made from the simulator's own lists; the workbench's test asks the help server for it
        }
        return href.startsWith("docs/")
                ? Files.exists(root.resolve(href.replaceFirst("\\.html$", ".md")))
                : Files.exists(root.resolve(HELP).resolve(href));
    }

    private static List<String> matches(String text, String pattern) {
        var found = new ArrayList<String>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
