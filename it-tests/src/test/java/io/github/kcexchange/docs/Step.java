// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import java.util.List;

/**
 * One block of shell commands of a page.
 *
 * @param page the page that contains it
 * @param answer the JSON that the page prints after it, or an empty text
 */
public record Step(String page, String commands, String answer) {
    /** Blocks that start the project's own scripts, or contain a placeholder, are no commands to run. */
    private static final List<String> NOT_TO_BE_RUN = List.of("./", "bin/", "docker ");

    static boolean isCommand(String block) {
        boolean isJson = block.startsWith("{") || block.startsWith("\"");
        return !isJson && !block.contains("{{") && NOT_TO_BE_RUN.stream().noneMatch(block::startsWith);
    }
}
