// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.warm.ClassList;
import org.pagewright.ide.ui.warm.WarmUp;

/** Classes that are loaded ahead. */
class WarmUpTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    @Test
    void theListIsOfThisProductAndOfThisPlatform() {
        ClassList list = ClassList.read();
        List<String> missing = list.load(new NullProgressMonitor());
        assertEquals(List.of(), missing.stream().filter(Ours::is).toList(), "renamed? see releng/warm-classes.py");
        assertTrue(missing.size() < list.lines().size() / 20, missing.toString());
    }

    @Test
    void whatIsNotThereIsLeftOut() {
        var list = new ClassList(List.of("org.pagewright.nowhere", " java.lang.String", "org.eclipse.jface",
                " org.eclipse.jface.Nothing", " org.eclipse.jface.action.Action"));
        assertEquals(List.of("java.lang.String", "org.eclipse.jface.Nothing"), list.load(new NullProgressMonitor()));
    }

    @Test
    void aJobThatIsCancelledLoadsNoMore() {
        var cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertEquals(List.of(), new ClassList(List.of("org.pagewright.nowhere", " a.B")).load(cancelled));
    }

    @Test
    void itRunsOnce() throws Exception {
        WarmUp.begin();
        Job.getJobManager().join(WarmUp.FAMILY, null);
        WarmUp.begin();
        assertEquals(0, Job.getJobManager().find(WarmUp.FAMILY).length);
    }
}
