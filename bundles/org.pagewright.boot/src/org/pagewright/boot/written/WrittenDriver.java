// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.behaviour.BehaviourReader;
import org.pagewright.migration.behaviour.DriverBehaviour;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/**
 * A media driver as its sources show it.
 *
 * @param settings what the header says about it
 * @param mistakes what the simulated driver has to do wrong to behave like it
 * @param choice   why it is this driver of the header
 * @param kernel   the kernel generation it was read for
 * @param unbooted what the check finds and the boot does not show, a sentence for each rule
 */
public record WrittenDriver(MediaDriverSettings settings, Set<Mistake> mistakes, String choice,
        KernelGeneration kernel, List<String> unbooted) {

    /** Copies the collections; the order of the set is that of the enumeration. */
    public WrittenDriver {
        mistakes = mistakes.isEmpty() ? EnumSet.noneOf(Mistake.class) : EnumSet.copyOf(mistakes);
        unbooted = List.copyOf(unbooted);
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
        Set<Mistake> mistakes = mistakes(sources, settings, kernel);
        Set<String> unseen = Unbooted.rules(DriverChecker.check(sources, options(settings, kernel)), mistakes);
        return new WrittenDriver(settings, mistakes, choice.reason(), kernel,
                unseen.isEmpty() ? List.of() : reasons(unseen, sources, settings, kernel));
    }

    /** What the other kernel shows, and why no kernel does. */
    private static List<String> reasons(Set<String> unseen, List<SourceFile> sources, MediaDriverSettings settings,
            KernelGeneration kernel) throws BadInputException {
        KernelGeneration other = kernel == KernelGeneration.PINNED ? KernelGeneration.CLASSIC
                : KernelGeneration.PINNED;
        Set<String> shown = mistakes(sources, settings, other).stream().map(Mistake::rule).collect(Collectors.toSet());
        return unseen.stream().map(rule -> shown.contains(rule) ? rule + " shows with --kernel " + other.id() + "."
                : Unbooted.sentence(rule)).toList();
    }

    private static CheckOptions options(MediaDriverSettings settings, KernelGeneration kernel) {
        return CheckOptions.DEFAULT.withKernel(kernel).withSettings(settings)
                .withMacros(Map.of("__DEMAND_PAGING__", "1"));
    }

    private static Set<Mistake> mistakes(List<SourceFile> sources, MediaDriverSettings settings,
            KernelGeneration kernel) throws BadInputException {
        DriverBehaviour behaviour = BehaviourReader.read(sources, options(settings, kernel));
        Set<Mistake> mistakes = MistakesShown.by(behaviour, types(settings), kernel);
        if (settings.device().isExtension()) {
            mistakes.retainAll(ExtensionMediaDriver.CAN_MAKE);
        }
        return mistakes;
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
}
