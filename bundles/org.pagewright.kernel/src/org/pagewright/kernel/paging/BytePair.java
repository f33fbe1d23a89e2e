// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;

/**
 * Byte-pair compression of one page: byte values that are rare in the page stand for pairs of bytes that are frequent,
 * pairs of pairs included. The result starts with the number of such tokens. If that is 0 the page follows as it is;
 * else a marker byte follows, then token, first and second byte of each pair, then the data. In the data a byte behind
 * the marker stands for itself. The layout is ours: the fact sheet names the method only (section 1, ROM page index).
 */
public final class BytePair {
    private static final int MAX_TOKENS = 96;
    private static final int PAIRS_PER_PASS = 8;
    /** A pair must occur more often: its entry in the table takes 3 bytes. */
    private static final int TABLE_BYTES = 3;
    /** Added to a byte that stands for itself behind the marker; such a one takes part in no pair. */
    private static final int ESCAPED = 256;

    private final int[] symbols;
    private int length;
    private final short[] counts = new short[1 << 16];
    /** Pairs whose count is not 0. */
    private final int[] seen;
    /** How often each value stands for itself or is a token. */
    private final int[] standing = new int[256];
    /** Token plus 1 for each pair, 0 for none. */
    private final short[] replacement = new short[1 << 16];
    /** Values by frequency, the rarest first: the marker, then tokens. */
    private final int[] rarest;
    /** Values that stand for themselves in a pair of the table. */
    private final boolean[] inTable = new boolean[256];
    private final boolean[] isToken = new boolean[256];
    private final byte[] table = new byte[MAX_TOKENS * TABLE_BYTES];
    private int tokens;
    private int nextRarest = 1;

    private BytePair(byte[] page) {
        symbols = new int[page.length];
        seen = new int[page.length];
        length = page.length;
        long[] order = new long[256];
        for (int value = 0; value < 256; value++) {
            order[value] = value;
        }
        for (int i = 0; i < page.length; i++) {
            symbols[i] = page[i] & 0xFF;
            order[symbols[i]] += 1L << 8;
        }
        Arrays.sort(order);
        rarest = Arrays.stream(order).mapToInt(o -> (int) (o & 0xFF)).toArray();
    }

    private void markMarker() {
        for (int i = 0; i < length; i++) {
            if (symbols[i] == rarest[0]) {
                symbols[i] = ESCAPED + rarest[0];
            }
        }
    }

    /** The compressed form, at most one byte longer than the page. */
    public static byte[] compress(byte[] page) {
        var work = new BytePair(page);
        work.markMarker();
        while (work.pass()) {
            // Each pass replaces the most frequent pairs of what the one before left.
        }
        int packed = 2 + work.tokens * TABLE_BYTES + work.outputLength();
        if (work.tokens == 0 || packed > page.length) {
            byte[] plain = new byte[page.length + 1];
            System.arraycopy(page, 0, plain, 1, page.length);
            return plain;
        }
        return work.output(packed);
    }

    /**
     * Restores a page.
     *
     * @return bytes written, -1 when the input is no compressed page or holds more than there is room for
     */
    public static int decompress(byte[] input, int offset, int length, byte[] page) {
        int end = offset + length;
        if (length < 1) {
            return -1;
        }
        int tokens = input[offset] & 0xFF;
        if (tokens == 0) {
            if (length - 1 > page.length) {
                return -1;
            }
            System.arraycopy(input, offset + 1, page, 0, length - 1);
            return length - 1;
        }
        int data = offset + 2 + tokens * TABLE_BYTES;
        if (data > end) {
            return -1;
        }
        int[] pairs = new int[256];
        Arrays.fill(pairs, -1);
        for (int at = offset + 2; at < data; at += TABLE_BYTES) {
            pairs[input[at] & 0xFF] = (input[at + 1] & 0xFF) << 8 | input[at + 2] & 0xFF;
        }
        return expand(input, data, end, input[offset + 1] & 0xFF, pairs, page);
    }

    private static int expand(byte[] input, int from, int end, int marker, int[] pairs, byte[] page) {
        int[] stack = new int[256];
        int written = 0;
        for (int at = from; at < end; at++) {
            int value = input[at] & 0xFF;
            int depth = 0;
            if (value == marker) {
                if (++at == end || written == page.length) {
                    return -1;
                }
                page[written++] = input[at];
                continue;
            }
            stack[depth++] = value;
            while (depth > 0) {
                int top = stack[--depth];
                int pair = pairs[top];
                if (pair < 0) {
                    if (written == page.length) {
                        return -1;
                    }
                    page[written++] = (byte) top;
                } else if (depth + 2 > stack.length) {
                    return -1;
                } else {
                    stack[depth++] = pair & 0xFF;
                    stack[depth++] = pair >> 8;
                }
            }
        }
        return written;
    }

    /** Replaces some frequent pairs that have no byte in common; false when that does not pay any more. */
    private boolean pass() {
        int different = countPairs();
        long[] frequent = frequentPairs(different);
        boolean[] taken = new boolean[256];
        int before = tokens;
        for (int i = frequent.length - 1; i >= 0 && tokens < Math.min(MAX_TOKENS, before + PAIRS_PER_PASS); i--) {
            int pair = (1 << 16) - 1 - (int) (frequent[i] & 0xFFFF);
            if (!taken[pair >> 8] && !taken[pair & 0xFF]) {
                int token = nextToken(pair);
                if (token < 0) {
                    break;
                }
                taken[pair >> 8] = true;
                taken[pair & 0xFF] = true;
                taken[token] = true;
                define(token, pair);
            }
        }
        for (int i = 0; i < different; i++) {
            counts[seen[i]] = 0;
        }
        if (tokens > before) {
            replace(before);
        }
        return tokens > before;
    }

    private int countPairs() {
        Arrays.fill(standing, 0);
        int different = 0;
        int last = -1;
        for (int i = 0; i < length; i++) {
            int first = symbols[i];
            if (first >= ESCAPED) {
                continue;
            }
            standing[first]++;
            int second = i + 1 < length ? symbols[i + 1] : ESCAPED;
            int pair = first << 8 | second;
            // Three equal bytes hold the pair once.
            if (second < ESCAPED && !(pair == last && first == second)) {
                if (counts[pair]++ == 0) {
                    seen[different++] = pair;
                }
                last = pair;
            } else {
                last = -1;
            }
        }
        return different;
    }

    /** Pairs that could pay, by count, then the smaller pair last. */
    private long[] frequentPairs(int different) {
        long[] frequent = new long[different];
        int count = 0;
        for (int i = 0; i < different; i++) {
            if (counts[seen[i]] > TABLE_BYTES) {
                frequent[count++] = (long) counts[seen[i]] << 16 | (1 << 16) - 1 - seen[i];
            }
        }
        frequent = Arrays.copyOf(frequent, count);
        Arrays.sort(frequent);
        return frequent;
    }

    /** A value for a token of this pair, -1 when there is none or it would cost more than the pair saves. */
    private int nextToken(int pair) {
        while (nextRarest < rarest.length && (inTable[rarest[nextRarest]] || rarest[nextRarest] == pair >> 8
                || rarest[nextRarest] == (pair & 0xFF))) {
            nextRarest++;
        }
        if (nextRarest == rarest.length || counts[pair] <= TABLE_BYTES + standing[rarest[nextRarest]]) {
            return -1;
        }
        return rarest[nextRarest++];
    }

    private void define(int token, int pair) {
        table[tokens * TABLE_BYTES] = (byte) token;
        table[tokens * TABLE_BYTES + 1] = (byte) (pair >> 8);
        table[tokens * TABLE_BYTES + 2] = (byte) pair;
        tokens++;
        isToken[token] = true;
        inTable[pair >> 8] |= !isToken[pair >> 8];
        inTable[pair & 0xFF] |= !isToken[pair & 0xFF];
    }

    /** Puts the tokens from this one on in the place of their pairs; bytes of their values are marked from now on. */
    private void replace(int firstToken) {
        boolean[] marked = new boolean[256];
        for (int i = firstToken; i < tokens; i++) {
            marked[table[i * TABLE_BYTES] & 0xFF] = true;
            replacement[pairAt(i)] = (short) ((table[i * TABLE_BYTES] & 0xFF) + 1);
        }
        int to = 0;
        for (int from = 0; from < length; from++) {
            int first = symbols[from];
            int second = from + 1 < length ? symbols[from + 1] : ESCAPED;
            int token = first < ESCAPED && second < ESCAPED ? replacement[first << 8 | second] : 0;
            if (token > 0) {
                symbols[to++] = token - 1;
                from++;
            } else {
                symbols[to++] = first < ESCAPED && marked[first] ? ESCAPED + first : first;
            }
        }
        length = to;
        for (int i = firstToken; i < tokens; i++) {
            replacement[pairAt(i)] = 0;
        }
    }

    private int pairAt(int token) {
        return (table[token * TABLE_BYTES + 1] & 0xFF) << 8 | table[token * TABLE_BYTES + 2] & 0xFF;
    }

    private int outputLength() {
        int bytes = length;
        for (int i = 0; i < length; i++) {
            bytes += symbols[i] >= ESCAPED ? 1 : 0;
        }
        return bytes;
    }

    private byte[] output(int bytes) {
        byte[] output = new byte[bytes];
        output[0] = (byte) tokens;
        output[1] = (byte) rarest[0];
        System.arraycopy(table, 0, output, 2, tokens * TABLE_BYTES);
        int at = 2 + tokens * TABLE_BYTES;
        for (int i = 0; i < length; i++) {
            if (symbols[i] >= ESCAPED) {
                output[at++] = (byte) rarest[0];
            }
            output[at++] = (byte) symbols[i];
        }
        return output;
    }
}
