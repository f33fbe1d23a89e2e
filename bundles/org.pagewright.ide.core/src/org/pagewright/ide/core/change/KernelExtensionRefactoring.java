// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;
import org.pagewright.header.HeaderBoard;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.generate.DriverGenerator;
import org.pagewright.migration.generate.GeneratedFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.Severity;
import org.pagewright.model.validate.BoardValidator;

/**
 * Generates a media driver that is a kernel extension and a physical device, the same that {@code pagewright generate}
 * writes. Generate, prepare, choose from {@link #files()}, then perform.
 */
public final class KernelExtensionRefactoring extends Refactoring {
    private Generated generated = new Generated("", List.of(), List.of()); //$NON-NLS-1$
    private Set<String> chosen = Set.of();

    /**
     * What was generated.
     *
     * @param prefix   the driver
     * @param files    its files as they are and as they would be
     * @param findings what the rules say about its settings
     */
    public record Generated(String prefix, List<FileRewrite> files, List<Finding> findings) {
        /** Copies the lists. */
        public Generated {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Generates the texts. Reads the header and the files that are there, so it is not for the UI thread.
     *
     * @throws BadInputException with one sentence when the header cannot be read or the settings cannot work
     */
    public static Generated generate(KernelExtensionInput input) throws BadInputException {
        HeaderBoard board = WorkspaceHeader.board(input.header());
        MediaDriverSettings driver = board.settings().driver(input.prefix()).orElseThrow(() -> new BadInputException(
                NLS.bind(Messages.Extension_noDriver, input.header().getFullPath(), input.prefix())));
        var prepared = new ArrayList<FileRewrite>();
        for (GeneratedFile file : DriverGenerator.generate(driver, board.sources(), input.options())) {
            IFile target = input.folder().getFile(new Path(file.name()));
            prepared.add(FileRewrite.of(target, file.text()));
        }
        return new Generated(input.prefix(), prepared,
                BoardValidator.validate(board.settings(), board.sources()).stream()
                        .filter(f -> f.message().contains(input.prefix() + "_")).toList()); //$NON-NLS-1$
    }

    /** Takes what was generated; files that exist with another text are not chosen until the user says so. */
    public void prepare(Generated texts) {
        generated = texts;
        chosen = Set.of();
    }

    /** The files generated last. */
    public List<FileRewrite> files() {
        return generated.files();
    }

    /** Chooses which files are written, by name; only those that would change count. */
    public void choose(Set<String> names) {
        chosen = Set.copyOf(names);
    }

    @Override
    public String getName() {
        return Messages.Extension_name;
    }

    @Override
    public RefactoringStatus checkInitialConditions(@Nullable IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    /** Wrong settings would only fail at boot; replaced files and doubtful settings are told. */
    @Override
    public RefactoringStatus checkFinalConditions(@Nullable IProgressMonitor monitor) {
        var status = new RefactoringStatus();
        for (Finding finding : generated.findings()) {
            String sentence = NLS.bind(Messages.Extension_finding, new Object[] { finding.rule(),
                    finding.range().line(), finding.message() });
            if (finding.severity() == Severity.ERROR) {
                status.addFatalError(sentence);
            } else {
                status.addInfo(sentence);
            }
        }
        for (FileRewrite file : written()) {
            status.merge(file.validate());
            if (!file.isNew()) {
                status.addWarning(NLS.bind(Messages.Extension_replaces, file.file().getFullPath().makeRelative()));
            }
        }
        return status;
    }

    @Override
    public Change createChange(@Nullable IProgressMonitor monitor) throws CoreException {
        var change = new CompositeChange(NLS.bind(Messages.Extension_change, generated.prefix()));
        for (FileRewrite file : written()) {
            Change one = file.change(file.file().getFullPath().makeRelative().toString(), "cpp"); //$NON-NLS-1$
            if (one != null) {
                change.add(one);
            }
        }
        return change;
    }

    private List<FileRewrite> written() {
        return generated.files().stream().filter(f -> f.changes() && chosen.contains(f.file().getName())).toList();
    }
}
