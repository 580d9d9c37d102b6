import { fromMarkdown } from "mdast-util-from-markdown";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { safeLink } from "./safe-link.ts";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root["children"][number];

/**
 * Markdown (CommonMark) that somebody wrote, as elements of ours: HTML in it is shown as the text that it is, images
 * as links, and links lead to the web, to mail and into Paddock only.
 * @param level of the page's heading above: those in the text stand below it
 */
export function Markdown({
  text,
  level = 2,
  className,
}: {
  text: string;
  level?: number;
  className?: string;
}) {
  return (
    <div dir="auto" className={classNames("grid grid-cols-[minmax(0,1fr)] gap-2.5 break-words", className)}>
      {childrenOf(fromMarkdown(text), level)}
    </div>
  );
}

const childrenOf = (node: { children: readonly Node[] }, level: number): ReactNode =>
  node.children.map((child, place) => <Element key={place} node={child} level={level} />);

function Element({ node, level }: { node: Node; level: number }): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p>{childrenOf(node, level)}</p>;
    case "heading":
      return <Heading depth={Math.min(level + node.depth, 6)}>{childrenOf(node, level)}</Heading>;
    case "list":
      return node.ordered ? (
        <ol start={node.start ?? 1} className="grid list-decimal gap-1 pl-5">
          {childrenOf(node, level)}
        </ol>
      ) : (
        <ul className="grid list-disc gap-1 pl-5">{childrenOf(node, level)}</ul>
      );
    case "listItem":
      return <li>{childrenOf(node, level)}</li>;
    case "blockquote":
      return (
        <blockquote className="grid gap-2 border-l-2 border-line pl-3 text-ink-2">
          {childrenOf(node, level)}
        </blockquote>
      );
    case "code":
      return (
        <pre
          tabIndex={0}
          className="overflow-x-auto rounded-control bg-code-ground px-3 py-2 font-mono text-[12px]"
        >
          {node.value}
        </pre>
      );
    case "thematicBreak":
      return <hr className="border-line" />;
    default:
      return <Inline node={node} level={level} />;
  }
}

function Inline({ node, level }: { node: Node; level: number }): ReactNode {
  switch (node.type) {
    case "text":
    case "html":
      return node.value;
    case "inlineCode":
      return <code className="rounded bg-code-ground px-1 font-mono text-[12px]">{node.value}</code>;
    case "emphasis":
      return <em>{childrenOf(node, level)}</em>;
    case "strong":
      return <strong className="font-semibold">{childrenOf(node, level)}</strong>;
    case "break":
      return <br />;
    case "link":
      return <SafeLink url={node.url}>{childrenOf(node, level)}</SafeLink>;
    case "image":
      return <SafeLink url={node.url}>{node.alt === "" ? node.url : node.alt}</SafeLink>;
    default:
      return "children" in node ? childrenOf(node, level) : null;
  }
}

function SafeLink({ url, children }: { url: string; children: ReactNode }) {
  const href = safeLink(url);
  if (href === null) return children;
  const look = "text-accent underline underline-offset-2";
  return href.startsWith("/") || href.startsWith("#") ? (
    <Link href={href} className={look}>
      {children}
    </Link>
  ) : (
    <a href={href} target="_blank" rel="noreferrer" className={look}>
      {children}
    </a>
  );
}

function Heading({ depth, children }: { depth: number; children: ReactNode }) {
  const Tag = `h${Math.max(depth, 2)}` as "h2" | "h3" | "h4" | "h5" | "h6";
  return <Tag className="mt-1 font-semibold first:mt-0">{children}</Tag>;
}
