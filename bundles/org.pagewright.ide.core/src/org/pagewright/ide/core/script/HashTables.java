// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.VariableDeclaration;

/** Follows an expression to the hash table whose order it shows. */
public final class HashTables {
    private static final Set<String> UNORDERED = Set.of("java.util.HashMap", "java.util.HashSet", //$NON-NLS-1$ //$NON-NLS-2$
            "java.util.IdentityHashMap", "java.util.WeakHashMap", "java.util.concurrent.ConcurrentHashMap"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    private static final Set<String> VIEWS = Set.of("keySet", "values", "entrySet"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    private HashTables() {
    }

    /** Whether elements come in the order of a hash table. */
    static boolean isHashOrdered(@Nullable Expression expression) {
        Expression table = table(expression);
        if (table == null) {
            return false;
        }
        return isUnordered(table.resolveTypeBinding()) || creationOf(table) != null;
    }

    /**
     * The {@code new HashMap} or {@code new HashSet} that an iterated expression comes from.
     *
     * @return null when it is made in another file
     */
    public static @Nullable ClassInstanceCreation creation(@Nullable Expression iterated) {
        Expression table = table(iterated);
        return table == null ? null : creationOf(table);
    }

    /** A map behind a view of it. */
    private static @Nullable Expression table(@Nullable Expression expression) {
        if (expression instanceof MethodInvocation view && VIEWS.contains(view.getName().getIdentifier())) {
            return view.getExpression();
        }
        return expression;
    }

    private static @Nullable ClassInstanceCreation creationOf(Expression table) {
        if (table instanceof ClassInstanceCreation creation) {
            return isUnordered(creation.resolveTypeBinding()) ? creation : null;
        }
        IBinding variable = switch (table) {
        case Name name -> name.resolveBinding();
        case FieldAccess field -> field.resolveFieldBinding();
        default -> null;
        };
        if (variable == null) {
            return null;
        }
        var finder = new CreationFinder(variable);
        ASTNode root = table.getRoot();
        root.accept(finder);
        return finder.found;
    }

    private static boolean isUnordered(@Nullable ITypeBinding type) {
        return type != null && UNORDERED.contains(type.getErasure().getQualifiedName());
    }

    /** Finds what a variable is given first. */
    private static final class CreationFinder extends ASTVisitor {
        private final IBinding variable;
        private @Nullable ClassInstanceCreation found;

        CreationFinder(IBinding variable) {
            this.variable = variable;
        }

        @Override
        public void preVisit(@Nullable ASTNode node) {
            if (node instanceof VariableDeclaration declaration && variable.isEqualTo(declaration.resolveBinding())) {
                take(declaration.getInitializer());
            } else if (node instanceof Assignment assignment && assignment.getLeftHandSide() instanceof Name name
                    && variable.isEqualTo(name.resolveBinding())) {
                take(assignment.getRightHandSide());
            }
        }

        private void take(@Nullable Expression value) {
            if (found == null && value instanceof ClassInstanceCreation creation
                    && isUnordered(creation.resolveTypeBinding())) {
                found = creation;
            }
        }
    }
}
