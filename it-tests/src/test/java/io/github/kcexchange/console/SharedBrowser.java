// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts each of the {@link Browsers} when its first test needs it, and creates a {@link Visit} for each test. */
final class SharedBrowser implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class
                && parameter.getDeclaringExecutable() instanceof Method;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Browsers.of(context.getRequiredTestClass()), key -> new Chromium(), Chromium.class);
        return context.getStore(NAMESPACE).computeIfAbsent(Visit.class, key -> new Visit(chromium), Visit.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
        if (visit != null) {
            visit.end();
        }
    }
}
