// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.core.Flags;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaModelException;

/** The workloads of a project, found through JDT's type hierarchy. */
public final class WorkloadTypes {
    private WorkloadTypes() {
    }

    /** Classes of the project's own sources that the simulator can make and run. */
    public static List<IType> in(IJavaProject project) throws JavaModelException {
        IType workload = project.findType(SimulatorApi.WORKLOAD_TYPE);
        var types = new ArrayList<IType>();
        if (workload != null) {
            for (IType type : workload.newTypeHierarchy(project, null).getAllSubtypes(workload)) {
                if (!type.isBinary() && type.isClass() && !Flags.isAbstract(type.getFlags()) && !type.isAnonymous()) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
