// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.pagewright.model.BadInputException;

/** The faults switched on for one chip, immutable. */
public final class NandFaults {
    /** A chip that only ever does what its data sheet promises; an operation cut short has then not happened. */
    public static final NandFaults NONE = new NandFaults(new int[NandFault.values().length]);

    /** What a power cut can leave behind on any part (nand-simulation 5), three unstable bits a page. */
    public static final NandFaults CUTS = NONE.with(NandFault.TORN_PROGRAM, 1).with(NandFault.UNSTABLE_BITS, 3)
            .with(NandFault.HALF_ERASE, 1).with(NandFault.PAIRED_PAGE_LOST, 1);

    private final int[] strengths;

    private NandFaults(int[] strengths) {
        this.strengths = strengths;
    }

    /** These faults and one more; strength 0 switches it off. */
    public NandFaults with(NandFault fault, int strength) {
        int[] copy = strengths.clone();
        copy[fault.ordinal()] = Math.max(0, strength);
        return new NandFaults(copy);
    }

    /** The strength of a fault, 0 when it is off. */
    public int strength(NandFault fault) {
        return strengths[fault.ordinal()];
    }

    /** Whether a fault is on. */
    public boolean has(NandFault fault) {
        return strengths[fault.ordinal()] > 0;
    }

    /** The faults that are on, with their strengths. */
    public Map<NandFault, Integer> settings() {
        var map = new EnumMap<NandFault, Integer>(NandFault.class);
        for (NandFault fault : NandFault.values()) {
            if (has(fault)) {
                map.put(fault, strength(fault));
            }
        }
        return map;
    }

    /**
     * These faults and one named on a command line as {@code read-disturb} or {@code read-disturb=5}.
     *
     * @throws BadInputException when there is no such fault or the strength is no whole number
     */
    public NandFaults with(String setting) throws BadInputException {
        int equals = setting.indexOf('=');
        String name = equals < 0 ? setting : setting.substring(0, equals);
        for (NandFault fault : NandFault.values()) {
            if (fault.id().equals(name)) {
                return with(fault, equals < 0 ? 1 : strength(setting, setting.substring(equals + 1)));
            }
        }
        throw new BadInputException("There is no NAND fault '" + name + "'; the faults are "
                + Arrays.stream(NandFault.values()).map(NandFault::id).collect(Collectors.joining(", ")) + ".");
    }

    private static int strength(String setting, String number) throws BadInputException {
        try {
            return Integer.parseUnsignedInt(number);
        } catch (NumberFormatException e) {
            throw new BadInputException("The strength in '" + setting + "' must be a whole number.", e);
        }
    }
}
