// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.TextOrJson;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandIdentity;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.chip.NandStatus;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;
import org.pagewright.nand.part.NandTiming;
import org.pagewright.nand.part.PartSources;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright parts}: the NAND parts that can be simulated. */
@Command(name = "parts", description = { "Lists the NAND parts that can be simulated, or describes one.",
        "A value marked ~ is typical: it has no data sheet behind it." })
public final class PartsCommand implements Callable<Integer> {
    /** One of the three copies. */
    private static final int PARAMETER_PAGE_BYTES = 256;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Describe this part in full.")
    private @Nullable String id;

    @Mixin
    private PartFileOption partFile = new PartFileOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TextOrJson format = TextOrJson.TEXT;

    @Override
    public Integer call() throws BadInputException, IOException {
        NandParts parts = partFile.parts();
        String wanted = id;
        List<NandPart> shown = wanted == null ? parts.all() : List.of(parts.byId(wanted));
        PrintWriter out = spec.commandLine().getOut();
        if (format == TextOrJson.JSON) {
            out.print(json(shown));
        } else if (wanted == null) {
            table(out, shown);
        } else {
            describe(out, shown.get(0));
        }
        return 0;
    }

    private static void table(PrintWriter out, List<NandPart> parts) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("ID", "PART", "KIND", "SIZE", "PAGE", "PAGES", "BLOCKS", "tR us", "tPROG us", "tBERS us",
                "ECC"));
        for (NandPart part : parts) {
            rows.add(List.of(part.id(), part.name(), part.kind().label(), part.capacityBytes() / (1 << 20) + " MiB",
                    part.pageBytes() + "+" + part.oobBytes(), Integer.toString(part.pagesPerBlock()),
                    Integer.toString(part.blocks()), micros(part, "readNanos", part.readNanos()),
                    micros(part, "programNanos", part.programNanos()), micros(part, "eraseNanos", part.eraseNanos()),
                    part.eccBits() + "/" + part.eccStepBytes() + mark(part, "eccBits")));
        }
        AlignedTable.print(out, rows, 3);
        out.println();
        out.println("~ typical value without a data sheet. 'pagewright parts ID' shows one part with its sources.");
    }

    private static void describe(PrintWriter out, NandPart part) {
        NandTiming timing = NandTiming.of(part);
        out.println(part.id() + ": " + part.vendor() + " " + part.name() + ", " + part.kind().label());
        line(out, part, "pageBytes", part.pageBytes() + " bytes main area of a page");
        line(out, part, "oobBytes", part.oobBytes() + " bytes spare area");
        line(out, part, "pagesPerBlock", part.pagesPerBlock() + " pages of a block");
        line(out, part, "blocks", part.blocks() + " blocks, " + part.capacityBytes() / (1 << 20) + " MiB");
        line(out, part, "planes", part.planes() + (part.planes() == 1 ? " plane" : " planes"));
        line(out, part, "readNanos", part.readNanos() + " ns array to register (tR)");
        line(out, part, "programNanos", part.programNanos() + " ns register to array (tPROG)");
        line(out, part, "eraseNanos", part.eraseNanos() + " ns block erase (tBERS)");
        line(out, part, "cycleNanos", part.cycleNanos() + " ns per byte on the bus");
        line(out, part, "peCycles", part.peCycles() == 0 ? "unlimited cycles" : part.peCycles() + " cycles");
        line(out, part, "eccBits", part.eccBits() + " correctable bits per " + part.eccStepBytes() + " bytes");
        line(out, part, "factoryBadMax", part.factoryBadMax() + " bad blocks at most over the whole life");
        line(out, part, "nop", (part.nop() == 0 ? "unlimited" : "" + part.nop()) + " partial programs of a page");
        line(out, part, "badBlockMarker", part.badBlockMarker().toString());
        out.println("  sources        " + String.join(", ", part.sources()));
        var sources = new PartSources();
        for (String source : part.sources()) {
            String title = sources.title(source);
            if (!title.equals(source)) {
                out.printf("    %-12s %s%n", source, title);
            }
        }
        out.printf(Locale.ROOT, "  one page       read %,d ns, program %,d ns; one block erased %,d ns%n",
                timing.readNanos(part), timing.programNanos(part), timing.eraseNanos(part));
        identify(out, part);
    }

    /** What an idle chip of the part answers when it is asked who it is. */
    private static void identify(PrintWriter out, NandPart part) {
        byte[] id = new byte[new NandIdentity(part).id().length];
        var chip = new NandChip(part, 0, NandOptions.TIMING_ONLY);
        NandResult read = chip.readId(0, id);
        out.printf(Locale.ROOT, "  read id        %s in %,d ns%n",
                HexFormat.ofDelimiter(" ").withUpperCase().formatHex(id), read.endNanos());
        byte[] page = new byte[PARAMETER_PAGE_BYTES];
        NandResult parameters = chip.readParameterPage(read.endNanos(), page);
        out.printf(Locale.ROOT, "  ONFI page      %s%n", parameters.status() == NandStatus.REFUSED ? "none"
                : String.format(Locale.ROOT, "%d bytes in %,d ns, check sum %02X%02X", page.length,
                        parameters.endNanos() - read.endNanos(), page[255], page[254]));
    }

    private static void line(PrintWriter out, NandPart part, String field, String text) {
        out.printf("  %-14s %s%s%n", field, text, part.isTypical(field) ? "  ~ typical" : "");
    }

    private static String micros(NandPart part, String field, int nanos) {
        String number = nanos % 1000 == 0 ? Integer.toString(nanos / 1000) : Double.toString(nanos / 1000.0);
        return number + mark(part, field);
    }

    private static String mark(NandPart part, String field) {
        return part.isTypical(field) ? "~" : "";
    }

    private static String json(List<NandPart> parts) throws IOException {
        var text = new StringWriter();
        try (var writer = new JsonWriter(text)) {
            writer.setFormattingStyle(FormattingStyle.PRETTY);
            writer.beginObject().name("parts").beginArray();
            for (NandPart part : parts) {
                writer.beginObject().name("id").value(part.id()).name("name").value(part.name());
                writer.name("vendor").value(part.vendor()).name("kind").value(part.kind().id());
                writer.name("pageBytes").value(part.pageBytes()).name("oobBytes").value(part.oobBytes());
                writer.name("pagesPerBlock").value(part.pagesPerBlock()).name("blocks").value(part.blocks());
                writer.name("planes").value(part.planes()).name("readNanos").value(part.readNanos());
                writer.name("programNanos").value(part.programNanos()).name("eraseNanos").value(part.eraseNanos());
                writer.name("cycleNanos").value(part.cycleNanos()).name("peCycles").value(part.peCycles());
                writer.name("eccBits").value(part.eccBits()).name("eccStepBytes").value(part.eccStepBytes());
                writer.name("factoryBadMax").value(part.factoryBadMax()).name("nop").value(part.nop());
                writer.name("badBlockMarker").value(part.badBlockMarker().toString());
                strings(writer, "typicalFields", part.typicalFields());
                strings(writer, "sources", part.sources());
                writer.endObject();
            }
            writer.endArray().endObject();
        }
        return text.append('\n').toString();
    }

    private static void strings(JsonWriter writer, String name, List<String> values) throws IOException {
        writer.name(name).beginArray();
        for (String value : values) {
            writer.value(value);
        }
        writer.endArray();
    }
}
