// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.eclipse.debug.core.model.RuntimeProcess;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The process of a simulated boot. Its console begins with what is booted and how a shell does the same, so that it
 * stands there also when the simulator ends at once.
 */
final class BootProcess extends RuntimeProcess {
    private final Process process;
    private @Nullable IStreamsProxy prefaced;

    @NonNullByDefault({})
    BootProcess(ILaunch launch, Process process, String label, Map<String, String> attributes) {
        super(launch, process, label, attributes);
        this.process = process;
    }

    @Override
    public synchronized @Nullable IStreamsProxy getStreamsProxy() {
        IStreamsProxy real = super.getStreamsProxy();
        String preface = getLaunch().getAttribute(BootPreface.ATTRIBUTE);
        if (real == null || preface == null) {
            return real;
        }
        IStreamsProxy made = prefaced;
        if (made == null) {
            made = new Prefaced(real, new PrefacedMonitor(real.getOutputStreamMonitor(), preface));
            prefaced = made;
        }
        return made;
    }

    /** The simulator has nothing to save, so nobody waits for it to agree. */
    @Override
    public void terminate() throws DebugException {
        process.destroyForcibly();
        super.terminate();
    }

    /**
     * The streams with another output.
     *
     * @param real   the process's own
     * @param output what is shown of its output
     */
    private record Prefaced(IStreamsProxy real, IStreamMonitor output) implements IStreamsProxy {
        @Override
        public IStreamMonitor getErrorStreamMonitor() {
            return real.getErrorStreamMonitor();
        }

        @Override
        public IStreamMonitor getOutputStreamMonitor() {
            return output;
        }

        @Override
        public void write(@Nullable String input) throws IOException {
            real.write(input);
        }
    }

    /** An output that begins with lines of ours; keeps the order of what was there and what comes. */
    private static final class PrefacedMonitor implements IStreamMonitor, IStreamListener {
        private final StringBuilder contents;
        private final List<IStreamListener> listeners = new CopyOnWriteArrayList<>();

        PrefacedMonitor(IStreamMonitor real, String preface) {
            contents = new StringBuilder(preface);
            // The platform appends and tells its listeners under this lock, so that nothing comes twice or is missed.
            synchronized (real) {
                contents.append(real.getContents());
                real.addListener(this);
            }
        }

        @Override
        public synchronized void streamAppended(@Nullable String text, @Nullable IStreamMonitor monitor) {
            contents.append(text);
            for (IStreamListener listener : listeners) {
                listener.streamAppended(text, this);
            }
        }

        @Override
        public synchronized String getContents() {
            return contents.toString();
        }

        @Override
        public synchronized void addListener(@Nullable IStreamListener listener) {
            if (listener != null && !listeners.contains(listener)) {
                listeners.add(listener);
            }
        }

        @Override
        public synchronized void removeListener(@Nullable IStreamListener listener) {
            listeners.remove(listener);
        }
    }
}
