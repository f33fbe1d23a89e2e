// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.gnu.cpp.GPPLanguage;
import org.eclipse.cdt.core.dom.parser.ISourceCodeParser;
import org.eclipse.cdt.core.index.IIndex;
import org.eclipse.cdt.core.parser.DefaultLogService;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IParserLogService;
import org.eclipse.cdt.core.parser.IParserSettings;
import org.eclipse.cdt.core.parser.IScanner;
import org.eclipse.cdt.core.parser.IScannerInfo;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.ParseError;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * C++ whose parser gives up after some processor time, since a line of nested template arguments can keep it busy for
 * years. One object parses one text.
 */
final class BoundedLanguage extends GPPLanguage {
    private static final long LOOK_MILLIS = 50;

    private final long limitNanos;
    private volatile @Nullable ISourceCodeParser parser;

    /** @param limitNanos processor time after which the parse is given up */
    BoundedLanguage(long limitNanos) {
        this.limitNanos = limitNanos;
    }

    /** @return the tree; null when the parse took too long */
    @Nullable
    IASTTranslationUnit parse(FileContent content, IScannerInfo macros) throws CoreException {
        var done = new CountDownLatch(1);
        long thread = Thread.currentThread().threadId();
        long start = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
        var watch = new Thread(() -> watch(thread, start, done), "parse watch");
        watch.setDaemon(true);
        watch.start();
        try {
            return getASTTranslationUnit(content, macros, IncludeFileContentProvider.getEmptyFilesProvider(), null, 0,
                    new DefaultLogService());
        } catch (ParseError e) {
            return null;
        } finally {
            done.countDown();
        }
    }

    private void watch(long thread, long start, CountDownLatch done) {
        try {
            while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                ISourceCodeParser running = parser;
                long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) - start;
                if (running != null && used > limitNanos) {
                    running.cancel();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected ISourceCodeParser createParser(@Nullable IScanner scanner, @Nullable IParserLogService log,
            @Nullable IIndex index, boolean forCompletion, int options, @Nullable IParserSettings settings) {
        ISourceCodeParser made = super.createParser(scanner, log, index, forCompletion, options, settings);
        parser = made;
        return made;
    }
}
