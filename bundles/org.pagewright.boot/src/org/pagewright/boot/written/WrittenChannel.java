// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.behaviour.ChannelBehaviour;
import org.pagewright.migration.behaviour.ChannelReader;
import org.pagewright.migration.behaviour.ClientFault;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.KernelGeneration;

/**
 * A device driver with clients as its sources show it.
 *
 * @param mistakes what the simulated drivers have to do wrong to behave like it, with the places as "file:line"
 * @param unbooted what the check finds and the boot does not show, a sentence for each rule
 */
public record WrittenChannel(Map<Mistake, List<String>> mistakes, List<String> unbooted) {
    /** The workload whose clients use such a driver. */
    public static final String WORKLOAD = "client-drivers";

    /** Sorts and copies. */
    public WrittenChannel {
        var sorted = new EnumMap<Mistake, List<String>>(Mistake.class);
        mistakes.forEach((mistake, places) -> sorted.put(mistake, List.copyOf(places)));
        mistakes = Collections.unmodifiableMap(sorted);
        unbooted = List.copyOf(unbooted);
    }

    /** Whether sources hold a device driver with clients and no media driver. */
    public static boolean isIn(List<SourceFile> sources) {
        return ChannelReader.isChannel(sources);
    }

    /** Reads a driver. */
    public static WrittenChannel read(List<SourceFile> sources, KernelGeneration kernel) {
        var options = CheckOptions.DEFAULT.withKernel(kernel);
        ChannelBehaviour behaviour = ChannelReader.read(sources, options);
        var mistakes = new EnumMap<Mistake, List<String>>(Mistake.class);
        behaviour.faults().forEach((fault, places) -> mistakes.put(mistake(fault), places));
        Set<String> unseen = Unbooted.rules(DriverChecker.check(sources, options), mistakes.keySet());
        return new WrittenChannel(mistakes, unseen.stream().map(Unbooted::sentence).toList());
    }

    /** The mistakes as fault specifications of a boot. */
    public List<String> faults() {
        return mistakes.keySet().stream().map(mistake -> "mistake=" + mistake.id()).toList();
    }

    private static Mistake mistake(ClientFault fault) {
        return switch (fault) {
        case STATUS_OF_CLIENT -> Mistake.STATUS_BY_DRIVER_THREAD;
        case STATUS_OF_OWN_THREAD -> Mistake.STATUS_OF_OWN_THREAD;
        case RESULT -> Mistake.RESULT_BY_DRIVER_THREAD;
        case BUFFER -> Mistake.BUFFER_BY_DRIVER_THREAD;
        case OWN_MEMORY -> Mistake.OWN_MEMORY_ON_DRIVER_THREAD;
        case LENGTH -> Mistake.LENGTH_BY_DRIVER_THREAD;
        case CONTROL -> Mistake.CONTROL_BY_DRIVER_THREAD;
        case SHARED_QUEUE -> Mistake.DRIVER_ON_SHARED_QUEUE;
        case TIMER_QUEUE -> Mistake.DRIVER_ON_TIMER_QUEUE;
        case FAST_MUTEX -> Mistake.FAST_MUTEX_AROUND_USER_COPY;
        case MUTEX -> Mistake.MUTEX_AROUND_USER_COPY;
        case CRITICAL_SECTION -> Mistake.USER_COPY_IN_CRITICAL_SECTION;
        case PIN_NOT_UNDONE -> Mistake.PIN_NOT_UNDONE;
        case PIN_NOT_CHECKED -> Mistake.PIN_NOT_CHECKED;
        case NO_CRITICAL_SECTION -> Mistake.CREATED_OUTSIDE_CRITICAL_SECTION;
        case NOT_DESTROYED -> Mistake.REQUESTS_NOT_DESTROYED;
        case DESTROYED_FIRST -> Mistake.REQUESTS_DESTROYED_FIRST;
        case NOT_RESET -> Mistake.SETUP_NOT_RESET;
        case CANCEL_NOT_GUARDED -> Mistake.CANCEL_NOT_GUARDED;
        case ROM_READ -> Mistake.ROM_READ_ON_DRIVER_THREAD;
        case NEVER_COMPLETED -> Mistake.CLIENT_NEVER_COMPLETED;
        };
    }
}
