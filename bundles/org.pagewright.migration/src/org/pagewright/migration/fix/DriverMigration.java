// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;
import org.pagewright.model.edit.TextEdit;

/** Moves a media driver to demand paging, step by step; a step that is already done changes nothing. */
public final class DriverMigration {
    private final MediaDriverSettings settings;
    private final CheckOptions options;
    private final List<StepResult> results = new ArrayList<>();
    private SourceFile source;
    private String romStart = "";

    private DriverMigration(SourceFile source, MediaDriverSettings settings, CheckOptions options) {
        this.source = source;
        this.settings = settings;
        this.options = options.withSettings(settings);
    }

    /**
     * The migrated driver and the report.
     *
     * @param source the text after all steps
     * @param steps  what each step did and left
     */
    public record Result(SourceFile source, List<StepResult> steps) {
        /** Copies the list. */
        public Result {
            steps = List.copyOf(steps);
        }
    }

    /** Runs the steps chosen, in order. */
    public static Result run(SourceFile source, MediaDriverSettings settings, CheckOptions options,
            Set<MigrationStep> steps) {
        return run(source, settings, options, steps, "");
    }

    /**
     * Runs the steps chosen, in order, with what only the board's maker knows.
     *
     * @param romStart where the ROM image starts on the media, in bytes, as a C++ expression
     */
    public static Result run(SourceFile source, MediaDriverSettings settings, CheckOptions options,
            Set<MigrationStep> steps, String romStart) {
        var migration = new DriverMigration(source, settings, options);
        migration.romStart = romStart;
        Arrays.stream(MigrationStep.values()).filter(steps::contains).forEach(migration::run);
        return new Result(migration.source, migration.results);
    }

    /** Which of several files holds the media driver; the first when none does. */
    public static int mediaDriver(List<SourceFile> files, CheckOptions options) {
        for (int i = 0; i < files.size() && files.size() > 1; i++) {
            if (!DriverChecker.facts(List.of(files.get(i)), options).classesWith(Role.MEDIA_DRIVER).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    private void run(MigrationStep step) {
        DriverFacts facts = DriverChecker.facts(List.of(source), options);
        var edits = new ArrayList<TextEdit>();
        var done = new ArrayList<String>();
        var left = new ArrayList<String>();
        if (facts.classesWith(Role.MEDIA_DRIVER).isEmpty() && step.compareTo(MigrationStep.ENTRY) >= 0) {
            left.add("There is no class derived from DMediaDriver in this file; give the file that has it.");
        } else {
            switch (step) {
            case DRIVES -> drives(done, left);
            case HEADER -> header(done, left);
            case ENTRY -> new EntryPointStep(facts, settings).apply(edits, done, left);
            case CAPS -> new CapsStep(facts, settings).apply(edits, done, left);
            case REQUESTS -> new RequestStep(facts, settings, options.kernel(), romStart).apply(edits, done, left);
            case FRAGMENTS -> new FragmentStep(facts, options.kernel()).apply(edits, done, left);
            }
        }
        apply(edits);
        results.add(new StepResult(step, done, left));
    }

    private void drives(List<String> done, List<String> left) {
        if (settings.pagingTypes().contains(PagingType.CODE)) {
            done.add("Code is paged from the drives " + settings.pageDrivesOrEmpty() + " of " + settings.drivesOrEmpty()
                    + ".");
        } else if (settings.pages()) {
            done.add("Code is not paged; only " + settings.pagingTypes() + " is.");
        } else {
            left.add("The header gives " + settings.prefix() + " no paging type, so nothing would be paged; choose one "
                    + "with 'pagewright header set --paging'.");
        }
    }

    private void header(List<String> done, List<String> left) {
        if (!settings.pages()) {
            left.add("Run 'pagewright header set FILE --driver " + settings.prefix()
                    + " --paging rom,code --page-drives ... --num-pages 8 --write'.");
        } else if (settings.numPages() == null) {
            left.add(settings.prefix() + "_NUM_PAGES is not defined; run 'pagewright header set FILE --driver "
                    + settings.prefix() + " --num-pages 8 --write'.");
        } else {
            done.add("The header has the paging macros of " + settings.prefix() + ".");
        }
    }

    private void apply(List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        // An insertion at the start of a replaced piece comes before it.
        edits.sort(Comparator.comparingInt(TextEdit::offset).thenComparingInt(TextEdit::length));
        try {
            source = new SourceFile(source.name(),
                    EditedText.of(source.name(), source.text(), edits).apply(source.text()));
        } catch (StaleEditException e) {
            throw new IllegalStateException("a step was made for another text", e);
        }
    }
}
