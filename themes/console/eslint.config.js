// SPDX-License-Identifier: Apache-2.0
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Finds the faults that the compiler and the formatter do not find. These are a wrong use of promises and hooks, and
 * elements that a keyboard or a screen reader cannot use. Code that stores secrets or shows a text as HTML is a fault,
 * too.
 */
export default tseslint.config(
    { ignores: ["eslint.config.js"] },
    js.configs.recommended,
    tseslint.configs.recommendedTypeChecked,
    jsxA11y.flatConfigs.strict,
    reactHooks.configs["recommended-latest"],
    {
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: {
            // useLoaded has the list of dependencies of useEffect.
            "react-hooks/exhaustive-deps": ["error", { additionalHooks: "^useLoaded$" }],
            "@typescript-eslint/no-restricted-imports": [
                "error",
                {
                    paths: [
                        {
                            name: "@patternfly/react-core",
                            importNames: ["Alert", "Modal"],
                            message: "Its hidden texts are English: take the component of src/shared.",
                        },
                    ],
                },
            ],
            "no-console": "error",
            "no-restricted-syntax": [
                "error",
                {
                    selector: "Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]",
                    message: "The pages store nothing: secrets and tokens stay in their memory.",
                },
                {
                    selector: "Identifier[name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
                    message: "Names and answers are texts, not HTML.",
                },
                {
                    selector:
                        "CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[expression=true]",
                    message: "React calls the value that an effect returns: put the effect into braces.",
                },
                {
                    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
                    message: "Names and answers are texts, not HTML.",
                },
            ],
            "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
        },
    },
);
