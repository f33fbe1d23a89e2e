// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.CheckedDrivers;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;

/** Repairs files finding by finding: after each repair the files are read again, since the next one builds on it. */
final class RepairSession {
    /** More repairs than any driver needs. */
    private static final int MAX_REPAIRS = 2000;

    private final Map<String, SourceFile> given = new LinkedHashMap<>();
    private final CheckOptions options;
    private final RepairChoice choice;
    private final List<RepairMade> done = new ArrayList<>();
    private List<SourceFile> sources;
    private List<SourceFile> headers;
    private boolean onlyOwn;
    private @Nullable CheckedDrivers known;

    RepairSession(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options) {
        this(sources, headers, options, RepairChoice.SAFE);
    }

    RepairSession(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options, RepairChoice choice) {
        this.choice = choice;
        this.sources = List.copyOf(sources);
        this.headers = List.copyOf(headers);
        this.options = options;
        headers.forEach(h -> given.put(h.name(), h));
        sources.forEach(s -> given.put(s.name(), s));
    }

    /** A session that goes on with the texts this one made. */
    RepairSession next() {
        var next = new RepairSession(sources, headers, options, choice);
        next.known = known;
        return next;
    }

    /** What is found in the texts as they are now. */
    private CheckedDrivers checked() {
        CheckedDrivers found = known;
        if (found == null) {
            found = DriverChecker.inspect(sources, headers, options);
            known = found;
        }
        return found;
    }

    /** Repairs until nothing safe is left; no rules stand for all. */
    void repair(Set<String> rules) {
        var tried = new HashSet<String>();
        for (int made = 0; made < MAX_REPAIRS && repairFirst(rules, tried); made++) {
            // The next finding is looked for in the new texts.
        }
    }

    /** Repairs with what is made for some rules only; what needs another kind of repair stays. */
    void repairWith(Set<String> rules) {
        onlyOwn = true;
        repair(rules);
    }

    private boolean repairFirst(Set<String> rules, Set<String> tried) {
        CheckedDrivers checked = checked();
        var findings = new ArrayList<>(checked.findings());
        findings.sort(Comparator.comparingInt(f -> DriverRepairs.order(f.rule())));
        for (Finding finding : findings) {
            if (rules.isEmpty() || rules.contains(finding.rule())) {
                List<Fix> fixes = DriverRepairs.fixes(checked.drivers(), finding, onlyOwn ? rules : Set.of());
                Optional<Fix> chosen = fixes.isEmpty() ? Optional.empty() : choose(finding, fixes);
                if (chosen.isPresent() && tried.add(finding.rule() + finding.message() + chosen.get().title()
                        + line(finding))) {
                    apply(chosen.get());
                    done.add(new RepairMade(finding.file(), finding.rule(), chosen.get().title()));
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Fix> choose(Finding finding, List<Fix> fixes) {
        return sources.stream().filter(s -> s.name().equals(finding.file())).findFirst()
                .flatMap(s -> choice.choose(finding, s, fixes));
    }

    private String line(Finding finding) {
        return sources.stream().filter(s -> s.name().equals(finding.file())).findFirst()
                .map(s -> s.line(finding.range().line())).orElse("");
    }

    private void apply(Fix fix) {
        known = null;
        for (EditedText edited : fix.edits()) {
            sources = sources.stream().map(s -> apply(edited, s)).toList();
            headers = headers.stream().map(h -> apply(edited, h)).toList();
        }
    }

    private static SourceFile apply(EditedText edited, SourceFile source) {
        if (!edited.file().equals(source.name())) {
            return source;
        }
        try {
            return new SourceFile(source.name(), edited.apply(source.text()));
        } catch (StaleEditException e) {
            throw new IllegalStateException("a repair was made for another text", e);
        }
    }

    List<SourceFile> sources() {
        return sources;
    }

    /** Goes on with what another session made, so that the edits of both are one set. */
    void become(RepairSession other) {
        sources = other.sources;
        headers = other.headers;
        known = other.known;
    }

    /** The sources, and the headers that changed. */
    List<SourceFile> migrated() {
        var migrated = new ArrayList<>(sources);
        headers.stream().filter(h -> !given.getOrDefault(h.name(), h).text().equals(h.text())).forEach(migrated::add);
        return migrated;
    }

    List<RepairMade> done() {
        return List.copyOf(done);
    }

    /** What is still found of some rules, with what to do by hand; no rules stand for all. */
    List<Finding> left(Set<String> rules) {
        CheckedDrivers checked = checked();
        return checked.findings().stream().filter(f -> rules.isEmpty() || rules.contains(f.rule()))
                .map(f -> DriverRepairs.withFix(checked.drivers(), f)).toList();
    }

    /** The edits from the texts given to the texts now. */
    List<EditedText> edits() {
        var edits = new ArrayList<EditedText>();
        var now = new ArrayList<>(sources);
        now.addAll(headers);
        for (SourceFile source : now) {
            SourceFile old = given.getOrDefault(source.name(), source);
            if (!old.text().equals(source.text())) {
                edits.add(EditedText.of(old.name(), old.text(), TextDifference.edits(old.text(), source.text())));
            }
        }
        return edits;
    }
}
