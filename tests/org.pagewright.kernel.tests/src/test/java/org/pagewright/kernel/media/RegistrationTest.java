// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.kernel.Routines;
import org.pagewright.kernel.paging.NoPager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;

/** RegisterPagingDevice (fact sheet 3.3), one line each; data paging is {@link DataPagingRegistrationTest}. */
class RegistrationTest extends Registrations {
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
    void aTypeOfZeroOrWithOtherBitsIsAnArgumentError() {
        PrimaryMedia media = registered(List.of(2));
        assertCode(KErr.ARGUMENT, system.registerPaging(media, List.of(2), 0, 9, 8));
        assertCode(KErr.ARGUMENT, system.registerPaging(media, List.of(2), 8, 9, 8));
    }

    @Test
    void romServedByAnotherMediaIsDroppedSilently() {
        PrimaryMedia first = registered(List.of(2));
        assertEquals(0, system.registerPaging(first, List.of(), ROM, 9, 8));
        PrimaryMedia second = anotherOnDrive4();
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
        anotherOnDrive4();
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

    /** Two request objects for each device that the kernel accepts, whatever it pages. */
    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void everyDeviceBringsTwoRequestObjects(MemoryModel model) {
        system = new TestSystem(model);
        PrimaryMedia first = registered(List.of(2));
        assertEquals(0, system.registerPaging(first, List.of(), ROM, 9, 1));
        assertEquals(2, system.pager.requestObjects().count());
        PrimaryMedia second = anotherOnDrive4();
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
    void theFragmentGranularityIsTheLargestEverRegistered() {
        PrimaryMedia first = registered(List.of(2));
        assertEquals(0, system.registerPaging(first, List.of(2), CODE, 9, 8));
        PrimaryMedia second = anotherOnDrive4();
        assertEquals(0, system.registerPaging(second, List.of(4), CODE, 9, 2));
        assertEquals(8, system.subsystem.fragmentPages());
        assertEquals(9, system.pager.sizes().reserved(), "one page more than NUM_PAGES, for an unaligned span");
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
