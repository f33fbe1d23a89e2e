// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;
import java.util.zip.CRC32C;

import org.pagewright.nand.part.NandPart;

/**
 * The pages of a checkpoint. All numbers little-endian; the content runs on from page to page and is filled up with
 * FFh.
 *
 * <pre>
 *  0 ..  3  "PWCP"
 *  4 ..  7  erases of the ring block that holds the page
 *  8 .. 11  number of the checkpoint
 * 12 .. 15  index of this page
 * 16 .. 19  CRC-32C of the content of all pages up to this one
 * 20 ..     content: logical pages (4), sequence of the last closed row (4), sequence of the newest row (4), four bytes
 *           per block ({@link BlockTable}), then per logical page its physical page (3 or 4 bytes, all ones: never
 *           written, one less: lost)
 * </pre>
 */
final class CheckpointFormat {
    static final int MAGIC = 0x50435750;
    static final int HEADER_BYTES = 20;
    /** Where every page of the ring tells the erases of its block. */
    static final int ERASES_AT = 4;
    static final int NUMBER_AT = 8;
    static final int INDEX_AT = 12;
    private static final int CRC_AT = 16;
    private static final int LEAD_BYTES = 12;

    private CheckpointFormat() {
    }

    static int entryBytes(NandPart part) {
        return part.pages() < 0xFFFFFF ? 3 : 4;
    }

    /** Pages of a checkpoint of so many logical pages. */
    static int pages(NandPart part, int logicalPages) {
        long bytes = LEAD_BYTES + 4L * part.blocks() + (long) entryBytes(part) * logicalPages;
        int room = part.pageBytes() - HEADER_BYTES;
        return (int) ((bytes + room - 1) / room);
    }

    /**
     * Where the log was.
     *
     * @param lastClosed no row up to this is written any more
     * @param newest     a row behind {@code lastClosed} may be open
     */
    record RowSequences(int lastClosed, int newest) {
    }

    /** Receives the finished pages of a checkpoint. */
    @FunctionalInterface
    interface Sink {

        /** @return whether the page was written */
        boolean accept(byte[] page);
    }

    /** Packs the state of a layer into pages. */
    static final class Writer {
        private final Sink sink;
        private final byte[] page;
        private final int number;
        private final CRC32C crc = new CRC32C();
        private int at = HEADER_BYTES;
        private int index;
        private boolean isRefused;

        Writer(int pageBytes, int number, Sink sink) {
            this.sink = sink;
            this.number = number;
            page = new byte[pageBytes];
            Arrays.fill(page, (byte) -1);
        }

        /** @return whether all pages were written */
        boolean write(RowSequences rows, BlockTable table, PageMap map, int entryBytes) {
            put(map.logicalPages(), 4);
            put(rows.lastClosed(), 4);
            put(rows.newest(), 4);
            for (int block = 0; block < table.blocks() && !isRefused; block++) {
                put(table.word(block), 4);
            }
            putMap(map, entryBytes);
            finishPage();
            return !isRefused;
        }

        /** Entries that fit a page as a whole, of which there are thousands, without a call for each byte. */
        private void putMap(PageMap map, int entryBytes) {
            int count = map.logicalPages();
            for (int logical = 0; logical < count && !isRefused;) {
                int whole = entryBytes == 3 ? Math.min(count - logical, (page.length - at) / 3) : 0;
                int place = at;
                for (int end = logical + whole; logical < end; logical++) {
                    int physical = map.physical(logical);
                    page[place] = (byte) physical;
                    page[place + 1] = (byte) (physical >>> 8);
                    page[place + 2] = (byte) (physical >>> 16);
                    place += 3;
                }
                at = place;
                if (logical < count) {
                    put(map.physical(logical++), entryBytes);
                }
            }
        }

        private void put(int value, int bytes) {
            for (int i = 0; i < bytes; i++) {
                if (at == page.length) {
                    finishPage();
                }
                page[at++] = (byte) (value >>> 8 * i);
            }
        }

        private void finishPage() {
            LittleEndian.put(page, 0, MAGIC, 4);
            LittleEndian.put(page, NUMBER_AT, number, 4);
            LittleEndian.put(page, INDEX_AT, index++, 4);
            crc.update(page, HEADER_BYTES, page.length - HEADER_BYTES);
            LittleEndian.put(page, CRC_AT, (int) crc.getValue(), 4);
            isRefused |= !sink.accept(page);
            Arrays.fill(page, (byte) -1);
            at = HEADER_BYTES;
        }
    }

    /** Unpacks pages in order; tells whether each belongs to the same whole checkpoint. */
    static final class Reader {
        private final byte[][] pages;
        private int index;
        private int at = HEADER_BYTES;

        Reader(byte[][] pages) {
            this.pages = pages;
        }

        /** Whether these pages are one checkpoint, whole and unchanged. */
        boolean isWhole() {
            var crc = new CRC32C();
            for (int i = 0; i < pages.length; i++) {
                byte[] page = pages[i];
                crc.update(page, HEADER_BYTES, page.length - HEADER_BYTES);
                if (LittleEndian.get(page, 0, 4) != MAGIC || LittleEndian.get(page, INDEX_AT, 4) != i
                        || LittleEndian.get(page, NUMBER_AT, 4) != LittleEndian.get(pages[0], NUMBER_AT, 4)
                        || LittleEndian.get(page, CRC_AT, 4) != (int) crc.getValue()) {
                    return false;
                }
            }
            return true;
        }

        int logicalPages() {
            return LittleEndian.get(pages[0], HEADER_BYTES, 4);
        }

        /** Fills table and map. */
        RowSequences read(BlockTable table, PageMap map, int entryBytes) {
            take(4);
            var rows = new RowSequences(take(4), take(4));
            for (int block = 0; block < table.blocks(); block++) {
                table.setWord(block, take(4));
            }
            int unused = Integer.SIZE - Byte.SIZE * entryBytes;
            for (int logical = 0; logical < map.logicalPages(); logical++) {
                int physical = take(entryBytes);
                int kind = physical << unused >> unused;
                if (kind == PageMap.LOST) {
                    map.lose(logical);
                } else if (kind != PageMap.NONE) {
                    map.move(logical, physical);
                }
            }
            return rows;
        }

        private int take(int bytes) {
            int value = 0;
            for (int i = 0; i < bytes; i++) {
                if (at == pages[index].length) {
                    index++;
                    at = HEADER_BYTES;
                }
                value |= (pages[index][at++] & 0xFF) << 8 * i;
            }
            return value;
        }
    }
}
