// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.InvalidPathException;

import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;

class ComingWorkloadTest {
    @Test
    void whoeverAwaitsAWorkloadGetsItOrWhatWasThrown() throws Exception {
        assertEquals("code-walk", ComingWorkload.begin("code-walk").await().id());
        ComingWorkload missing = ComingWorkload.begin("missing.csv");
        assertThrows(BadInputException.class, missing::await);
        ComingWorkload wrong = ComingWorkload.begin("no\0file");
        assertThrows(InvalidPathException.class, wrong::await);
    }
}
