// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;
import org.eclipse.ltk.core.refactoring.resource.ResourceChange;
import org.eclipse.osgi.util.NLS;

/** Creates a text file, with the folders above it; its undo deletes the file again. */
public final class CreateFileChange extends ResourceChange {
    private final IFile file;
    private final String text;
    private final Charset charset;

    /** A file in UTF-8. */
    public CreateFileChange(IFile file, String text) {
        this(file, text, StandardCharsets.UTF_8);
    }

    /** @param charset how the text becomes bytes */
    public CreateFileChange(IFile file, String text, Charset charset) {
        this.file = file;
        this.text = text;
        this.charset = charset;
        setValidationMethod(VALIDATE_DEFAULT);
    }

    /** The text the file will hold, for a preview. */
    public String text() {
        return text;
    }

    @Override
    protected IResource getModifiedResource() {
        return file;
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.CreateFileChange_name, file.getFullPath());
    }

    @Override
    public RefactoringStatus isValid(@Nullable IProgressMonitor monitor) throws CoreException {
        if (file.exists() || (file.getLocation() != null && file.getLocation().toFile().exists())) {
            return RefactoringStatus.createFatalErrorStatus(
                    NLS.bind(Messages.CreateFileChange_exists, file.getFullPath()));
        }
        return new RefactoringStatus();
    }

    @Override
    public @Nullable Change perform(@Nullable IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), 2);
        createFolder(file.getParent(), progress.split(1));
        if (WholeFile.isPossible(file)) {
            WholeFile.write(file, text, charset, progress.split(1));
        } else {
            file.create(new ByteArrayInputStream(text.getBytes(charset)), IResource.NONE, progress.split(1));
        }
        return new DeleteResourceChange(file.getFullPath(), true);
    }

    private static void createFolder(IContainer container, IProgressMonitor monitor) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            createFolder(folder.getParent(), monitor);
            folder.create(IResource.NONE, true, monitor);
        }
    }
}
