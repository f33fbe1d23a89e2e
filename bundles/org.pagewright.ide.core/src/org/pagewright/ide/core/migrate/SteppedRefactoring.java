// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.pagewright.ide.core.change.FileRewrite;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;

/**
 * A migration made of steps, each of which can be looked at and skipped; all together are one change with one undo.
 * Previews are computed once for each choice of steps.
 */
public abstract class SteppedRefactoring extends Refactoring {
    /** Held while the parser works, so never by the UI thread; what the user chooses is guarded by {@code this}. */
    private final Object computing = new Object();
    private final Set<Integer> skipped = new TreeSet<>();
    private @Nullable List<StepPreview> previews;
    /** Counts the changes of what the user chose. */
    private int choice;

    /** The titles of the steps, in their order. */
    public abstract List<String> titles();

    /**
     * Makes one step on texts, which may change some of them.
     *
     * @param texts workspace paths with the texts as the steps before left them
     * @throws BadInputException with one sentence when a text cannot be read as what it is
     */
    protected abstract StepPreview make(int step, Map<String, String> texts) throws BadInputException;

    /** The files the migration may change. */
    protected abstract List<IFile> files() throws BadInputException;

    /** Chooses whether a step is made. */
    public final synchronized void setSkipped(int step, boolean skip) {
        if (skip ? skipped.add(step) : skipped.remove(step)) {
            invalidate();
        }
    }

    /** Whether a step is left out. */
    public final synchronized boolean isSkipped(int step) {
        return skipped.contains(step);
    }

    /** An input has changed. */
    protected final synchronized void invalidate() {
        previews = null;
        choice++;
    }

    /**
     * What a step would do; takes as long as the parser needs, so not for the UI thread.
     *
     * @throws CoreException with one sentence when a file cannot be read
     */
    public final StepPreview preview(int step) throws CoreException {
        return all().get(step);
    }

    private List<StepPreview> all() throws CoreException {
        synchronized (computing) {
            Set<Integer> without;
            int made;
            synchronized (this) {
                List<StepPreview> known = previews;
                if (known != null) {
                    return known;
                }
                without = Set.copyOf(skipped);
                made = choice;
            }
            List<StepPreview> all = compute(without);
            synchronized (this) {
                previews = made == choice ? all : null; // the user may have chosen otherwise meanwhile
            }
            return all;
        }
    }

    private List<StepPreview> compute(Set<Integer> without) throws CoreException {
        var made = new ArrayList<StepPreview>();
        try {
            Map<String, String> texts = texts();
            for (int step = 0; step < titles().size(); step++) {
                StepPreview preview = make(step, texts);
                made.add(preview);
                if (!without.contains(step)) {
                    preview.texts().forEach(text -> texts.put(text.file(), text.after()));
                }
            }
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
        return made;
    }

    private Map<String, String> texts() throws BadInputException {
        var texts = new LinkedHashMap<String, String>();
        for (IFile file : files()) {
            texts.put(name(file), WorkspaceHeader.text(file));
        }
        return texts;
    }

    /** The steps that are made. */
    private List<StepPreview> chosen() throws CoreException {
        List<StepPreview> all = all();
        return IntStream.range(0, all.size()).filter(step -> !isSkipped(step)).mapToObj(all::get).toList();
    }

    /** How texts of a file are called here. */
    protected static String name(IFile file) {
        return file.getFullPath().makeRelative().toString();
    }

    /** What is left for a person shows on the problems page; it does not stop the rest. */
    @Override
    public RefactoringStatus checkFinalConditions(@Nullable IProgressMonitor monitor) throws CoreException {
        var status = new RefactoringStatus();
        List<StepPreview> all = all();
        for (int step = 0; step < all.size(); step++) {
            if (!isSkipped(step)) {
                String title = titles().get(step);
                all.get(step).left().forEach(sentence -> status.addWarning(sentence, new LeftByHand(title, sentence)));
            }
        }
        return status;
    }

    @Override
    public Change createChange(@Nullable IProgressMonitor monitor) throws CoreException {
        var after = new LinkedHashMap<String, String>();
        var before = new LinkedHashMap<String, String>();
        chosen().forEach(preview -> preview.texts().forEach(text -> {
            before.putIfAbsent(text.file(), text.before());
            after.put(text.file(), text.after());
        }));
        var changes = new ArrayList<Change>();
        for (String name : after.keySet()) {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(name));
            var rewrite = new FileRewrite(file, before.getOrDefault(name, ""), after.getOrDefault(name, ""), false); //$NON-NLS-1$ //$NON-NLS-2$
            Change change = rewrite.change(name, "cpp"); //$NON-NLS-1$
            if (change != null) {
                changes.add(change);
            }
        }
        if (changes.isEmpty()) {
            return new NullChange(Messages.Stepped_nothing);
        }
        return new CompositeChange(getName(), changes.toArray(Change[]::new));
    }
}
