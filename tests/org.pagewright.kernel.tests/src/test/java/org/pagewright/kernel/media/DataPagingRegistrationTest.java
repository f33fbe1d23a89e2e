// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;

/** What RegisterPagingDevice asks of a media that data is paged to (fact sheet 3.3 and 3.4). */
class DataPagingRegistrationTest extends Registrations {
    @Test
    void dataNeedsAQueueThatReceives() {
        system = new TestSystem(MemoryModel.FLEXIBLE);
        PrimaryMedia media = registered(List.of(2, 3), FAT, SWAP);
        assertCode(KErr.NOT_READY, system.registerPaging(media, List.of(), DATA, 9, 8));
    }

    @Test
    void anEcapsErrorBecomesNotSupported() {
        system = new TestSystem(MemoryModel.FLEXIBLE);
        PrimaryMedia media = new PrimaryMedia(system.machine);
        media.setDfcQueue(new DfcQueue(system.machine, "Q", 24));
        media.receive();
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_2, List.of(2), media, 1, "no factory"));
        assertCode(KErr.NOT_SUPPORTED, system.registerPaging(media, List.of(), DATA, 9, 8));
        assertTrue(system.notes.sentences().toString().contains("ECaps"));
    }

    /** Any final error of ECaps becomes KErrNotSupported; only KErrNotReady is tried again, five times in all. */
    @ParameterizedTest
    @CsvSource({ "NOT_READY, 9, NOT_SUPPORTED, 5", "NOT_READY, 4, NONE, 5", "NOT_READY, 5, NOT_SUPPORTED, 5",
            "CORRUPT, 9, NOT_SUPPORTED, 1" })
    void ecapsIsTriedFiveTimesWhileTheMediaIsNotReady(KErr answer, int failures, KErr result, int attempts) {
        system = new TestSystem(MemoryModel.FLEXIBLE);
        var driver = new UnreadyDriver(answer.code(), failures);
        PrimaryMedia media = registered(List.of(2, 3), FAT, SWAP);
        system.subsystem.installPhysicalDevice(
                new MediaDriverFactory("Media.Unready", MediaDevice.FIXED_2, 2, m -> driver));
        media.receive();
        assertCode(result, system.registerPaging(media, List.of(), DATA, 9, 8));
        assertEquals(attempts, driver.asked);
    }

    /** Answers ECaps with an error so many times. */
    private static final class UnreadyDriver extends BareDriver {
        private final int answer;
        private final int failures;
        private int asked;

        UnreadyDriver(int answer, int failures) {
            this.answer = answer;
            this.failures = failures;
        }

        @Override
        public List<Partition> partitions() {
            return List.of(FAT, SWAP);
        }

        @Override
        public Frame request(DriveRequest request) {
            return Frame.answering(asked++ < failures ? answer : KErr.COMPLETION.code());
        }
    }

    @Test
    void withoutASwapPartitionDataPagingIsDroppedSilently() {
        system = new TestSystem(MemoryModel.FLEXIBLE);
        PrimaryMedia media = registered(List.of(2, 3), FAT, ROM_IMAGE);
        media.receive();
        assertEquals(0, system.registerPaging(media, List.of(), ROM | DATA, 9, 8));
        MediaPagingDevice device = media.pagingDevice();
        assertNotNull(device);
        assertEquals(ROM, device.typeBits());
        LocalDrive rom = device.romDrive();
        assertEquals(3, rom == null ? -1 : rom.number());
    }

    @Test
    void swapSizeIsTheLengthOfTheSwapPartitionInReadUnits() {
        system = new TestSystem(MemoryModel.FLEXIBLE);
        PrimaryMedia media = registered(List.of(2, 3), FAT, SWAP);
        media.receive();
        assertEquals(0, system.registerPaging(media, List.of(2), CODE | DATA, 9, 8));
        MediaPagingDevice device = media.pagingDevice();
        assertEquals((4 << 20) >> 9, device == null ? 0 : device.swapUnits());
        assertTrue(media.isDataPagingMedia());
        assertEquals("CodeAndDataPagingDevice", device == null ? "" : device.name());
        assertTrue(system.subsystem.isDataPagingRegistered());
    }

    @Test
    void aKernelWithoutDataPagingDropsEDataAtTheEnd() {
        PrimaryMedia media = registered(List.of(2, 3), FAT, SWAP);
        media.receive();
        assertEquals(0, system.registerPaging(media, List.of(), ROM | DATA, 9, 8));
        assertFalse(media.isDataPagingMedia());
        assertTrue(system.notes.sentences().toString().contains("no data paging"));
    }

    @Test
    void theFlexibleModelRefusesSwapLargerThanFourTimesRam() {
        system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 200).withPages(64, 128));
        PrimaryMedia media = registered(List.of(2, 3), FAT, SWAP);
        media.receive();
        assertCode(KErr.TOO_BIG, system.registerPaging(media, List.of(), DATA, 9, 8));
    }
}
