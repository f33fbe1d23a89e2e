// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/**
 * R7: adds a SendMsg that copies the structures of control functions in the client's thread, by way of its kernel
 * stack, so that DoControl finds them there. Steps back when DoControl is reached in another way than by HandleMsg
 * with the arguments of the message, or when SendMsg is the driver's already.
 */
final class ControlPointerRepair implements Repair {
    private static final Pattern POINTER = Pattern.compile("\\w+(?:\\.|->)Ptr([0-3])\\(\\)");

    @Override
    public List<String> rules() {
        return List.of("R7");
    }

    @Override
    public String byHand(Finding finding) {
        return "override SendMsg, copy in with kumemget to a structure on the stack, put its address into iArg, send "
                + "the message, and copy out with kumemput when the result is KErrNone.";
    }

    @Override
    public String unfit(Finding finding) {
        return "the pointer does not come to the copy as an argument of DoControl";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite asked = CallFinder.callAt(facts, finding);
        FunctionFacts control = asked == null ? null : asked.owner();
        ClassFacts type = control == null ? null : facts.classNamed(control.className());
        FunctionFacts handle = type == null ? null : facts.function(type.name(), "HandleMsg");
        if (asked == null || control == null || type == null || handle == null
                || !control.name().equals("DoControl")) {
            return Optional.empty();
        }
        List<ControlCopy> copies = ControlCopy.all(type, control);
        List<Integer> slots = slots(facts, handle, control);
        if (copies.stream().noneMatch(c -> c.call() == asked)) {
            throw new NotRepairable("this does not copy one whole structure between a variable and a pointer argument");
        }
        if (slots.isEmpty()) {
            throw new NotRepairable("HandleMsg does not pass the pointers of the message to " + control.name()
                    + " as they are");
        }
        if (hasUseOutsideSwitch(control, copies)) {
            throw new NotRepairable(control.qualifiedName() + " looks at the pointer before its switch");
        }
        ParsedSource source = control.source();
        var edits = new Edits();
        var side = new ClientSide(Channel.of(facts, control));
        side.control(edits, sendControl(type.name(), side.baseSend(), copies, slots), control.name());
        for (ControlCopy copy : copies) {
            TextEdit edit = copyOnStack(control, copy);
            if (edit == null) {
                throw new NotRepairable("line " + copy.call().range().line() + " does more than copying");
            }
            edits.add(source, edit);
        }
        return Optional.of(edits.fix("Copy the arguments of DoControl in SendMsg"));
    }

    /** The message argument of each parameter after the first; empty when HandleMsg does not show them. */
    private static List<Integer> slots(DriverFacts facts, FunctionFacts handle, FunctionFacts control) {
        List<CallSite> callers = facts.graph().callers(control);
        if (callers.size() != 1 || callers.get(0).owner() != handle
                || !isMessageId(handle, callers.get(0).argument(0))) {
            return List.of();
        }
        var slots = new ArrayList<Integer>();
        for (int i = 1; i < callers.get(0).arguments().size(); i++) {
            Matcher pointer = POINTER.matcher(callers.get(0).argument(i));
            if (!pointer.matches()) {
                return List.of();
            }
            slots.add(Integer.parseInt(pointer.group(1)));
        }
        return List.copyOf(slots);
    }

    private static boolean isMessageId(FunctionFacts handle, String argument) {
        if (argument.matches("\\w+(\\.|->)iValue")) {
            return true;
        }
        if (!argument.matches("\\w+")) {
            return false;
        }
        return MessageId.isKept(handle, argument);
    }

    /** A pointer that is looked at before the switch would be another one there after the repair. */
    private static boolean hasUseOutsideSwitch(FunctionFacts control, List<ControlCopy> copies) {
        for (IASTNode statement : control.node().getBody().getChildren()) {
            boolean inside = copies.stream().anyMatch(c -> Syntax.contains(statement, c.statement()));
            if (!inside && copies.stream().anyMatch(c -> Syntax.names(statement)
                    .contains(control.parameters().get(c.parameter()).name()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable TextEdit copyOnStack(FunctionFacts control, ControlCopy copy) {
        SourceFile file = control.source().file();
        SourceRange range = control.source().range(copy.statement());
        String written = file.text().substring(range.offset(), range.offset() + range.length());
        int at = written.indexOf(copy.call().callee() + "(");
        String before = at < 0 ? "?" : written.substring(0, at);
        if (!before.matches("((const )?TInt )?\\w+\\s*=\\s*|return\\s+|") || !written.matches("(?s).*\\)\\s*;")
                || Syntax.text(copy.call().node()).length() + Syntax.text(copy.statement()).indexOf(
                        copy.call().callee()) + 1 != Syntax.text(copy.statement()).length()) {
            return null;
        }
        String onStack = "*static_cast<" + copy.type() + "*>(" + ControlCopy.pointer(copy.call()) + ")";
        String text = copy.isOut() ? onStack + " = " + copy.value() + ";" : copy.value() + " = " + onStack + ";";
        boolean result = copy.statement() instanceof IASTReturnStatement || !before.isEmpty();
        return new TextEdit(range.offset(), range.length(), result ? text + TextAnchor.lineEnd(file)
                + TextAnchor.indent(file, range.offset()) + before + "KErrNone;" : text);
    }

    private static String sendControl(String className, String send, List<ControlCopy> copies, List<Integer> slots) {
        var text = new StringBuilder("TInt " + className + "::SendControl(TThreadMessage& aMsg) {\n");
        for (String line : statements(send + "(&aMsg)", copies, slots)) {
            text.append("    ").append(line.replace("\t", "    ")).append('\n');
        }
        return text.append("}\n").toString();
    }

    /** The lines of SendControl; a tab stands for a level. */
    private static List<String> statements(String send, List<ControlCopy> copies, List<Integer> slots) {
        var buffers = new LinkedHashMap<String, List<ControlCopy>>();
        copies.forEach(c -> buffers.computeIfAbsent(slots.get(c.parameter() - 1) + c.type(), k -> new ArrayList<>())
                .add(c));
        var lines = new ArrayList<String>();
        lines.add("const TInt id = aMsg.iValue;");
        lines.add("if (" + isNoneOf(copies) + ")");
        lines.add("\treturn " + send + ";");
        new TreeSet<>(copies.stream().map(c -> slots.get(c.parameter() - 1)).toList())
                .forEach(slot -> lines.add("TAny* const user" + slot + " = aMsg.Ptr" + slot + "();"));
        var after = new ArrayList<String>();
        int number = 0;
        String every = isOneOf(copies);
        for (Map.Entry<String, List<ControlCopy>> buffer : buffers.entrySet()) {
            List<ControlCopy> same = buffer.getValue();
            int slot = slots.get(same.get(0).parameter() - 1);
            String name = "data" + number++;
            lines.add(same.get(0).type() + " " + name + ";");
            List<ControlCopy> in = same.stream().filter(c -> !c.isOut()).toList();
            List<ControlCopy> out = same.stream().filter(ControlCopy::isOut).toList();
            if (!in.isEmpty()) {
                boolean always = guard(lines, isOneOf(in), every);
                lines.add((always ? "" : "\t") + "kumemget(&" + name + ", user" + slot + ", sizeof(" + name + "));");
            }
            boolean always = guard(lines, isOneOf(same), every);
            lines.add((always ? "" : "\t") + "aMsg.iArg[" + slot + "] = static_cast<TInt>(reinterpret_cast<TLinAddr>(&"
                    + name + "));");
            if (!out.isEmpty()) {
                String one = isOneOf(out);
                after.add("if (r == KErrNone" + (one.equals(every) ? ""
                        : " && " + (one.contains(" || ") ? "(" + one + ")" : one)) + ")");
                after.add("\tkumemput(user" + slot + ", &" + name + ", sizeof(" + name + "));");
            }
        }
        lines.add("const TInt r = " + send + ";");
        lines.addAll(after);
        lines.add("return r;");
        return lines;
    }

    /** Asks for the function unless the start of SendControl has done so; tells whether it has. */
    private static boolean guard(List<String> lines, String condition, String every) {
        if (condition.equals(every)) {
            return true;
        }
        lines.add("if (" + condition + ")");
        return false;
    }

    private static String isNoneOf(List<ControlCopy> copies) {
        return isOneOf(copies).replace("id == ", "id != ").replace(" || ", " && ");
    }

    private static String isOneOf(List<ControlCopy> copies) {
        return copies.stream().flatMap(c -> c.labels().stream()).distinct().map(l -> "id == " + l)
                .collect(Collectors.joining(" || "));
    }
}
