// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.file.MountedDrive;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.model.KernelLimits;

/** What the stages share: the board, what was found out, what went differently than configured. */
public final class BootContext {
    private final Board board;
    private final PageVerifier verifier;
    private final List<String> notes = new ArrayList<>();
    private final List<String> unpaged = new ArrayList<>();
    private final TreeMap<Integer, DriveCaps> caps = new TreeMap<>();
    private final TreeMap<Integer, MountedDrive> mounted = new TreeMap<>();
    private final long[] readBytes = new long[KernelLimits.MAX_LOCAL_DRIVES];
    private final long[] writtenBytes = new long[KernelLimits.MAX_LOCAL_DRIVES];
    private @Nullable DfcQueue sharedQueue;

    /** @param board the board to boot */
    public BootContext(Board board) {
        this.board = board;
        this.verifier = new PageVerifier(board);
    }

    /** The board. */
    public Board board() {
        return board;
    }

    /** The verifier. */
    public PageVerifier verifier() {
        return verifier;
    }

    /** Things worth knowing, in order. */
    public List<String> notes() {
        return notes;
    }

    /** What was configured to page and does not, in sentences. */
    public List<String> unpaged() {
        return unpaged;
    }

    /** ECaps answers by drive. */
    public TreeMap<Integer, DriveCaps> caps() {
        return caps;
    }

    /** Drives with a file system that estart mounted. */
    public TreeMap<Integer, MountedDrive> mounted() {
        return mounted;
    }

    /** Counts bytes of file requests. */
    public void count(int drive, long read, long written) {
        readBytes[drive] += read;
        writtenBytes[drive] += written;
    }

    /** Bytes read from a drive. */
    public long readBytes(int drive) {
        return readBytes[drive];
    }

    /** Bytes written to a drive. */
    public long writtenBytes(int drive) {
        return writtenBytes[drive];
    }

    /** Whether the loader demand-pages the executables of a drive. */
    public boolean isPageable(int drive) {
        DriveCaps answer = caps.get(drive);
        return answer != null && (answer.driveAttBits() & DriveCaps.DRIVE_PAGEABLE) != 0;
    }

    /** DfcQue0; made by stage 4. */
    public DfcQueue sharedQueue() {
        DfcQueue queue = sharedQueue;
        if (queue == null) {
            queue = new DfcQueue(board.machine(), "DfcThread0", 27);
            sharedQueue = queue;
        }
        return queue;
    }
}
