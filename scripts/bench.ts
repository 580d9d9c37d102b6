// `npm run bench NAME`: runs bench/NAME.ts, which prints one JSON object a line (docs/performance.md).
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ensurePrismaClient } from "./launch/build.ts";

const folder = path.resolve(import.meta.dirname, "../bench");
const [name] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -3));
if (!name || !existsSync(path.join(folder, `${name}.ts`))) {
  process.stderr.write(`Usage: npm run bench NAME, with NAME one of: ${names.join(", ")}\n`);
  process.exit(2);
}
await ensurePrismaClient();
await import(path.join(folder, `${name}.ts`));
