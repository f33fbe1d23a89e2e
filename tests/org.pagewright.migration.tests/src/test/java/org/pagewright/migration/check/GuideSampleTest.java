// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/** The tutorial's own code, as printed. The guide is not part of the repository; without it the test is skipped. */
class GuideSampleTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)<codeblock[^>]*>(.*?)</codeblock>");

    @Test
    void everySlipOfThePrintedSampleIsFound() throws IOException {
        Path guide = RepositoryFiles.root().resolve("../shared/seeds/003_d0110b7565d6ce48.txt");
        assumeTrue(Files.isReadable(guide), "the guide is not beside the repository");
        String code = BLOCK.matcher(Files.readString(guide)).results().map(m -> m.group(1)).map(t -> t
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("…", ""))
                .filter(t -> !t.contains("#define") && !t.startsWith("iFragmenting")).collect(Collectors.joining("\n"));
        List<Finding> findings = DriverChecker.check(List.of(new SourceFile("guide.cpp", code)), CheckOptions.DEFAULT);
        var rules = findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        for (String rule : List.of("P4", "S3", "S4", "S5", "S11", "S12", "S13", "S14")) {
            assertTrue(rules.contains(rule), rule + " in " + rules);
        }
        assertTrue(findings.stream().filter(f -> f.rule().equals("P4")).count() >= 3, findings.toString());
    }
}
