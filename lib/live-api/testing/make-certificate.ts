import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isIP } from "node:net";

export type Certificate = { certificate: string; key: string };
type Wanted = {
  /** Common name. */
  name: string;
  /** Host names and IPv4 addresses that it is for; none: it is an authority. */
  hosts?: readonly string[];
  /** Signs itself where left out. */
  issuer?: Certificate & { name: string };
  validFrom?: Date;
  validTo?: Date;
};

// DER (X.690): tag, length, content.
function der(tag: number, ...parts: (Uint8Array | number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (...bytes: number[]): Buffer => der(0x06, bytes);
const text = (value: string): Buffer => der(0x0c, Buffer.from(value));
const bits = (value: Uint8Array): Buffer => der(0x03, [0], value);
const time = (value: Date): Buffer =>
  der(0x18, Buffer.from(value.toISOString().replaceAll(/[-:T]|\.\d+/g, "")));

const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const nameOf = (name: string): Buffer => sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), text(name))));

function extensionsOf(hosts: readonly string[]): Buffer {
  const isCritical = der(0x01, [0xff]);
  if (hosts.length === 0)
    return sequence(sequence(oid(0x55, 0x1d, 0x13), isCritical, der(0x04, sequence(isCritical))));
  const names = hosts.map((host) =>
    isIP(host) === 4 ? der(0x87, host.split(".").map(Number)) : der(0x82, Buffer.from(host)),
  );
  return sequence(sequence(oid(0x55, 0x1d, 0x11), der(0x04, sequence(...names))));
}

const pem = (content: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${content.toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

const A_DAY_MS = 86_400_000;

/** An X.509 certificate (RFC 5280) with a new key: as little of one as TLS takes. */
export function makeCertificate({ name, hosts = [], issuer, ...valid }: Wanted): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signer: KeyObject = issuer ? createPrivateKey(issuer.key) : privateKey;
  const { validFrom = new Date(Date.now() - A_DAY_MS), validTo = new Date(Date.now() + A_DAY_MS) } = valid;
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1], randomBytes(8)),
    ecdsaWithSha256,
    nameOf(issuer?.name ?? name),
    sequence(time(validFrom), time(validTo)),
    nameOf(name),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, extensionsOf(hosts)),
  );
  const signature = sign("sha256", body, signer);
  return {
    certificate: pem(sequence(body, ecdsaWithSha256, bits(signature))),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
