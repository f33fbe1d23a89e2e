// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.change.FileRewrite;
import org.pagewright.ide.core.change.KernelExtensionRefactoring;

/** Generates a media driver that is a kernel extension and a physical device, as one undoable refactoring. */
public final class NewKernelExtensionWizard extends GeneratingWizard {
    private final KernelExtensionRefactoring refactoring;

    /** Made by the New dialog. */
    public NewKernelExtensionWizard() {
        this(new KernelExtensionRefactoring());
    }

    private NewKernelExtensionWizard(KernelExtensionRefactoring refactoring) {
        super(refactoring, Messages.ExtensionWizard_title);
        this.refactoring = refactoring;
    }

    @Override
    protected void addUserInputPages() {
        addPage(new KernelExtensionPage(refactoring, selection()));
    }

    /** The entry points: what makes the driver an extension. */
    @Override
    protected @Nullable IFile mainFile() {
        for (FileRewrite file : refactoring.files()) {
            if (file.file().getName().endsWith("_entry.cpp")) { //$NON-NLS-1$
                return file.file();
            }
        }
        return null;
    }
}
