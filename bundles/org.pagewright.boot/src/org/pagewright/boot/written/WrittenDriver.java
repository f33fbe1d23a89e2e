// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.behaviour.BehaviourReader;
import org.pagewright.migration.behaviour.CapsAnswer;
import org.pagewright.migration.behaviour.DriverBehaviour;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/**
 * A media driver as its sources show it.
 *
 * @param settings what the header says about it
 * @param mistakes what the simulated driver has to do wrong to behave like it
 */
public record WrittenDriver(MediaDriverSettings settings, Set<Mistake> mistakes) {

    /** Copies the set; its order is that of the enumeration. */
    public WrittenDriver {
        mistakes = mistakes.isEmpty() ? EnumSet.noneOf(Mistake.class) : EnumSet.copyOf(mistakes);
    }

    /**
     * Reads a driver.
     *
     * @throws BadInputException when no driver of the header fits, or the sources hold no media driver
     */
    public static WrittenDriver read(List<SourceFile> sources, BoardSettings board, KernelGeneration kernel)
            throws BadInputException {
        MediaDriverSettings settings = settings(sources, board);
        var options = CheckOptions.DEFAULT.withKernel(kernel).withSettings(settings);
        return new WrittenDriver(settings, mistakes(BehaviourReader.read(sources, options), settings));
    }

    /** The mistakes as fault specifications of a boot. */
    public List<String> faults() {
        return mistakes.stream().map(mistake -> settings.prefix() + ":mistake=" + mistake.id()).toList();
    }

    /** The driver whose macros the sources use; else the only one that pages. */
    private static MediaDriverSettings settings(List<SourceFile> sources, BoardSettings board)
            throws BadInputException {
        List<MediaDriverSettings> paging = board.drivers().stream().filter(MediaDriverSettings::pages).toList();
        for (MediaDriverSettings driver : paging) {
            if (sources.stream().anyMatch(source -> source.text().contains(driver.prefix() + "_DRIVE"))) {
                return driver;
            }
        }
        if (paging.size() == 1) {
            return paging.getFirst();
        }
        String first = sources.isEmpty() ? "the sources" : sources.getFirst().name();
        throw new BadInputException(paging.isEmpty()
                ? board.sourceName() + " gives no driver a paging type, so there is nothing to boot " + first + " with."
                : first + " uses the macros of no paging driver of " + board.sourceName() + ".");
    }

    static Set<Mistake> mistakes(DriverBehaviour driver, MediaDriverSettings settings) {
        var mistakes = EnumSet.noneOf(Mistake.class);
        registration(driver, mistakes);
        requests(driver, settings.pagingTypes(), mistakes);
        caps(driver, mistakes);
        rules(driver.mistakes(), settings, mistakes);
        return mistakes;
    }

    /** A driver that installs its factory but registers nothing leaves the rest to a controller library. */
    private static void registration(DriverBehaviour driver, Set<Mistake> mistakes) {
        add(mistakes, !driver.installsFactory(), Mistake.NO_FACTORY);
        if (driver.registersPaging()) {
            add(mistakes, !driver.hasDfcQueue(), Mistake.NO_DFC_QUEUE);
            add(mistakes, driver.hasDfcQueue() && !driver.queueBeforeMedia(), Mistake.LATE_DFC_QUEUE);
            add(mistakes, !driver.receives(), Mistake.NO_RECEIVE);
        } else {
            add(mistakes, !driver.installsFactory(), Mistake.NO_PAGING_DEVICE);
        }
    }

    private static void requests(DriverBehaviour driver, Set<PagingType> types, Set<Mistake> mistakes) {
        if (types.contains(PagingType.ROM)) {
            boolean unknown = !driver.handlesRomPageIn() || driver.refusesPageIn();
            add(mistakes, unknown, Mistake.ROM_PAGE_IN_UNKNOWN);
            add(mistakes, !unknown && !driver.reportsRomPartition() && !driver.addsRomOffset(),
                    Mistake.ROM_OFFSET_FORGOTTEN);
            add(mistakes, !unknown && driver.reportsRomPartition() && driver.addsRomOffset(), Mistake.ROM_OFFSET_TWICE);
        }
        add(mistakes, types.contains(PagingType.CODE) && !driver.handlesCodePageIn(), Mistake.CODE_PAGE_IN_UNKNOWN);
        add(mistakes, driver.defersFragments(), Mistake.DEFERS_FRAGMENTS);
        add(mistakes, !driver.completesAfterDefer(), Mistake.NEVER_COMPLETES);
    }

    private static void caps(DriverBehaviour driver, Set<Mistake> mistakes) {
        add(mistakes, driver.capsAnswer() == CapsAnswer.WAITS, Mistake.CAPS_NEVER_COMPLETED);
        boolean both = driver.mediaPageable() && driver.drivePageable();
        add(mistakes, !both, Mistake.NO_PAGEABLE_CAPS);
        add(mistakes, both && driver.mistakes().contains("P5"), Mistake.WRONG_CAPS_WORD);
    }

    private static void rules(Set<String> broken, MediaDriverSettings settings, Set<Mistake> mistakes) {
        add(mistakes, broken.contains("P8"), Mistake.RAW_WRITE_TO_PAGE);
        add(mistakes, broken.contains("P10"), Mistake.STALE_CACHE);
        add(mistakes, broken.contains("R9"), Mistake.SHARED_DFC_QUEUE);
        add(mistakes, broken.contains("R11"), Mistake.FAST_MUTEX_AROUND_COPY);
        add(mistakes, broken.contains("R12"), Mistake.MUTEX_AROUND_COPY);
        add(mistakes, broken.contains("R14") && settings.pagingTypes().contains(PagingType.DATA),
                Mistake.HEAP_ON_PAGE_OUT);
    }

    private static void add(Set<Mistake> mistakes, boolean made, Mistake mistake) {
        if (made) {
            mistakes.add(mistake);
        }
    }
}
