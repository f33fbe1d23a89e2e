// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** Step 4: the two pageable flags, each from its own field, before Caps returns. */
final class CapsStep {
    private final DriverFacts facts;
    private final boolean code;

    CapsStep(DriverFacts facts, MediaDriverSettings settings) {
        this(facts, settings.pagingTypes().contains(PagingType.CODE));
    }

    /** @param code whether code is paged from the drive */
    CapsStep(DriverFacts facts, boolean code) {
        this.facts = facts;
        this.code = code;
    }

    void apply(List<TextEdit> edits, List<String> done, List<String> left) {
        FunctionFacts caps = function();
        if (caps == null) {
            left.add("No function of the driver fills iDriveAtt in; set KMediaAttPageable and KDriveAttPageable where "
                    + "ECaps is answered.");
            return;
        }
        List<String> names = Syntax.names(caps.node());
        boolean media = !names.contains("KMediaAttPageable");
        boolean drive = !names.contains("KDriveAttPageable") && code;
        if (!media && !drive) {
            return;
        }
        String drv = parameter(caps, "TLocDrv&");
        String structure = parameter(caps, "TLocalDriveCaps");
        IASTReturnStatement end = lastReturn(caps);
        if (drv.isEmpty() || structure.isEmpty() || end == null) {
            left.add(caps.qualifiedName()
                    + " does not get the drive as a TLocDrv&; pass *aRequest.Drive() to it and set "
                    + "the flags from iPrimaryMedia->iPagingMedia and iPagingDrv.");
            return;
        }
        SourceFile file = caps.source().file();
        SourceRange range = caps.source().range(end);
        String indent = TextAnchor.indent(file, range.offset());
        String text = (media ? flag(file, indent, drv + ".iPrimaryMedia->iPagingMedia", structure + ".iMediaAtt",
                "KMediaAttPageable") : "")
                + (drive ? flag(file, indent, drv + ".iPagingDrv", structure + ".iDriveAtt", "KDriveAttPageable") : "");
        edits.add(new TextEdit(file.lineStart(file.lineOf(range.offset())), 0, TextAnchor.lines(file, text)));
        done.add(caps.qualifiedName() + " reports what is pageable.");
        if (names.contains("KDriveAttRemovable")) {
            left.add(caps.qualifiedName() + " reports a removable drive; a drive that pages must not be.");
        }
    }

    private static String flag(SourceFile file, String indent, String field, String word, String flag) {
        return indent + "if (" + field + ")\n" + indent + TextAnchor.step(file) + word + " |= " + flag + ";\n";
    }

    private static String parameter(FunctionFacts function, String type) {
        for (Parameter parameter : function.parameters()) {
            if (parameter.type().contains(type) && parameter.type().endsWith("&")) {
                return parameter.name();
            }
        }
        return "";
    }

    /** The function of the media driver that fills the capabilities in; null when there is none in the sources. */
    @Nullable
    FunctionFacts function() {
        for (String driver : facts.classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : facts.functionsOf(driver)) {
                if (Syntax.names(function.node()).contains("iDriveAtt")) {
                    return function;
                }
            }
        }
        return null;
    }

    private static @Nullable IASTReturnStatement lastReturn(FunctionFacts function) {
        var last = new IASTReturnStatement[1];
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTReturnStatement leave
                        && leave.getParent() == function.node().getBody()) {
                    last[0] = leave;
                }
                return PROCESS_CONTINUE;
            }
        });
        return last[0];
    }
}
