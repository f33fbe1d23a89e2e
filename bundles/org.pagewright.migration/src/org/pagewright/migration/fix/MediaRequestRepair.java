// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** P1, P5, P6, P8 and P10: one place of a media driver at a time, where a migration step would do all of them. */
final class MediaRequestRepair implements Repair {
    private static final Pattern CROSSED = Pattern.compile(
            "iMediaAtt[|&]?=[^;=]*KDriveAtt|iDriveAtt[|&]?=[^;=]*KMediaAtt");
    private static final String FRAGMENT = "EWriteRequestFragment";

    @Override
    public List<String> rules() {
        return List.of("P1", "P5", "P6", "P8", "P10");
    }

    @Override
    public String byHand(Finding finding) {
        return switch (finding.rule()) {
        case "P1" -> "run 'pagewright migrate SOURCE --header variantmediadef.h --driver PREFIX --steps entry', which "
                + "writes the entry point from the board's header.";
        case "P5" -> "set the flag where ECaps is answered, from the field named here, which tells whether the drive "
                + "was registered for paging.";
        case "P6" -> "treat the requests named here like ERead and EWrite; 'pagewright migrate --steps requests' asks "
                + "for what is missing.";
        case "P8" -> "give the data of a page-in to WriteToPageHandler, with its offset in the page.";
        default -> "test DMediaPagingDevice::PageInRequest before the cache answers, or keep the cache coherent.";
        };
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        return fixes(facts, finding).stream().findFirst();
    }

    @Override
    public List<Fix> fixes(DriverFacts facts, Finding finding) throws NotRepairable {
        return switch (finding.rule()) {
        case "P1" -> entry(facts, finding);
        case "P5" -> caps(facts, finding);
        case "P6" -> requests(facts, finding);
        case "P8" -> rawWrite(facts, finding);
        default -> cache(facts, finding);
        };
    }

    /** An extension's entry point is there already, so that only the factory's macro has to change. */
    private static List<Fix> entry(DriverFacts facts, Finding finding) throws NotRepairable {
        FunctionFacts factory = facts.function("", "PagewrightStandardPdd");
        String macro = "DECLARE_STANDARD_PDD";
        if (factory == null || !finding.message().contains("both define")) {
            throw new NotRepairable("the entry point needs the drives and the paging of the board's header");
        }
        String text = factory.source().file().text();
        int at = text.indexOf(macro, factory.source().range(factory.node()).offset());
        var edits = new Edits();
        edits.add(factory.source(), new TextEdit(at, macro.length(), "DECLARE_EXTENSION_PDD"));
        return List.of(edits.fix("Use DECLARE_EXTENSION_PDD"));
    }

    private static List<Fix> caps(DriverFacts facts, Finding finding) throws NotRepairable {
        if (finding.message().contains("belongs to the other attribute word")) {
            return List.of();
        }
        if (!finding.message().contains(" never sets ")) {
            throw new NotRepairable("under which condition the flag was meant to be set is not known");
        }
        if (facts.functions().stream().anyMatch(f -> CROSSED.matcher(Syntax.text(f.node())).find())) {
            throw new NotRepairable("a flag is set in the wrong word, which has to be repaired first");
        }
        var edits = new ArrayList<TextEdit>();
        var left = new ArrayList<String>();
        CapsStep step = new CapsStep(facts, finding.message().contains("KDriveAttPageable"));
        FunctionFacts caps = step.function();
        step.apply(edits, new ArrayList<>(), left);
        if (caps == null || edits.isEmpty()) {
            throw new NotRepairable("the function that fills the capabilities in does not get the drive as a TLocDrv&");
        }
        return List.of(new Fix("Report what is pageable", List.of(EditedText.of(caps.source().file().name(),
                caps.source().file().text(), edits))));
    }

    private static List<Fix> requests(DriverFacts facts, Finding finding) throws NotRepairable {
        String missing = finding.message().replaceAll("(?s).* does not answer (.*?);.*", "$1");
        if (missing.equals(finding.message())) {
            throw new NotRepairable("what must not happen while data is paged is the driver's design");
        }
        if (missing.contains("ERomPageInRequest") && !facts.namesUsed().contains("KPartitionTypeROM")) {
            throw new NotRepairable("a ROM page-in also needs the place of the ROM image on the media");
        }
        FunctionFacts request = facts.functions().stream().filter(f -> f.source().file().name().equals(finding.file())
                && f.source().range(f.node().getDeclarator()).equals(finding.range())).findFirst()
                .orElseThrow(() -> new NotRepairable("Request is in another file"));
        var edits = new ArrayList<TextEdit>();
        boolean all = true;
        for (String like : List.of("ERead", "EWrite")) {
            List<String> ids = ids(missing, like);
            all &= ids.isEmpty() || new RequestLabels(facts, like, ids, "").apply(edits);
        }
        if (!all) {
            throw new NotRepairable("no place that handles DLocalDrive::ERead and EWrite was found");
        }
        return List.of(new Fix("Serve paging requests like reads and writes", List.of(EditedText.of(finding.file(),
                request.source().file().text(), edits))));
    }

    private static List<String> ids(String missing, String like) {
        return List.of(missing.split(", | and ")).stream().filter(id -> id.contains(FRAGMENT) == like.equals("EWrite"))
                .map(id -> "DMediaPagingDevice::" + id).toList();
    }

    /** Both forms reach the pager; which one fits depends on what other requests the function serves. */
    private static List<Fix> rawWrite(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null || call.arguments().size() != 2 || !call.callee().endsWith("WriteRemoteRaw")) {
            throw new NotRepairable("where the data of a page-in is sent from is not known");
        }
        ParsedSource source = call.owner().source();
        String request = source.written(call.node()).replaceFirst("(?s)WriteRemoteRaw.*", "");
        String data = source.written(call.arguments().get(0));
        String size = source.written(call.arguments().get(1));
        var handler = new Edits();
        handler.replace(source, call.node(), request + "WriteToPageHandler(" + data + ", " + size + ", 0)");
        var fixes = new ArrayList<>(List.of(handler.fix("Write to the page handler (page-ins only)").asChoice()));
        String argument = facts.classNamed(call.owner().className()) == null ? "" : data;
        if (argument.matches("\\w+")) {
            var remote = new Edits();
            int offset = source.range(CallFinder.wholeStatement(call.node())).offset();
            String newLine = TextAnchor.lineEnd(source.file()) + TextAnchor.indent(source.file(), offset);
            boolean block = CallFinder.isInBlock(call.node());
            remote.insert(source, offset, "TPtrC8 data((const TUint8*)" + data + ", " + size + ");" + newLine);
            remote.replace(source, call.node(), request + "WriteRemote(&data, 0)");
            if (block && !Syntax.names(call.owner().node()).contains("data")) {
                fixes.add(remote.fix("Write to the descriptor of the request (page-ins and reads)").asChoice());
            }
        }
        return fixes;
    }

    private static List<Fix> cache(DriverFacts facts, Finding finding) throws NotRepairable {
        for (FunctionFacts function : facts.functions()) {
            ParsedSource source = function.source();
            if (source.file().name().equals(finding.file())
                    && source.range(function.node().getDeclarator()).equals(finding.range())) {
                String request = function.parameters().stream().filter(p -> p.type().equals("TLocDrvRequest&"))
                        .map(Parameter::name).findFirst().orElseThrow(() -> new NotRepairable(
                                function.qualifiedName() + " does not get the request as a parameter"));
                var edits = new Edits();
                for (IASTIfStatement test : Statements.of(function, IASTIfStatement.class)) {
                    String condition = Syntax.text(test.getConditionExpression()).toLowerCase(Locale.ROOT);
                    if (condition.contains("cache") && condition.contains("pos")) {
                        SourceRange range = source.range(test.getConditionExpression());
                        boolean either = condition.contains("||") || condition.contains("?");
                        edits.insert(source, range.offset(), "!DMediaPagingDevice::PageInRequest(" + request + ") && "
                                + (either ? "(" : ""));
                        if (either) {
                            edits.insert(source, range.offset() + range.length(), ")");
                        }
                    }
                }
                return List.of(edits.fix("Ask the media for page-ins"));
            }
        }
        return List.of();
    }
}
