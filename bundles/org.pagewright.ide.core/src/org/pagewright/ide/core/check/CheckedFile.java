// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Path;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;

/**
 * A driver source of the workspace with the headers beside it that it includes, all as the editors show them.
 *
 * @param source  the source, named by its workspace path
 * @param headers the headers, nested ones too
 */
public record CheckedFile(SourceFile source, List<SourceFile> headers) {
    private static final Pattern INCLUDE = Pattern
            .compile("^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"\\n]+)[>\"]", Pattern.MULTILINE); //$NON-NLS-1$
    private static final int MOST_HEADERS = 200;

    /** Copies the list. */
    public CheckedFile {
        headers = List.copyOf(headers);
    }

    /**
     * Reads a source and its headers; a header that is not there or cannot be read does no harm.
     *
     * @throws BadInputException when the source cannot be read
     */
    public static CheckedFile of(IFile file) throws BadInputException {
        SourceFile source = read(file);
        var headers = new ArrayList<SourceFile>();
        var known = new HashSet<IFile>();
        known.add(file);
        var open = new ArrayDeque<IFile>();
        collect(file.getParent(), source.text(), open, known);
        while (!open.isEmpty() && headers.size() < MOST_HEADERS) {
            IFile header = open.removeFirst();
            try {
                SourceFile text = read(header);
                headers.add(text);
                collect(header.getParent(), text.text(), open, known);
            } catch (BadInputException e) {
                continue; // as good as one that is not there
            }
        }
        return new CheckedFile(source, headers);
    }

    /**
     * A file of the workspace under its workspace path.
     *
     * @throws BadInputException when it cannot be read
     */
    public static SourceFile read(IFile file) throws BadInputException {
        return new SourceFile(file.getFullPath().makeRelative().toString(), WorkspaceHeader.text(file));
    }

    private static void collect(IContainer folder, String text, ArrayDeque<IFile> open, HashSet<IFile> known) {
        Matcher include = INCLUDE.matcher(text);
        while (include.find()) {
            IFile header = folder.getFile(new Path(include.group(1).replace('\\', '/')));
            if (header.exists() && known.add(header)) {
                open.addLast(header);
            }
        }
    }
}
