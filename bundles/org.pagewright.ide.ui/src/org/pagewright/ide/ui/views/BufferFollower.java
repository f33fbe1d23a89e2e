// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.function.Consumer;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.check.FileBufferAdapter;

/** Tells when the text an editor shows may differ from what was read before. */
final class BufferFollower extends FileBufferAdapter {
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
}
