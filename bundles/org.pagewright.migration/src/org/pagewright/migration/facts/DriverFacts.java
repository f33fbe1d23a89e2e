// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.parse.ParsedSource;

/** Everything known about sources that belong together. */
public final class DriverFacts {
    private static final Map<String, Role> KERNEL_BASES = Map.of("DLogicalChannel", Role.MESSAGE_CHANNEL,
            "DMediaDriverExtension", Role.MEDIA_DRIVER,
            "DLogicalChannelBase", Role.DIRECT_CHANNEL, "DMediaDriver", Role.MEDIA_DRIVER, "DPrimaryMediaBase",
            Role.PRIMARY_MEDIA, "DPhysicalDevice", Role.PDD_FACTORY, "DPDDFactory", Role.PDD_FACTORY,
            "DLogicalDevice", Role.LDD_FACTORY, "DPowerHandler", Role.POWER_HANDLER);

    /** What a primary media overrides and a media driver does not have. */
    private static final Set<String> PRIMARY_MEDIA_FUNCTIONS = Set.of("QuickCheckStatus", "DoRequest", "Connect",
            "ForceMediaChange", "IsRemovableDevice", "InitiatePowerUp");

    private final List<ParsedSource> sources;
    private final List<FunctionFacts> functions = new ArrayList<>();
    private final Map<String, ClassFacts> classes = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, List<FunctionFacts>> byName = new LinkedHashMap<>();
    private final Map<String, Map<String, FunctionFacts>> byClass = new HashMap<>();
    private final Map<String, List<FunctionFacts>> functionsByClass = new HashMap<>();
    private final CallGraph graph;
    private final ContextMap contexts;
    private final RequestCases requestCases;
    private final PinnedRequests pinned;
    private @Nullable Set<String> namesUsed;

    /** Reads the facts of sources given together. */
    public DriverFacts(List<ParsedSource> sources) {
        this.sources = List.copyOf(sources);
        for (ParsedSource source : sources) {
            source.unit().accept(new FactsReader(source, functions, classes, true));
        }
        for (FunctionFacts function : functions) {
            byName.computeIfAbsent(function.name(), n -> new ArrayList<>()).add(function);
            functionsByClass.computeIfAbsent(function.className(), n -> new ArrayList<>()).add(function);
            byClass.computeIfAbsent(function.className(), n -> new HashMap<>()).putIfAbsent(function.name(), function);
        }
        functions.forEach(f -> classes.computeIfAbsent(f.className(),
                name -> new ClassFacts(name, List.of(), Map.of(), null, null)));
        classes.remove("");
        classes.keySet().forEach(name -> roles.put(name, findRole(name)));
        graph = new CallGraph(this);
        LockFlow.read(functions, graph);
        contexts = new ContextMap(this);
        requestCases = new RequestCases(graph, contexts);
        pinned = new PinnedRequests(this, requestCases);
    }

    /** The sources in the order given. */
    public List<ParsedSource> sources() {
        return sources;
    }

    /** Every function with a body. */
    public List<FunctionFacts> functions() {
        return Collections.unmodifiableList(functions);
    }

    /** Functions of this name in any class. */
    public List<FunctionFacts> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The functions of a class. */
    public List<FunctionFacts> functionsOf(String className) {
        return Collections.unmodifiableList(functionsByClass.getOrDefault(className, List.of()));
    }

    /** A function of a class; null when there is no body for it. */
    public @Nullable FunctionFacts function(String className, String name) {
        Map<String, FunctionFacts> own = byClass.get(className);
        return own == null ? null : own.get(name);
    }

    /** Classes in order of appearance. */
    public List<ClassFacts> classes() {
        return List.copyOf(classes.values());
    }

    /** A class by name; null when it is not in the sources. */
    public @Nullable ClassFacts classNamed(String name) {
        return classes.get(name);
    }

    /** What a class is to the kernel. */
    public Role role(String className) {
        return roles.getOrDefault(className, Role.OTHER);
    }

    /** The names of all classes with a role. */
    public List<String> classesWith(Role role) {
        return roles.entrySet().stream().filter(e -> e.getValue() == role).map(Map.Entry::getKey).toList();
    }

    /** The class itself and all its bases in the sources. */
    public Set<String> withBases(String className) {
        var all = new LinkedHashSet<String>();
        addBases(className, all);
        return all;
    }

    /** The type of a data member as written; null when the declaration is not in the sources. */
    public @Nullable String memberType(String className, String member) {
        for (String name : withBases(className)) {
            ClassFacts type = classes.get(name);
            String found = type == null ? null : type.members().get(member);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Who calls whom. */
    public CallGraph graph() {
        return graph;
    }

    /** Names of variables, enumerators and functions used anywhere in the functions of the sources. */
    public Set<String> namesUsed() {
        Set<String> known = namesUsed;
        if (known == null) {
            var names = new HashSet<String>();
            functions.forEach(f -> names.addAll(Syntax.names(f.node())));
            known = Collections.unmodifiableSet(names);
            namesUsed = known;
        }
        return known;
    }

    /** What each function runs on. */
    public ContextMap contexts() {
        return contexts;
    }

    /** Requests whose memory is pinned before they are sent. */
    public PinnedRequests pinned() {
        return pinned;
    }

    /** Names of the requests for which a place of a function is reached in a context; empty when nothing tells. */
    public Set<String> requestsOf(FunctionFacts function, IASTNode place, Context context) {
        return requestCases.of(function, place, context);
    }

    private void addBases(String className, Set<String> all) {
        if (all.add(className)) {
            ClassFacts type = classes.get(className);
            if (type != null) {
                type.bases().forEach(base -> addBases(base, all));
            }
        }
    }

    private Role findRole(String className) {
        if (KERNEL_BASES.containsKey(className)) {
            return Role.OTHER;
        }
        for (String name : withBases(className)) {
            Role role = name.equals(className) ? null : KERNEL_BASES.get(name);
            if (role != null) {
                return role;
            }
        }
        return roleByFunctions(className);
    }

    /** A class whose declaration is in a header that is not here still shows its role by the functions it overrides. */
    private Role roleByFunctions(String className) {
        ClassFacts type = classes.get(className);
        if (type != null && type.node() != null && type.bases().isEmpty()) {
            return Role.OTHER;
        }
        boolean direct = has(className, "Request", "TInt", "TAny*", "TAny*");
        if (has(className, "HandleMsg", "TMessageBase*")) {
            return direct || has(className, "DoCreate", "TInt", "TDesC8*", "TVersion&")
                    || has(className, "DoControl", "TInt", "TAny*", "TAny*")
                    || has(className, "DoRequest", "TInt", "TRequestStatus*", "TAny*", "TAny*")
                    || has(className, "SendMsg", "TMessageBase*") || isCreatedAsChannel(className)
                            ? Role.MESSAGE_CHANNEL
                            : Role.OTHER;
        }
        if (direct) {
            return Role.DIRECT_CHANNEL;
        }
        if (has(className, "Request", "TLocDrvRequest&")) {
            return PRIMARY_MEDIA_FUNCTIONS.stream().anyMatch(f -> function(className, f) != null) ? Role.PRIMARY_MEDIA
                    : Role.MEDIA_DRIVER;
        }
        return has(className, "PowerUp") && has(className, "PowerDown", "TPowerState") ? Role.POWER_HANDLER
                : Role.OTHER;
    }

    private boolean isCreatedAsChannel(String className) {
        return functions.stream().anyMatch(f -> f.name().equals("Create") && f.parameters().size() == 1
                && f.parameters().get(0).type().contains("DLogicalChannelBase")
                && f.node().getRawSignature().contains(className));
    }

    private boolean has(String className, String name, String... types) {
        FunctionFacts f = function(className, name);
        if (f == null || f.parameters().size() != types.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!f.parameters().get(i).type().replace("const ", "").endsWith(types[i])) {
                return false;
            }
        }
        return true;
    }
}
