// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.PagingType;
import org.pagewright.model.Severity;

/** Caps reports pageable media and pageable drives. */
public final class P5PageableCaps implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P5",
            "Caps reports pageable media and pageable drives", Severity.ERROR,
            "Media drivers that page, every kernel generation and memory model.",
            "Automatic, also by migration step 4.",
            "The file server pages code only from drives with KDriveAttPageable, and estart pins the "
                    + "ROM image only on media with KMediaAttPageable. The two words use different bits: 0x100 "
                    + "is pageable in one and delete-notify in the other, so a crossed constant compiles.",
            """
                    caps.iMediaAtt |= KDriveAttPageable;""",
            """
                    if (aDrive.iPrimaryMedia->iPagingMedia)
                        caps.iMediaAtt |= KMediaAttPageable;
                    if (aDrive.iPagingDrv)
                        caps.iDriveAtt |= KDriveAttPageable;""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=wrong-caps-word",
                    "`Drive 2 does not report KDriveAttPageable`, so its executables are loaded whole."));

    private static final Attribute MEDIA = new Attribute("iMediaAtt", "KMediaAttPageable", "iPagingMedia",
            "iPagingDrv");
    private static final Attribute DRIVE = new Attribute("iDriveAtt", "KDriveAttPageable", "iPagingDrv",
            "iPagingMedia");

    /** A word of the capabilities, its flag, the field that tells it, and the field that tells the other word's. */
    private record Attribute(String word, String flag, String field, String otherField) {
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            function.node().accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTExpression expression) {
                    if (expression instanceof IASTBinaryExpression binary && isAttributeOperation(binary)) {
                        crossed(context, function, binary, "iDriveAtt", "KMediaAtt");
                        crossed(context, function, binary, "iMediaAtt", "KDriveAtt");
                        underField(context, function, binary, MEDIA);
                        underField(context, function, binary, DRIVE);
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
        FunctionFacts caps = capsFunction(context);
        if (caps != null && (PagingIntent.pages(context) || PagingIntent.isUnmigrated(context))) {
            Set<String> names = context.facts().namesUsed();
            missing(context, caps, names, MEDIA);
            if (PagingIntent.pages(context, PagingType.CODE)) {
                missing(context, caps, names, DRIVE);
            }
        }
    }

    /** Whether an attribute word is set, or a bit of it is asked for. */
    private static boolean isAttributeOperation(IASTBinaryExpression binary) {
        return binary.getOperator() == IASTBinaryExpression.op_assign
                || binary.getOperator() == IASTBinaryExpression.op_binaryAnd
                || binary.getOperator() == IASTBinaryExpression.op_binaryOrAssign
                || binary.getOperator() == IASTBinaryExpression.op_binaryAndAssign;
    }

    private static void crossed(RuleContext context, FunctionFacts function, IASTBinaryExpression binary, String word,
            String wrongPrefix) {
        if (word.equals(Syntax.lastName(Syntax.bare(binary.getOperand1())))) {
            for (String name : Syntax.names(binary.getOperand2())) {
                if (name.startsWith(wrongPrefix)) {
                    context.report(function.source(), binary, name + " belongs to the other attribute word, not to "
                            + word + "; the same bit means something else here.", List.of());
                }
            }
        }
    }

    /** Reports a flag that is set where the other field was asked, and its own was not. */
    private static void underField(RuleContext context, FunctionFacts function, IASTBinaryExpression binary,
            Attribute attribute) {
        if (binary.getOperator() == IASTBinaryExpression.op_binaryAnd
                || !attribute.word().equals(Syntax.lastName(Syntax.bare(binary.getOperand1())))
                || !Syntax.names(binary.getOperand2()).contains(attribute.flag())) {
            return;
        }
        var asked = new ArrayList<String>(Syntax.names(binary.getOperand2()));
        for (IASTNode at = binary; at != function.node() && at != null; at = at.getParent()) {
            if (at.getParent() instanceof IASTIfStatement branch && branch.getConditionExpression() != at) {
                asked.addAll(Syntax.names(branch.getConditionExpression()));
            }
        }
        if (asked.contains(attribute.otherField()) && !asked.contains(attribute.field())) {
            context.report(function.source(), binary, attribute.flag() + " is set by " + attribute.otherField()
                    + " here; it goes with " + attribute.field() + ".", List.of());
        }
    }

    private static void missing(RuleContext context, FunctionFacts caps, Set<String> names, Attribute attribute) {
        if (!names.contains(attribute.flag())) {
            context.report(caps.source(), caps.node().getDeclarator(), caps.qualifiedName() + " never sets "
                    + attribute.flag() + " in " + attribute.word() + " from " + attribute.field()
                    + ", so nothing is paged from the drive.", List.of());
        } else if (!names.contains(attribute.field())) {
            context.report(caps.source(), caps.node().getDeclarator(), caps.qualifiedName() + " sets "
                    + attribute.flag() + " without looking at " + attribute.field()
                    + ", which tells whether the drive was registered for paging.", List.of());
        }
    }

    /** The function of the media driver that fills iDriveAtt in; null when there is none in the sources. */
    private static @Nullable FunctionFacts capsFunction(RuleContext context) {
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                if (Syntax.names(function.node()).contains("iDriveAtt")) {
                    return function;
                }
            }
        }
        return null;
    }
}
