// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.pagewright.kernel.paging.BlockMap;
import org.pagewright.kernel.time.SeededRandom;

/**
 * A FAT16 volume: boot sector, two tables, a root directory of 512 entries and files whose clusters are scattered. The
 * data area begins at a multiple of the cluster size, as formatting for flash does it.
 */
public final class FatVolume implements Volume {
    static final int SECTOR_BYTES = 512;
    static final int ENTRY_BYTES = 32;
    static final int ROOT_ENTRIES = 512;
    static final int END_OF_CHAIN = 0xFFFF;
    private static final int MAX_CLUSTERS = 65_524;
    private static final int SMALLEST_CLUSTER = 4096;
    private static final int ROOT_BYTES = ROOT_ENTRIES * ENTRY_BYTES;

    private final long bytes;
    private final int clusterBytes;
    private final int fatSectors;
    private final int reservedSectors;
    private final int[] table;
    private final Map<String, List<BlockMap.Extent>> files = new LinkedHashMap<>();
    private final byte[] root = new byte[ROOT_BYTES];
    private int nextCluster = 2;

    /** An empty volume on a partition of this size; clusters grow with it. */
    public FatVolume(long partitionBytes) {
        int cluster = SMALLEST_CLUSTER;
        while (partitionBytes / cluster > MAX_CLUSTERS) {
            cluster *= 2;
        }
        bytes = partitionBytes;
        clusterBytes = cluster;
        int clusters = (int) (partitionBytes / cluster);
        fatSectors = ((clusters + 2) * 2 + SECTOR_BYTES - 1) / SECTOR_BYTES;
        int system = (1 + 2 * fatSectors) * SECTOR_BYTES + ROOT_BYTES;
        int dataStart = (system + cluster - 1) / cluster * cluster;
        reservedSectors = 1 + (dataStart - system) / SECTOR_BYTES;
        table = new int[clusters + 2 - dataStart / cluster];
        table[0] = 0xFFF8;
        table[1] = END_OF_CHAIN;
    }

    /** Adds a file of the root directory, cut into runs of clusters with gaps between; random decides how. */
    public FatVolume add(String name, int fileBytes, SeededRandom random) {
        int left = (fileBytes + clusterBytes - 1) / clusterBytes;
        var extents = new ArrayList<BlockMap.Extent>();
        int previous = 0;
        int first = nextCluster;
        while (left > 0) {
            int run = Math.min(left, 4 + random.below(20));
            if (nextCluster + run > table.length) {
                throw new IllegalArgumentException("the volume is too small for " + name);
            }
            extents.add(new BlockMap.Extent(blockOf(nextCluster), run));
            for (int i = 0; i < run; i++) {
                if (previous != 0) {
                    table[previous] = nextCluster;
                }
                previous = nextCluster++;
            }
            left -= run;
            nextCluster += 1 + random.below(3);
        }
        table[previous] = END_OF_CHAIN;
        enter(name, first, fileBytes);
        files.put(name, extents);
        return this;
    }

    private void enter(String name, int firstCluster, int fileBytes) {
        int at = files.size() * ENTRY_BYTES;
        System.arraycopy(shortName(name), 0, root, at, 11);
        root[at + 11] = 0x20;
        LittleEndian.put16(root, at + 26, firstCluster);
        LittleEndian.put32(root, at + 28, fileBytes);
    }

    /** The eleven bytes of a name of at most eight and three characters. */
    static byte[] shortName(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        return "%-8.8s%-3.3s".formatted(stem, extension).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }

    /** Number of a cluster in units of the cluster size from the beginning of the partition. */
    private long blockOf(int cluster) {
        long dataStart = (long) (reservedSectors + 2 * fatSectors) * SECTOR_BYTES + ROOT_BYTES;
        return dataStart / clusterBytes + cluster - 2;
    }

    @Override
    public int blockBytes() {
        return clusterBytes;
    }

    @Override
    public BlockMap blockMap(String file) {
        List<BlockMap.Extent> extents = files.get(file);
        return new BlockMap(clusterBytes, extents == null ? List.of() : extents);
    }

    @Override
    public List<Piece> metadata() {
        byte[] fat = new byte[fatSectors * SECTOR_BYTES];
        for (int cluster = 0; cluster < table.length; cluster++) {
            LittleEndian.put16(fat, cluster * 2, table[cluster]);
        }
        long first = (long) reservedSectors * SECTOR_BYTES;
        return List.of(new Piece(0, bootSector()), new Piece(first, fat), new Piece(first + fat.length, fat),
                new Piece(first + 2L * fat.length, root.clone()));
    }

    private byte[] bootSector() {
        byte[] sector = new byte[SECTOR_BYTES];
        sector[0] = (byte) 0xEB;
        sector[2] = (byte) 0x90;
        System.arraycopy("PAGEWRT ".getBytes(StandardCharsets.US_ASCII), 0, sector, 3, 8);
        LittleEndian.put16(sector, 11, SECTOR_BYTES);
        sector[13] = (byte) (clusterBytes / SECTOR_BYTES);
        LittleEndian.put16(sector, 14, reservedSectors);
        sector[16] = 2;
        LittleEndian.put16(sector, 17, ROOT_ENTRIES);
        sector[21] = (byte) 0xF8;
        LittleEndian.put16(sector, 22, fatSectors);
        LittleEndian.put32(sector, 32, (int) (bytes / SECTOR_BYTES));
        System.arraycopy("FAT16   ".getBytes(StandardCharsets.US_ASCII), 0, sector, 54, 8);
        LittleEndian.put16(sector, 510, 0xAA55);
        return sector;
    }
}
