// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Rules for every source file. */
class SourceFilesTest {

    private static final Pattern FOR_LATER =
            Pattern.compile("TODO|FIXME|XXX|System\\.(out|err)|printStackTrace|Thread\\.sleep");
    private static final int LONGEST_FILE = 160;
    private static final int LONGEST_METHOD = 25;

    @Test
    void aFileNamesItsLicenceOnItsFirstLine() throws IOException {
        assertThat(sources())
                .allSatisfy(source -> assertThat(Files.readAllLines(source))
                        .first()
                        .isEqualTo("// SPDX-License-Identifier: Apache-2.0"));
    }

    @Test
    void aFileIsShort() throws IOException {
        assertThat(sources())
                .allSatisfy(source -> assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void aFileHasNoTodoAndPrintsNothing() throws IOException {
        assertThat(sources())
                .allSatisfy(source -> assertThat(FOR_LATER
                                .matcher(Files.readString(source))
                                .results()
                                .map(MatchResult::group))
                        .isEmpty());
    }

    @Test
    void aPackageHasADescriptionAndIsNullMarked() throws IOException {
        assertThat(sources().stream().map(Path::getParent).distinct())
                .hasSizeGreaterThan(8)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("/**")
                        .containsPattern("(?m)^@(org\\.jspecify\\.annotations\\.)?NullMarked$"));
    }

    @Test
    void aMethodIsShort() throws IOException {
        List<String> methods = methods();
        assertThat(methods).hasSizeGreaterThan(100);
        assertThat(methods.stream().filter(method -> Integer.parseInt(method.split(" ")[0]) > LONGEST_METHOD))
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(MainClasses.SOURCES)) {
            List<Path> sources = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(sources).hasSizeGreaterThan(50);
            return sources;
        }
    }

    /** The lines of each method from its signature to its last brace, then its position. */
    private static List<String> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<String> methods = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(unit, positions).scan(unit, methods);
            }
            return methods;
        }
    }

    private static final class MethodScanner extends TreeScanner<Void, List<String>> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, List<String> methods) {
            if (method.getBody() != null && positions.getEndPosition(unit, method) > 0) {
                long lines = line(positions.getEndPosition(unit, method)) - signature(method) + 1;
                methods.add(lines + " lines: " + unit.getSourceFile().getName() + " " + method.getName());
            }
            return super.visitMethod(method, methods);
        }

        /** Where annotations end: the return type, or for a constructor the body. */
        private long signature(MethodTree method) {
            long type = method.getReturnType() == null ? -1 : positions.getStartPosition(unit, method.getReturnType());
            return line(type >= 0 ? type : positions.getStartPosition(unit, method.getBody()));
        }

        private long line(long position) {
            LineMap lines = unit.getLineMap();
            return lines.getLineNumber(position);
        }
    }
}
