// SPDX-License-Identifier: Apache-2.0
// Prints each file that is named as an argument as one JSON document. Ends with an error for a file that is not HCL.
const { readFile } = require("node:fs/promises");
const { parse } = require("@cdktf/hcl2json");

async function main() {
  for (const file of process.argv.slice(2)) {
    console.log(JSON.stringify(await parse(file, await readFile(file, "utf8"))));
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
