// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;

/** This module's compiled classes and its sources. */
final class MainClasses {

    static final Path COMPILED = Path.of("target", "classes");
    static final Path SOURCES = Path.of("src", "main", "java");

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath(COMPILED);

    private MainClasses() {}
}
