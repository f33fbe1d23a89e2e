// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.thread.SystemFaultException;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;

/** RegisterMediaDevice (fact sheet 3.2): which drives and media there are afterwards. */
class MediaRegistrationTest extends Registrations {
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

    @Test
    void minusOneIsAnUnusedSlot() {
        registered(List.of(-1, 4));
        assertEquals(1, system.subsystem.drives().size());
    }

    @Test
    void theSecondFactoryOfANameIsRefused() {
        system.media(MediaDevice.FIXED_2);
        assertCode(KErr.ALREADY_EXISTS, system.subsystem.installPhysicalDevice(
                new MediaDriverFactory("Media.FIXED_2", MediaDevice.FIXED_2, 1, m -> {
                    throw new IllegalStateException("never opened");
                })));
    }
}
