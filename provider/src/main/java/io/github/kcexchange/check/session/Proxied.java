// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Replaces some methods of an interface of Keycloak by a dynamic proxy. A class that implements the interface would
 * lack the methods that minor versions of Keycloak add.
 */
final class Proxied {

    private Proxied() {}

    /** Answers a call of the interface. */
    @FunctionalInterface
    interface Answer {
        @Nullable
        Object to(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    static <T> T of(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Proxied.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments)));
    }

    /** Calls Keycloak's own object. An exception reaches the caller as Keycloak threw it. */
    static @Nullable Object call(Object keycloaks, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(keycloaks, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
