// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;

/** A listener that hears nothing; what matters is overridden. */
public abstract class FileBufferAdapter implements IFileBufferListener {

    @Override
    public void bufferCreated(@Nullable IFileBuffer buffer) {
        // for those who care
    }

    @Override
    public void bufferDisposed(@Nullable IFileBuffer buffer) {
        // for those who care
    }

    @Override
    public void bufferContentAboutToBeReplaced(@Nullable IFileBuffer buffer) {
        // for those who care
    }

    @Override
    public void bufferContentReplaced(@Nullable IFileBuffer buffer) {
        // for those who care
    }

    @Override
    public void stateChanging(@Nullable IFileBuffer buffer) {
        // for those who care
    }

    @Override
    public void dirtyStateChanged(@Nullable IFileBuffer buffer, boolean isDirty) {
        // for those who care
    }

    @Override
    public void stateValidationChanged(@Nullable IFileBuffer buffer, boolean isStateValidated) {
        // for those who care
    }

    @Override
    public void underlyingFileMoved(@Nullable IFileBuffer buffer, @Nullable IPath path) {
        // for those who care
    }

    @Override
    public void underlyingFileDeleted(@Nullable IFileBuffer buffer) {
        // for those who care
    }

    @Override
    public void stateChangeFailed(@Nullable IFileBuffer buffer) {
        // for those who care
    }
}
