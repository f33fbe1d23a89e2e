// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.model.BadInputException;

class AtomicFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileIsReplacedAndNothingStaysBesideIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old and long");
        AtomicFile.replace(file, bytes("new"));
        assertEquals("new", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatCannotBeWrittenIsToldBefore() throws Exception {
        AtomicFile.check(folder.resolve("new.txt"));
        AtomicFile.check(Files.writeString(folder.resolve("a.txt"), "old"));
        assertEquals(folder + " is a directory; name the file in it.", refusal(folder));
        Path nowhere = folder.resolve("no").resolve("b.txt");
        assertEquals(nowhere + " cannot be written: its folder does not exist.", refusal(nowhere));
    }

    /** Such as /dev/stdout: renaming a file over it would take it away. */
    @Test
    @Timeout(30)
    void aPipeGetsTheBytesAndStaysAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(makesPipe(pipe), "mkfifo is there");
        AtomicFile.check(pipe);
        var read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        AtomicFile.replace(pipe, bytes("through"));
        assertEquals("through", read.join());
        assertFalse(Files.isRegularFile(pipe));
    }

    private static boolean makesPipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String refusal(Path file) {
        return assertThrows(BadInputException.class, () -> AtomicFile.check(file)).sentence();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
