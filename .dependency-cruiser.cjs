// The borders of the house (ARCHITECTURE.md). Each rule is an error.
const pure = "^lib/(openapi|simulation|checks|blueprints|agreement|mending)/";
const apart = (name, from, to, comment) => ({ name, comment, severity: "error", from, to });
const testFiles = "\\.test\\.tsx?$|/testing/";

module.exports = {
  forbidden: [
    apart("no-cycles", {}, { circular: true }, "A cycle means two files are one."),
    apart(
      "lib-below-app",
      { path: "^lib/" },
      { path: "^(app|components|scripts|bench|e2e)/" },
      "lib never imports what stands on it.",
    ),
    apart(
      "pages-are-thin",
      { path: "^(app|components)/", pathNot: testFiles },
      { path: "^prisma/|^lib/db/(client|embedded|migrate)|^lib/(jobs|worker)/" },
      "Pages call verbs; they know no database and no queue.",
    ),
    apart(
      "components-are-for-browsers",
      { path: "^components/", pathNot: testFiles },
      {
        path: "^lib/",
        pathNot: [
          "/schemas\\.ts$",
          "^lib/http/(page|api-client)\\.ts$",
          "^lib/corpus/(trajectory|turn-start|train-mask)\\.ts$",
          "^lib/mending/",
          "^lib/review/standing-(verdict|review)\\.ts$",
          "^lib/cases/blind-detail\\.ts$",
          "^lib/openapi/tool-function\\.ts$",
          "^lib/llm/chat\\.ts$",
          "^lib/simulation/settings\\.ts$",
          "^lib/errors/",
          "^lib/auth/permissions\\.ts$",
          "^lib/cases/case-filter-url\\.ts$",
          "^lib/comments/(text-of-part|mention-ranges)\\.ts$",
          "^lib/audit/audit-(actions|sentence)\\.ts$",
        ],
      },
      "Browser code takes only schemas, the API client and what is marked for browsers.",
    ),
    apart(
      "pure-stays-pure",
      { path: pure, pathNot: testFiles },
      {
        path: "^lib/(db|env|http|log|jobs|runs|cases/(?!schemas)|review/(?!schemas)|llm/(?!chat|offline/values|offline/executor/answer-request))|^prisma/",
      },
      "No database, environment or network in pure folders.",
    ),
    apart(
      "pure-needs-no-node",
      { path: pure, pathNot: testFiles },
      { dependencyTypes: ["core"], path: "^(node:)?(fs|net|http|https|child_process|process|os)" },
      "No file, process or network in pure folders.",
    ),
    apart(
      "one-openai-importer",
      { pathNot: "^lib/llm/[^/]+\\.ts$|^bench/" },
      { path: "node_modules/openai/" },
      "lib/llm alone knows the model client; a benchmark measures it bare.",
    ),
    apart(
      "no-test-in-product",
      { pathNot: testFiles + "|^e2e/|^bench/|^scripts/|^vitest" },
      { path: testFiles },
      "Product code does not lean on tests.",
    ),
    apart(
      "not-to-dev-dependency",
      { path: "^(app|components|lib)/", pathNot: testFiles },
      { dependencyTypes: ["npm-dev"] },
      "A clone without dev dependencies must run.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "^(\\.next|coverage)/" },
    tsConfig: { fileName: "tsconfig.json" },
    // TypeScript 7 has no API that dependency-cruiser reads; without swc it sees no module at all.
    parser: "swc",
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      conditionNames: ["import", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
