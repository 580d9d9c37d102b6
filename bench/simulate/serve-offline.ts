// The offline model in a process of its own, so that its work is not counted as ours. Arguments: latency in milliseconds.
import { startOfflineServer } from "#lib/llm/offline/server.ts";

const server = await startOfflineServer({ latencyMs: Number(process.argv[2] ?? 200), keepsRequests: false });
process.send?.({ baseUrl: server.baseUrl });
process.once("disconnect", () => void server.close().then(() => process.exit(0)));
