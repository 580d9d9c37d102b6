import { describe, expect, it } from "vitest";
import { isOwnHost, isPublic, localAddress, originOf, whyNotListen } from "./origin-of.ts";

type Given = Parameters<typeof isPublic>[0];

const local: Given = { PADDOCK_HOST: "127.0.0.1" };
const proxied: Given = { PADDOCK_HOST: "127.0.0.1", PADDOCK_URL: "https://paddock.example.org" };
const inHouse: Given = { PADDOCK_HOST: "192.168.1.5" };
const everywhere: Given = { PADDOCK_HOST: "0.0.0.0", PADDOCK_URL: "http://paddock.intern:8080/" };

describe("where Paddock listens", () => {
  it.each<[Given, boolean]>([
    [local, false],
    [{ PADDOCK_HOST: "localhost" }, false],
    [{ PADDOCK_HOST: "::1" }, false],
    [{ ...local, PADDOCK_URL: "http://localhost:3000" }, false],
    [proxied, true],
    [inHouse, true],
    [everywhere, true],
    [{ PADDOCK_HOST: "::" }, true],
  ])("%j is open to others: %j", (given, expected) => expect(isPublic(given)).toBe(expected));

  it.each<[Given, string | undefined, boolean]>([
    [local, "localhost:3000", true],
    [local, "paddock.example.org", false],
    [proxied, "paddock.example.org", true],
    [proxied, "Paddock.Example.org", true],
    [proxied, "127.0.0.1:3000", true],
    [proxied, "evil.example", false],
    [inHouse, "192.168.1.5:3000", true],
    [inHouse, "192.168.1.6:3000", false],
    [everywhere, "paddock.intern:8080", true],
    [everywhere, "paddock.intern", false],
    [everywhere, "0.0.0.0:3000", false],
    [everywhere, "a host", false],
    [everywhere, undefined, false],
  ])("%j answers to %j: %j", (given, host, expected) => expect(isOwnHost(host, given)).toBe(expected));

  it.each<[Given, string | null, string]>([
    [local, "localhost:3000", "http://localhost:3000"],
    [proxied, "paddock.example.org", "https://paddock.example.org"],
    [proxied, "127.0.0.1:3000", "http://127.0.0.1:3000"],
    [everywhere, "paddock.intern:8080", "http://paddock.intern:8080"],
    [local, null, "http://127.0.0.1"],
  ])("%j, asked at %j, is known as %j", (given, host, expected) =>
    expect(originOf(host, given)).toBe(expected),
  );

  it("is reached from this machine at what it listens at", () => {
    expect(localAddress(local, 3000)).toBe("http://127.0.0.1:3000");
    expect(localAddress(everywhere, 80)).toBe("http://127.0.0.1:80");
    expect(localAddress({ PADDOCK_HOST: "::1" }, 80)).toBe("http://[::1]:80");
  });

  it("is nowhere but here while nobody has an account", () => {
    expect(whyNotListen(local, false)).toBeNull();
    expect(whyNotListen(inHouse, false)).toMatch(/PADDOCK_HOST is 192\.168\.1\.5.*\n.*\/setup/);
    expect(whyNotListen(proxied, false)).toMatch(/PADDOCK_URL is https:\/\/paddock/);
    expect(whyNotListen(inHouse, true)).toBeNull();
    expect(whyNotListen({ PADDOCK_HOST: "0.0.0.0" }, true)).toMatch(/set PADDOCK_URL/);
    expect(whyNotListen(everywhere, true)).toBeNull();
  });
});
