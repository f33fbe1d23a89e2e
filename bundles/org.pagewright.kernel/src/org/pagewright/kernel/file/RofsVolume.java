// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.pagewright.kernel.paging.BlockMap;

/**
 * A read-only volume: a header, one directory and files in one piece each. Header and entries hold the fields of ROFS
 * that finding a file needs, little endian; the entry's layout is ours.
 */
public final class RofsVolume implements Volume {
    static final byte[] MAGIC = "ROFS".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER_BYTES = 44;
    static final int DIRECTORY_AT = 4096;
    static final int ENTRY_BYTES = 64;
    static final int NAME_BYTES = 56;
    private static final int BLOCK_BYTES = 4096;
    private static final int DIRECTORY_BYTES = 4096;

    private final Map<String, BlockMap.Extent> files = new LinkedHashMap<>();
    private final byte[] directory = new byte[DIRECTORY_BYTES];
    private int nextBlock = (DIRECTORY_AT + DIRECTORY_BYTES) / BLOCK_BYTES;

    /** Adds a file. */
    public RofsVolume add(String name, int fileBytes) {
        int blocks = (fileBytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
        int at = files.size() * ENTRY_BYTES;
        byte[] characters = name.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(characters, 0, directory, at, Math.min(characters.length, NAME_BYTES));
        LittleEndian.put32(directory, at + NAME_BYTES, nextBlock * BLOCK_BYTES);
        LittleEndian.put32(directory, at + NAME_BYTES + 4, fileBytes);
        files.put(name, new BlockMap.Extent(nextBlock, blocks));
        nextBlock += blocks;
        return this;
    }

    @Override
    public int blockBytes() {
        return BLOCK_BYTES;
    }

    @Override
    public BlockMap blockMap(String file) {
        BlockMap.Extent extent = files.get(file);
        return new BlockMap(BLOCK_BYTES, extent == null ? List.of() : List.of(extent));
    }

    @Override
    public List<Piece> metadata() {
        byte[] header = new byte[HEADER_BYTES];
        System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
        header[4] = HEADER_BYTES;
        LittleEndian.put32(header, 8, DIRECTORY_AT);
        LittleEndian.put32(header, 12, files.size() * ENTRY_BYTES);
        LittleEndian.put32(header, 32, nextBlock * BLOCK_BYTES);
        return List.of(new Piece(0, header), new Piece(DIRECTORY_AT, directory.clone()));
    }
}
