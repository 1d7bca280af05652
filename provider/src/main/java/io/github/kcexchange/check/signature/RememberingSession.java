// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.signature;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's session, with {@link RememberingSignatures} as its signature providers. Keycloak's own token check gets this
 * session: it verifies a signature once per server, and checks everything else each time.
 *
 * <p>This is a proxy because Keycloak adds methods to {@link KeycloakSession} in minor versions.
 */
public final class RememberingSession implements InvocationHandler {

    private final KeycloakSession session;

    private RememberingSession(KeycloakSession session) {
        this.session = session;
    }

    public static KeycloakSession of(KeycloakSession session) {
        return (KeycloakSession) Proxy.newProxyInstance(
                RememberingSession.class.getClassLoader(),
                new Class<?>[] {KeycloakSession.class},
                new RememberingSession(session));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && asksForSignatures(method, arguments)) {
            return RememberingSignatures.of(session, (String) arguments[1]);
        }
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static boolean asksForSignatures(Method method, Object[] arguments) {
        return method.getName().equals("getProvider")
                && arguments.length == 2
                && arguments[0] == SignatureProvider.class
                && arguments[1] instanceof String;
    }
}
