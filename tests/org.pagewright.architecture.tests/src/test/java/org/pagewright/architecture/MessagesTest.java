// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Every text a class asks for is in its properties, and none lies there unused. */
class MessagesTest {
    private static final Pattern FIELD = Pattern.compile("public static String (\\w+) = ");

    @Test
    void fieldsAndTextsAreTheSame() throws IOException {
        var wrong = new ArrayList<String>();
        int packages = 0;
        for (Path file : SourceTree.files("Messages.java", "bundles/org.pagewright.ide.core",
                "bundles/org.pagewright.ide.ui", "bundles/org.pagewright.ide.pde")) {
            var fields = new TreeSet<String>();
            var matcher = FIELD.matcher(Files.readString(file));
            while (matcher.find()) {
                fields.add(matcher.group(1));
            }
            var texts = new Properties();
            try (Reader in = Files.newBufferedReader(file.resolveSibling("messages.properties"))) {
                texts.load(in);
            }
            var keys = new TreeSet<>(texts.stringPropertyNames());
            if (!keys.equals(fields)) {
                wrong.add(SourceTree.relative(file) + ": fields " + fields + ", texts " + keys);
            }
            packages++;
        }
        assertEquals(List.of(), wrong);
        assertTrue(packages > 10, "looked at " + packages + " packages");
    }
}
