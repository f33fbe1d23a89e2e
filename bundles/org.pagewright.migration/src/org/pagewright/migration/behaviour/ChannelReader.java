// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Reason;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.parse.LargeStack;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.walk.DriverWalk;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.RequestKind;

/** Reads what a device driver does with its clients, by walking it from everywhere the kernel enters it. */
public final class ChannelReader {
    private static final int MAX_PATHS = 400;

    private final DriverFacts facts;
    private final DriverWalk walk;
    private final List<FunctionFacts> idle;
    private final List<ChannelPath> paths = new ArrayList<>();
    private final List<ChannelPath> idlePaths = new ArrayList<>();
    private final List<ChannelPath> destructors = new ArrayList<>();

    private ChannelReader(DriverFacts facts, CheckOptions options) {
        this.facts = facts;
        this.walk = DriverWalk.ofChannel(facts, options.kernel());
        this.idle = IdleCallbacks.find(facts);
    }

    /** Whether sources hold a device driver with clients and no media driver. */
    public static boolean isChannel(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            return false;
        }
        DriverFacts facts = DriverChecker.facts(sources, CheckOptions.DEFAULT);
        return facts.classesWith(Role.MEDIA_DRIVER).isEmpty()
                && !(facts.classesWith(Role.MESSAGE_CHANNEL).isEmpty()
                        && facts.classesWith(Role.DIRECT_CHANNEL).isEmpty());
    }

    /** The behaviour of the device driver in these sources. */
    public static ChannelBehaviour read(List<SourceFile> sources, CheckOptions options) {
        DriverFacts facts = DriverChecker.facts(sources, options);
        return LargeStack.run(sources, () -> new ChannelReader(facts, options).read());
    }

    private ChannelBehaviour read() {
        for (FunctionFacts function : facts.functions()) {
            if (idle.contains(function)) {
                walk(function, Context.DFC, idlePaths);
                continue;
            }
            for (Context context : facts.contexts().of(function)) {
                if (isEntry(function, context)) {
                    walk(function, context, paths);
                }
            }
            if (function.isDestructor()) {
                walk(function, Context.CREATE, destructors);
            } else if (function.name().equals(function.className()) && facts.graph().callers(function).isEmpty()) {
                walk(function, Context.CREATE, paths);
            }
        }
        var found = new FaultPlaces();
        new MemoryFaults(facts, found).read(paths);
        new RequestFaults(facts, found).read(paths, idlePaths, destructors);
        return new ChannelBehaviour(found.texts());
    }

    /** The kernel calls it there; it is not only called by a function that runs there. */
    private boolean isEntry(FunctionFacts function, Context context) {
        List<Reason> why = facts.contexts().why(function, context);
        return why.size() == 1 && !why.getFirst().words().startsWith("called from ");
    }

    private void walk(FunctionFacts function, Context context, List<ChannelPath> into) {
        for (PathEnd end : walk.paths(function, RequestKind.CAPS, Map.of(), MAX_PATHS)) {
            into.add(new ChannelPath(context, function, end));
        }
    }
}
