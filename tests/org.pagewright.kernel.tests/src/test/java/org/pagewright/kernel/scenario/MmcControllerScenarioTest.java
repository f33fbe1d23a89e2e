// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.driver.MmcController;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.PagingType;

/** The controller that registers the drives of its slots, and paging for one of them (fact sheet 4.5). */
class MmcControllerScenarioTest extends LocalDrives {
    private final List<String> registered = new ArrayList<>();

    @Test
    void aControllerDividesDrivesAmongItsSlotsAndRegistersPagingForTheSlotThatAsks() {
        List<PrimaryMedia> slots = List.of(system.card(MediaDevice.REMOVABLE_0, new MmcCard(false)),
                system.card(MediaDevice.REMOVABLE_1, new MmcCard(false)));
        var info = new MmcController.PagingInfo(List.of(8), PagingType.CODE.bit(), 9, 2, false, 1);
        var controller = new MmcController(system.subsystem, system.pager, MediaDevice.REMOVABLE_0, slots,
                List.of(5, 6, 8, 9), 2, info,
                system.notes, calls());
        system.run(note(() -> controller.register("Mmc")));
        assertEquals(List.of(0), results);
        assertEquals(1 << 5 | 1 << 6, slots.get(0).registeredDrives());
        assertEquals(1 << 8 | 1 << 9, slots.get(1).registeredDrives());
        assertTrue(!slots.get(0).isPagingMedia() && slots.get(1).isPagingMedia());
        assertEquals(List.of("LocDrv::RegisterMediaDevice 0", "LocDrv::RegisterDmaDevice 0",
                "LocDrv::RegisterMediaDevice 0", "LocDrv::RegisterDmaDevice 0", "LocDrv::RegisterPagingDevice 0"),
                registered);
        var tooFew = new MmcController(system.subsystem, system.pager, MediaDevice.REMOVABLE_0, slots, List.of(10), 2,
                null, system.notes,
                calls());
        system.run(note(() -> tooFew.register("Mmc")));
        assertEquals(KErr.ARGUMENT.code(), results.get(1));
    }

    private MmcController.Observer calls() {
        return (function, result) -> registered.add(function + " " + result);
    }

    @Test
    void aControllerToleratesThatTheKernelDoesNotPage() {
        List<PrimaryMedia> slots = List.of(system.card(MediaDevice.REMOVABLE_0, new MmcCard(false)));
        var info = new MmcController.PagingInfo(List.of(2), PagingType.CODE.bit(), 9, 2, false, 0);
        var controller = new MmcController(system.subsystem, system.pager, MediaDevice.REMOVABLE_0, slots, List.of(5),
                1, info, system.notes,
                calls());
        system.run(note(() -> controller.register("Mmc")));
        assertEquals(List.of(0), results, "KErrNotSupported, here for a drive of another media, is hidden");
    }
}
