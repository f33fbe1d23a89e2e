// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.check.ProjectCheckJob;

/** A project goes while a check reads one of its files. */
class VanishedProjectTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    private IProject project;
    private final AtomicInteger reads = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        project = Workbench.sample();
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteProjects();
    }

    @ParameterizedTest
    @ValueSource(strings = { "variantmediadef.h", "mednand_before.cpp" })
    void theCheckOfAFileIsOverThen(String name) throws Exception {
        var job = new CheckJob(vanishing(project.getFile(name)));
        job.schedule();
        job.join();
        assertFalse(project.exists());
        assertTrue(reads.get() > 0, "nothing was read");
        assertTrue(job.getResult().isOK(), job.getResult().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "variantmediadef.h", "mednand_before.cpp" })
    void theCheckOfManyFilesIsOverThen(String name) throws Exception {
        IFile file = vanishing(project.getFile(name));
        var job = new ProjectCheckJob(List.of(file));
        job.schedule();
        job.join();
        assertFalse(project.exists());
        assertTrue(job.getResult().isOK(), job.getResult().toString());
    }

    /** A file whose project is deleted when its encoding has been looked up half-way; the platform then fails so. */
    private IFile vanishing(IFile file) {
        return StandInFile.of(file, (self, method, arguments, usual) -> {
            if (method.equals("accept")) {
                ((IResourceVisitor) arguments[0]).visit(self);
                return null;
            }
            if (method.equals("readString")) {
                reads.incrementAndGet();
                project.delete(true, true, new NullProgressMonitor());
                throw new IllegalStateException("Preference node \"encoding\" has been removed.");
            }
            return usual.happens();
        });
    }
}
