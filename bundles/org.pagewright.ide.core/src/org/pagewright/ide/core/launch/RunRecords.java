// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.record.RecordReader;
import org.pagewright.boot.record.RunRecord;
import org.pagewright.model.BadInputException;

/** Records that were read, kept while memory lasts, so that several views read a file once. */
final class RunRecords {
    private final Map<Integer, SoftReference<@Nullable RunRecord>> read = new HashMap<>();

    synchronized RunRecord of(BootRun run) throws BadInputException {
        @Nullable
        SoftReference<@Nullable RunRecord> reference = read.get(run.number());
        RunRecord known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        RunRecord fresh = RecordReader.read(run.recordFile());
        read.put(run.number(), new SoftReference<>(fresh));
        return fresh;
    }

    synchronized void forget(BootRun run) {
        read.remove(run.number());
    }
}
