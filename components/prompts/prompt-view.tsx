"use client";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useToolTab } from "#components/tools/use-tool-tab.ts";
import { Badge } from "#components/ui/badge.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { PromptDetail } from "#lib/prompt-versions/schemas.ts";
import { PromptEditor } from "./prompt-editor.tsx";
import { PromptPreviewPane } from "./prompt-preview-pane.tsx";
import { PromptVersions } from "./prompt-versions.tsx";
import { promptQuery } from "./queries.ts";

const parent = { title: "Prompts", href: "/prompts" };

/** One prompt: its text, what a model gets of it, and what it was before. */
export function PromptView({ name }: { name: string }) {
  const query = useQuery(promptQuery(name));
  if (query.data) return <PromptPage prompt={query.data} />;
  return (
    <>
      <PageHeader title="Prompt" parent={parent} />
      {query.isError ? (
        <ErrorState
          title="The prompt could not be read"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonRows count={10} label="Reading the prompt" />
      )}
    </>
  );
}

function PromptPage({ prompt }: { prompt: PromptDetail }) {
  const current = prompt.versions.find((one) => one.version === prompt.version)?.messages ?? prompt.builtIn;
  const [draft, setDraft] = useState<{ version: number; contents: string[] } | null>(null);
  const [reason, setReason] = useState("");
  const contents = draft?.contents ?? current.map(({ content }) => content);
  const messages = current.map(({ role }, index) => ({ role, content: contents[index] ?? "" }));
  const asked = Number(useSearchParams().get("version"));
  const [tab, setTab] = useToolTab(["text", "preview", "versions"], asked > 0 ? "versions" : "text");
  return (
    <>
      <PageHeader
        title={prompt.title}
        parent={parent}
        badges={
          <>
            <Badge>{prompt.agent}</Badge>
            <Badge tone={prompt.source === "edited" ? "accent" : "neutral"}>
              version {prompt.version}
              {prompt.source === "edited" ? ", edited" : ", built in"}
            </Badge>
          </>
        }
      />
      <Tabs
        label="About this prompt"
        value={tab}
        onValueChange={setTab}
        className="flex-1"
        tabs={[
          {
            value: "text",
            title: draft ? "Text •" : "Text",
            content: (
              <PromptEditor
                prompt={prompt}
                messages={messages}
                seenVersion={draft?.version ?? prompt.version}
                isChanged={draft !== null}
                reason={reason}
                onReason={setReason}
                onChange={(index, content) =>
                  setDraft({
                    version: draft?.version ?? prompt.version,
                    contents: contents.map((one, place) => (place === index ? content : one)),
                  })
                }
                onDone={() => {
                  setDraft(null);
                  setReason("");
                }}
                onSeen={() => setDraft({ version: prompt.version, contents })}
              />
            ),
          },
          {
            value: "preview",
            title: "Preview",
            content: <PromptPreviewPane name={prompt.name} messages={messages} />,
          },
          {
            value: "versions",
            title: "Versions",
            count: prompt.versions.length,
            content: <PromptVersions prompt={prompt} asked={asked > 0 ? asked : null} />,
          },
        ]}
      />
    </>
  );
}
