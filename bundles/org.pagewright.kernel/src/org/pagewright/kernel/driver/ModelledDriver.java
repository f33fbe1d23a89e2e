// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.MediaDriver;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;

/** Puts a {@link DriverModel} onto the local media subsystem: its decisions become routines on the media's thread. */
public final class ModelledDriver implements MediaDriver {
    private final PrimaryMedia media;
    private final DriverSetup setup;
    private final DriverModel model;
    private final TransferEngine engine;
    private final Map<DriveRequest, InModel> accepted = new LinkedHashMap<>();
    private final ArrayDeque<InModel> completed = new ArrayDeque<>();
    private @Nullable InModel moving;
    private @Nullable Transfer started;
    private @Nullable Transfer transfer;

    /** The driver of one media. */
    public ModelledDriver(PrimaryMedia media, DriverSetup setup, DriverModel model) {
        this.media = media;
        this.setup = setup;
        this.model = model;
        engine = new TransferEngine(media, setup, this::pieceEnded);
    }

    PrimaryMedia media() {
        return media;
    }

    DriverSetup setup() {
        return setup;
    }

    @Override
    public List<Partition> partitions() {
        return setup.partitions();
    }

    @Override
    public List<DriveRequest> abandon() {
        var over = new ArrayList<>(accepted.keySet());
        accepted.clear();
        completed.clear();
        moving = null;
        transfer = null;
        started = null;
        return over;
    }

    @Override
    public @Nullable WaitTarget deferredBehind(DriveRequest request) {
        InModel busy = moving;
        return busy != null ? busy.request() : accepted.isEmpty() ? null : accepted.keySet().iterator().next();
    }

    @Override
    public Frame request(DriveRequest request) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    int answer = ask(request);
                    return answer == DriverModel.ACCEPTED ? self.call(pending()) : self.leave(answer);
                }
                return self.leave(DriverModel.ACCEPTED);
            }
        };
    }

    private int ask(DriveRequest request) {
        var seen = new InModel(this, request);
        accepted.put(request, seen);
        int answer = model.request(seen);
        if (answer != DriverModel.ACCEPTED) {
            if (moving == seen || completed.contains(seen)) {
                throw new IllegalStateException(request.describe() + " was begun or completed, so the answer to it has "
                        + "to be that it was accepted, not " + answer);
            }
            accepted.remove(request);
        }
        return answer;
    }

    /** The model wants bytes moved. */
    void transfer(InModel request, long mediaPosition) {
        InModel busy = moving;
        if (busy != null) {
            throw new IllegalStateException("the hardware is still busy with " + busy.request().describe()
                    + "; put " + request.request().describe() + " off, or begin it later");
        }
        if (!accepted.containsKey(request.request())) {
            throw new IllegalStateException(request.request().describe() + " is not in the driver");
        }
        moving = request;
        started = engine.prepare(request.request(), mediaPosition - request.position());
    }

    /** The model is done with a request. */
    void complete(InModel request) {
        if (!accepted.containsKey(request.request()) || request == moving) {
            throw new IllegalStateException(request.request().describe() + " cannot be completed now: it is "
                    + (request == moving ? "still in the hardware" : "not in the driver"));
        }
        accepted.remove(request.request());
        completed.add(request);
    }

    /** What the model has asked for: a transfer begins, then completed requests leave. */
    private Frame pending() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                Transfer next = started;
                if (next != null) {
                    started = null;
                    transfer = next;
                    return self.call(engine.begin(next));
                }
                InModel done = completed.poll();
                return done == null ? self.leave(0) : self.call(media.complete(done.request(), done.code()));
            }
        };
    }

    /** Runs when the hardware has finished a piece. */
    private Frame pieceEnded() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                InModel request = moving;
                Transfer running = transfer;
                switch (pc++) {
                case 0:
                    return running == null ? self.leave(0) : self.call(running.pieceEnded());
                case 1:
                    int answer = (int) self.result();
                    if (answer > 0 || request == null) {
                        return self.leave(0);
                    }
                    moving = null;
                    transfer = null;
                    model.transferred(request, answer);
                    return self.call(pending());
                default:
                    return self.leave(0);
                }
            }
        };
    }
}
