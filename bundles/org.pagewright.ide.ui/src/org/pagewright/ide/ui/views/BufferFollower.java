// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.function.Consumer;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;

/** Tells when the text an editor shows may differ from what was read before. */
final class BufferFollower implements IFileBufferListener {
    private final Consumer<IPath> changed;

    BufferFollower(Consumer<IPath> changed) {
        this.changed = changed;
    }

    private void tell(@Nullable IFileBuffer buffer) {
        IPath location = buffer == null ? null : buffer.getLocation();
        if (location != null) {
            changed.accept(location);
        }
    }

    @Override
    public void bufferContentReplaced(@Nullable IFileBuffer buffer) {
        tell(buffer);
    }

    @Override
    public void dirtyStateChanged(@Nullable IFileBuffer buffer, boolean isDirty) {
        tell(buffer);
    }

    @Override
    public void bufferDisposed(@Nullable IFileBuffer buffer) {
        tell(buffer);
    }

    @Override
    public void bufferCreated(@Nullable IFileBuffer buffer) {
        // The text is the file's, which the view has read already.
    }

    @Override
    public void bufferContentAboutToBeReplaced(@Nullable IFileBuffer buffer) {
        // The new content comes with bufferContentReplaced.
    }

    @Override
    public void stateChanging(@Nullable IFileBuffer buffer) {
        // Only content matters.
    }

    @Override
    public void stateValidationChanged(@Nullable IFileBuffer buffer, boolean isStateValidated) {
        // Only content matters.
    }

    @Override
    public void underlyingFileMoved(@Nullable IFileBuffer buffer, @Nullable IPath path) {
        // The resource change listener sees moves.
    }

    @Override
    public void underlyingFileDeleted(@Nullable IFileBuffer buffer) {
        // The resource change listener sees deletions.
    }

    @Override
    public void stateChangeFailed(@Nullable IFileBuffer buffer) {
        // Only content matters.
    }
}
