// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Threads that wait for each other, or one that waits for something that will never come.
 *
 * @param atNanos   when it closed
 * @param cycle     whether it is a closed circle
 * @param sentences the chain, one sentence a link
 */
public record Deadlock(long atNanos, boolean cycle, List<String> sentences) {

    /** Copies the list. */
    public Deadlock {
        sentences = List.copyOf(sentences);
    }

    /** The circle that the thread's new wait closes, null when it closes none. */
    static @Nullable Deadlock closedBy(SimThread start, long nowNanos) {
        // Every wait comes here, so two walk the chain, one of them twice as fast: they meet exactly in a circle.
        WaitTarget slow = start;
        WaitTarget fast = start;
        while (slow != null && fast != null) {
            WaitTarget between = fast.dependsOn();
            fast = between == null ? null : between.dependsOn();
            slow = slow.dependsOn();
            if (fast == slow && fast != null) {
                return new Deadlock(nowNanos, true, chain(start));
            }
        }
        return null;
    }

    /** The report for a thread that nothing can wake any more. */
    static Deadlock forever(SimThread start, long nowNanos) {
        List<String> chain = chain(start);
        chain.add("Nothing is left that could end this wait.");
        return new Deadlock(nowNanos, false, chain);
    }

    private static List<String> chain(SimThread start) {
        var sentences = new ArrayList<String>();
        Set<WaitTarget> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        WaitTarget at = start;
        while (at != null && seen.add(at)) {
            WaitTarget next = at.dependsOn();
            if (next != null) {
                sentences.add(link(at, next, seen.contains(next)));
            }
            at = next;
        }
        return sentences;
    }

    private static String link(WaitTarget from, WaitTarget to, boolean closes) {
        var text = new StringBuilder(capital(from.describe()));
        if (from instanceof SimThread thread) {
            if (!thread.heldMutexes().isEmpty()) {
                text.append(" holds ");
                text.append(String.join(" and ", thread.heldMutexes().stream().map(KernelMutex::name).toList()));
                text.append(" and");
            }
            text.append(" waits for ").append(to.describe());
        } else {
            text.append(" depends on ").append(to.describe());
        }
        return text.append(closes ? ", which closes the circle." : ".").toString();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
