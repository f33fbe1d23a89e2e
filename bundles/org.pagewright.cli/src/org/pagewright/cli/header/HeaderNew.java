// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.pagewright.cli.ExitCode;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.rewrite.DriverChange;
import org.pagewright.header.rewrite.HeaderRewriter;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code pagewright header new}. */
@Command(name = "new", description = "Writes a header, or adds drivers to one in the style of those it has.")
public final class HeaderNew implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FILE", description = "The header; it need not exist.")
    private Path file = Path.of("");
    @Option(names = "--driver", required = true, paramLabel = "PREFIX:drives=L[:...]", //
            description = "A driver, such as " //
                    + "NAND:drives=2,3:media=1:name=Nand:paging=rom,code:page-drives=2:num-pages=8.")
    private List<String> drivers = List.of();
    @Option(names = "--force", description = "Also write a header that breaks a rule.")
    private boolean force;
    @ArgGroup(exclusive = true, multiplicity = "1")
    private OutputChoice output = new OutputChoice();

    @Override
    public Integer call() throws BadInputException {
        List<DriverChange> changes = changes();
        if (Files.exists(file)) {
            HeaderFile header = HeaderReader.load(file);
            String after = HeaderRewriter.add(header, changes).apply(header.text());
            if (!force) {
                NewErrors.refuse(HeaderReader.parse(header.name(), header.source().encode(after)),
                        BoardCheck.findings(header, Map.of()));
            }
            output.explainEncoding(spec.commandLine().getErr(), header.source(), after);
            output.apply(spec.commandLine().getOut(), file, header.text(), after, header.source()::encode);
            return ExitCode.CLEAN;
        }
        String text = HeaderRewriter.create(changes);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!force) {
            NewErrors.refuse(HeaderReader.parse(file.toString(), bytes), List.of());
        }
        output.apply(spec.commandLine().getOut(), file, "", text, t -> t.getBytes(StandardCharsets.UTF_8));
        return ExitCode.CLEAN;
    }

    private List<DriverChange> changes() {
        try {
            List<DriverChange> changes = drivers.stream().map(DriverSpecification::parse).toList();
            if (changes.stream().map(DriverChange::prefix).distinct().count() < changes.size()) {
                throw new TypeConversionException("each --driver needs its own prefix");
            }
            return changes;
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
