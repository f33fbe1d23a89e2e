// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/**
 * R11 to R13: moves an access to user memory out of what is held, a read before it is taken and a write behind where it
 * is given back, by way of a local copy where the other end is a member. Steps back unless the code between runs
 * straight and leaves alone what the access uses.
 */
final class HeldAccessRepair implements Repair {
    private static final Set<String> READS = Set.of("kumemget", "kumemget32", "umemget", "umemget32",
            "Kern::ThreadRawRead", "Kern::ThreadDesRead", "Kern::KUDesGet");
    private static final Set<String> WRITES = Set.of("kumemput", "kumemput32", "umemput", "umemput32",
            "Kern::ThreadRawWrite", "Kern::ThreadDesWrite", "Kern::KUDesPut");

    @Override
    public List<String> rules() {
        return List.of("R11", "R12", "R13");
    }

    @Override
    public String byHand(Finding finding) {
        return switch (finding.rule()) {
        case "R13" -> "copy in before NKern::ThreadEnterCS and out after NKern::ThreadLeaveCS, or trap the access with "
                + "XTRAP and leave the critical section before the error is returned.";
        default -> finding.message().startsWith("Kern::RequestComplete")
                ? "make the status a request object (R1): Kern::QueueRequestComplete touches no user memory, so it may "
                        + "be called with the mutex held."
                : "copy to a local variable while the mutex is held and touch user memory when it is not.";
        };
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        return fixes(facts, finding).stream().findFirst();
    }

    @Override
    public List<Fix> fixes(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null) {
            return List.of();
        }
        if (finding.related().stream().noneMatch(r -> r.message().equals("taken here"))) {
            throw new NotRepairable("the kernel holds the mutex before it calls " + call.owner().qualifiedName());
        }
        LockKind kind = switch (finding.rule()) {
        case "R11" -> LockKind.FAST_MUTEX;
        case "R12" -> LockKind.KERNEL_MUTEX;
        default -> LockKind.CRITICAL_SECTION;
        };
        HeldRegion region = HeldRegion.around(call, kind);
        if (!call.owner().source().written(call.node()).startsWith(call.name().equals(call.callee()) ? call.name()
                : call.callee().substring(0, call.callee().indexOf(':')))) {
            throw new NotRepairable("the access is inside a macro");
        }
        var fixes = new ArrayList<Fix>();
        NotRepairable why = null;
        try {
            fixes.add(READS.contains(call.callee()) ? before(facts, region) : behind(facts, region));
        } catch (NotRepairable e) {
            why = e;
        }
        if (kind == LockKind.CRITICAL_SECTION) {
            AccessTrap.around(region).ifPresent(fixes::add);
        }
        if (fixes.isEmpty() && why != null) {
            throw why;
        }
        return fixes;
    }

    /** A read is made before anything is held. */
    private static Fix before(DriverFacts facts, HeldRegion region) throws NotRepairable {
        ParsedSource source = region.access().owner().source();
        IASTNode target = region.access().arguments().get(target(region.access()));
        String name = Syntax.text(Syntax.bare(target));
        StatementLines lines = StatementLines.of(source, region.statement());
        StatementLines take = StatementLines.of(source, region.take());
        var edits = new Edits();
        Set<String> inputs = new TreeSet<>(region.names());
        if (HeldRegion.isMember(name)) {
            inputs.remove(name);
            refuseResult(region, name);
            refuseMembers(region, inputs);
            // The old value is not needed: the copy replaces it where the access was.
            refuseUnless(HeldRegion.leaveAlone(region.before(), inputs));
            MemberCopy copy = MemberCopy.of(facts, region, name, target);
            String indent = TextAnchor.indent(source.file(), source.range(region.statement()).offset());
            String end = TextAnchor.lineEnd(source.file());
            String moved = indent + copy.type() + " " + copy.name() + ";" + end + indent
                    + replaced(region, name, copy) + end;
            take.before(edits, moved);
            edits.replace(source, region.statement(), name + " = " + copy.name() + ";");
            return edits.fix("Read into " + copy.name() + " before " + held(region));
        }
        refuseMembers(region, inputs);
        IASTStatement declared = region.plainDeclaration(region.before(), name);
        var over = new ArrayList<>(region.before());
        String first = "";
        if (declared != null) {
            over.remove(declared);
            StatementLines declaration = StatementLines.of(source, declared);
            declaration.cut(edits);
            first = declaration.text();
        }
        refuseUnless(HeldRegion.leaveAlone(over, inputs));
        take.before(edits, first + lines.text());
        lines.cut(edits);
        return edits.fix("Read before " + held(region));
    }

    /** A write is made when nothing is held any more. */
    private static Fix behind(DriverFacts facts, HeldRegion region) throws NotRepairable {
        if (!WRITES.contains(region.access().callee())) {
            throw new NotRepairable("the access cannot be put off");
        }
        if (region.statement() instanceof IASTDeclarationStatement && !region.after().isEmpty()) {
            throw new NotRepairable("the result is used in between");
        }
        ParsedSource source = region.access().owner().source();
        StatementLines lines = StatementLines.of(source, region.statement());
        StatementLines release = StatementLines.of(source, region.release());
        int data = 1 - target(region.access());
        data = region.access().callee().startsWith("Kern::Thread") ? 2 : data;
        IASTNode from = region.access().arguments().get(data);
        String name = Syntax.text(Syntax.bare(from));
        Set<String> rest = new TreeSet<>(region.names());
        var edits = new Edits();
        if (HeldRegion.isMember(name)) {
            rest.remove(name);
            refuseMembers(region, rest);
            refuseUnless(HeldRegion.leaveAlone(region.after(), rest));
            MemberCopy copy = MemberCopy.of(facts, region, name, from);
            String moved = TextAnchor.indent(source.file(), source.range(region.statement()).offset())
                    + replaced(region, name, copy) + TextAnchor.lineEnd(source.file());
            edits.replace(source, region.statement(), "const " + copy.type() + " " + copy.name() + " = " + name + ";");
            release.after(edits, moved);
            return edits.fix("Copy to " + copy.name() + " and write after " + released(region));
        }
        refuseMembers(region, rest);
        refuseUnless(HeldRegion.leaveAlone(region.after(), rest));
        lines.cut(edits);
        release.after(edits, lines.text());
        return edits.fix("Write after " + released(region));
    }

    /** Which argument the data goes to. */
    private static int target(CallSite call) {
        return call.callee().startsWith("Kern::Thread") ? 2 : 0;
    }

    private static String held(HeldRegion region) {
        return region.lock().kind() == LockKind.CRITICAL_SECTION ? "the critical section" : "the mutex is taken";
    }

    private static String released(HeldRegion region) {
        return region.lock().kind() == LockKind.CRITICAL_SECTION ? "the critical section" : "the mutex is given back";
    }

    private static String replaced(HeldRegion region, String member, MemberCopy copy) {
        return region.access().owner().source().written(region.statement()).replaceAll("\\b" + member + "\\b",
                copy.name());
    }

    private static void refuseUnless(boolean safe) throws NotRepairable {
        if (!safe) {
            throw new NotRepairable("the statements between use what the access uses, or leave");
        }
    }

    private static void refuseResult(HeldRegion region, String member) throws NotRepairable {
        boolean plain = region.statement() instanceof IASTExpressionStatement s && s.getExpression() == region.access()
                .node();
        if (!plain) {
            throw new NotRepairable("whether " + member + " is set depends on the result of the access");
        }
    }

    /** What a mutex guards may not be read without it; the client's thread does not change. */
    private static void refuseMembers(HeldRegion region, Set<String> names) throws NotRepairable {
        for (String name : names) {
            if (region.lock().kind() != LockKind.CRITICAL_SECTION && HeldRegion.isMember(name)
                    && !name.equals(region.access().argument(0))) {
                throw new NotRepairable("the mutex may guard " + name + ", which the access uses too");
            }
        }
    }

    static @Nullable IASTIdExpression plainAddress(IASTNode argument) {
        return argument instanceof IASTUnaryExpression address
                && address.getOperator() == IASTUnaryExpression.op_amper
                && Syntax.bare(address.getOperand()) instanceof IASTIdExpression id ? id : null;
    }
}
