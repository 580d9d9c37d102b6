import { describe, expect, it } from "vitest";
import { KeyRegistry, type KeyScope, type PressedKey } from "./key-registry.ts";

const key = (name: string, timeStamp: number, repeat = false): PressedKey => ({
  key: name,
  repeat,
  timeStamp,
  preventDefault: () => undefined,
});

/** A registry where `keys` say that they ran. */
function setUp(...names: string[]) {
  const ran: string[] = [];
  const registry = new KeyRegistry((press) => press());
  const scopeOf = (...keys: string[]): { current: KeyScope } => ({
    current: {
      title: "Here",
      bindings: keys.map((one) => ({ keys: one, label: one, run: () => void ran.push(one) })),
    },
  });
  registry.add(scopeOf(...names));
  return { registry, ran, scopeOf };
}

describe("a key pressed before the page is awake", () => {
  it("acts, in order, when what it is for is registered", () => {
    const { registry, ran, scopeOf } = setUp("?");
    for (const [at, name] of ["c", "r", "1"].entries()) registry.press(key(name, 100 + at));
    expect(ran).toEqual([]);
    registry.add(scopeOf("c", "r", "1"));
    registry.wake(900);
    expect(ran).toEqual(["c", "r", "1"]);
  });

  it("acts at once where it is known already", () => {
    const { registry, ran } = setUp("?", "g c");
    registry.press(key("g", 1));
    registry.press(key("c", 2));
    expect(ran).toEqual(["g c"]);
  });

  it.each([
    ["it is older than five seconds", (registry: KeyRegistry) => registry.wake(6_000)],
    ["one went elsewhere", (registry: KeyRegistry) => registry.leave()],
    [
      "the mouse was taken",
      (registry: KeyRegistry) => {
        registry.forget();
        registry.wake(200);
      },
    ],
  ])("is forgotten where %s", (_, then) => {
    const { registry, ran, scopeOf } = setUp();
    registry.press(key("a", 100));
    registry.add(scopeOf("a"));
    then(registry);
    expect(ran).toEqual([]);
  });

  it("does not wait on a page that is awake", () => {
    const { registry, ran, scopeOf } = setUp("j");
    registry.wake(0);
    registry.press(key("a", 100));
    registry.add(scopeOf("a"));
    registry.wake(200);
    expect(ran).toEqual([]);
  });
});

describe("a key pressed while one thing gives way to the next", () => {
  it("waits, and acts on the next", () => {
    const { registry, ran } = setUp("a", "r", "1");
    registry.wake(0);
    registry.press(key("a", 10));
    registry.move(11);
    registry.press(key("r", 20));
    registry.press(key("1", 30));
    expect(ran).toEqual(["a"]);
    registry.arrive(60);
    expect(ran).toEqual(["a", "r", "1"]);
  });

  it("does not decide twice: the key that moved on, again or held down, is not kept", () => {
    const { registry, ran } = setUp("a", "r");
    registry.wake(0);
    registry.press(key("a", 10));
    registry.move(11);
    registry.press(key("a", 20));
    registry.press(key("r", 30, true));
    registry.arrive(60);
    expect(ran).toEqual(["a"]);
  });

  it("may be any where the mouse moved on", () => {
    const { registry, ran } = setUp("a");
    registry.wake(0);
    registry.press(key("a", 10));
    registry.move(5_000);
    registry.press(key("a", 5_010));
    registry.arrive(5_050);
    expect(ran).toEqual(["a", "a"]);
  });

  it("acts at once where the next never came", () => {
    const { registry, ran } = setUp("a", "r");
    registry.wake(0);
    registry.press(key("a", 10));
    registry.move(11);
    registry.press(key("r", 6_000));
    expect(ran).toEqual(["a", "r"]);
  });
});

describe("a key that is held down", () => {
  it("acts once where that is asked for, and again and again elsewhere", () => {
    const ran: string[] = [];
    const registry = new KeyRegistry((press) => press());
    const binding = (keys: string, isOnce: boolean) => ({
      keys,
      label: keys,
      isOnce,
      run: () => void ran.push(keys),
    });
    registry.add({ current: { title: "Here", bindings: [binding("a", true), binding("j", false)] } });
    for (const name of ["a", "j"]) {
      registry.press(key(name, 1));
      registry.press(key(name, 2, true));
    }
    expect(ran).toEqual(["a", "j", "j"]);
  });
});
