// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.LargeStack;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** Finds the repairs of findings and applies them. */
public final class DriverRepairs {
    private DriverRepairs() {
    }

    private static List<Repair> repairs() {
        return List.of(new BufferRequestRepair(), new PreFunctionRepair(), new DataRequestRepair(),
                new StatusMemberRepair(), new HandledStatusRepair(), new ControlPointerRepair(), new QueueRepair(),
                new SurroundRepair(), new TutorialSlipRepair(), new DestructorRepair(), new ResetRepair(),
                new RealtimeRepair(), new EntryPointRepair(), new IgnoredResultRepair(), new RegistrationRepair(),
                new MediaRequestRepair(), new HeldAccessRepair(), new PinRepair(), new DriveListRepair(),
                new HeaderNumberRepair(), new HandWork());
    }

    /** The findings with the repairs that are safe for them; those without say what to do by hand. */
    public static List<Finding> withFixes(List<SourceFile> sources, List<Finding> findings, CheckOptions options) {
        return withFixes(sources, List.of(), findings, options);
    }

    /**
     * The findings with the repairs that are safe for them; those without say what to do by hand.
     *
     * @param headers headers the sources include; a class declared there is repaired there
     */
    public static List<Finding> withFixes(List<SourceFile> sources, List<SourceFile> headers, List<Finding> findings,
            CheckOptions options) {
        var result = new ArrayList<>(findings);
        if (findings.stream().anyMatch(DriverRepairs::isKnown)) {
            DriverChecker.eachDriver(sources, headers, options, facts -> result.replaceAll(f -> !isKnown(f)
                    || facts.sources().stream().noneMatch(s -> s.file().name().equals(f.file())) ? f
                            : withFix(List.of(facts), f)));
        }
        return List.copyOf(result);
    }

    private static boolean isKnown(Finding finding) {
        return repairs().stream().anyMatch(r -> r.rules().contains(finding.rule()));
    }

    static Finding withFix(List<DriverFacts> drivers, Finding finding) {
        var why = new ArrayList<String>();
        List<Fix> fixes = fixes(drivers, finding, Set.of(), why);
        String message = fixes.isEmpty() ? finding.message() + left(finding, why) : finding.message();
        return new Finding(finding.rule(), finding.severity(), finding.file(), finding.range(), message,
                finding.helpTopic(), finding.related(), fixes);
    }

    /** Repairs that see more of a request come first; the others would take away what they look for. */
    static int order(String rule) {
        List<Repair> all = repairs();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rules().get(0).equals(rule)) {
                return i;
            }
        }
        // S17 goes before R17, which would destroy the same object once more.
        return rule.equals("S17") ? order("S3") : all.size();
    }

    private static String left(Finding finding, List<String> why) {
        String hand = repairs().stream().filter(r -> r.rules().contains(finding.rule())).map(r -> r.byHand(finding))
                .filter(s -> !s.isEmpty()).findFirst().map(s -> " By hand: " + s).orElse("");
        String reason = why.isEmpty()
                ? repairs().stream().filter(r -> r.rules().contains(finding.rule())).map(r -> r.unfit(finding))
                        .filter(s -> !s.isEmpty()).findFirst().orElse("")
                : why.get(0);
        return (reason.isEmpty() ? "" : " Not repaired automatically: " + reason + ".") + hand;
    }

    /** @param made rules the repair must be made for in the first place; empty for any */
    static List<Fix> fixes(List<DriverFacts> drivers, Finding finding, Set<String> made) {
        return fixes(drivers, finding, made, new ArrayList<>());
    }

    /** The safe repairs of a finding, best first; those of the first kind that fits. Without one, says why. */
    private static List<Fix> fixes(List<DriverFacts> drivers, Finding finding, Set<String> made, List<String> why) {
        for (DriverFacts facts : drivers) {
            if (facts.sources().stream().anyMatch(s -> s.file().name().equals(finding.file()))) {
                for (Repair repair : repairs()) {
                    List<Fix> fixes = repair.rules().contains(finding.rule()) ? fixes(repair, facts, finding, why)
                            : List.of();
                    if (!fixes.isEmpty()) {
                        return made.isEmpty() || made.contains(repair.rules().get(0)) ? fixes : List.of();
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Fix> fixes(Repair repair, DriverFacts facts, Finding finding, List<String> why) {
        try {
            return repair.fixes(facts, finding);
        } catch (NotRepairable e) {
            why.add(e.why());
            return List.of();
        }
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
        return LargeStack.run(List.of(source), () -> {
            var session = new RepairSession(List.of(source), List.of(), options);
            session.repair(rules);
            return new Repaired(session.sources().get(0), session.done().stream().map(RepairMade::title).toList());
        });
    }
}
