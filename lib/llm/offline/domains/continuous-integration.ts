import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const continuousIntegration = defineDomain("Continuous Integration", {
  entities: [
    {
      noun: "pipeline",
      keys: "pipeline|pipelines|build|builds|bitrise|buddy|circleci|travis|codeship|integration|delivery|projects|test",
      names: "web-checkout|mobile-release|nightly-e2e|docs-site|payment-service|data-import",
      has: [
        "status!: passed|failed|running|cancelled",
        "branch: main|release-2.4|fix-login|develop",
        "durationSeconds# 48-2400",
        "startedAt=datetime",
        "triggeredBy@person",
      ],
      parts: {
        stage: [
          "name: install|lint|unit tests|deploy|end-to-end tests",
          "status!: passed|failed|skipped",
          "durationSeconds# 4-900",
        ],
        artifact: ["name: coverage.xml|app-release.apk|site.tar|report.html", "sizeMb#.1 0.2-64"],
      },
    },
    {
      noun: "cloud resource",
      keys: "azure|health|resource|resources|impacts|issues|devops",
      names: "orders-database|image-cache|mail-queue|eu-gateway|search-cluster",
      has: [
        "state!: available|degraded|unavailable",
        "region!: west europe|north europe|east us",
        "since=datetime",
        "cause: planned maintenance|disk failure|network issue",
      ],
    },
  ],
  operations: [
    {
      does: "triggerBuild",
      summary: "Start a build of a pipeline on a branch.",
      method: "post",
      keys: "build|pipeline|trigger|deploy|automate|process|fastest|integration|create|sync",
      takes: [
        "*pipelineId^pipeline",
        "*branch: main|develop|release-2.4|fix-login // Branch to build",
        "environment!: staging|production|test // Where to deploy",
      ],
      gives: [
        "buildNumber# 210-4800 // Number of the build",
        "branch // Branch to build",
        "status!: queued|running // State of the build",
        "queuedAt=datetime",
      ],
      asks: [
        "Start a build of {pipelineId} on the branch {branch}.",
        "We merged the fix: run {pipelineId} for branch {branch} and deploy it to {environment}.",
        "Please trigger {pipelineId} again.",
      ],
    },
  ],
});
