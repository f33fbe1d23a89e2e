// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.pagewright.header.HeaderBoard;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.rewrite.DriverChange;
import org.pagewright.header.rewrite.HeaderRewriter;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** Headers of the workspace, as the editor shows them: an unsaved change counts. */
public final class WorkspaceHeader {
    /** The name every such header has. */
    public static final String FILE_NAME = "variantmediadef.h"; //$NON-NLS-1$

    private WorkspaceHeader() {
    }

    /** Reads the settings. */
    public static BoardSettings read(IFile file) throws BadInputException {
        return board(file).settings();
    }

    /** Reads the settings with the places they stand at. */
    public static HeaderBoard board(IFile file) throws BadInputException {
        return board(file, text(file));
    }

    /** Reads the settings from a text of the header. */
    public static BoardSettings read(IFile file, String text) throws BadInputException {
        return board(file, text).settings();
    }

    private static HeaderBoard board(IFile file, String text) throws BadInputException {
        return HeaderReader.evaluate(HeaderReader.parse(name(file), text.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    /** Edits that put the settings of one driver into a text. */
    public static EditedText write(IFile file, String text, MediaDriverSettings settings) throws BadInputException {
        String name = name(file);
        DriverChange change = change(settings);
        if (text.isEmpty()) {
            return EditedText.of(name, text, List.of(new TextEdit(0, 0, HeaderRewriter.create(List.of(change)))));
        }
        HeaderFile header = HeaderReader.parse(name, text.getBytes(StandardCharsets.UTF_8));
        boolean there = HeaderReader.evaluate(header, Map.of()).settings().driver(settings.prefix()).isPresent();
        return there ? HeaderRewriter.set(header, Map.of(), change) : HeaderRewriter.add(header, List.of(change));
    }

    private static DriverChange change(MediaDriverSettings settings) {
        Integer paging = settings.pagingTypeBits();
        return new DriverChange(settings.prefix(), settings.drives(), settings.mediaCount(), settings.name(),
                paging == null ? Integer.valueOf(0) : paging, settings.pageDrives(), settings.numPages());
    }

    private static String name(IFile file) {
        return file.getFullPath().makeRelative().toString();
    }

    /** The text of the open editor's buffer, else of the file. */
    public static String text(IFile file) throws BadInputException {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(),
                LocationKind.IFILE);
        if (buffer != null) {
            return buffer.getDocument().get();
        }
        try {
            return file.readString();
        } catch (CoreException e) {
            throw unreadable(file, e.getStatus().getMessage(), e);
        } catch (IllegalStateException e) {
            // The encoding stands in preferences of the project, which throw this while the project is being deleted.
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static BadInputException unreadable(IFile file, String why, Exception cause) {
        return new BadInputException(file.getFullPath() + " cannot be read: " + why, cause); //$NON-NLS-1$
    }

    /** All headers of open projects. */
    public static List<IFile> findAll() throws CoreException {
        var found = new ArrayList<IFile>();
        ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
            if (proxy.getType() == IResource.FILE && FILE_NAME.equals(proxy.getName()) && !proxy.isDerived()) {
                found.add((IFile) proxy.requestResource());
            }
            return !proxy.isDerived();
        }, IResource.NONE);
        return found;
    }

    /** Tells in the background of the header when the open projects have one and no more. */
    public static void whenOnlyOne(Consumer<IFile> only) {
        Job.createSystem("Find headers", (ICoreRunnable) monitor -> { //$NON-NLS-1$
            List<IFile> headers = findAll();
            if (headers.size() == 1) {
                only.accept(headers.getFirst());
            }
        }).schedule();
    }
}
