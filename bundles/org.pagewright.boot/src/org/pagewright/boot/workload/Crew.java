// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;

/** Starts threads and waits until all have ended. */
public final class Crew extends Frame implements WaitTarget {
    private final List<Member> members = new ArrayList<>();
    private final List<SimThread> threads = new ArrayList<>();
    private @Nullable SimThread waiting;
    private int endedCount;

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
            waiting = self;
            for (Member member : members) {
                threads.add(self.machine().spawn(member.name(), member.priority(), new Job(member.body())));
            }
        }
        return endedCount == members.size() ? self.leave(0) : self.block(this);
    }

    /** Runs a member's body and tells when it is over, also when the thread is killed. */
    private final class Job extends Frame {
        private final Frame body;

        Job(Frame body) {
            this.body = body;
        }

        @Override
        protected Next step(SimThread self) {
            if (pc++ == 0) {
                return self.call(body);
            }
            ended();
            return self.leave(0);
        }

        @Override
        protected void unwound(SimThread self) {
            ended();
        }
    }

    private void ended() {
        endedCount++;
        SimThread supervisor = waiting;
        if (endedCount == members.size() && supervisor != null) {
            supervisor.wake();
        }
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
