// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** Step 3: a kernel extension entry point that registers the media and its paging, in the order every type allows. */
final class EntryPointStep {
    private static final Pattern NEW = Pattern.compile("new\\s+(?:\\(.*?\\)\\s*)?(\\w+)");
    private static final Pattern SECTOR = Pattern.compile("\\b(K?\\w*Sector\\w*Shift\\w*)\\b");

    private final DriverFacts facts;
    private final MediaDriverSettings settings;

    EntryPointStep(DriverFacts facts, MediaDriverSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    void apply(List<TextEdit> edits, List<String> done, List<String> left) {
        if (calls("LocDrv::RegisterPagingDevice")) {
            return;
        }
        FunctionFacts entry = facts.function("", "PagewrightStandardExtension");
        FunctionFacts factory = facts.function("", "PagewrightStandardPdd");
        if (entry != null) {
            addPaging(entry, edits, done, left);
        } else if (factory != null) {
            newEntry(factory, edits, done, left);
        } else {
            left.add("There is no DECLARE_STANDARD_PDD and no entry point in this file; the binary's entry point is "
                    + "elsewhere.");
        }
    }

    private boolean calls(String callee) {
        return facts.functions().stream().flatMap(f -> f.calls().stream()).anyMatch(c -> c.calls(callee));
    }

    /** The entry point is there and registers the media: paging goes after the test of that. */
    private void addPaging(FunctionFacts entry, List<TextEdit> edits, List<String> done, List<String> left) {
        CallSite media = null;
        for (CallSite call : entry.calls()) {
            media = call.calls("LocDrv::RegisterMediaDevice") ? call : media;
        }
        var statement = media == null ? null : CallFinder.plainStatement(media.node());
        if (media == null || statement == null) {
            left.add("The entry point registers no media here; whoever calls RegisterMediaDevice must also call "
                    + "RegisterPagingDevice after it.");
            return;
        }
        SourceFile file = entry.source().file();
        SourceRange range = entry.source().range(statement);
        String indent = TextAnchor.indent(file, range.offset());
        String step = TextAnchor.step(file);
        String text = "\n" + indent + "if (r != KErrNone)\n" + indent + step + "return r;\n" + indent
                + "r = LocDrv::RegisterPagingDevice(" + media.argument(3) + ", " + array("Paging") + ", "
                + macro("PAGEDRIVECOUNT") + ", " + pagingType() + ",\n" + indent + step + step + shift(file) + ", "
                + numPages() + ");\n" + indent + "if (r == KErrNotSupported)\n" + indent + step + "r = KErrNone;";
        edits.add(new TextEdit(range.offset() + range.length(), 0, TextAnchor.lines(file, text)));
        edits.add(new TextEdit(lineStart(entry), 0, TextAnchor.lines(file, pagingArray())));
        done.add("The entry point registers the media for paging.");
        left.add("Look at the queue: " + media.argument(3) + "->iDfcQ must be set before RegisterMediaDevice.");
    }

    private void newEntry(FunctionFacts factory, List<TextEdit> edits, List<String> done, List<String> left) {
        SourceFile file = factory.source().file();
        IASTFunctionDefinition node = factory.node();
        SourceRange range = factory.source().range(node);
        Matcher created = NEW.matcher(file.text().substring(range.offset(), range.offset() + range.length()));
        if (!created.find()) {
            left.add("DECLARE_STANDARD_PDD does not create its factory with new, so the entry point cannot either.");
            return;
        }
        int macro = file.text().indexOf("DECLARE_STANDARD_PDD", range.offset());
        edits.add(new TextEdit(macro, "DECLARE_STANDARD_PDD".length(), "DECLARE_EXTENSION_PDD"));
        edits.add(new TextEdit(range.offset() + range.length(), 0,
                TextAnchor.lines(file, "\n\n" + styled(file, entry(file, created.group(1))))));
        edits.add(new TextEdit(lineStart(factory), 0, TextAnchor.lines(file, statics())));
        int include = file.text().indexOf("#include");
        if (!file.text().contains("variantmediadef.h") && include >= 0) {
            edits.add(new TextEdit(include, 0, TextAnchor.lines(file, "#include <variantmediadef.h>\n")));
        }
        done.add("DECLARE_STANDARD_PDD became DECLARE_EXTENSION_PDD, with a DECLARE_STANDARD_EXTENSION that registers "
                + "the media, its paging and the factory.");
        left.add("If a controller library registers this media, remove the entry point's registrations and have the "
                + "controller register the paging.");
    }

    private int lineStart(FunctionFacts function) {
        SourceFile file = function.source().file();
        return file.lineStart(file.lineOf(function.source().range(function.node()).offset()));
    }

    private String statics() {
        String name = name();
        return "static TDfcQue " + name + "DfcQ;\nconst TInt K" + name + "ThreadPriority = 24;\n_LIT(K" + name
                + "ThreadName, \"" + name + "MediaThread\");\n_LIT(K" + name + "DriveName, " + macro("DRIVENAME")
                + ");\nstatic const TInt " + array("") + "[" + macro("DRIVECOUNT") + "] = {" + macro("DRIVELIST")
                + "};\n" + pagingArray();
    }

    private String pagingArray() {
        boolean listed = settings.pageDrives() != null;
        return "static const TInt " + array("Paging") + "[" + macro("PAGEDRIVECOUNT") + " + 1] = {"
                + (listed ? macro("PAGEDRIVELIST") : "-1") + "};\n\n";
    }

    private String entry(SourceFile file, String factory) {
        String name = name();
        boolean data = settings.pagingTypes().contains(PagingType.DATA);
        String install = """
                    DPhysicalDevice* factory = new %s;
                    if (factory == NULL)
                        return KErrNoMemory;
                    r = Kern::InstallPhysicalDevice(factory);
                    if (r != KErrNone)
                        return r;
                """.formatted(factory);
        String receive = "    media->iMsgQ.Receive();\n";
        return """
                DECLARE_STANDARD_EXTENSION()
                {
                    TInt r = Kern::DfcQInit(&%1$sDfcQ, K%1$sThreadPriority, &K%1$sThreadName);
                    if (r != KErrNone)
                        return r;
                    DPrimaryMediaBase* media = new DPrimaryMediaBase;
                    if (media == NULL)
                        return KErrNoMemory;
                    media->iDfcQ = &%1$sDfcQ;
                %2$s    r = LocDrv::RegisterMediaDevice(%3$s, %4$s, %5$s, media,
                        %6$s, K%1$sDriveName);
                    if (r != KErrNone)
                        return r;
                    r = LocDrv::RegisterPagingDevice(media, %7$s, %8$s, %9$s,
                        %10$s, %11$s);
                    if (r != KErrNone && r != KErrNotSupported)
                        return r;
                %12$s    return KErrNone;
                }
                """.formatted(name, data ? receive + install : "", device(), macro("DRIVECOUNT"), array(""),
                macro("NUMMEDIA"), array("Paging"), macro("PAGEDRIVECOUNT"), pagingType(), shift(file), numPages(),
                data ? "" : install + receive).stripTrailing();
    }

    /** Braces and indentation as the file has them; the kernel's style indents the braces. */
    private static String styled(SourceFile file, String text) {
        String step = TextAnchor.step(file);
        if (!TextAnchor.bracesAlone(file)) {
            return text.replace("()\n{", "() {").replace("    ", step);
        }
        boolean indented = file.text().contains("\n" + step + "{");
        return (indented ? text.replace("\n{", "\n    {").replace("\n}", "\n    }") : text).replace("    ", step);
    }

    private String name() {
        String prefix = settings.prefix();
        return prefix.isEmpty() ? "Media" : prefix.charAt(0) + prefix.substring(1).toLowerCase(Locale.ROOT);
    }

    private String array(String kind) {
        return name() + kind + "DriveList";
    }

    private String macro(String suffix) {
        return settings.prefix() + "_" + suffix;
    }

    private String device() {
        return "MEDIA_DEVICE_" + settings.prefix().replaceAll("\\d+$", "");
    }

    private String pagingType() {
        return "(" + settings.prefix() + "_PAGING_TYPE)";
    }

    private String numPages() {
        return settings.prefix() + "_NUM_PAGES";
    }

    private static String shift(SourceFile file) {
        Matcher matcher = SECTOR.matcher(file.text());
        return matcher.find() ? matcher.group(1) : "9";
    }
}
