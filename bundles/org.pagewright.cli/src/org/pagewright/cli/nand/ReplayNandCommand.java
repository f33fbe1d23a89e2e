// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.OutputFiles;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.AtomicFile;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.ftl.FlashFullException;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.replay.NandReplay;
import org.pagewright.nand.replay.NandReplayResult;
import org.pagewright.nand.replay.ReplayOptions;
import org.pagewright.nand.replay.ReplayProgress;
import org.pagewright.nand.replay.TraceFormat;
import org.pagewright.nand.replay.TraceReader;
import org.pagewright.nand.replay.TraceRecords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright replay nand}: a block I/O trace through translation layer and chip. */
@Command(name = "nand", description = "Runs a block I/O trace through the translation layer and a NAND part.")
public final class ReplayNandCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The trace; gzip is recognised.")
    private Path file = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private TraceFormat format = TraceFormat.MQSIM;

    @Option(names = "--part", required = true, paramLabel = "ID", description = "One of 'pagewright parts'.")
    private String partId = "";

    @Mixin
    private PartFileOption partFile = new PartFileOption();

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", //
            description = "Run the trace this often (default: ${DEFAULT-VALUE}).")
    private int repeat = 1;

    @Option(names = "--data", description = "Carry contents, error correction and check sums, not only time.")
    private boolean data;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", //
            description = "Seed of all faults (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--fault", paramLabel = "NAME[=N]", description = "Switch a fault on, such as read-disturb=5.")
    private List<String> faults = List.of();

    @Option(names = "--load", paramLabel = "IMAGE", //
            description = "Go on with a chip that --save wrote: its data, wear, seed and time. Needs --data.")
    private @Nullable Path load;

    @Option(names = "--save", paramLabel = "IMAGE", description = "Save the chip at the end. Needs --data.")
    private @Nullable Path save;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result as JSON.")
    private @Nullable Path json;

    @Option(names = "--png", paramLabel = "FILE", description = "Also draw the erases of all blocks as a heat map.")
    private @Nullable Path png;

    @Override
    public Integer call() throws BadInputException, IOException {
        if (repeat < 1 || repeat > 1_000_000) {
            throw new BadInputException("--repeat must lie between 1 and 1000000, not " + repeat + ".");
        }
        if (!data && (load != null || save != null)) {
            throw new BadInputException("--load and --save need --data: a chip without contents has no data to keep.");
        }
        OutputFiles.check(save, json, png);
        NandPart part = part();
        NandFaults settings = settings();
        long began = System.nanoTime();
        TraceRecords trace = TraceReader.read(file, format);
        NandReplayResult result;
        try (var progress = new TerminalProgress(spec.commandLine().getErr())) {
            NandReplay replay = replay(trace, part, settings, progress);
            result = replay.run();
            Path image = save;
            if (image != null) {
                replay.save(image);
            }
        } catch (OutOfMemoryError e) {
            throw new BadInputException("The contents of " + part.id() + " take up to " + megabytes(part)
                    + " MB, more than this run was given; start with PAGEWRIGHT_JAVA_OPTS=-Xmx" + megabytes(part)
                    + "m or without --data.", e);
        } catch (FlashFullException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        PrintWriter out = spec.commandLine().getOut();
        new NandReplayText(result, seconds).print(out, file.toString());
        write(result, seconds, out);
        boolean isClean = result.wrongPages() == 0 && result.layer().lostReads() == 0
                && result.chip().violationCount() == 0;
        return isClean ? 0 : 1;
    }

    /** What all pages and the tables of the layer take when every page has been written. */
    private static long megabytes(NandPart part) {
        return (long) part.pages() * (part.rawPageBytes() + 32) / 1_000_000 + 200;
    }

    private NandReplay replay(TraceRecords trace, NandPart part, NandFaults settings, ReplayProgress progress)
            throws BadInputException {
        Path image = load;
        if (image == null) {
            return NandReplay.fresh(trace, part, new ReplayOptions(repeat, data, seed, settings), progress);
        }
        ChipImage.Loaded loaded = ChipImage.load(image, part, NandOptions.PERFECT.with(settings));
        if (loaded.owned().hasRemaining()) {
            throw new BadInputException(
                    image + " was saved by a boot; only 'pagewright boot --load' can go on with it.");
        }
        var options = new ReplayOptions(repeat, data, loaded.chip().seed(), settings);
        return NandReplay.resumed(trace, loaded, options, progress);
    }

    private NandPart part() throws BadInputException {
        return partFile.parts().byId(partId);
    }

    private NandFaults settings() throws BadInputException {
        NandFaults settings = NandFaults.NONE;
        for (String fault : faults) {
            settings = settings.with(fault);
        }
        return settings;
    }

    private void write(NandReplayResult result, double seconds, PrintWriter out) throws IOException {
        Path target = json;
        if (target != null) {
            AtomicFile.replace(target, NandReplayJson.of(result, seconds).getBytes(StandardCharsets.UTF_8));
        }
        Path picture = png;
        if (picture != null) {
            AtomicFile.replace(picture, WearPicture.png(result.part(), result.erasesPerBlock()));
            out.printf(Locale.ROOT, "  picture     %s%n", picture);
        }
    }
}
