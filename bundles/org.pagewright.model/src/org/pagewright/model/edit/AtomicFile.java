// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import org.pagewright.model.BadInputException;

/** Replaces a file as a whole: a reader, or a power cut, sees the old bytes or the new ones, never a mixture. */
public final class AtomicFile {
    /** What the names of temporary files end with; they begin with a dot. */
    public static final String SUFFIX = ".tmp";

    private AtomicFile() {
    }

    /**
     * Tells before long work what could not be written after it.
     *
     * @throws BadInputException when the file is a folder, or its folder does not exist
     */
    public static void check(Path file) throws BadInputException {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a directory; name the file in it.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInputException(file + " cannot be written: its folder does not exist.");
        }
    }

    /**
     * Writes the bytes beside the file, forces them to disk and renames them over it. Symbolic links are followed and
     * permissions kept. A pipe or a device, such as /dev/stdout, gets the bytes itself.
     *
     * @throws IOException when anything fails; the old file is then untouched
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            Files.write(file, bytes, StandardOpenOption.WRITE);
            return;
        }
        replace(file, bytes, temporaryOf(file));
    }

    /**
     * A name beside the file that nobody uses, for {@link #replace(Path, byte[], Path)}; nothing is created. Who writes it
     * down first can delete what a killed process left.
     *
     * @throws IOException when the file's links cannot be followed
     */
    public static Path temporaryOf(Path file) throws IOException {
        Path target = target(file);
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + SUFFIX);
    }

    /**
     * As {@link #replace(Path, byte[])}, by way of a temporary file that is known beforehand.
     *
     * @param temporary from {@link #temporaryOf}
     * @throws IOException when anything fails; the old file is then untouched
     */
    public static void replace(Path file, byte[] bytes, Path temporary) throws IOException {
        Path target = target(file);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE_NEW)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(target, temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        if (!Files.getFileStore(temporary).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return;
        }
        Files.setPosixFilePermissions(temporary, Files.exists(target)
                ? Files.getPosixFilePermissions(target)
                : PosixFilePermissions.fromString("rw-r--r--"));
    }
}
