// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const theme = "../target/classes/theme/pingone-exchange/admin";

/**
 * Names the entry in theme.properties. Its name has a hash, because browsers cache a theme's files for 30 days. Their
 * address changes with Keycloak's version only, not with the extension's.
 */
function themeProperties(): Plugin {
    return {
        name: "theme-properties",
        writeBundle(_, bundle) {
            const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
            const styles = Object.keys(bundle).find((name) => /pingone-main-.*\.css$/.test(name));
            if (!entry || !styles) throw new Error("no entry was built");
            writeFileSync(
                join(theme, "theme.properties"),
                `# SPDX-License-Identifier: Apache-2.0\nparent=keycloak.v2\nstyles=${styles}\nscripts=${entry.fileName}\n`,
            );
        },
    };
}

/**
 * PatternFly's components import their styles. The console already has most of them; page.css lists those that it may
 * lack.
 */
function stylesOfTheConsole(): Plugin {
    return {
        name: "styles-of-the-console",
        load: (id) => (/@patternfly\/react-styles\/css\/.*\.css$/.test(id) ? "" : undefined),
    };
}

export default defineConfig({
    // Files refer to each other by relative paths, because only Keycloak knows the address of a theme's resources.
    base: "./",
    build: {
        target: "es2022",
        outDir: `${theme}/resources`,
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        // The licences of the libraries in these files, which must go with them.
        license: { fileName: "third-party-licenses.md" },
        // With this, a content security policy need not allow data: addresses.
        assetsInlineLimit: 0,
        // React and PatternFly, loaded when a page is opened.
        chunkSizeWarningLimit: 800,
        rollupOptions: {
            input: "src/main.ts",
            output: {
                // Keycloak's console names its own files in this way and caches them permanently.
                entryFileNames: "assets/pingone-[name]-[hash].js",
                chunkFileNames: "assets/pingone-[name]-[hash].js",
                assetFileNames: "assets/pingone-[name]-[hash][extname]",
            },
        },
    },
    plugins: [stylesOfTheConsole(), themeProperties()],
});
