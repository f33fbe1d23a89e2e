// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.script.ScriptClass;
import org.pagewright.boot.written.WrittenBoot;
import org.pagewright.boot.written.WrittenChannel;
import org.pagewright.boot.written.WrittenDriver;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.model.BadInputException;

import picocli.CommandLine.Option;

/** {@code --driver}: the sources of a driver, or a Java class in its place. */
final class DriverOption {
    private static final int MOST_PLACES = 5;
    private static final String NOTHING = "nothing in it that the simulation knows as a mistake";

    @Option(names = "--driver", paramLabel = "SOURCE|java:CLASS", //
            description = "Boot what this driver source really does, or this Java class in its place; sources can be "
                    + "repeated for the files of one driver. Kernel, memory model and workload that are not given are "
                    + "those in which its first mistake shows.")
    private List<String> drivers = List.of();

    /** The class of a driver model, empty for none. */
    String model() throws BadInputException {
        List<String> classes = drivers.stream().filter(driver -> driver.startsWith(ScriptClass.PREFIX)).toList();
        if (!classes.isEmpty() && drivers.size() > 1) {
            throw new BadInputException("--driver names either the sources of one driver or one Java class, not "
                    + String.join(" and ", drivers) + ".");
        }
        return classes.isEmpty() ? "" : classes.getFirst().substring(ScriptClass.PREFIX.length());
    }

    /** The sources; empty with a Java class, or without the option. */
    List<SourceFile> sources() throws BadInputException {
        var sources = new ArrayList<SourceFile>();
        if (model().isEmpty()) {
            for (String driver : drivers) {
                sources.add(SourceLoader.load(Path.of(driver)).source());
            }
        }
        return sources;
    }

    private String files() {
        return String.join(", ", drivers);
    }

    /** What is booted in the place of a correct driver. */
    void describe(WrittenBoot boot, PrintWriter out) throws BadInputException {
        if (!model().isEmpty()) {
            out.println("Driver as the Java class " + model() + " does it.");
            out.println();
        }
        WrittenDriver written = boot.driver();
        if (written != null) {
            describe(written, out);
        }
        WrittenChannel channel = boot.channel();
        if (channel != null) {
            describe(channel, out);
        }
        if (written != null || channel != null) {
            boot.shownElsewhere().forEach(sentence -> out.println("  " + sentence));
            out.println();
        }
    }

    private void describe(WrittenChannel channel, PrintWriter out) {
        out.println("Device driver as written in " + files() + ", with clients whose memory is paged:");
        if (channel.mistakes().isEmpty()) {
            out.println("  " + NOTHING);
        }
        channel.mistakes().forEach((mistake, places) -> {
            out.println("  " + mistake.sentence() + " [" + mistake.rule() + "]");
            places.stream().limit(MOST_PLACES).forEach(place -> out.println("    " + place));
            if (places.size() > MOST_PLACES) {
                out.println("    and in " + (places.size() - MOST_PLACES) + " more places");
            }
        });
        channel.unbooted().forEach(sentence -> out.println("  " + sentence));
    }

    private void describe(WrittenDriver written, PrintWriter out) {
        out.println("Driver " + written.settings().prefix() + " (" + written.choice() + ") as written in " + files()
                + ":");
        if (written.mistakes().isEmpty()) {
            out.println("  " + NOTHING);
        }
        for (Mistake mistake : written.mistakes()) {
            out.println("  " + mistake.sentence() + " [" + mistake.rule() + "]");
        }
        written.unbooted().forEach(sentence -> out.println("  " + sentence));
    }
}
