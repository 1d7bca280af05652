// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import java.util.List;

/**
 * One block of shell commands of a page.
 *
 * @param page where it stands
 * @param answer the JSON that the page prints behind it, or nothing
 */
record Step(String page, String commands, String answer) {
    /** What starts the project's own scripts, and what is there to be filled in. */
    private static final List<String> NOT_TO_BE_RUN = List.of("./", "bin/", "docker ");

    static boolean isCommand(String block) {
        boolean isJson = block.startsWith("{") || block.startsWith("\"");
        return !isJson && !block.contains("{{") && NOT_TO_BE_RUN.stream().noneMatch(block::startsWith);
    }
}
