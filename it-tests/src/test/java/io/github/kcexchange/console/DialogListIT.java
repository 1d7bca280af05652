// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that each dialog of the console pages has a test that walks through it by keyboard. */
final class DialogListIT {
    private static final Path SOURCES = Build.projectFolder().resolve("themes/console/src");
    private static final Pattern DIALOG = Pattern.compile("<(Dialog|Modal)\\b");
    /** Lists the frames of the dialogs, which are no dialogs themselves. */
    private static final Set<String> FRAMES = Set.of("Dialog", "Modal");

    @Test
    void eachDialogIsWalkedThroughByKeyboard() {
        Set<String> walked = Stream.of(DialogKeyboardIT.class, ExchangeDialogKeyboardIT.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(DialogListIT::walks)
                .filter(Objects::nonNull)
                .flatMap(walks -> Arrays.stream(walks.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(walked).isEqualTo(dialogs());
    }

    private static Walks walks(Method method) {
        return method.getAnnotation(Walks.class);
    }

    private static Set<String> dialogs() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file ->
                            file.toString().endsWith(".tsx") && !file.toString().endsWith(".test.tsx"))
                    .filter(file -> DIALOG.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString().replace(".tsx", ""))
                    .filter(name -> !FRAMES.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
