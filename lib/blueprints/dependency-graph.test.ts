import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { type Dependency, dependencyGraph } from "./dependency-graph.ts";

type Shape = { method?: string; path: string; needs?: JsonObject; answers: JsonObject };

/** A document of functions: what each needs in its path or query, and what it answers with. */
function documentOf(shapes: Record<string, Shape>): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const [name, { method = "get", path, needs = {}, answers }] of Object.entries(shapes))
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: name,
        parameters: Object.entries(needs).map(([parameter, schema]) => ({
          name: parameter,
          in: path.includes(`{${parameter}}`) ? "path" : "query",
          required: true,
          schema,
        })),
        responses: { "200": { description: "ok", content: { "application/json": { schema: answers } } } },
      },
    };
  return { openapi: "3.0.3", info: { title: "Test", version: "1" }, paths };
}

const graphOf = (shapes: Record<string, Shape>): Dependency[] =>
  dependencyGraph(functionsOf(documentOf(shapes)));
const text = { type: "string" };
const whole = { type: "integer" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const list = (items: JsonObject): JsonObject => ({ type: "array", items });

describe("which answer feeds which input", () => {
  it("of the orchard: the search gives the id of a tree, and says why", () => {
    expect(dependencyGraph(functionsOf(orchard))).toEqual([
      {
        from: "searchTrees",
        keys: ["trees", 0, "treeId"],
        to: "getTree",
        parameter: "treeId",
        rule: "same name",
        reason:
          'searchTrees answers with $.trees[0].treeId, which getTree takes as "treeId": both bear the same name.',
      },
    ]);
  });

  it.each<[string, Record<string, Shape>, string[]]>([
    [
      "written in another way",
      {
        findKites: { path: "/kites", answers: list(object({ kite_id: text })) },
        getKite: { path: "/kites/{kiteId}", needs: { kiteId: text }, answers: object({ wind: whole }) },
      },
      ["findKites [0].kite_id -> getKite kiteId: same name"],
    ],
    [
      "a plain id of the thing that the list is of",
      {
        findKites: { path: "/search", answers: object({ kites: list(object({ id: text })) }) },
        getKite: { path: "/one", needs: { kiteId: text }, answers: object({ wind: whole }) },
      },
      ["findKites .kites[0].id -> getKite kiteId: identifier of the thing"],
    ],
    [
      "a plain id in a container without a name of its own",
      {
        listKites: { path: "/kites", answers: object({ data: list(object({ id: whole })) }) },
        getWind: { path: "/winds", needs: { kiteId: whole }, answers: object({ wind: whole }) },
      },
      ["listKites .data[0].id -> getWind kiteId: identifier of the thing"],
    ],
    [
      "a plain id in the path",
      {
        findKites: { path: "/kites", answers: list(object({ kiteId: text })) },
        getKite: { path: "/kites/{id}", needs: { id: text }, answers: object({ wind: whole }) },
      },
      ["findKites [0].kiteId -> getKite id: thing of the path"],
    ],
    [
      "not the id of another thing",
      {
        findPilots: { path: "/pilots", answers: list(object({ id: text })) },
        getKite: { path: "/kites/{id}", needs: { id: text }, answers: object({ wind: whole }) },
      },
      [],
    ],
    [
      "not a value of another type",
      {
        findKites: { path: "/kites", answers: list(object({ kiteId: text })) },
        getKite: { path: "/kites/{kiteId}", needs: { kiteId: whole }, answers: object({ wind: whole }) },
      },
      [],
    ],
    [
      "not what was given to it",
      {
        getWind: { path: "/winds/{kiteId}", needs: { kiteId: text }, answers: object({ kiteId: text }) },
        getKite: { path: "/kites/{kiteId}", needs: { kiteId: text }, answers: object({ wind: whole }) },
      },
      [],
    ],
    [
      "not a name that every API has",
      {
        findKites: { path: "/kites", answers: list(object({ title: text })) },
        findBooks: { path: "/books", needs: { title: text }, answers: list(object({ pages: whole })) },
      },
      [],
    ],
    [
      "another word that both have",
      {
        findPorts: { path: "/ports", answers: list(object({ harbourCode: text })) },
        getTides: { path: "/tides", needs: { harbourCode: text }, answers: list(object({ metres: whole })) },
      },
      ["findPorts [0].harbourCode -> getTides harbourCode: same name"],
    ],
  ])("%s", (_, shapes, edges) => {
    const shown = graphOf(shapes).map(
      ({ from, keys, to, parameter, rule }) =>
        `${from} ${keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("")} -> ${to} ${parameter}: ${rule}`,
    );
    expect(shown).toEqual(edges);
  });

  const name = fc.constantFrom("id", "kiteId", "pilot_id", "name", "title", "wind", "isbn", "query", "user");
  const leaf = fc.constantFrom({ type: "string" }, { type: "integer" }, { type: "number" }, {});
  const schema = fc.letrec<{ any: JsonObject }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.dictionary(name, tie("any"), { maxKeys: 3 }).map(object),
      tie("any").map(list),
    ),
  })).any;
  const shape = fc.record({
    path: fc.constantFrom("/kites", "/kites/{id}", "/pilots/{kiteId}/x", "/search"),
    needs: fc.dictionary(name, leaf, { maxKeys: 3 }),
    answers: schema,
  });

  it("holds only functions, inputs and places that are there, each once for a pair; the same each time", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("getA", "findB", "listC", "addD"), shape), (shapes) => {
        const functions = functionsOf(documentOf(shapes));
        const graph = dependencyGraph(functions);
        expect(dependencyGraph(functions)).toEqual(graph);
        const keys = graph.map(({ from, to, parameter }) => `${from} ${to} ${parameter}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { from, to, parameter, keys: way } of graph) {
          expect(from).not.toBe(to);
          const taker = functions.find((one) => one.name === to);
          expect(taker?.parameters.map((one) => one.name)).toContain(parameter);
          let at = functions.find((one) => one.name === from)?.responseSchema as JsonObject;
          for (const key of way)
            at = (
              typeof key === "number" ? at["items"] : (at["properties"] as JsonObject)[key]
            ) as JsonObject;
          expect(["string", "integer", "number"]).toContain(at["type"]);
        }
      }),
    );
  });
});
