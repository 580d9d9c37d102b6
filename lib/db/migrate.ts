import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

// Prisma's command line fetches a native schema engine; the same engine as WebAssembly needs no network.
type SchemaEngine = {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ stdout: string | null; exitCode: number }>;
  free(): void;
};

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, "../..");
const migrationsDir = path.join(root, "prisma/migrations");
const noFilters = { externalTables: [], externalEnums: [] };
const schemaPath = path.join(root, "prisma/schema.prisma");

/** The adapter cuts a script at every semicolon, inside function bodies too; PostgreSQL takes it whole. */
class WholeScriptPg extends PrismaPg {
  private readonly opened: { dispose: () => Promise<void> }[] = [];

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    this.opened.push(adapter);
    return adapter;
  }

  /** The engine leaves its connections open; an open one keeps a database from being a template. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }
}

// The bindings hold one instance of the module; a second one would break the first.
let engineClassOnce: ReturnType<typeof loadEngineClass> | undefined;

async function loadEngineClass(): Promise<{ new: (...args: unknown[]) => Promise<SchemaEngine> }> {
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bindings = (await import(path.join(folder, "schema_engine_bg.js"))) as Record<string, unknown>;
  const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings as WebAssembly.ModuleImports,
  });
  (bindings["__wbg_set_wasm"] as (exports: unknown) => void)(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return bindings["SchemaEngine"] as never;
}

async function withEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engineClassOnce ??= loadEngineClass();
  const engineClass = await engineClassOnce;
  const datamodels = [[schemaPath, await readFile(schemaPath, "utf8")]];
  const factory = new WholeScriptPg({ connectionString });
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await engineClass.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await factory.close();
  }
}

async function migrationsList(): Promise<object> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok",
          value: await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(migrationsDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** Applies what is missing of prisma/migrations; a second call does nothing. @returns names applied */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  return withEngine(connectionString, async (engine) => {
    const result = await engine.applyMigrations({
      migrationsList: await migrationsList(),
      filters: noFilters,
    });
    return result.appliedMigrationNames;
  });
}

/** SQL that makes an empty database into prisma/schema.prisma: a start for a migration, and what tests hold the migrations against. */
export async function sqlOfSchema(connectionString: string): Promise<string> {
  return withEngine(connectionString, async (engine) => {
    const files = [{ path: schemaPath, content: await readFile(schemaPath, "utf8") }];
    const result = await engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return result.stdout ?? "";
  });
}
