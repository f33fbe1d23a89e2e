// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.SourceRange;

/** PreRequest, which runs in the client's thread and calls what prepares each request before it is queued. */
final class PreRequest {
    private final Channel channel;
    private final ClientMessages messages;
    private final List<Case> cases;

    /**
     * One way to prepare.
     *
     * @param labels the functions prepared so
     * @param call   the call that does it
     */
    record Case(List<String> labels, String call) {
        /** Copies the list. */
        Case {
            labels = List.copyOf(labels);
        }
    }

    PreRequest(Channel channel, ClientMessages messages, List<Case> cases) {
        this.channel = channel;
        this.messages = messages;
        this.cases = List.copyOf(cases);
    }

    /** The call of PreRequest in SendRequest. */
    String call() {
        return "PreRequest(~aMsg.iValue, status" + messages.pointers("aMsg") + ");";
    }

    /** The definition, written with four spaces and braces at line ends. */
    String define() {
        var text = new StringBuilder("TInt " + channel.type().name() + "::PreRequest("
                + parameters(usedNames()) + ") {\n    switch (" + functionName() + ") {\n");
        cases.forEach(c -> text.append(caseText(c, "    ", "    ", "\n")));
        return text.append("    default:\n        return KErrNone;\n    }\n}\n").toString();
    }

    /** The declaration. */
    String declare() {
        return "TInt PreRequest(" + parameters(Set.of()) + ");";
    }

    private static String caseText(Case one, String indent, String step, String end) {
        return one.labels().stream().map(l -> indent + "case " + l + ":" + end).collect(Collectors.joining()) + indent
                + step + "return " + one.call() + ";" + end;
    }

    private String functionName() {
        String name = messages.request().parameters().get(0).name();
        return name.isEmpty() ? "aFunction" : name;
    }

    private Set<String> usedNames() {
        var used = new TreeSet<String>();
        for (Case one : cases) {
            Matcher word = Pattern.compile("\\w+").matcher(one.call());
            while (word.find()) {
                used.add(word.group());
            }
        }
        return used;
    }

    /** The parameters of the request function, with the names that are used; in a declaration none are known. */
    private String parameters(Set<String> used) {
        List<Parameter> all = messages.request().parameters();
        var text = new StringBuilder("TInt " + functionName());
        for (int i = 1; i < all.size(); i++) {
            String name = all.get(i).name();
            boolean named = used.isEmpty() ? !name.isEmpty() : used.contains(name);
            text.append(", ").append(all.get(i).type()).append(named ? " " + name : "");
        }
        return text.toString();
    }

    /** Adds the cases to a PreRequest that is there. */
    void extend(Edits edits, FunctionFacts pre) throws NotRepairable {
        IASTStatement otherwise = defaultOf(pre);
        List<Parameter> names = messages.request().parameters();
        if (otherwise == null || pre.parameters().size() != names.size()) {
            throw new NotRepairable(channel.type().name() + " has a PreRequest of its own");
        }
        String body = Syntax.text(pre.node().getBody());
        int offset = pre.source().range(otherwise).offset();
        String indent = TextAnchor.indent(pre.source().file(), offset);
        for (Case one : cases) {
            if (one.labels().stream().anyMatch(l -> body.contains("case " + l.replace(" ", "") + ":"))) {
                throw new NotRepairable("PreRequest prepares " + one.labels().get(0) + " already");
            }
            edits.insert(pre.source(), offset, caseText(one, indent, TextAnchor.step(pre.source().file()),
                    TextAnchor.lineEnd(pre.source().file())).stripLeading() + indent);
        }
        Set<String> used = usedNames();
        for (int i = 1; i < names.size(); i++) {
            String now = pre.parameters().get(i).name();
            String name = names.get(i).name();
            if (used.contains(name) && now.isEmpty()
                    && pre.node().getDeclarator() instanceof IASTStandardFunctionDeclarator declarator) {
                SourceRange place = pre.source().range(declarator.getParameters()[i]);
                edits.insert(pre.source(), place.offset() + place.length(), " " + name);
            } else if (used.contains(name) && !now.equals(name)) {
                throw new NotRepairable(channel.type().name() + " has a PreRequest of its own");
            }
        }
    }

    private static @Nullable IASTStatement defaultOf(FunctionFacts pre) {
        var found = new IASTStatement[1];
        pre.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTDefaultStatement) {
                    found[0] = statement;
                }
                return PROCESS_CONTINUE;
            }
        });
        return found[0];
    }
}
