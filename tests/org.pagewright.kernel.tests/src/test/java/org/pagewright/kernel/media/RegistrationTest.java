// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.kernel.Routines;
import org.pagewright.kernel.paging.NoPager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.SystemFaultException;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;

/** Fact sheet 3.2 and 3.3, one line each. */
class RegistrationTest {
    private static final int ROM = 1;
    private static final int CODE = 2;
    private static final int DATA = 4;
    private static final Partition FAT = new Partition(0, 4 << 20, PartitionType.FAT16);
    private static final Partition ROM_IMAGE = new Partition(4 << 20, 4 << 20, PartitionType.ROM);
    private static final Partition SWAP = new Partition(8 << 20, 4 << 20, PartitionType.PAGED_DATA);

    private TestSystem system = new TestSystem(MemoryModel.MULTIPLE);

    private PrimaryMedia registered(List<Integer> drives, Partition... partitions) {
        PrimaryMedia media = system.media(MediaDevice.FIXED_2, partitions);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_2, drives, media, 1, "Nand"));
        return media;
    }

    private static void assertCode(KErr expected, int actual) {
        assertEquals(KErr.describe(expected.code()), KErr.describe(actual));
    }

    @Test
    void moreThanSixteenMediaAreInUse() {
        PrimaryMedia media = system.media(MediaDevice.FIXED_2);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_2, List.of(2), media, 15, "A"));
        PrimaryMedia second = system.media(MediaDevice.FIXED_3);
        assertCode(KErr.IN_USE,
                system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(3), second, 2, "B"));
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(3), second, 1, "B"),
                "the sixteenth fits");
    }

    @Test
    void anOccupiedDriveIsInUseAndNothingIsRolledBack() {
        registered(List.of(2, 3));
        PrimaryMedia second = system.media(MediaDevice.FIXED_3);
        assertCode(KErr.IN_USE,
                system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4, 3, 5), second, 1, "B"));
        LocalDrive kept = system.subsystem.drive(4);
        assertTrue(kept != null && kept.media() == second, "drive 4 stays registered");
        assertNull(system.subsystem.drive(5));
        assertEquals(2, system.subsystem.media().size());
    }

    @Test
    void anExtensionOnAnEmptyDriveIsNotReadyAndOnADriveIsChained() {
        registered(List.of(2));
        PrimaryMedia extension = system.media(MediaDevice.EXTENSION_0);
        assertCode(KErr.NOT_READY,
                system.subsystem.registerMediaDevice(MediaDevice.EXTENSION_0, List.of(9), extension, 1, "X"));
        PrimaryMedia second = system.media(MediaDevice.EXTENSION_1);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.EXTENSION_1, List.of(2), second, 1, "Y"));
        LocalDrive top = system.subsystem.drive(2);
        assertTrue(top != null && top.media() == second && top.next() != null);
    }

    @Test
    void romPageInsMoveOffAHookedFirstDriveAndNoneLeftIsAFault() {
        PrimaryMedia media = registered(List.of(2, 4));
        assertEquals(0, system.registerPaging(media, List.of(2, 4), 3, 9, 1));
        MediaPagingDevice paging = media.pagingDevice();
        assertTrue(paging != null && paging.firstDrive() == 2);
        PrimaryMedia upper = system.media(MediaDevice.EXTENSION_0);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.EXTENSION_0, List.of(2), upper, 1, "X"));
        assertEquals(4, paging.firstDrive());
        PrimaryMedia last = system.media(MediaDevice.EXTENSION_1);
        assertThrows(SystemFaultException.class, () -> system.subsystem.registerMediaDevice(MediaDevice.EXTENSION_1,
                List.of(4), last, 1, "Y"));
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void anExtensionTakesTheCodeOfItsDriveOver(MemoryModel model) {
        var other = new TestSystem(model);
        PrimaryMedia media = other.media(MediaDevice.FIXED_2, new Partition(0, 4 << 20, PartitionType.FAT16));
        assertEquals(0, other.subsystem.registerMediaDevice(MediaDevice.FIXED_2, List.of(2), media, 1, "A"));
        assertEquals(0, other.registerPaging(media, List.of(2), 2, 9, 1));
        PrimaryMedia upper = other.media(MediaDevice.EXTENSION_0);
        assertEquals(0, other.subsystem.registerMediaDevice(MediaDevice.EXTENSION_0, List.of(2), upper, 1, "X"));
        assertEquals(0, other.registerPaging(upper, List.of(2), 2, 9, 1));
        PagingDevice taken = other.pager.codeDevice(2);
        assertTrue(taken != null && taken == upper.pagingDevice() && taken != media.pagingDevice());
    }

    @Test
    void minusOneIsAnUnusedSlot() {
        registered(List.of(-1, 4));
        assertEquals(1, system.subsystem.drives().size());
    }

    @Test
    void aTypeOfZeroOrWithOtherBitsIsAnArgumentError() {
        PrimaryMedia media = registered(List.of(2));
        assertCode(KErr.ARGUMENT, system.registerPaging(media, List.of(2), 0, 9, 8));
        assertCode(KErr.ARGUMENT, system.registerPaging(media, List.of(2), 8, 9, 8));
    }

    @Test
    void romServedByAnotherMediaIsDroppedSilently() {
        PrimaryMedia first = registered(List.of(2));
        assertEquals(0, system.registerPaging(first, List.of(), ROM, 9, 8));
        PrimaryMedia second = system.media(MediaDevice.FIXED_3);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), second, 1, "B"));
        assertEquals(0, system.registerPaging(second, List.of(), ROM, 9, 8));
        assertFalse(second.isPagingMedia(), "KErrNone, but nothing was done");
        assertEquals(0, system.registerPaging(second, List.of(4), ROM | CODE, 9, 8));
        MediaPagingDevice device = second.pagingDevice();
        assertEquals(CODE, device == null ? 0 : device.typeBits());
    }

    @Test
    void codeNeedsOneToFifteenDrivesOfThisMedia() {
        PrimaryMedia media = registered(List.of(2, 3));
        assertCode(KErr.ARGUMENT, system.registerPaging(media, List.of(), CODE, 9, 8));
        assertCode(KErr.ARGUMENT, system.registerPaging(media, List.of(2, 3, 4), CODE, 9, 8));
        assertCode(KErr.ARGUMENT, system.registerPaging(media, List.of(16), CODE, 9, 8));
        assertCode(KErr.NOT_FOUND, system.registerPaging(media, List.of(9), CODE, 9, 8));
        PrimaryMedia other = system.media(MediaDevice.FIXED_3);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), other, 1, "B"));
        assertCode(KErr.NOT_SUPPORTED, system.registerPaging(media, List.of(4), CODE, 9, 8));
        system = new TestSystem(MemoryModel.MULTIPLE);
        List<Integer> all = IntStream.range(0, 16).boxed().toList();
        PrimaryMedia everything = registered(all);
        assertCode(KErr.ARGUMENT, system.registerPaging(everything, all, CODE, 9, 8));
        assertEquals(0, system.registerPaging(everything, all.subList(0, 15), CODE, 9, 8));
    }

    @Test
    void pagingBeforeMediaFaults() {
        system.registerPaging(new PrimaryMedia(system.machine), List.of(), ROM, 9, 8);
        var fault = system.machine.systemFault();
        assertEquals("LOCMEDIA 5352", fault == null ? "" : fault.id());
    }

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
        media.setDfcQueue(new org.pagewright.kernel.dfc.DfcQueue(system.machine, "Q", 24));
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

    /** Two request objects for each device that the kernel accepts, whatever it pages. */
    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void everyDeviceBringsTwoRequestObjects(MemoryModel model) {
        system = new TestSystem(model);
        PrimaryMedia first = registered(List.of(2));
        assertEquals(0, system.registerPaging(first, List.of(), ROM, 9, 1));
        assertEquals(2, system.pager.requestObjects().count());
        PrimaryMedia second = system.media(MediaDevice.FIXED_3);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), second, 1, "B"));
        assertEquals(0, system.registerPaging(second, List.of(4), CODE, 9, 1));
        assertEquals(4, system.pager.requestObjects().count());
    }

    @Test
    void codeMarksItsDrivesAndThoseBelow() {
        PrimaryMedia media = registered(List.of(2, 3, 5));
        assertEquals(0, system.registerPaging(media, List.of(3, 5), CODE, 9, 8));
        assertEquals(List.of(3, 5),
                system.subsystem.drives().stream().filter(LocalDrive::isPaging).map(LocalDrive::number).toList());
    }

    @Test
    void aRomWithoutPagerAnswersNotSupported() {
        system = new TestSystem(PagerConfig.defaults(MemoryModel.MULTIPLE, 1024).withPages(64, 128).withPolicies(false,
                false, false));
        PrimaryMedia media = registered(List.of(2));
        assertCode(KErr.NOT_SUPPORTED, system.registerPaging(media, List.of(), ROM, 9, 8));
        assertFalse(media.isPagingMedia());
    }

    @Test
    void aReadUnitAboveAPageFaults() {
        PrimaryMedia media = registered(List.of(2));
        system.registerPaging(media, List.of(), ROM, 13, 8);
        var fault = system.machine.systemFault();
        assertEquals("DEMAND-PAGING 7", fault == null ? "" : fault.id());
    }

    @Test
    void theFlexibleModelRefusesSwapLargerThanFourTimesRam() {
        system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 200).withPages(64, 128));
        PrimaryMedia media = registered(List.of(2, 3), FAT, SWAP);
        media.receive();
        assertCode(KErr.TOO_BIG, system.registerPaging(media, List.of(), DATA, 9, 8));
    }

    @Test
    void theFragmentGranularityIsTheLargestEverRegistered() {
        PrimaryMedia first = registered(List.of(2));
        assertEquals(0, system.registerPaging(first, List.of(2), CODE, 9, 8));
        PrimaryMedia second = system.media(MediaDevice.FIXED_3);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), second, 1, "B"));
        assertEquals(0, system.registerPaging(second, List.of(4), CODE, 9, 2));
        assertEquals(8, system.subsystem.fragmentPages());
        assertEquals(9, system.pager.sizes().reserved(), "one page more than NUM_PAGES, for an unaligned span");
    }

    @Test
    void theSecondFactoryOfANameIsRefused() {
        system.media(MediaDevice.FIXED_2);
        assertCode(KErr.ALREADY_EXISTS, system.subsystem.installPhysicalDevice(
                new MediaDriverFactory("Media.FIXED_2", MediaDevice.FIXED_2, 1, m -> {
                    throw new IllegalStateException("never opened");
                })));
    }

    /** Without paging in the build the call is a stub; with it, a memory model without pager refuses at the end. */
    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aKernelThatPagesNothingAnswersNotSupported(boolean pagingBuild) {
        var system = new TestSystem(MemoryModel.MULTIPLE);
        PrimaryMedia media = system.media(MediaDevice.FIXED_2, new Partition(0, 1 << 20, PartitionType.FAT16));
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_2, List.of(2), media, 1, "Nand"));
        long[] result = new long[1];
        system.run(Routines.sequence(new RegisterPagingDevice(system.subsystem, new NoPager(pagingBuild), media,
                List.of(2), 3, 9, 1, system.notes), Routines.instant(t -> result[0] = t.result())));
        assertEquals(KErr.NOT_SUPPORTED.code(), result[0]);
        assertTrue(!media.isPagingMedia());
    }
}
