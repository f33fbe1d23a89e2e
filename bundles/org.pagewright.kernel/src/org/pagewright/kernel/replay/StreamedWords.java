// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.pagewright.model.BadInputException;

/** Little-endian words of a stream, such as a compressed file. */
final class StreamedWords implements ReferenceSource {
    private final String name;
    private final InputStream in;
    private final byte[] bytes = new byte[1 << 18];

    StreamedWords(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    @Override
    public int read(int[] into) throws IOException, BadInputException {
        int wanted = Math.min(bytes.length, into.length * 4);
        int got = in.readNBytes(bytes, 0, wanted);
        if (got % 4 != 0) {
            throw new BadInputException(name + " ends in the middle of a 32-bit word.");
        }
        ByteBuffer.wrap(bytes, 0, got).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(into, 0, got / 4);
        return got / 4;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
