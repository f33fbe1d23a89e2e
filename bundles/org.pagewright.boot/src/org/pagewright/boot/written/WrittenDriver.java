// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.behaviour.BehaviourReader;
import org.pagewright.migration.behaviour.CapsAnswer;
import org.pagewright.migration.behaviour.DriverBehaviour;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/**
 * A media driver as its sources show it.
 *
 * @param settings what the header says about it
 * @param mistakes what the simulated driver has to do wrong to behave like it
 * @param choice   why it is this driver of the header
 */
public record WrittenDriver(MediaDriverSettings settings, Set<Mistake> mistakes, String choice) {

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
        DriverChoice choice = DriverChoice.of(sources, board);
        MediaDriverSettings settings = choice.settings();
        var options = CheckOptions.DEFAULT.withKernel(kernel).withSettings(settings);
        DriverBehaviour behaviour = BehaviourReader.read(sources, options);
        Set<PagingType> types = types(settings);
        var mistakes = EnumSet.noneOf(Mistake.class);
        boolean registersMedia = sources.stream()
                .anyMatch(source -> DriverChoice.withoutComments(source).contains("RegisterMediaDevice"));
        registration(behaviour, registersMedia, mistakes);
        requests(behaviour, types, mistakes);
        caps(behaviour, mistakes);
        rules(behaviour.mistakes(), types, mistakes);
        messages(DriverChecker.check(sources, options), types, mistakes);
        if (settings.device().isExtension()) {
            mistakes.retainAll(ExtensionMediaDriver.CAN_MAKE);
        }
        return new WrittenDriver(settings, mistakes, choice.reason());
    }

    /** The mistakes as fault specifications of a boot. */
    public List<String> faults() {
        return mistakes.stream().map(mistake -> settings.prefix() + ":mistake=" + mistake.id()).toList();
    }

    /** Types that the driver pages, over all instances of an extension. */
    private static Set<PagingType> types(MediaDriverSettings settings) {
        var types = EnumSet.noneOf(PagingType.class);
        types.addAll(settings.pagingTypes());
        ExtensionInstances instances = settings.instances();
        if (instances != null) {
            for (PagingType type : PagingType.values()) {
                if (instances.pagingTypeBits().stream().anyMatch(bits -> (bits & type.bit()) != 0)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    /** A driver that installs its factory but registers nothing leaves the rest to a controller library. */
    private static void registration(DriverBehaviour driver, boolean registersMedia, Set<Mistake> mistakes) {
        add(mistakes, !driver.installsFactory(), Mistake.NO_FACTORY);
        if (driver.registersPaging()) {
            add(mistakes, !driver.hasDfcQueue(), Mistake.NO_DFC_QUEUE);
            add(mistakes, driver.hasDfcQueue() && !driver.queueBeforeMedia(), Mistake.LATE_DFC_QUEUE);
            add(mistakes, !driver.receives(), Mistake.NO_RECEIVE);
        } else {
            add(mistakes, registersMedia || !driver.installsFactory(), Mistake.NO_PAGING_DEVICE);
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
        // Without a queue of its own the driver is called directly, and KErrNone means done.
        add(mistakes, driver.capsAnswer() == CapsAnswer.WAITS && driver.hasDfcQueue(), Mistake.CAPS_NEVER_COMPLETED);
        boolean both = driver.mediaPageable() && driver.drivePageable();
        add(mistakes, !both, Mistake.NO_PAGEABLE_CAPS);
        add(mistakes, both && driver.mistakes().contains("P5"), Mistake.WRONG_CAPS_WORD);
    }

    private static void rules(Set<String> broken, Set<PagingType> types, Set<Mistake> mistakes) {
        boolean data = types.contains(PagingType.DATA);
        add(mistakes, broken.contains("P8"), Mistake.RAW_WRITE_TO_PAGE);
        add(mistakes, broken.contains("P10"), Mistake.STALE_CACHE);
        add(mistakes, broken.contains("P11") && data, Mistake.NAKED_POINTER);
        add(mistakes, broken.contains("R9"), Mistake.SHARED_DFC_QUEUE);
        add(mistakes, broken.contains("R11"), Mistake.FAST_MUTEX_AROUND_COPY);
        add(mistakes, broken.contains("R12"), Mistake.MUTEX_AROUND_COPY);
        add(mistakes, broken.contains("R14") && data, Mistake.HEAP_ON_PAGE_OUT);
    }

    /** Rules with several meanings, told apart by their words. */
    private static void messages(List<Finding> findings, Set<PagingType> types, Set<Mistake> mistakes) {
        for (Finding finding : findings) {
            String message = finding.message();
            add(mistakes, finding.rule().equals("P2") && message.contains("comes before RegisterMediaDevice"),
                    Mistake.PAGING_BEFORE_MEDIA);
            add(mistakes, finding.rule().equals("P2") && message.contains("comes after RegisterPagingDevice")
                    && types.contains(PagingType.DATA), Mistake.RECEIVE_LAST);
            add(mistakes, finding.rule().equals("P4") && message.contains("The result of LocDrv::RegisterMediaDevice"),
                    Mistake.UNCHECKED_RESULT);
        }
    }

    private static void add(Set<Mistake> mistakes, boolean made, Mistake mistake) {
        if (made) {
            mistakes.add(mistake);
        }
    }
}
