// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.validate.RegistrationAnswer.Call;

/**
 * Foretells the answers of RegisterMediaDevice and RegisterPagingDevice from the settings alone, step by step (fact
 * sheet 3.2 and 3.3). Drivers register in the order of the header, media extensions after all others; what depends on
 * the driver's code (queues, ECaps, partitions) is taken to succeed.
 */
public final class RegistrationForecast {
    private static final int MEDIA_DONE = 7;
    private static final int PAGING_DONE = 21;

    private final Map<Integer, String> occupants = new HashMap<>();
    private final List<RegistrationAnswer> answers = new ArrayList<>();
    private long usedMedia;
    private int takenTypes;

    private RegistrationForecast() {
    }

    /** The answers in the order of the calls; a driver whose media registration fails makes no paging call. */
    public static List<RegistrationAnswer> of(BoardSettings board) {
        var forecast = new RegistrationForecast();
        board.drivers().stream().filter(d -> !Extensions.isExtension(d)).forEach(forecast::driver);
        board.drivers().stream().filter(Extensions::isExtension).forEach(forecast::extension);
        return List.copyOf(forecast.answers);
    }

    private void driver(MediaDriverSettings driver) {
        Integer media = driver.mediaCount();
        Integer type = driver.pagingTypeBits();
        Integer count = driver.driveCount();
        Integer pageCount = driver.pageDriveCount();
        List<Integer> drives = padded(driver.drivesOrEmpty(), count);
        List<Integer> pageDrives = padded(driver.pageDrivesOrEmpty(), pageCount);
        String owner = driver.prefix();
        if (media(owner, 0, drives, media == null ? 1 : media, false) && type != null) {
            paging(owner, 0, owner, type, drives, pageDrives, false);
        }
    }

    private void extension(MediaDriverSettings driver) {
        ExtensionInstances instances = driver.instances();
        if (instances == null || instances.driveCounts().isEmpty()) {
            Integer type = driver.pagingTypeBits();
            List<Integer> drives = driver.drivesOrEmpty();
            if (media(driver.prefix(), 0, drives, 1, true) && type != null && type != 0) {
                paging(driver.prefix(), 0, driver.prefix() + "#0", type, drives, driver.pageDrivesOrEmpty(), true);
            }
            return;
        }
        int drive = 0;
        int pageDrive = 0;
        for (int i = 0; i < instances.driveCounts().size(); i++) {
            List<Integer> drives = slice(driver.drivesOrEmpty(), drive, instances.driveCounts().get(i));
            int pageCount = i < instances.pageDriveCounts().size() ? instances.pageDriveCounts().get(i) : 0;
            List<Integer> pageDrives = slice(driver.pageDrivesOrEmpty(), pageDrive, pageCount);
            drive += drives.size();
            pageDrive += pageDrives.size();
            int type = i < instances.pagingTypeBits().size() ? instances.pagingTypeBits().get(i) : 0;
            if (media(driver.prefix(), i, drives, 1, true) && type != 0) {
                paging(driver.prefix(), i, driver.prefix() + "#" + i, type, drives, pageDrives, true);
            }
        }
    }

    private boolean media(String prefix, int instance, List<Integer> drives, int media, boolean extension) {
        if (usedMedia + media > KernelLimits.MAX_MEDIA) {
            return answer(prefix, instance, Call.REGISTER_MEDIA_DEVICE, KErr.IN_USE, 1, "all 16 media slots are used");
        }
        usedMedia += media;
        for (int drive : drives) {
            if (drive < 0 || drive >= KernelLimits.MAX_LOCAL_DRIVES) {
                continue;
            }
            if (!extension && occupants.containsKey(drive)) {
                return answer(prefix, instance, Call.REGISTER_MEDIA_DEVICE, KErr.IN_USE, 5,
                        "drive " + drive + " is taken");
            } else if (extension && !occupants.containsKey(drive)) {
                return answer(prefix, instance, Call.REGISTER_MEDIA_DEVICE, KErr.NOT_READY, 5,
                        "drive " + drive + " has no driver below the extension");
            }
            occupants.put(drive, extension ? prefix + "#" + instance : prefix);
        }
        answer(prefix, instance, Call.REGISTER_MEDIA_DEVICE, KErr.NONE, MEDIA_DONE, "");
        return true;
    }

    private void paging(String prefix, int instance, String owner, int requested, List<Integer> drives,
            List<Integer> pageDrives, boolean extension) {
        Call call = Call.REGISTER_PAGING_DEVICE;
        if (requested == 0 || (requested & ~PagingType.MASK) != 0) {
            answer(prefix, instance, call, KErr.ARGUMENT, 1,
                    "the paging type is " + requested + ", not a mixture of 1, 2 and 4");
            return;
        }
        int type = extension ? requested : requested & ~takenTypes;
        if (type == 0) {
            answer(prefix, instance, call, KErr.NONE, 3, "an earlier driver has all its types, nothing is done");
            return;
        }
        if ((type & PagingType.CODE.bit()) != 0 && !codeDrives(prefix, instance, owner, drives, pageDrives)) {
            return;
        }
        if (drives.stream().noneMatch(d -> owner.equals(occupant(d)))) {
            answer(prefix, instance, call, KErr.GENERAL, 9,
                    "no drive is registered and the kernel faults with LOCMEDIA");
            return;
        }
        takenTypes |= type & (PagingType.ROM.bit() | PagingType.DATA.bit());
        answer(prefix, instance, call, KErr.NONE, PAGING_DONE, "");
    }

    private boolean codeDrives(String prefix, int instance, String owner, List<Integer> drives,
            List<Integer> pageDrives) {
        Call call = Call.REGISTER_PAGING_DEVICE;
        int count = pageDrives.size();
        if (count == 0 || count >= KernelLimits.MAX_LOCAL_DRIVES) {
            return answer(prefix, instance, call, KErr.ARGUMENT, 4, "the page-drive count is " + count);
        }
        long owned = drives.stream().filter(d -> owner.equals(occupant(d))).distinct().count();
        if (count > owned) {
            return answer(prefix, instance, call, KErr.ARGUMENT, 5, "it owns only " + Plural.of((int) owned, "drive"));
        }
        for (int drive : pageDrives) {
            if (drive >= KernelLimits.MAX_LOCAL_DRIVES) {
                return answer(prefix, instance, call, KErr.ARGUMENT, 6, "page drive " + drive + " is above 15");
            } else if (drive < 0 || occupant(drive).isEmpty()) {
                return answer(prefix, instance, call, KErr.NOT_FOUND, 7, "page drive " + drive + " is not registered");
            } else if (!owner.equals(occupant(drive))) {
                return answer(prefix, instance, call, KErr.NOT_SUPPORTED, 8, "page drive " + drive + " belongs to "
                        + occupant(drive).replaceFirst("#.*", ""));
            }
        }
        return true;
    }

    private String occupant(int drive) {
        return occupants.getOrDefault(drive, "");
    }

    /** Always false, so that a failing check can return it. */
    private boolean answer(String prefix, int instance, Call call, KErr answer, int step, String reason) {
        answers.add(new RegistrationAnswer(prefix, instance, call, answer, step, reason));
        return false;
    }

    /** The array as the compiler makes it: missing items are 0. */
    private static List<Integer> padded(List<Integer> list, @Nullable Integer count) {
        int size = count == null ? list.size() : Math.clamp(count, 0, 64);
        var array = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            array.add(i < list.size() ? list.get(i) : 0);
        }
        return array;
    }

    private static List<Integer> slice(List<Integer> list, int from, int count) {
        int start = Math.clamp(from, 0, list.size());
        return list.subList(start, Math.clamp((long) start + count, start, list.size()));
    }
}
