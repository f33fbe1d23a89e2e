// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.contribute;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;

/** New files of a project, with the folders they are in. */
final class TextFile {
    private TextFile() {
    }

    static IFile create(IProject project, String path, String text) throws CoreException {
        IFile file = project.getFile(path);
        createFolder(file.getParent());
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    static void createFolder(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            createFolder(folder.getParent());
            folder.create(true, true, null);
        }
    }
}
