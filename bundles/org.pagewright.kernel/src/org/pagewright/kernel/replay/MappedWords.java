// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Little-endian words of a plain file, through a memory map. */
final class MappedWords implements ReferenceSource {
    private static final long WINDOW_BYTES = 1L << 30;

    private final FileChannel channel;
    private final long size;
    private long mapped;
    private IntBuffer window = IntBuffer.allocate(0);

    MappedWords(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    @Override
    public int read(int[] into) throws IOException {
        if (!window.hasRemaining()) {
            long length = Math.min(WINDOW_BYTES, size - mapped);
            if (length == 0) {
                return 0;
            }
            window = channel.map(FileChannel.MapMode.READ_ONLY, mapped, length).order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer();
            mapped += length;
        }
        int count = Math.min(into.length, window.remaining());
        window.get(into, 0, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
