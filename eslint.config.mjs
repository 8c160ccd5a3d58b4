// Formatting is prettier's; these rules are about meaning. Rules that need the walk over all files (which room may
// import which) are tests in test/architecture.
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const markupSinks = (...names) =>
  names.map((name) => ({
    selector: `AssignmentExpression[left.property.name="${name}"]`,
    message: `Expected elements made with createElement or createElementNS, but this assigns ${name}, which parses text as markup.`,
  }));

const markupCalls = ["insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment"].map((name) => ({
  selector: `CallExpression[callee.property.name="${name}"]`,
  message: `Expected elements made with createElement or createElementNS, but ${name} parses text as markup.`,
}));

const erasable = [
  {
    selector: "TSEnumDeclaration",
    message: "Expected a union of strings or a const object: Node cannot strip an enum.",
  },
  {
    selector: "TSModuleDeclaration[kind!='global'][declare!=true]",
    message: "Expected a file of its own: Node cannot strip a namespace.",
  },
];

const inlineHandlers = {
  selector:
    "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^on/], AssignmentExpression[left.property.name=/^on(click|load|error|input|change|submit|key|pointer|mouse|focus|blur)/]",
  message: "Expected addEventListener, but this sets an inline handler, which takes the place of the one before.",
};

const namedExports = {
  selector: "ExportDefaultDeclaration",
  message:
    "Expected a named export: a file is named as its main export. (Only where a tool demands one is it default.)",
};

const everywhere = [...markupSinks("innerHTML", "outerHTML", "srcdoc"), ...markupCalls, ...erasable];

export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/", ".generated/", "node_modules/", "**/*.astro"]),
  {
    files: ["**/*.{ts,mjs,js}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "@typescript-eslint": tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always"],
      "no-var": "error",
      "prefer-const": "error",
      "no-debugger": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-empty": "error",
      "no-self-compare": "error",
      "no-unreachable": "error",
      "no-unsafe-finally": "error",
      "no-loss-of-precision": "error",
      "no-dupe-else-if": "error",
      "no-duplicate-case": "error",
      "no-async-promise-executor": "error",
      "no-throw-literal": "error",
      "no-restricted-syntax": ["error", ...everywhere, namedExports],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "all" },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "tools/**/*.ts", "test/**/*.ts", "examples/**/*.ts", "measurements/**/*.ts", "*.ts"],
    languageOptions: { parserOptions: { project: "./tsconfig.lint.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-for-in-array": "error",
      "@typescript-eslint/no-misused-spread": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "error" },
  },
  {
    // The runner itself waits for the tests of a file.
    files: ["examples/**/checks.ts"],
    rules: {
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", name: ["test"], package: "node:test" }] },
      ],
    },
  },
  {
    // The mistake that this rule finds is what the program is about.
    files: ["examples/15-async-patterns/foreach-trap/main.ts", "examples/70-interview/empty-results/main.ts"],
    rules: { "@typescript-eslint/no-misused-promises": "off" },
  },
  {
    files: ["src/site/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...everywhere, inlineHandlers, namedExports] },
  },
  {
    // The frame has no origin, and its document is made at build time.
    files: ["src/engines/embedded/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...everywhere.filter(({ message }) => !message.includes("srcdoc")),
        namedExports,
      ],
    },
  },
  {
    // The kernel runs the reader's code, so it is the one place that turns text into code.
    files: ["src/kernel/**/*.ts"],
    rules: { "no-eval": "off", "no-implied-eval": "off", "no-new-func": "off" },
  },
  {
    // Tools and file formats that ask for a default export.
    files: [
      "*.config.{ts,mjs}",
      "**/*.d.ts",
      "src/site/content.config.ts",
      "src/content.config.ts",
      "examples/**/claims.ts",
      // A test runner takes the default export of a reporter.
      "src/probe/report-checks.ts",
      "tools/build-log.mjs",
    ],
    rules: { "no-restricted-syntax": ["error", ...everywhere] },
  },
);
