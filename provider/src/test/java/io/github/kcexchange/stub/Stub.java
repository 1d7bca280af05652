// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stub for one of Keycloak's models. It answers only the calls that a test defined, so the tested class fails if it
 * calls more methods than the test expects.
 *
 * @param <T> the interface
 */
public final class Stub<T> {

    /** Computes the answer of a method from its arguments. */
    @FunctionalInterface
    public interface Answer {
        Object to(List<Object> arguments) throws Throwable;
    }

    private final Class<T> type;
    private final Map<String, Answer> answers = new HashMap<>();

    private Stub(Class<T> type) {
        this.type = type;
    }

    public static <T> Stub<T> of(Class<T> type) {
        return new Stub<>(type);
    }

    /** Answers every overload of the method with the value, which may be null. */
    public Stub<T> with(String method, Object answer) {
        return calling(method, arguments -> answer);
    }

    /** Answers every overload of the method with a value computed from its arguments. */
    public Stub<T> calling(String method, Answer answer) {
        if (Arrays.stream(type.getMethods()).noneMatch(known -> known.getName().equals(method))) {
            throw new IllegalArgumentException(type.getName() + " has no method " + method);
        }
        answers.put(method, answer);
        return this;
    }

    public T get() {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return answers.containsKey(method.getName())
                            ? answers.get(method.getName()).to(Arrays.asList(given))
                            : unstubbed(proxy, method, given);
                }));
    }

    private Object unstubbed(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "Stub of " + type.getSimpleName();
            default ->
                throw new AssertionError("The test did not expect " + type.getSimpleName() + "." + method.getName());
        };
    }
}
