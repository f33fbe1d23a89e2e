// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.ExitCode;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.rewrite.DriverChange;
import org.pagewright.header.rewrite.HeaderRewriter;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.EditedText;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code pagewright header set}. */
@Command(name = "set", description = { "Changes settings of one driver and not one byte more.",
        "Counts follow their lists. Without -D every branch of the header's conditionals is changed." })
public final class HeaderSet implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FILE", description = "The header.")
    private Path file = Path.of("");
    @Mixin
    private DefineOptions defines = new DefineOptions();
    @Option(names = "--driver", required = true, paramLabel = "PREFIX", description = "The driver, such as NAND.")
    private String prefix = "";
    @Option(names = "--drives", paramLabel = "L", description = "Its drives, such as 2,3,5.")
    private @Nullable String drives;
    @Option(names = "--media", paramLabel = "N", description = "Its number of media objects.")
    private @Nullable String media;
    @Option(names = "--name", paramLabel = "S", description = "The name of the drive group.")
    private @Nullable String name;
    @Option(names = "--paging", paramLabel = "rom,code,data|none", description = "What it pages.")
    private @Nullable String paging;
    @Option(names = "--page-drives", paramLabel = "L", description = "The drives that code is paged from.")
    private @Nullable String pageDrives;
    @Option(names = "--num-pages", paramLabel = "N", description = "Pages in one fragment of a large write.")
    private @Nullable String numPages;
    @Option(names = "--remove", description = "Remove the driver with its comment instead.")
    private boolean remove;
    @Option(names = "--force", description = "Also make a change that breaks a rule.")
    private boolean force;
    @ArgGroup(exclusive = true, multiplicity = "1")
    private OutputChoice output = new OutputChoice();

    @Override
    public Integer call() throws BadInputException {
        DriverChange change = change();
        HeaderFile header = HeaderReader.load(file);
        List<Finding> known = BoardCheck.findings(header, Map.of());
        EditedText edits = remove ? HeaderRewriter.remove(header, prefix)
                : HeaderRewriter.set(header, defines.defines(), change);
        String after = edits.apply(header.text());
        if (!force) {
            NewErrors.refuse(HeaderReader.parse(header.name(), header.source().encode(after)), known);
        }
        output.explainEncoding(spec.commandLine().getErr(), header.source(), after);
        output.apply(spec.commandLine().getOut(), file, header.text(), after, header.source()::encode);
        return ExitCode.CLEAN;
    }

    private DriverChange change() {
        try {
            String list = drives;
            String mediaCount = media;
            String types = paging;
            String pageList = pageDrives;
            String pages = numPages;
            boolean nothing = list == null && mediaCount == null && name == null && types == null && pageList == null
                    && pages == null;
            if (nothing != remove) {
                throw new TypeConversionException(remove ? "--remove goes with no new setting"
                        : "name at least one setting to change, such as --drives");
            }
            return new DriverChange(prefix, list == null ? null : IntegerList.drives(list),
                    mediaCount == null ? null : IntegerList.count(mediaCount, "--media"), name,
                    types == null ? null : IntegerList.pagingBits(types),
                    pageList == null ? null : IntegerList.drives(pageList),
                    pages == null ? null : IntegerList.count(pages, "--num-pages"));
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
