// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.List;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;

/** Checks a file again after it was saved, reverted or replaced from outside. */
final class SaveListener extends FileBufferAdapter {

    private static void check(@Nullable IFileBuffer buffer) {
        IPath location = buffer == null ? null : buffer.getLocation();
        if (location != null && location.segmentCount() > 1) {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(location);
            if (FileCheck.decides(file)) {
                new ProjectCheckJob(List.of(file.getProject())).schedule();
            } else if (file.exists() && FileCheck.concerns(file)) {
                new CheckJob(file).schedule();
            }
        }
    }

    @Override
    public void dirtyStateChanged(@Nullable IFileBuffer buffer, boolean isDirty) {
        if (!isDirty) {
            check(buffer);
        }
    }

    @Override
    public void bufferContentReplaced(@Nullable IFileBuffer buffer) {
        check(buffer);
    }
}
