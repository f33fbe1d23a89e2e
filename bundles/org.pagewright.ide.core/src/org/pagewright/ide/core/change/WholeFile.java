// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.pagewright.model.edit.AtomicFile;

/**
 * Replaces a file of the workspace as a whole. The platform writes into the file, so that whoever kills the IDE at that
 * moment keeps a piece of it.
 */
final class WholeFile {
    private static final byte[] BOM = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private WholeFile() {
    }

    /** Whether a file is on a local disk; others are written by the platform. */
    static boolean isPossible(IFile file) {
        return file.getLocation() != null;
    }

    /**
     * Writes a text; a file that is there keeps its permissions and its byte order mark.
     *
     * @throws CoreException with one sentence when the file is read-only, the disk full, or a character is not in its
     *                       encoding; the old file is then untouched
     */
    static void write(IFile file, String text, Charset charset, @Nullable IProgressMonitor monitor)
            throws CoreException {
        IPath location = file.getLocation();
        if (location == null) {
            throw new IllegalArgumentException("not on a local disk"); //$NON-NLS-1$
        }
        if (file.exists()) {
            IStatus editable = file.getWorkspace().validateEdit(new IFile[] { file }, null);
            if (!editable.isOK()) {
                throw new CoreException(editable);
            }
        }
        Path path = location.toPath();
        try {
            byte[] bytes = bytes(path, text, charset);
            Path temporary = AtomicFile.temporaryOf(path);
            try (var noted = UnfinishedWrites.note(temporary)) {
                AtomicFile.replace(path, bytes, temporary);
            }
        } catch (CharacterCodingException e) {
            throw new CoreException(
                    Status.error(NLS.bind(Messages.WholeFile_unmappable, file.getFullPath(), charset.name()), e));
        } catch (IOException e) {
            throw new CoreException(Status.error(NLS.bind(Messages.WholeFile_failed, file.getFullPath(),
                    String.valueOf(e.getMessage())), e));
        }
        file.refreshLocal(IResource.DEPTH_ZERO, monitor);
    }

    private static byte[] bytes(Path path, String text, Charset charset) throws IOException {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        byte[] mark = hasMark(path) && !text.startsWith("\uFEFF") ? BOM : new byte[0]; //$NON-NLS-1$
        var bytes = new byte[mark.length + encoded.remaining()];
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        encoded.get(bytes, mark.length, encoded.remaining());
        return bytes;
    }

    private static boolean hasMark(Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        try (var in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(BOM.length);
            return Arrays.equals(first, BOM);
        }
    }
}
