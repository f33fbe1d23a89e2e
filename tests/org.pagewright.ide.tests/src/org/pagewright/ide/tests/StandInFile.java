// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import org.eclipse.core.resources.IFile;

/** Stands in for a file of the workspace and does something else where a test says so. */
final class StandInFile {
    private StandInFile() {
    }

    /** What the file itself would do. */
    interface Usual {
        Object happens() throws Throwable;
    }

    /** What happens when a method is called. */
    interface Behaviour {
        Object call(IFile self, String method, Object[] arguments, Usual usual) throws Throwable;
    }

    static IFile of(IFile file, Behaviour behaviour) {
        return (IFile) Proxy.newProxyInstance(StandInFile.class.getClassLoader(), new Class<?>[] { IFile.class },
                (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        // The platform's locks look for the rule that waits among those that wait.
                        return proxy == arguments[0] || file.equals(arguments[0]);
                    }
                    return behaviour.call((IFile) proxy, method.getName(), arguments, () -> {
                        try {
                            return method.invoke(file, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
                });
    }
}
