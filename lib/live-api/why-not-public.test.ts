import { describe, expect, it } from "vitest";
import { pinAddress } from "./pin-address.ts";
import { whyNotPublic } from "./why-not-public.ts";

const refused = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "192.0.0.8",
  "198.19.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:10.0.0.1",
  "::ffff:0:127.0.0.1",
  "64:ff9b::7f00:1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "localhost",
  "",
];
const taken = [
  "1.1.1.1",
  "93.184.216.34",
  "100.63.255.255",
  "100.128.0.1",
  "172.15.0.1",
  "172.32.0.1",
  "2606:4700:4700::1111",
  "2a00::1",
];

describe("addresses", () => {
  it.each(refused)("%j is not public", (address) => expect(whyNotPublic(address)).toMatch(/\w/));
  it.each(taken)("%s is public", (address) => expect(whyNotPublic(address)).toBeNull());
});

const never = (): Promise<never> => Promise.reject(new Error("looked up"));
const at =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

describe("the address of a host", () => {
  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://%31%32%37.0.0.1/",
    "http://127。0。0。1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[0:0:0:0:0:ffff:7f00:1]/",
    "http://169.254.169.254/latest/meta-data",
  ])("%s is refused, whatever way it is written", async (url) => {
    await expect(pinAddress(new URL(url), "", never)).rejects.toMatchObject({ code: "bad-input" });
  });

  it("is refused where one of several is private, and where the name is not known", async () => {
    const url = new URL("https://api.example/");
    await expect(pinAddress(url, "", at("1.1.1.1", "10.0.0.1"))).rejects.toThrow(/10\.0\.0\.1.*private/);
    await expect(pinAddress(url, "", at("::ffff:10.0.0.1"))).rejects.toMatchObject({ code: "bad-input" });
    await expect(pinAddress(url, "", never)).rejects.toMatchObject({ code: "unavailable" });
    await expect(pinAddress(url, "", at())).rejects.toMatchObject({ code: "unavailable" });
    expect(await pinAddress(url, "", at("1.1.1.1", "2a00::1"))).toEqual({ address: "1.1.1.1", family: 4 });
  });

  it.each([
    ["127.0.0.1", "http://127.0.0.1:8080/", true],
    ["127.0.0.1:8080", "http://127.0.0.1:8080/", true],
    ["127.0.0.1:8080", "http://127.0.0.1:8081/", false],
    ["127.0.0.1:80", "http://127.0.0.1/", true],
    ["127.0.0.1:80", "https://127.0.0.1/", false],
    ["other.example, API.intern:443", "https://api.intern/", true],
    ["api.intern", "https://x.api.intern/", false],
    ["[::1]", "http://[0:0::1]:9/", true],
    ["", "http://127.0.0.1/", false],
  ])("listed as %j, %s: %s", async (listed, url, isTaken) => {
    const pinned = pinAddress(new URL(url), listed, at("10.0.0.1"));
    if (isTaken) expect(await pinned).toHaveProperty("address");
    else await expect(pinned).rejects.toMatchObject({ code: "bad-input" });
  });
});
