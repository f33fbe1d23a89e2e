// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.paging.BlockMap;

/**
 * Finds a file on a mounted volume and follows its clusters, sector by sector: {@code RFile::BlockMap}. It asks for one
 * sector after the other, so that whoever reads the media decides how.
 */
public final class BlockMapReader {
    /** Bytes asked for at once. */
    public static final int SECTOR_BYTES = FatVolume.SECTOR_BYTES;

    private static final byte[] NOTHING = {};

    private final String file;
    private final TreeMap<Long, byte[]> sectors = new TreeMap<>();
    private long missing = -1;

    /** @param file name in the volume's directory */
    public BlockMapReader(String file) {
        this.file = file;
    }

    /** Hands over a sector that was asked for. */
    public void supply(long position, byte[] sector) {
        sectors.put(position, sector.clone());
    }

    /** Position of the sector needed next, -1 when {@link #blockMap} is complete. */
    public long needs() {
        missing = -1;
        blockMap();
        return missing;
    }

    /** The block map, null when the volume has no such file or is none, or when sectors are still missing. */
    public @Nullable BlockMap blockMap() {
        byte[] boot = sector(0);
        if (boot.length == 0) {
            return null;
        }
        if (Arrays.equals(boot, 0, RofsVolume.MAGIC.length, RofsVolume.MAGIC, 0, RofsVolume.MAGIC.length)) {
            return rofs(boot);
        }
        return LittleEndian.get16(boot, 510) == 0xAA55 ? fat(boot) : null;
    }

    private byte[] sector(long position) {
        if (!sectors.containsKey(position)) {
            missing = missing < 0 ? position : missing;
        }
        return sectors.getOrDefault(position, NOTHING);
    }

    private @Nullable BlockMap rofs(byte[] header) {
        int directory = LittleEndian.get32(header, 8);
        int size = LittleEndian.get32(header, 12);
        for (int at = 0; at < size; at += RofsVolume.ENTRY_BYTES) {
            byte[] sector = sector(directory + at / SECTOR_BYTES * SECTOR_BYTES);
            if (sector.length == 0) {
                return null;
            }
            int entry = at % SECTOR_BYTES;
            if (new String(sector, entry, RofsVolume.NAME_BYTES, java.nio.charset.StandardCharsets.US_ASCII).trim()
                    .equalsIgnoreCase(file)) {
                int block = RofsVolume.DIRECTORY_AT;
                int start = LittleEndian.get32(sector, entry + RofsVolume.NAME_BYTES);
                int bytes = LittleEndian.get32(sector, entry + RofsVolume.NAME_BYTES + 4);
                return new BlockMap(block, List.of(new BlockMap.Extent(start / block, (bytes + block - 1) / block)));
            }
        }
        return null;
    }

    private @Nullable BlockMap fat(byte[] boot) {
        int cluster = (boot[13] & 0xFF) * SECTOR_BYTES;
        long table = (long) LittleEndian.get16(boot, 14) * SECTOR_BYTES;
        long root = table + (long) boot[16] * LittleEndian.get16(boot, 22) * SECTOR_BYTES;
        int entries = LittleEndian.get16(boot, 17);
        byte[] name = FatVolume.shortName(file);
        for (int i = 0; i < entries; i++) {
            int at = i * FatVolume.ENTRY_BYTES;
            byte[] sector = sector(root + at / SECTOR_BYTES * SECTOR_BYTES);
            int entry = at % SECTOR_BYTES;
            if (sector.length == 0 || sector[entry] == 0) {
                return null;
            }
            if (Arrays.equals(sector, entry, entry + name.length, name, 0, name.length)) {
                long data = (root + (long) entries * FatVolume.ENTRY_BYTES) / cluster;
                return chain(table, LittleEndian.get16(sector, entry + 26), data, cluster);
            }
        }
        return null;
    }

    private @Nullable BlockMap chain(long table, int first, long data, int clusterBytes) {
        var extents = new ArrayList<BlockMap.Extent>();
        int start = first;
        int count = 0;
        for (int cluster = first; cluster >= 2;) {
            count++;
            byte[] sector = sector(table + (long) cluster * 2 / SECTOR_BYTES * SECTOR_BYTES);
            if (sector.length == 0) {
                return null;
            }
            int next = LittleEndian.get16(sector, cluster * 2 % SECTOR_BYTES);
            if (next != cluster + 1) {
                extents.add(new BlockMap.Extent(data + start - 2, count));
                start = next;
                count = 0;
            }
            if (next >= 0xFFF8 || extents.size() > 0xFFFF) {
                return new BlockMap(clusterBytes, extents);
            }
            cluster = next;
        }
        return null;
    }
}
