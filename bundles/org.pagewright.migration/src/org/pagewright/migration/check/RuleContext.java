// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClientValues;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.HeldLock;
import org.pagewright.migration.facts.Reason;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Finding;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.Severity;

/** What a rule sees and where it reports. */
public final class RuleContext {
    private final DriverFacts facts;
    private final ClientValues clientValues;
    private final CheckOptions options;
    private final RuleDescriptor rule;
    private final List<Finding> findings;

    RuleContext(DriverFacts facts, ClientValues clientValues, CheckOptions options, RuleDescriptor rule,
            List<Finding> findings) {
        this.facts = facts;
        this.clientValues = clientValues;
        this.options = options;
        this.rule = rule;
        this.findings = findings;
    }

    /** The facts of all sources. */
    public DriverFacts facts() {
        return facts;
    }

    /** Which values come from a client. */
    public ClientValues clientValues() {
        return clientValues;
    }

    /** What the check was told. */
    public CheckOptions options() {
        return options;
    }

    /** Reports a place with the default severity. */
    public void report(ParsedSource source, IASTNode node, String message, List<RelatedLocation> related) {
        report(source, node, rule.severity(), message, related);
    }

    /** Reports a place. */
    public void report(ParsedSource source, IASTNode node, Severity severity, String message,
            List<RelatedLocation> related) {
        Severity chosen = options.severities().getOrDefault(rule.id(), severity);
        findings.add(new Finding(rule.id(), chosen, source.file().name(), source.range(node), message,
                rule.helpTopic(), related, List.of()));
    }

    /** Reports a call with the default severity. */
    public void report(CallSite call, String message, List<RelatedLocation> related) {
        report(call.owner().source(), call.node(), message, related);
    }

    /** The calls and bindings by which a function comes to run in a context. */
    public List<RelatedLocation> chain(FunctionFacts function, @Nullable Context context) {
        var related = new ArrayList<RelatedLocation>();
        if (context != null) {
            for (Reason reason : facts.contexts().why(function, context)) {
                IASTNode node = reason.node();
                FunctionFacts from = reason.source();
                if (node != null && from != null) {
                    related.add(new RelatedLocation(from.source().file().name(), from.source().range(node),
                            reason.words()));
                }
            }
        }
        return related;
    }

    /** Where a lock was taken. */
    public RelatedLocation taken(FunctionFacts function, HeldLock lock) {
        return new RelatedLocation(function.source().file().name(), function.source().range(lock.taken()),
                "taken here");
    }
}
