// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.WaitTarget;

/** Starts threads and waits until all have ended. */
public final class Crew extends Frame implements WaitTarget {
    private static final long LOOK_NANOS = 1_000_000;

    private final List<Member> members = new ArrayList<>();
    private final List<SimThread> threads = new ArrayList<>();

    private record Member(String name, int priority, Frame body) {
    }

    /** Adds a thread to be started. */
    public Crew add(String name, int priority, Frame body) {
        members.add(new Member(name, priority, body));
        return this;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc == 0) {
            pc = 1;
            for (Member member : members) {
                threads.add(self.machine().spawn(member.name(), member.priority(), member.body()));
            }
        }
        return stillRunning() == null ? self.leave(0) : self.call(new Sleep(LOOK_NANOS));
    }

    private @Nullable SimThread stillRunning() {
        for (SimThread thread : threads) {
            if (thread.exit() == null) {
                return thread;
            }
        }
        return null;
    }

    @Override
    public String describe() {
        return "the threads of the workload";
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        return stillRunning();
    }
}
