// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.cdt;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/** Answers the calls of an interface that is known only while running. */
final class ForeignObject implements InvocationHandler {
    private final Map<String, Answer> answers;

    /** What a method returns. */
    @FunctionalInterface
    interface Answer {
        @Nullable
        Object to(Object... arguments);
    }

    private ForeignObject(Map<String, Answer> answers) {
        this.answers = answers;
    }

    /**
     * An object of some interfaces.
     *
     * @param answers by the method's name; any other method does nothing and returns null
     */
    static Object of(ClassLoader loader, Map<String, Answer> answers, Class<?>... interfaces) {
        return Objects.requireNonNull(Proxy.newProxyInstance(loader, interfaces, new ForeignObject(answers)));
    }

    @Override
    public @Nullable Object invoke(@Nullable Object proxy, @Nullable Method method,
            Object @Nullable [] arguments) {
        String name = Objects.requireNonNull(method).getName();
        if (method.getDeclaringClass() == Object.class) {
            return switch (name) {
            case "equals" -> proxy == Objects.requireNonNull(arguments)[0]; //$NON-NLS-1$
            case "hashCode" -> System.identityHashCode(proxy); //$NON-NLS-1$
            default -> answers.keySet().toString();
            };
        }
        Answer answer = answers.get(name);
        return answer == null ? null : answer.to(arguments == null ? new Object[0] : arguments);
    }
}
