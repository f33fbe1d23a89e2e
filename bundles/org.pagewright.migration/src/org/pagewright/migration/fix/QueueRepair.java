// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/**
 * R9 and R10: gives a channel a queue of its own, made in DoCreate and destroyed in the destructor before any request object.
 * Steps back when the shared queue is used outside DoCreate, where the own queue may not exist yet.
 */
final class QueueRepair implements Repair {
    private static final String MEMBER = "iDynamicDfcQ";

    @Override
    public List<String> rules() {
        return List.of("R9", "R10");
    }

    @Override
    public String byHand(Finding finding) {
        return "make a queue with Kern::DynamicDfcQCreate in DoCreate, give it to the channel and to every TDfc with "
                + "SetDfcQ, and destroy it in the destructor before the request objects.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null) {
            throw new NotRepairable("the queue is used outside a function");
        }
        Channel channel = Channel.of(facts, call.owner());
        if (finding.rule().equals("R10") && channel.facts().functionsOf(channel.type().name()).stream()
                .flatMap(f -> f.calls().stream()).noneMatch(c -> c.calls("Kern::DfcQue1"))) {
            throw new NotRepairable("the shared queue is bound in another class");
        }
        if (channel.type().members().containsKey(MEMBER)) {
            throw new NotRepairable(channel.type().name() + " has a queue of its own already");
        }
        FunctionFacts create = channel.function("DoCreate");
        FunctionFacts destructor = channel.destructor();
        var uses = new SharedQueueUses(channel, create);
        var edits = new Edits();
        declare(channel, edits);
        create(channel, create, uses, edits);
        uses.edit(MEMBER, edits);
        edits.add(destructor.source(), destroy(destructor));
        return Optional.of(edits.fix("Give " + channel.type().name() + " a DFC queue of its own"));
    }

    private static String constant(Channel channel, String what) {
        return "K" + channel.type().name().replaceFirst("^D(?=[A-Z])", "") + what;
    }

    private static void declare(Channel channel, Edits edits) {
        SourceFile file = channel.source().file();
        SourceRange range = channel.source().range(channel.node());
        int brace = range.offset() + range.length() - 1;
        String end = TextAnchor.lineEnd(file);
        IASTNode[] members = channel.node().getMembers();
        String inner = members.length == 0 ? TextAnchor.step(file)
                : TextAnchor.indent(file, channel.source().range(members[members.length - 1]).offset());
        edits.insert(channel.source(), file.lineStart(file.lineOf(brace)), inner + "TDynamicDfcQue* " + MEMBER + ";"
                + end);
        edits.insert(channel.source(), TextAnchor.aboveComment(file, range.offset()), "_LIT("
                + constant(channel, "ThreadName") + ", \"" + channel.type().name() + "\");" + end + "const TInt "
                + constant(channel, "ThreadPriority") + " = 26;" + end + end);
    }

    private static void create(Channel channel, FunctionFacts create, SharedQueueUses uses, Edits edits) {
        SourceFile file = create.source().file();
        IASTStatement first = uses.first();
        IASTNode place = first == null ? afterRequests(create) : first;
        int offset = create.source().range(place == null ? create.node().getBody() : place).offset()
                + (place == null ? 1 : 0);
        String newLine = TextAnchor.lineEnd(file) + TextAnchor.indent(file, offset);
        var text = new StringBuilder("TInt rDfcQ = Kern::DynamicDfcQCreate(" + MEMBER + ", "
                + constant(channel, "ThreadPriority") + ", " + constant(channel, "ThreadName") + ");" + newLine
                + "if (rDfcQ != KErrNone)" + newLine
                + TextAnchor.step(file, TextAnchor.indent(file, offset)) + "return rDfcQ;" + newLine);
        uses.dfcs().forEach(d -> text.append(d).append(".SetDfcQ(").append(MEMBER).append(");").append(newLine));
        edits.insert(create.source(), offset, text.toString());
    }

    /** The first statement of DoCreate after the request objects are created; null for an empty body. */
    private static @Nullable IASTNode afterRequests(FunctionFacts create) {
        for (IASTNode statement : create.node().getBody().getChildren()) {
            String text = Syntax.text(statement);
            if (!text.contains("Kern::Create") && !text.matches("if\\(r\\w*!=KErrNone\\)return r\\w*;")) {
                return statement;
            }
        }
        return null;
    }

    private static TextEdit destroy(FunctionFacts destructor) {
        SourceFile file = destructor.source().file();
        for (CallSite call : destructor.calls()) {
            IASTStatement statement = CallFinder.plainStatement(call.node());
            if (call.callee().startsWith("Kern::Destroy") && statement != null) {
                int offset = destructor.source().range(statement).offset();
                String newLine = TextAnchor.lineEnd(file) + TextAnchor.indent(file, offset);
                return new TextEdit(offset, 0,
                        "if (" + MEMBER + ")" + newLine + TextAnchor.step(file, TextAnchor.indent(file, offset))
                                + MEMBER + "->Destroy();" + newLine);
            }
        }
        return DestructorRepair.atEnd(destructor, "if (" + MEMBER + ")\n    " + MEMBER + "->Destroy();");
    }
}
