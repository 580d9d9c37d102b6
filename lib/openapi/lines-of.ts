import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import { isMap, isSeq, isScalar, parseDocument as parseYaml, type Document } from "yaml";
import { keysOfPointer } from "./read-json.ts";

type OffsetOf = (keys: string[]) => number | null;

function jsonOffset(root: Node): OffsetOf {
  return (keys) => {
    let node: Node = root;
    for (const key of keys) {
      const child = findNodeAtLocation(node, [node.type === "array" ? Number(key) : key]);
      if (!child) break;
      node = child;
    }
    // A member begins where its key does.
    return node.parent?.type === "property" ? node.parent.offset : node.offset;
  };
}

function yamlOffset(root: Document): OffsetOf {
  return (keys) => {
    let node: unknown = root.contents;
    let offset: number | null = 0;
    for (const key of keys) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
        if (!pair) break;
        offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        const range =
          typeof node === "object" && node !== null && "range" in node
            ? (node.range as number[] | null)
            : null;
        offset = range?.[0] ?? offset;
      } else break;
    }
    return offset;
  };
}

function offsets(text: string): OffsetOf {
  try {
    if (/^\uFEFF?\s*[{[]/.test(text)) {
      const root = parseTree(text);
      return root ? jsonOffset(root) : () => null;
    }
    return yamlOffset(parseYaml(text));
  } catch {
    return () => null;
  }
}

const isPointer = (place: string): boolean => place === "" || place.startsWith("/");

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1))
    starts.push(index + 1);
  return starts;
}

/**
 * The line, from 1, at which each place of a JSON or YAML text begins; where a place is not there, that of the
 * nearest one around it. A place is a JSON pointer, or "line N". Null where nothing can be told.
 */
export function linesOf(text: string, places: readonly string[]): (number | null)[] {
  if (places.length === 0) return [];
  const offsetOf = places.some(isPointer) ? offsets(text) : () => null;
  const starts = lineStarts(text);
  return places.map((place) => {
    const named = /^line (\d+)$/.exec(place);
    if (named) return Number(named[1]);
    const offset = isPointer(place) ? offsetOf(keysOfPointer(place)) : null;
    if (offset === null) return null;
    const after = starts.findIndex((start) => start > offset);
    return after < 0 ? starts.length : after;
  });
}
