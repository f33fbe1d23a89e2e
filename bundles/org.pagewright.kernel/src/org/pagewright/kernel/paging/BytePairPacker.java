// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;

/**
 * One page on its way to its form in {@link BytePair}: each pass replaces the most frequent pairs, and the counts of all
 * pairs are kept along with the replacements.
 */
final class BytePairPacker {
    private static final int MAX_TOKENS = 96;
    private static final int PAIRS_PER_PASS = 8;
    /** A pair must occur more often than its entry in the table has bytes. */
    private static final int TABLE_BYTES = BytePair.TABLE_BYTES;
    /** Added to a byte that stands for itself behind the marker; such a one takes part in no pair. */
    private static final int ESCAPED = 256;

    private static final int NONE = -1;
    /** In the place of a second byte: the symbol itself is to be marked. */
    private static final int MARKED = -2;
    /** Behind the last symbol. */
    private static final int END = 2 * ESCAPED;

    private final byte[] page;
    /** The page as it is packed so far, and {@link #END}. */
    private final int[] symbols;
    private int length;
    /** How often each pair of two different values stands there. */
    private final short[] counts = new short[1 << 16];
    /** How often each value stands there twice, three in a row counted once. */
    private final int[] doubles = new int[256];
    /** Pairs that were frequent enough at some time, some of them twice. */
    private final int[] frequent;
    private int frequentCount;
    /** By count, then by pair, the smaller pair higher. */
    private final int[] ranks;
    /** How often each value stands for itself or is a token. */
    private final int[] standing = new int[256];
    /** The second byte of the pair that begins with this symbol and is replaced in this pass. */
    private final int[] partner = new int[2 * ESCAPED];
    /** The token of that pair. */
    private final int[] tokenOf = new int[256];
    /** Values by frequency, the rarest first: the marker, then tokens. */
    private final int[] rarest;
    /** Values that stand for themselves in a pair of the table. */
    private final boolean[] inTable = new boolean[256];
    private final boolean[] isToken = new boolean[256];
    private final byte[] table = new byte[MAX_TOKENS * TABLE_BYTES];
    private int tokens;
    private int nextRarest = 1;

    BytePairPacker(byte[] page) {
        this.page = page;
        symbols = new int[page.length + 1];
        frequent = new int[3 * page.length];
        ranks = new int[frequent.length + 256];
        length = page.length;
        Arrays.fill(partner, NONE);
        long[] order = new long[256];
        for (int value = 0; value < 256; value++) {
            order[value] = value;
        }
        for (int i = 0; i < page.length; i++) {
            symbols[i] = page[i] & 0xFF;
            order[symbols[i]] += 1L << 8;
        }
        symbols[length] = END;
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

    /** The whole page, packed or with a 0 in front. */
    byte[] pack() {
        markMarker();
        countAll();
        while (pass()) {
            // Each pass replaces the most frequent pairs of what the one before left.
        }
        int packed = 2 + tokens * TABLE_BYTES + outputLength();
        if (tokens == 0 || packed > page.length) {
            byte[] plain = new byte[page.length + 1];
            System.arraycopy(page, 0, plain, 1, page.length);
            return plain;
        }
        return output(packed);
    }

    /** Counts pairs and values of the page; from then on {@link #replace} keeps the counts. */
    private void countAll() {
        for (int i = 0; i < length; i++) {
            if (symbols[i] < ESCAPED) {
                standing[symbols[i]]++;
            }
            countPair(symbols[i], symbols[i + 1]);
        }
        countDoubles();
    }

    private void countPair(int first, int second) {
        if (first < ESCAPED && second < ESCAPED && first != second) {
            int pair = first << 8 | second;
            if (++counts[pair] == TABLE_BYTES + 1) {
                frequent[frequentCount++] = pair;
            }
        }
    }

    private void uncountPair(int first, int second) {
        if (first < ESCAPED && second < ESCAPED && first != second) {
            counts[first << 8 | second]--;
        }
    }

    private void countDoubles() {
        Arrays.fill(doubles, 0);
        for (int i = 0; i < length; i++) {
            int symbol = symbols[i];
            if (symbol == symbols[i + 1] && symbol < ESCAPED) {
                doubles[symbol]++;
                i++;
            }
        }
    }

    /** Replaces some frequent pairs that have no byte in common; false when that does not pay any more. */
    private boolean pass() {
        int ranked = rank();
        boolean[] taken = new boolean[256];
        int before = tokens;
        while (tokens < Math.min(MAX_TOKENS, before + PAIRS_PER_PASS)) {
            int best = best(ranked, taken);
            int pair = (1 << 16) - 1 - (best & 0xFFFF);
            int token = best == 0 ? NONE : nextToken(pair, best >> 16);
            if (token < 0) {
                break;
            }
            taken[pair >> 8] = true;
            taken[pair & 0xFF] = true;
            taken[token] = true;
            define(token, pair);
        }
        if (tokens > before) {
            replace(before);
        }
        return tokens > before;
    }

    /** Ranks the pairs that could pay, and returns how many there are. */
    private int rank() {
        int still = 0;
        for (int i = 0; i < frequentCount; i++) {
            int pair = frequent[i];
            if (counts[pair] > TABLE_BYTES) {
                ranks[still] = counts[pair] << 16 | (1 << 16) - 1 - pair;
                frequent[still++] = pair;
            }
        }
        frequentCount = still;
        int ranked = still;
        for (int value = 0; value < 256; value++) {
            if (doubles[value] > TABLE_BYTES) {
                ranks[ranked++] = doubles[value] << 16 | (1 << 16) - 1 - (value << 8 | value);
            }
        }
        return ranked;
    }

    /** The highest rank of a pair without a value that is taken, 0 when there is none. */
    private int best(int ranked, boolean[] taken) {
        int best = 0;
        for (int i = 0; i < ranked; i++) {
            int rank = ranks[i];
            if (rank > best && !taken[~rank >> 8 & 0xFF] && !taken[~rank & 0xFF]) {
                best = rank;
            }
        }
        return best;
    }

    /** A value for a token of this pair, -1 when there is none or it would cost more than the pair saves. */
    private int nextToken(int pair, int count) {
        while (nextRarest < rarest.length && (inTable[rarest[nextRarest]] || rarest[nextRarest] == pair >> 8
                || rarest[nextRarest] == (pair & 0xFF))) {
            nextRarest++;
        }
        if (nextRarest == rarest.length || count <= TABLE_BYTES + standing[rarest[nextRarest]]) {
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
        for (int i = firstToken; i < tokens; i++) {
            int token = table[i * TABLE_BYTES] & 0xFF;
            int first = table[i * TABLE_BYTES + 1] & 0xFF;
            int second = table[i * TABLE_BYTES + 2] & 0xFF;
            partner[token] = MARKED;
            partner[first] = second;
            tokenOf[first] = token;
            counts[first << 8 | second] = 0;
        }
        replaceAll();
        countDoubles();
        for (int i = firstToken; i < tokens; i++) {
            partner[table[i * TABLE_BYTES] & 0xFF] = NONE;
            partner[table[i * TABLE_BYTES + 1] & 0xFF] = NONE;
        }
    }

    private void replaceAll() {
        int to = 0;
        int lastBefore = END;
        int last = END;
        for (int from = 0; from < length; from++) {
            int first = symbols[from];
            int second = partner[first];
            int symbol = first;
            int end = first;
            if (second == symbols[from + 1]) {
                symbol = tokenOf[first];
                end = second;
                standing[first]--;
                standing[second]--;
                standing[symbol]++;
                from++;
            } else if (second == MARKED) {
                symbol = ESCAPED + first;
                standing[first]--;
            }
            if (symbol != first || last != lastBefore) {
                uncountPair(lastBefore, first);
                countPair(last, symbol);
            }
            lastBefore = end;
            last = symbol;
            symbols[to++] = symbol;
        }
        symbols[to] = END;
        length = to;
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
