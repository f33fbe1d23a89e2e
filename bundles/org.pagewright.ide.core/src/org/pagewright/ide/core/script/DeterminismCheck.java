// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.EnhancedForStatement;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;

/** Looks through one source file that uses the simulator's API for what breaks determinism. */
final class DeterminismCheck extends ASTVisitor {
    private static final String API_PACKAGE = "org.pagewright.boot.script"; //$NON-NLS-1$
    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", //$NON-NLS-1$ //$NON-NLS-2$
            "java.time.Instant.now", "java.time.LocalDate.now", "java.time.LocalTime.now", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "java.time.LocalDateTime.now", "java.time.ZonedDateTime.now", "java.time.Clock.systemUTC", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "java.time.Clock.systemDefaultZone"); //$NON-NLS-1$
    private static final Set<String> RANDOMS = Set.of("java.lang.Math.random", //$NON-NLS-1$
            "java.util.concurrent.ThreadLocalRandom.current", "java.util.UUID.randomUUID", //$NON-NLS-1$ //$NON-NLS-2$
            "java.util.random.RandomGenerator.getDefault"); //$NON-NLS-1$
    private static final Set<String> SEEDED_BY_CLOCK = Set.of("java.util.Random", "java.util.SplittableRandom", //$NON-NLS-1$ //$NON-NLS-2$
            "java.security.SecureRandom"); //$NON-NLS-1$
    private static final Set<String> THREADS = Set.of("java.lang.Thread.sleep", "java.lang.Thread.ofVirtual", //$NON-NLS-1$ //$NON-NLS-2$
            "java.lang.Thread.startVirtualThread", "java.lang.Thread.ofPlatform", //$NON-NLS-1$ //$NON-NLS-2$
            "java.util.Collection.parallelStream", "java.util.concurrent.CompletableFuture.runAsync", //$NON-NLS-1$ //$NON-NLS-2$
            "java.util.concurrent.CompletableFuture.supplyAsync"); //$NON-NLS-1$
    private static final String EXECUTORS = "java.util.concurrent.Executors"; //$NON-NLS-1$
    private static final Set<String> THREAD_TYPES = Set.of("java.lang.Thread", "java.util.Timer", //$NON-NLS-1$ //$NON-NLS-2$
            "java.util.concurrent.ForkJoinPool"); //$NON-NLS-1$
    private static final Set<String> ORDERS = Set.of("forEach", "stream", "iterator", "parallelStream", "toArray"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

    private final CompilationUnit unit;
    private final String fileName;
    private final List<CategorizedProblem> problems = new ArrayList<>();

    private DeterminismCheck(CompilationUnit unit, String fileName) {
        this.unit = unit;
        this.fileName = fileName;
    }

    /** The problems of a file; none for a file that does not use the API. */
    static CategorizedProblem[] check(CompilationUnit unit, String fileName) {
        var check = new DeterminismCheck(unit, fileName);
        if (usesApi(unit)) {
            unit.accept(check);
        }
        return check.problems.toArray(CategorizedProblem[]::new);
    }

    private static boolean usesApi(CompilationUnit unit) {
        for (Object each : unit.imports()) {
            if (each instanceof ImportDeclaration use
                    && use.getName().getFullyQualifiedName().startsWith(API_PACKAGE)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean visit(@Nullable MethodInvocation call) {
        IMethodBinding method = call == null ? null : call.resolveMethodBinding();
        if (call == null || method == null) {
            return true;
        }
        String owner = method.getDeclaringClass().getErasure().getQualifiedName();
        String name = owner + '.' + method.getName();
        if (CLOCKS.contains(name)) {
            report(Indeterminacy.CLOCK, call);
        } else if (RANDOMS.contains(name)) {
            report(Indeterminacy.RANDOM, call);
        } else if (THREADS.contains(name) || owner.equals(EXECUTORS)) {
            report(Indeterminacy.THREAD, call);
        } else if (name.equals("java.lang.System.identityHashCode")) { //$NON-NLS-1$
            report(Indeterminacy.IDENTITY, call);
        } else if (ORDERS.contains(method.getName()) && HashTables.isHashOrdered(call.getExpression())) {
            report(Indeterminacy.HASH_ORDER, call);
        }
        return true;
    }

    @Override
    public boolean visit(@Nullable ClassInstanceCreation creation) {
        ITypeBinding type = creation == null ? null : creation.resolveTypeBinding();
        if (creation != null && type != null) {
            String name = type.getErasure().getQualifiedName();
            if (SEEDED_BY_CLOCK.contains(name) && creation.arguments().isEmpty()) {
                report(Indeterminacy.RANDOM, creation);
            } else if (THREAD_TYPES.contains(name)) {
                report(Indeterminacy.THREAD, creation);
            }
        }
        return true;
    }

    @Override
    public boolean visit(@Nullable EnhancedForStatement loop) {
        Expression over = loop == null ? null : loop.getExpression();
        if (HashTables.isHashOrdered(over)) {
            report(Indeterminacy.HASH_ORDER, over);
        }
        return true;
    }

    private void report(Indeterminacy kind, @Nullable ASTNode node) {
        if (node != null) {
            problems.add(new DeterminismProblem(kind, node, unit, fileName));
        }
    }
}
