// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import java.nio.file.Path;

/** The folder of the whole project, whose documents some tests compare with the code. */
public final class ProjectFolder {

    /** Maven runs the tests in the module's folder; {@code ./check} runs them elsewhere and sets the property. */
    public static final Path PATH =
            Path.of(System.getProperty("project.folder", "..")).toAbsolutePath().normalize();

    private ProjectFolder() {}
}
