// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.pagewright.model.edit.AtomicFile;

/**
 * Temporary files that are about to be written, noted in the workspace's metadata, so that the next session deletes
 * what a killed one left beside the user's files.
 */
public final class UnfinishedWrites {
    private UnfinishedWrites() {
    }

    /**
     * A note; closing it takes it away.
     *
     * @param file where it is written
     */
    record Note(Path file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Notes a temporary file that does not exist yet. */
    static Note note(Path temporary) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder()), "write", ".txt"); //$NON-NLS-1$ //$NON-NLS-2$
        Files.writeString(file, temporary.toString());
        return new Note(file);
    }

    /**
     * Deletes every temporary file that is noted. Only for the start of a session, when no write is under way.
     *
     * @throws IOException when one cannot be deleted
     */
    public static void clean() throws IOException {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (var notes = Files.newDirectoryStream(folder())) {
            for (Path note : notes) {
                delete(Files.readString(note));
                Files.delete(note);
            }
        }
    }

    /** A note that was cut short itself names no temporary file, and then there is none. */
    private static void delete(String noted) throws IOException {
        try {
            Path file = Path.of(noted);
            Path name = file.getFileName();
            if (name != null && name.toString().startsWith(".") && name.toString().endsWith(AtomicFile.SUFFIX)) { //$NON-NLS-1$
                Files.deleteIfExists(file);
            }
        } catch (InvalidPathException e) {
            return;
        }
    }

    private static Path folder() {
        Bundle bundle = FrameworkUtil.getBundle(UnfinishedWrites.class);
        return Platform.getStateLocation(bundle).append("writes").toPath(); //$NON-NLS-1$
    }
}
