// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.pagewright.header.HeaderBoard;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;
import org.pagewright.model.SourceRange;
import org.pagewright.model.validate.BoardValidator;

/** Which check a file gets, and its findings: the same that the command line prints. */
public final class FileCheck {
    /** Rule id of a file that cannot be read as what its name says. */
    public static final String UNREADABLE = "unreadable"; //$NON-NLS-1$

    private static final Pattern LINE = Pattern.compile(":(\\d+)(?::\\d+)?:\\s*"); //$NON-NLS-1$

    private FileCheck() {
    }

    /** Whether this file is checked at all. */
    public static boolean concerns(IFile file) {
        return isHeader(file) || DriverCheck.concerns(file);
    }

    /** Findings of the text as the editor shows it. */
    public static List<Finding> findings(IFile file) {
        String name = file.getFullPath().makeRelative().toString();
        try {
            return isHeader(file) ? header(file) : DriverCheck.findings(name, WorkspaceHeader.text(file));
        } catch (BadInputException e) {
            return List.of(unreadable(name, e.sentence()));
        }
    }

    private static boolean isHeader(IFile file) {
        return WorkspaceHeader.FILE_NAME.equals(file.getName().toLowerCase(Locale.ROOT));
    }

    private static List<Finding> header(IFile file) throws BadInputException {
        HeaderBoard board = WorkspaceHeader.board(file);
        return BoardValidator.validate(board.settings(), board.sources());
    }

    /** The sentence begins with file and line; the marker shows the line itself. */
    private static Finding unreadable(String name, String sentence) {
        Matcher line = LINE.matcher(sentence);
        boolean found = line.find();
        int number = found ? Integer.parseInt(line.group(1)) : 1;
        String message = found ? sentence.substring(line.end()) : sentence;
        return new Finding(UNREADABLE, Severity.ERROR, name, new SourceRange(number, 1, -1, 0), message, "", //$NON-NLS-1$
                List.of(), List.of());
    }
}
