// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.pagewright.model.KernelGeneration;
import org.pagewright.model.PagingType;
import org.pagewright.model.validate.PagingTypeText;

/** Writes headers of drivers with random valid settings, each driver with a prefix of its own. */
final class RandomDrivers {
    private static final String[] KINDS = { "NAND", "LFFS", "XFL", "MMC", "NFE", "PCCARD" };

    private final Random random;
    private final StringBuilder header = new StringBuilder();

    RandomDrivers(Random random) {
        this.random = random;
    }

    /** The header so far. */
    String header() {
        return header.toString();
    }

    /** Adds a driver and gives its prefix. */
    String add(int number, KernelGeneration kernel) {
        boolean classic = kernel == KernelGeneration.CLASSIC;
        String kind = KINDS[random.nextInt(KINDS.length)];
        String prefix = (classic && kind.equals("NFE") ? "NAND" : kind) + number;
        List<Integer> drives = subset(IntStream.range(0, 16).boxed().toList(), 1);
        list(prefix, "DRIVECOUNT", "DRIVELIST", drives);
        if (random.nextBoolean()) {
            define(prefix + "_NUMMEDIA", Integer.toString(1 + random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            define(prefix + "_DRIVENAME", "\"Drive" + number + "\"");
        }
        if (prefix.startsWith("NFE") && random.nextBoolean()) {
            instances(prefix, drives);
        } else if (random.nextInt(4) > 0) {
            paging(prefix, drives, 1 + random.nextInt(classic ? 3 : 7));
        }
        return prefix;
    }

    private void paging(String prefix, List<Integer> drives, int bits) {
        define(prefix + "_PAGING_TYPE", PagingTypeText.of(bits));
        if ((bits & PagingType.CODE.bit()) != 0) {
            list(prefix, "PAGEDRIVECOUNT", "PAGEDRIVELIST", subset(drives, 1));
        } else if (random.nextBoolean()) {
            list(prefix, "PAGEDRIVECOUNT", "PAGEDRIVELIST", List.of());
        }
        if (random.nextBoolean()) {
            define(prefix + "_NUM_PAGES", Integer.toString(1 + random.nextInt(32)));
        }
        if (random.nextBoolean()) {
            define(prefix + "_SECTOR_SHIFT", Integer.toString(9 + random.nextInt(4)));
        }
    }

    private void instances(String prefix, List<Integer> drives) {
        int first = 1 + random.nextInt(drives.size());
        int count = first < drives.size() ? 2 : 1;
        define(prefix + "_INSTANCE_COUNT", Integer.toString(count));
        define(prefix + "_INSTANCE_DRIVE_COUNTS", count == 2 ? first + "," + (drives.size() - first) : "" + first);
        if (random.nextBoolean()) {
            list(prefix, "PAGEDRIVECOUNT", "PAGEDRIVELIST", drives.subList(first - 1, first));
            define(prefix + "_INSTANCE_PAGEDRIVE_COUNTS", count == 2 ? "1,0" : "1");
            define(prefix + "_INSTANCE_PAGING_TYPE",
                    "DPagingDevice::ECode | DPagingDevice::EData" + (count == 2 ? ",0" : ""));
            define(prefix + "_NUM_PAGES", "2");
        }
    }

    private void list(String prefix, String count, String list, List<Integer> values) {
        define(prefix + "_" + count, Integer.toString(values.size()));
        define(prefix + "_" + list, values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private void define(String name, String value) {
        header.append("#define ").append(name).append(' ').append(value).append('\n');
    }

    private List<Integer> subset(List<Integer> all, int least) {
        List<Integer> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(some.size(), least + random.nextInt(all.size())));
    }
}
