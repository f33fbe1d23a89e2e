// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;

/**
 * Starts a check when a header or a driver source is opened, and again whenever it is saved. The platform makes this
 * object when the first such file is opened, so nothing of ours runs at start-up.
 */
public final class CheckOnOpenAndSave implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {
    private static final SaveListener ON_SAVE = new SaveListener();
    /** The editor that opens reads the markers first. */
    private static final long DELAY_MILLIS = 200;

    @Override
    public void setup(@Nullable IDocument document) {
        // Without a location there is no file to put markers on.
    }

    @Override
    public void setup(@Nullable IDocument document, @Nullable IPath location, @Nullable LocationKind kind) {
        if (location == null || kind != LocationKind.IFILE) {
            return;
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(location);
        if (FileCheck.decides(file) || FileCheck.concerns(file)) {
            // Adding the same listener again has no effect.
            FileBuffers.getTextFileBufferManager().addFileBufferListener(ON_SAVE);
            new CheckJob(file).schedule(DELAY_MILLIS);
        }
    }
}
