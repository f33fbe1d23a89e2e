// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;

/** Finds the repairs of findings and applies them. */
public final class DriverRepairs {
    private static final int MAX_ROUNDS = 200;

    private DriverRepairs() {
    }

    private static List<Repair> repairs() {
        return List.of(new DataRequestRepair(), new StatusMemberRepair(), new ControlPointerRepair(), new QueueRepair(),
                new SurroundRepair(), new DestructorRepair(), new ResetRepair(), new RealtimeRepair(),
                new EntryPointRepair());
    }

    /** The findings with the repairs that are safe for them. */
    public static List<Finding> withFixes(List<SourceFile> sources, List<Finding> findings, CheckOptions options) {
        var result = new ArrayList<Finding>();
        var factsOf = new HashMap<String, DriverFacts>();
        for (Finding finding : findings) {
            List<SourceFile> own = sources.stream().filter(s -> s.name().equals(finding.file())).toList();
            boolean known = repairs().stream().anyMatch(r -> r.rules().contains(finding.rule()));
            result.add(own.isEmpty() || !known ? finding
                    : withFix(
                            factsOf.computeIfAbsent(finding.file(), f -> DriverChecker.facts(own, options)), finding));
        }
        return result;
    }

    private static Finding withFix(DriverFacts facts, Finding finding) {
        List<Fix> fixes = fix(facts, finding).map(List::of).orElse(List.of());
        String message = fixes.isEmpty() ? finding.message() + byHand(finding) : finding.message();
        return new Finding(finding.rule(), finding.severity(), finding.file(), finding.range(), message,
                finding.helpTopic(), finding.related(), fixes);
    }

    private static String byHand(Finding finding) {
        return repairs().stream().filter(r -> r.rules().contains(finding.rule())).map(r -> r.byHand(finding))
                .filter(s -> !s.isEmpty()).findFirst().map(s -> " By hand: " + s).orElse("");
    }

    private static Optional<Fix> fix(DriverFacts facts, Finding finding) {
        for (Repair repair : repairs()) {
            if (repair.rules().contains(finding.rule())) {
                Optional<Fix> fix = repair.fix(facts, finding);
                if (fix.isPresent()) {
                    return fix;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What became of a source.
     *
     * @param source the repaired text
     * @param done   titles of the repairs made
     */
    public record Repaired(SourceFile source, List<String> done) {
        /** Copies the list. */
        public Repaired {
            done = List.copyOf(done);
        }
    }

    /**
     * Repairs one source, finding by finding, until nothing safe is left.
     *
     * @param rules the rules to repair; empty for all
     */
    public static Repaired repair(SourceFile source, Set<String> rules, CheckOptions options) {
        SourceFile now = source;
        var done = new ArrayList<String>();
        var tried = new HashSet<String>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<Fix> fix = firstFix(now, rules, options, tried);
            if (fix.isEmpty()) {
                break;
            }
            now = apply(now, fix.get());
            done.add(fix.get().title());
        }
        return new Repaired(now, done);
    }

    private static Optional<Fix> firstFix(SourceFile source, Set<String> rules, CheckOptions options,
            Set<String> tried) {
        List<SourceFile> one = List.of(source);
        List<Finding> findings = DriverChecker.check(one, options);
        DriverFacts facts = DriverChecker.facts(one, options);
        for (Finding finding : findings) {
            if (rules.isEmpty() || rules.contains(finding.rule())) {
                Optional<Fix> fix = fix(facts, finding);
                if (fix.isPresent() && tried.add(finding.rule() + finding.message() + fix.get().title()
                        + source.line(finding.range().line()))) {
                    return fix;
                }
            }
        }
        return Optional.empty();
    }

    private static SourceFile apply(SourceFile source, Fix fix) {
        String text = source.text();
        try {
            for (EditedText edited : fix.edits()) {
                if (edited.file().equals(source.name())) {
                    text = edited.apply(text);
                }
            }
        } catch (StaleEditException e) {
            throw new IllegalStateException("a repair was made for another text", e);
        }
        return new SourceFile(source.name(), text);
    }
}
