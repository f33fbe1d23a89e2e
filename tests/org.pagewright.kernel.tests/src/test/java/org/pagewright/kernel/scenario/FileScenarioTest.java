// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.kernel.file.BlockMapReader;
import org.pagewright.kernel.file.FatVolume;
import org.pagewright.kernel.file.MountedDrive;
import org.pagewright.kernel.file.RofsVolume;
import org.pagewright.kernel.file.Volume;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.paging.BlockMap;
import org.pagewright.kernel.time.SeededRandom;
import org.pagewright.model.KErr;

/** t_clamp, t_denyclamp, t_reaper, t_paginginfo: files that are paged from. */
class FileScenarioTest {
    private static MountedDrive drive(int driveAtt, int mediaAtt) {
        var drive = new MountedDrive(new DriveCaps(1 << 20, 9, driveAtt, mediaAtt, 1, 6, 0), true);
        drive.add("a.dll");
        drive.add("b.dll");
        return drive;
    }

    private static MountedDrive pageable() {
        return drive(DriveCaps.DRIVE_LOCAL | DriveCaps.DRIVE_INTERNAL | DriveCaps.DRIVE_PAGEABLE,
                DriveCaps.MEDIA_PAGEABLE);
    }

    @Test
    void aClampedFileCannotBeMovedChangedOrDeletedUntilTheLastClampCloses() {
        MountedDrive drive = pageable();
        assertEquals(0, drive.clamp("a.dll"));
        assertEquals(0, drive.clamp("a.dll"));
        for (int left = 2; left > 0; left--) {
            assertEquals(KErr.IN_USE.code(), drive.delete("a.dll"));
            assertEquals(KErr.IN_USE.code(), drive.rename("a.dll", "c.dll"));
            assertEquals(KErr.IN_USE.code(), drive.resize("a.dll"));
            assertEquals(KErr.IN_USE.code(), drive.openForWriting("a.dll"));
            assertEquals(0, drive.unclamp("a.dll"));
        }
        assertEquals(KErr.NOT_FOUND.code(), drive.unclamp("a.dll"));
        assertEquals(0, drive.rename("a.dll", "c.dll"));
        assertEquals(KErr.ALREADY_EXISTS.code(), drive.rename("c.dll", "b.dll"));
        assertEquals(0, drive.delete("c.dll"));
        assertEquals(List.of("b.dll"), drive.files());
    }

    @Test
    void clampsAreRefusedWhereNothingPagesAndWhileTheFileIsWritten() {
        assertEquals(KErr.NOT_SUPPORTED.code(), drive(DriveCaps.DRIVE_LOCAL, 0).clamp("a.dll"));
        var foreign = new MountedDrive(new DriveCaps(0, 9, DriveCaps.DRIVE_PAGEABLE, DriveCaps.MEDIA_PAGEABLE, 6, 7, 0),
                false);
        foreign.add("a.dll");
        assertEquals(KErr.NOT_SUPPORTED.code(), foreign.clamp("a.dll"), "the file system does not know clamps");
        MountedDrive drive = pageable();
        assertEquals(KErr.NOT_FOUND.code(), drive.clamp("nothing"));
        assertEquals(0, drive.openForWriting("a.dll"));
        assertEquals(KErr.IN_USE.code(), drive.clamp("a.dll"));
        drive.closeWriter("a.dll");
        assertEquals(0, drive.clamp("a.dll"));
    }

    @Test
    void estartClampsImagesOnPageableMediaThatStays() {
        assertTrue(pageable().clampsImages());
        assertFalse(drive(DriveCaps.DRIVE_REMOVABLE, DriveCaps.MEDIA_PAGEABLE).clampsImages(), "mounted late");
        assertFalse(drive(DriveCaps.DRIVE_PAGEABLE, DriveCaps.DRIVE_PAGEABLE).clampsImages(), "the wrong word");
    }

    @Test
    void deletingALoadedPagedLibraryIsPutOffUntilItIsUnloaded() {
        MountedDrive drive = pageable();
        assertEquals(0, drive.load("a.dll"));
        assertEquals(0, drive.load("a.dll"));
        assertEquals(0, drive.delete("a.dll"));
        assertEquals(List.of("b.dll", "sys/bin/deleted/0_a.dll"), drive.files(), "out of the way, but there");
        assertEquals(KErr.NOT_FOUND.code(), drive.load("a.dll"), "nobody can load it any more");
        drive.add("a.dll");
        assertEquals(0, drive.load("a.dll"), "a new one takes its name");
        drive.unload("a.dll");
        drive.unload("a.dll");
        assertEquals(List.of("b.dll", "a.dll"), drive.files(), "the old one is gone");
        assertEquals(KErr.IN_USE.code(), drive.rename("a.dll", "c.dll"), "the new one is still loaded");
    }

    @Test
    void theLoaderEmptiesTheDeletedDirectoryOnlyWhereItMay() {
        MountedDrive drive = pageable();
        drive.load("a.dll");
        drive.delete("a.dll");
        assertEquals(1, drive.emptyDeleted(), "after a reset nobody has it loaded");
        MountedDrive locked = drive(DriveCaps.DRIVE_PAGEABLE, DriveCaps.MEDIA_PAGEABLE
                | DriveCaps.MEDIA_WRITE_PROTECTED);
        locked.add(MountedDrive.DELETED + "0_x.dll");
        assertEquals(0, locked.emptyDeleted());
        assertEquals(KErr.ACCESS_DENIED.code(), locked.delete("a.dll"));
        MountedDrive plain = drive(DriveCaps.DRIVE_LOCAL, 0);
        plain.add(MountedDrive.DELETED + "0_x.dll");
        assertEquals(0, plain.emptyDeleted());
    }

    private static BlockMapReader read(Volume volume, String file) {
        byte[] disk = new byte[8 << 20];
        for (Volume.Piece piece : volume.metadata()) {
            System.arraycopy(piece.bytes(), 0, disk, (int) piece.position(), piece.bytes().length);
        }
        var reader = new BlockMapReader(file);
        for (long at = reader.needs(); at >= 0; at = reader.needs()) {
            byte[] sector = new byte[BlockMapReader.SECTOR_BYTES];
            System.arraycopy(disk, (int) at, sector, 0, sector.length);
            reader.supply(at, sector);
        }
        return reader;
    }

    @ParameterizedTest
    @ValueSource(longs = { 2 << 20, 32 << 20, 700L << 20 })
    void theBlockMapOfAFragmentedFatFileIsReadFromItsTable(long bytes) {
        var random = new SeededRandom(3);
        var volume = new FatVolume(bytes);
        volume.add("first.dll", 90_000, random).add("second.dll", 400_001, random).add("tiny", 1, random);
        for (String file : List.of("first.dll", "second.dll", "tiny")) {
            BlockMap map = read(volume, file).blockMap();
            assertEquals(volume.blockMap(file), map, file);
        }
        BlockMap second = volume.blockMap("second.dll");
        assertTrue(second.extents().size() > 1, "fragmented");
        assertTrue(second.lengthBytes() >= 400_001);
        assertNull(read(volume, "missing.dll").blockMap());
    }

    @Test
    void theBlockMapOfARofsFileIsOneExtent() {
        var volume = new RofsVolume().add("first.dll", 90_000).add("a_long_name_for_a_file.dll", 50_000);
        BlockMap map = read(volume, "a_long_name_for_a_file.dll").blockMap();
        assertEquals(volume.blockMap("a_long_name_for_a_file.dll"), map);
        assertEquals(List.of(new BlockMap.Extent(24, 13)), volume.blockMap("a_long_name_for_a_file.dll").extents());
    }

    @Test
    void aPartitionWithoutAFileSystemHasNoBlockMap() {
        var reader = new BlockMapReader("a.dll");
        reader.supply(0, new byte[BlockMapReader.SECTOR_BYTES]);
        assertEquals(-1, reader.needs());
        assertNull(reader.blockMap());
    }
}
