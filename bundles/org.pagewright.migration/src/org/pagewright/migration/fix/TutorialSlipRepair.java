// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** S3, S11 to S14 and S17: the slips of the migration tutorial that one edit mends (fact sheet 13). */
final class TutorialSlipRepair implements Repair {
    private static final Pattern NARROW = Pattern.compile("\\bTLocalDriveCaps(V[2345])?\\b");

    @Override
    public List<String> rules() {
        return List.of("S3", "S11", "S12", "S13", "S14", "S17");
    }

    @Override
    public String byHand(Finding finding) {
        return switch (finding.rule()) {
        case "S3" -> "declare a DPhysicalDevice* for the factory.";
        case "S11" ->
            "return KErrNone when Complete will be called for the request, KErrCompletion when it is done, or "
                    + "an error.";
        case "S13" -> "include drivers/locmedia.h and delete this definition.";
        case "S12" -> "cast to TLocalDriveCapsV6 or wider.";
        case "S14" -> "define the macro with the prefix in the header, and use that.";
        default -> "call Kern::DestroyClientRequest.";
        };
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        for (ParsedSource source : facts.sources()) {
            if (source.file().name().equals(finding.file())) {
                return switch (finding.rule()) {
                case "S3" -> declare(facts, source, finding);
                case "S11" -> finish(facts, source, finding);
                case "S12" -> widen(source, finding);
                case "S13" -> dropDefinition(source, finding);
                case "S14" -> prefix(facts, source, finding);
                default -> rename(facts, finding);
                };
            }
        }
        return Optional.empty();
    }

    private static Optional<Fix> declare(DriverFacts facts, ParsedSource source, Finding finding)
            throws NotRepairable {
        IASTExpression name = expressionAt(source, finding, IASTIdExpression.class);
        IASTStatement statement = name == null ? null : CallFinder.wholeStatement(name);
        if (name == null || !(statement instanceof IASTExpressionStatement)
                || !(statement.getParent() instanceof IASTCompoundStatement block)
                || source.range(statement).offset() != source.range(name).offset()) {
            throw new NotRepairable("the factory is made inside another statement");
        }
        if (facts.functions().stream().noneMatch(f -> f.node().getBody() == block)) {
            throw new NotRepairable("the factory may be used outside this block");
        }
        var edits = new Edits();
        edits.insert(source, source.range(statement).offset(), "DPhysicalDevice* ");
        return Optional.of(edits.fix("Declare " + Syntax.text(name)));
    }

    private static Optional<Fix> finish(DriverFacts facts, ParsedSource source, Finding finding)
            throws NotRepairable {
        for (FunctionFacts function : facts.functions()) {
            if (function.source() == source && source.range(function.node().getDeclarator()).equals(finding.range())) {
                boolean caps = function.parameters().stream().anyMatch(p -> p.type().startsWith("TLocalDriveCaps"));
                if (!caps) {
                    throw new NotRepairable("what " + function.name() + " has to return depends on whether Complete "
                            + "follows");
                }
                var edits = new Edits();
                edits.add(source, DestructorRepair.atEnd(function, "return KErrCompletion;"));
                return Optional.of(edits.fix("Return KErrCompletion"));
            }
        }
        return Optional.empty();
    }

    /** The cast, and the variable it is for. */
    private static Optional<Fix> widen(ParsedSource source, Finding finding) throws NotRepairable {
        SourceFile file = source.file();
        IASTExpression cast = expressionAt(source, finding, IASTExpression.class);
        if (cast == null) {
            return Optional.empty();
        }
        IASTStatement statement = CallFinder.wholeStatement(cast);
        SourceRange range = source.range(statement);
        var edits = new Edits();
        var found = NARROW.matcher(file.text()).region(range.offset(), range.offset() + range.length());
        while (found.find()) {
            edits.add(source, new TextEdit(found.start(), found.end() - found.start(),
                    "TLocalDriveCapsV6"));
        }
        return Optional.of(edits.fix("Use TLocalDriveCapsV6"));
    }

    private static Optional<Fix> dropDefinition(ParsedSource source, Finding finding) throws NotRepairable {
        var found = new ArrayList<IASTEnumerator>();
        var uses = new ArrayList<IASTIdExpression>();
        var visitor = new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTEnumerator enumerator) {
                if (enumerator != null && source.owns(enumerator) && source.range(enumerator).equals(finding.range())) {
                    found.add(enumerator);
                }
                return PROCESS_CONTINUE;
            }

            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression instanceof IASTIdExpression id && source.owns(id)
                        && Syntax.text(id).endsWith("ECodePageInRequest")
                        && !Syntax.text(id).startsWith("DMediaPagingDevice::")) {
                    uses.add(id);
                }
                return PROCESS_CONTINUE;
            }
        };
        visitor.shouldVisitEnumerators = true;
        source.unit().accept(visitor);
        if (found.size() != 1 || !(found.get(0).getParent() instanceof ICPPASTEnumerationSpecifier list)
                || !(list.getParent() instanceof IASTSimpleDeclaration declaration)
                || list.getEnumerators().length != 1 || declaration.getDeclarators().length > 0) {
            throw new NotRepairable("the enumeration has other enumerators beside it");
        }
        if (source.includes().stream().noneMatch(i -> i.endsWith("locmedia.h"))) {
            throw new NotRepairable("the file does not include drivers/locmedia.h");
        }
        var edits = new Edits();
        StatementLines.of(source, declaration).cut(edits);
        for (IASTIdExpression use : uses) {
            edits.replace(source, use, "DMediaPagingDevice::ECodePageInRequest");
        }
        return Optional.of(edits.fix("Use the kernel's ECodePageInRequest"));
    }

    /** The header must have the new macro, so the user decides. */
    private static Optional<Fix> prefix(DriverFacts facts, ParsedSource source, Finding finding)
            throws NotRepairable {
        for (FunctionFacts function : facts.functions()) {
            for (CallSite call : function.calls()) {
                for (IASTNode argument : call.arguments()) {
                    if (function.source() == source && source.range(argument).equals(finding.range())) {
                        String prefix = call.arguments().stream().map(Syntax::text)
                                .filter(t -> t.matches("\\w+_PAGEDRIVE(COUNT|LIST)"))
                                .map(t -> t.replaceFirst("PAGEDRIVE\\w+$", "")).findFirst()
                                .orElseThrow(() -> new NotRepairable("no argument shows the prefix of the driver"));
                        var edits = new Edits();
                        edits.insert(source, finding.range().offset(), prefix);
                        return Optional.of(edits.fix("Use " + prefix + source.written(argument)
                                + ", which the header must define").asChoice());
                    }
                }
            }
        }
        throw new NotRepairable("no argument shows the prefix of the driver");
    }

    private static Optional<Fix> rename(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null) {
            return Optional.empty();
        }
        SourceFile file = call.owner().source().file();
        int at = file.text().indexOf("DestroyRequest", finding.range().offset());
        var edits = new Edits();
        edits.add(call.owner().source(), new TextEdit(at, "DestroyRequest".length(),
                "DestroyClientRequest"));
        return Optional.of(edits.fix("Call Kern::DestroyClientRequest"));
    }

    private static <T extends IASTExpression> @Nullable T expressionAt(ParsedSource source, Finding finding,
            Class<T> kind) {
        var found = new ArrayList<T>();
        source.unit().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (kind.isInstance(expression) && source.owns(expression)
                        && source.range(expression).equals(finding.range())) {
                    found.add(kind.cast(expression));
                }
                return PROCESS_CONTINUE;
            }
        });
        return found.isEmpty() ? null : found.get(0);
    }
}
