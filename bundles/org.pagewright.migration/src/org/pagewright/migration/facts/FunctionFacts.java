// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.parse.ParsedSource;

/** One function with a body. Filled while the sources are read and not changed afterwards. */
public final class FunctionFacts {
    private static final Map<String, String> MACROS = Map.of("PagewrightStandardExtension",
            "DECLARE_STANDARD_EXTENSION", "PagewrightPriorityExtension", "DECLARE_EXTENSION_WITH_PRIORITY",
            "PagewrightStandardPdd", "DECLARE_STANDARD_PDD", "PagewrightExtensionPdd", "DECLARE_EXTENSION_PDD",
            "PagewrightStandardLdd", "DECLARE_STANDARD_LDD", "PagewrightExtensionLdd", "DECLARE_EXTENSION_LDD");

    private final ParsedSource source;
    private final IASTFunctionDefinition node;
    private final String className;
    private final String name;
    private final List<Parameter> parameters;
    private final List<CallSite> calls = new ArrayList<>();
    private final Map<String, String> localTypes = new HashMap<>();
    private Map<IASTNode, LockState> locks = Map.of();

    FunctionFacts(ParsedSource source, IASTFunctionDefinition node, String className, String name,
            List<Parameter> parameters) {
        this.source = source;
        this.node = node;
        this.className = className;
        this.name = name;
        this.parameters = List.copyOf(parameters);
        parameters.forEach(p -> localTypes.put(p.name(), p.type()));
    }

    /** The file it is in. */
    public ParsedSource source() {
        return source;
    }

    /** Its definition. */
    public IASTFunctionDefinition node() {
        return node;
    }

    /** The class it belongs to; empty for a free function. */
    public String className() {
        return className;
    }

    /** Its name without scopes. */
    public String name() {
        return name;
    }

    /** Name with class; what the kernel's macros begin has the macro's name. */
    public String qualifiedName() {
        return className.isEmpty() ? MACROS.getOrDefault(name, name) : className + "::" + name;
    }

    /** Its parameters in order. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Every call in it, in source order. */
    public List<CallSite> calls() {
        return Collections.unmodifiableList(calls);
    }

    /** The type of a local variable or parameter as written; null when there is none of that name. */
    public @Nullable String localType(String variable) {
        return localTypes.get(variable);
    }

    /** Whether it is a destructor. */
    public boolean isDestructor() {
        return name.startsWith("~");
    }

    /** The locks at one of its calls. */
    LockState locksAt(IASTNode call) {
        return locks.getOrDefault(call, LockState.NOTHING);
    }

    void setLocks(Map<IASTNode, LockState> found) {
        locks = found;
    }

    void addCall(CallSite call) {
        calls.add(call);
    }

    void addLocal(String variable, String type) {
        localTypes.putIfAbsent(variable, type);
    }
}
