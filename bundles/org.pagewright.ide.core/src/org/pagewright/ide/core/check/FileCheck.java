// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.pagewright.cli.header.BoardCheck;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;
import org.pagewright.model.SourceRange;

/** Which check a file gets, and its findings: the same that the command line prints. */
public final class FileCheck {
    /** Rule id of a file that cannot be read as what its name says. */
    public static final String UNREADABLE = "unreadable"; //$NON-NLS-1$

    private static final Pattern LINE = Pattern.compile(":(\\d+)(?::\\d+)?(?::\\s*|\\s+)"); //$NON-NLS-1$

    private FileCheck() {
    }

    /** Whether this file is checked at all. */
    public static boolean concerns(IFile file) {
        return isHeader(file) || DriverSources.isSource(file) || isSeverities(file);
    }

    /** Whether this file decides about the findings of its project. */
    static boolean decides(IFile file) {
        return isSeverities(file) || ProjectRules.baselineFile(file.getProject()).equals(file);
    }

    /** Findings of the text as the editor shows it that the project's baseline does not know. */
    public static List<Finding> findings(IFile file) {
        List<Finding> all = allFindings(file);
        try {
            return all.isEmpty() ? all
                    : ProjectRules.newOnes(file.getProject(), all, List.of(CheckedFile.read(file)));
        } catch (BadInputException e) {
            return all; // a baseline that cannot be read knows nothing
        }
    }

    /** Findings of the text as the editor shows it, also those the project's baseline knows. */
    public static List<Finding> allFindings(IFile file) {
        try {
            if (isSeverities(file)) {
                ProjectRules.severities(file.getProject());
                return List.of();
            }
            return isHeader(file) ? headerFindings(file, CheckedFile.read(file).text())
                    : DriverCheck.findings(CheckedFile.of(file), options(file.getProject()));
        } catch (BadInputException e) {
            return List.of(unreadable(file.getFullPath().makeRelative().toString(), e.sentence()));
        }
    }

    /** Whether a file is a board's header. */
    public static boolean isHeader(IFile file) {
        return WorkspaceHeader.FILE_NAME.equals(file.getName().toLowerCase(Locale.ROOT));
    }

    private static boolean isSeverities(IFile file) {
        return ProjectRules.severityFile(file.getProject()).equals(file);
    }

    /**
     * The findings a header would have with this text.
     *
     * @throws BadInputException when the text is no header
     */
    public static List<Finding> headerFindings(IFile file, String text) throws BadInputException {
        HeaderFile header = HeaderReader.parse(file.getFullPath().makeRelative().toString(),
                text.getBytes(StandardCharsets.UTF_8));
        return severities(file.getProject()).apply(BoardCheck.findings(header, Map.of()));
    }

    /** The mistake of a wrong severity file is marked there; here the usual severities hold. */
    private static SeverityFile severities(IProject project) {
        try {
            return ProjectRules.severities(project);
        } catch (BadInputException e) {
            return SeverityFile.NONE;
        }
    }

    private static CheckOptions options(IProject project) {
        try {
            return ProjectRules.options(project);
        } catch (BadInputException e) {
            return CheckOptions.DEFAULT;
        }
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
