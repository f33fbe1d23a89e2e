// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.core.Flags;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaModelException;

/** The workloads and driver models of a project, found through JDT's type hierarchy. */
public final class SimulatorTypes {
    private SimulatorTypes() {
    }

    /**
     * Classes of the project's own sources that the simulator can make and run.
     *
     * @param implemented the interface, such as {@link SimulatorApi#WORKLOAD_TYPE}
     */
    public static List<IType> in(IJavaProject project, String implemented) throws JavaModelException {
        IType top = project.findType(implemented);
        var types = new ArrayList<IType>();
        if (top != null) {
            for (IType type : top.newTypeHierarchy(project, null).getAllSubtypes(top)) {
                if (!type.isBinary() && type.isClass() && !Flags.isAbstract(type.getFlags()) && !type.isAnonymous()) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
