// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.NumberLiteral;
import org.eclipse.jdt.core.dom.ParameterizedType;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.eclipse.jdt.core.dom.rewrite.ASTRewrite;
import org.eclipse.jdt.core.dom.rewrite.ImportRewrite;
import org.eclipse.jdt.ui.text.java.IInvocationContext;
import org.eclipse.jdt.ui.text.java.IJavaCompletionProposal;
import org.eclipse.jdt.ui.text.java.IProblemLocation;
import org.eclipse.jdt.ui.text.java.correction.ASTRewriteCorrectionProposal;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.script.HashTables;
import org.pagewright.ide.core.script.Indeterminacy;

/** The edit for one problem, where there is a safe one. */
final class DeterminismFix {
    private static final int RELEVANCE = 10;
    private static final String THREAD_TYPE = "org.pagewright.boot.script.ScriptThread"; //$NON-NLS-1$
    private static final Map<String, String> ORDERED = Map.of("java.util.HashMap", "java.util.LinkedHashMap", //$NON-NLS-1$ //$NON-NLS-2$
            "java.util.HashSet", "java.util.LinkedHashSet"); //$NON-NLS-1$ //$NON-NLS-2$

    private final IInvocationContext context;
    private final CompilationUnit unit;
    private final ASTRewrite rewrite;
    private final AST ast;

    private DeterminismFix(IInvocationContext context) {
        this.context = context;
        this.unit = context.getASTRoot();
        this.ast = unit.getAST();
        this.rewrite = ASTRewrite.create(ast);
    }

    /** The fix of a problem; null where the user has to decide. */
    static @Nullable IJavaCompletionProposal of(IInvocationContext context, IProblemLocation location) {
        ASTNode node = location.getCoveringNode(context.getASTRoot());
        var fix = new DeterminismFix(context);
        if (!(node instanceof Expression expression)) {
            return null;
        }
        int id = location.getProblemId();
        if (id == Indeterminacy.CLOCK.problemId()) {
            return fix.clock(expression);
        }
        if (id == Indeterminacy.RANDOM.problemId()) {
            return fix.random(expression);
        }
        if (id == Indeterminacy.HASH_ORDER.problemId()) {
            return fix.order(expression);
        }
        return id == Indeterminacy.THREAD.problemId() ? fix.sequential(expression) : null;
    }

    private @Nullable IJavaCompletionProposal clock(Expression expression) {
        String thread = threadParameter(expression);
        if (thread == null || !(expression instanceof MethodInvocation call)) {
            return null;
        }
        String text = switch (call.getName().getIdentifier()) {
        case "nanoTime" -> thread + ".nowNanos()"; //$NON-NLS-1$ //$NON-NLS-2$
        case "currentTimeMillis" -> thread + ".nowNanos() / 1_000_000"; //$NON-NLS-1$ //$NON-NLS-2$
        default -> null;
        };
        return text == null ? null : replace(expression, text);
    }

    private @Nullable IJavaCompletionProposal random(Expression expression) {
        if (expression instanceof ClassInstanceCreation creation && creation.arguments().isEmpty()) {
            NumberLiteral seed = ast.newNumberLiteral("1"); //$NON-NLS-1$
            rewrite.getListRewrite(creation, ClassInstanceCreation.ARGUMENTS_PROPERTY).insertLast(seed, null);
            return proposal(Messages.DeterminismFix_seed, null);
        }
        String thread = threadParameter(expression);
        if (thread != null && expression.getParent() instanceof MethodInvocation next
                && next.getName().getIdentifier().equals("nextInt") && next.arguments().size() == 1) { //$NON-NLS-1$
            return replace(next, thread + ".below(" + next.arguments().get(0) + ")"); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return null;
    }

    private @Nullable IJavaCompletionProposal order(Expression expression) {
        Expression iterated = expression instanceof MethodInvocation call
                && HashTables.creation(expression) == null ? call.getExpression() : expression;
        ClassInstanceCreation creation = HashTables.creation(iterated);
        if (creation == null) {
            return null;
        }
        Type type = creation.getType();
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getType() : type;
        String ordered = ORDERED.getOrDefault(creation.resolveTypeBinding().getErasure().getQualifiedName(), ""); //$NON-NLS-1$
        if (ordered.isEmpty()) {
            return null;
        }
        ImportRewrite imports = ImportRewrite.create(unit, true);
        rewrite.replace(raw, ast.newSimpleType(ast.newName(imports.addImport(ordered))), null);
        return proposal(NLS.bind(Messages.DeterminismFix_order, ordered.substring(ordered.lastIndexOf('.') + 1)),
                imports);
    }

    private @Nullable IJavaCompletionProposal sequential(Expression expression) {
        if (expression instanceof MethodInvocation call
                && call.getName().getIdentifier().equals("parallelStream")) { //$NON-NLS-1$
            rewrite.replace(call.getName(), ast.newSimpleName("stream"), null); //$NON-NLS-1$
            return proposal(Messages.DeterminismFix_sequential, null);
        }
        return null;
    }

    private IJavaCompletionProposal replace(Expression expression, String text) {
        rewrite.replace(expression, rewrite.createStringPlaceholder(text, ASTNode.METHOD_INVOCATION), null);
        return proposal(NLS.bind(Messages.DeterminismFix_replace, text), null);
    }

    private IJavaCompletionProposal proposal(String label, @Nullable ImportRewrite imports) {
        var proposal = new ASTRewriteCorrectionProposal(label, context.getCompilationUnit(), rewrite, RELEVANCE);
        if (imports != null) {
            proposal.setImportRewrite(imports);
        }
        return proposal;
    }

    /** The name of the script thread that the code around can ask. */
    private static @Nullable String threadParameter(ASTNode node) {
        for (ASTNode around = node.getParent(); around != null; around = around.getParent()) {
            Iterable<?> parameters = switch (around) {
            case LambdaExpression lambda -> lambda.parameters();
            case MethodDeclaration method -> method.parameters();
            default -> List.of();
            };
            for (Object each : parameters) {
                if (each instanceof VariableDeclaration parameter && parameter.resolveBinding() != null
                        && parameter.resolveBinding().getType().getQualifiedName().equals(THREAD_TYPE)) {
                    return parameter.getName().getIdentifier();
                }
            }
        }
        return null;
    }
}
