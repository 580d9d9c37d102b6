import { describe, expect, it } from "vitest";
import type { CallLedger } from "./call-ledger.ts";
import type { CallRecord } from "./call-record.ts";
import { type ChatAnswer, type ChatRequest, ModelError, type ModelFailure } from "./chat.ts";
import { concurrencyLimit } from "./concurrency-limit.ts";
import { offlineEndpoint } from "./endpoint.ts";
import { ledgeredChat } from "./ledgered-chat.ts";

const question = (content: string): ChatRequest => ({
  agent: "assistant",
  prompt: { name: "p", version: 1 },
  messages: [{ role: "user", content }],
  temperature: 0,
});
const answer = (text: string): ChatAnswer => ({
  text,
  finishReason: "stop",
  usage: { promptTokens: 1_000, completionTokens: 10 },
});
const endpoint = { ...offlineEndpoint, promptMicroUsdPerMTok: 1_000_000, completionMicroUsdPerMTok: 0 };

function memoryLedger(rows: CallRecord[] = []): CallLedger & { rows: CallRecord[] } {
  return {
    rows,
    find: (sequence, hash) => {
      const row = rows.find(
        (one) => one.sequence === sequence && one.requestHash === hash && one.outcome === "answered",
      );
      return row ? answer(row.answer ?? "") : null;
    },
    record: async (call) => {
      rows.push(call);
    },
  };
}

function chatWith(
  ledger: CallLedger,
  script: (ModelFailure | string)[],
  options: { checkpoint?: () => Promise<void> } = {},
) {
  const naps: number[] = [];
  let asked = 0;
  const chat = ledgeredChat({
    ledger,
    speakerOf: () => ({
      endpoint,
      limit: concurrencyLimit(1),
      chat: async () => {
        const next = script[asked++] ?? "";
        if (next.startsWith("ok:")) return answer(next.slice(3));
        throw new ModelError(next as ModelFailure, `it was ${next}`, { httpStatus: 500 });
      },
    }),
    checkpoint: options.checkpoint ?? (async () => undefined),
    look: () => undefined,
    sleep: async (ms) => {
      naps.push(ms);
    },
    chance: () => 1,
    now: () => new Date(0),
  });
  return { chat, naps, asked: () => asked };
}

describe("ledgeredChat", () => {
  it("writes each try, with its cost, and gives the answer that came in the end", async () => {
    const ledger = memoryLedger();
    const { chat, naps } = chatWith(ledger, ["server-error", "malformed", "ok:done"]);
    expect(await chat(question("a"))).toMatchObject({ text: "done" });
    expect(
      ledger.rows.map(({ outcome, sequence, costMicroUsd }) => [outcome, sequence, costMicroUsd]),
    ).toEqual([
      ["server-error", 0, 0],
      ["malformed", 0, 0],
      ["answered", 0, 1_000],
    ]);
    expect(naps).toEqual([500, 1_000]);
  });

  it("asks nothing that was answered before, and goes on where the ledger ends", async () => {
    const ledger = memoryLedger();
    const first = chatWith(ledger, ["ok:one", "ok:two"]);
    await first.chat(question("a"));
    await first.chat(question("b"));
    const second = chatWith(ledger, ["ok:three"]);
    expect((await second.chat(question("a"))).text).toBe("one");
    expect((await second.chat(question("b"))).text).toBe("two");
    expect(second.asked()).toBe(0);
    expect((await second.chat(question("c"))).text).toBe("three");
    expect(ledger.rows.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
  });

  it("asks anew where the question at that place is another one", async () => {
    const ledger = memoryLedger();
    await chatWith(ledger, ["ok:one"]).chat(question("a"));
    const second = chatWith(ledger, ["ok:other"]);
    expect((await second.chat(question("changed"))).text).toBe("other");
  });

  it.each([["unauthorized"], ["refused"]] as const)("does not ask twice where it is %s", async (failure) => {
    const { chat, asked } = chatWith(memoryLedger(), [failure, "ok:no"]);
    await expect(chat(question("a"))).rejects.toMatchObject({ failure });
    expect(asked()).toBe(1);
  });

  it("stops between two naps when the work is no longer wanted", async () => {
    let looks = 0;
    const checkpoint = async (): Promise<void> => {
      looks += 1;
      if (looks === 2) throw new Error("stop now");
    };
    const { chat, asked, naps } = chatWith(memoryLedger(), Array<ModelFailure>(8).fill("rate-limited"), {
      checkpoint,
    });
    await expect(chat(question("a"))).rejects.toThrow("stop now");
    expect([asked(), naps.length]).toEqual([2, 2]);
  });

  it("does not use an answer that could not be written down", async () => {
    const ledger: CallLedger = {
      find: () => null,
      record: async () => Promise.reject(new Error("claim lost")),
    };
    await expect(chatWith(ledger, ["ok:paid"]).chat(question("a"))).rejects.toThrow("claim lost");
  });
});
