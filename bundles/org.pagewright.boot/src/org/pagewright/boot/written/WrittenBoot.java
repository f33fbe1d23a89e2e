// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/**
 * Driver sources, and a boot that shows what they do wrong.
 *
 * @param driver   a media driver; null for none
 * @param channel  a device driver with clients; null for none
 * @param settings what the boot runs with
 */
public record WrittenBoot(@Nullable WrittenDriver driver, @Nullable WrittenChannel channel, Showing settings) {

    /**
     * What the user asks for; null where a mistake decides.
     *
     * @param workload    the workload
     * @param kernel      the kernel generation
     * @param memoryModel the memory model
     */
    public record Asked(@Nullable String workload, @Nullable KernelGeneration kernel,
            @Nullable MemoryModel memoryModel) {
        private Showing over(Showing usual) {
            return new Showing(workload == null ? usual.workload() : workload,
                    kernel == null ? usual.kernel() : kernel,
                    memoryModel == null ? usual.memoryModel() : memoryModel);
        }
    }

    /**
     * Reads sources.
     *
     * @param sources the files of one driver; none for a board with correct drivers
     * @param usual   settings where no mistake asks for others
     * @throws BadInputException when no driver of the header fits, or the sources hold no driver
     */
    public static WrittenBoot read(List<SourceFile> sources, BoardSettings board, Asked asked, Showing usual)
            throws BadInputException {
        if (sources.isEmpty()) {
            return new WrittenBoot(null, null, asked.over(usual));
        }
        KernelGeneration asWished = asked.over(usual).kernel();
        if (WrittenChannel.isIn(sources)) {
            Showing clients = asked.over(Showing.of(Mistake.STATUS_BY_DRIVER_THREAD));
            if (!clients.memoryModel().pagesData()) {
                throw new BadInputException(sources.getFirst().name()
                        + " is a device driver with clients, whose memory is paged on the flexible memory model only, "
                        + "not on " + clients.memoryModel().id() + ".");
            }
            return new WrittenBoot(null, WrittenChannel.read(sources, asWished), clients);
        }
        WrittenDriver driver = WrittenDriver.read(sources, board, asWished);
        if (driver.mistakes().isEmpty() && asked.kernel() == null) {
            WrittenDriver classic = WrittenDriver.read(sources, board, KernelGeneration.CLASSIC);
            driver = classic.mistakes().isEmpty() ? driver : classic;
        }
        Showing first = driver.mistakes().isEmpty() ? usual : Showing.of(driver.mistakes().iterator().next());
        Showing settings = asked.over(first);
        return new WrittenBoot(driver, null,
                new Showing(settings.workload(), driver.kernel(), settings.memoryModel()));
    }

    /** What the simulated drivers do wrong, as fault specifications of a boot. */
    public List<String> faults() {
        return driver != null ? driver.faults() : channel != null ? channel.faults() : List.of();
    }

    /** Mistakes that these settings do not show, each with the options that do. */
    public List<String> shownElsewhere() {
        var sentences = new ArrayList<String>();
        Set<Mistake> mistakes = driver != null ? driver.mistakes()
                : channel != null ? channel.mistakes().keySet() : Set.of();
        for (Mistake mistake : mistakes) {
            Showing showing = Showing.of(mistake);
            if (mistake == Mistake.UNCHECKED_RESULT) {
                sentences.add(mistake.rule() + " (" + mistake.id()
                        + ") shows where a registration fails, as with a drive that two drivers claim.");
            } else if (!showing.isIn(settings)) {
                sentences.add(mistake.rule() + " (" + mistake.id() + ") shows with " + showing.options() + ".");
            }
        }
        return sentences;
    }
}
