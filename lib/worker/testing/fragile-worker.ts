import { scriptedModel } from "#lib/runs/testing/scripted-model.ts";
import { startWorker } from "../start-worker.ts";

// A worker process that an item kills: whoever asks a model about PADDOCK_TEST_POISON takes it down at once.
const poison = process.env["PADDOCK_TEST_POISON"];
const model = scriptedModel(async ({ messages }) => {
  if (poison !== undefined && JSON.stringify(messages).includes(poison)) process.kill(process.pid, "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 40));
});
const worker = await startWorker({
  connectionString: process.env["DATABASE_URL"] ?? "",
  concurrency: 8,
  connect: model.connect,
});
process.on("SIGTERM", () => void worker.stop(2_000).then(() => process.exit(0)));
