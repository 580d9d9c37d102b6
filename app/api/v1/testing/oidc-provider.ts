import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type OidcPerson = { sub: string; email: string; email_verified: boolean; name: string };
type Grant = { person: OidcPerson; nonce: string; challenge: string; redirectUri: string };

export const CLIENT = { id: "paddock-client", secret: "client secret" };
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A small OpenID Connect provider on loopback: discovery, keys, and a token endpoint that checks what it is told. */
export class OidcProvider {
  readonly refused: string[] = [];
  /** Signs with a key that it does not publish, as somebody would who stands between. */
  signsWithForeignKey = false;
  private readonly own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private readonly foreign = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private readonly grants = new Map<string, Grant>();
  private readonly server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const answer = this.answer(
        request.url ?? "/",
        new URLSearchParams(body),
        request.headers.authorization,
      );
      response.writeHead(answer === null ? 400 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? { error: "invalid_grant" }));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this.issuer;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What a person does at the provider's page: agrees. @returns the address that the browser is sent back to */
  agree(authorizationUrl: string, person: OidcPerson): URL {
    const asked = new URL(authorizationUrl).searchParams;
    const code = randomUUID();
    const redirectUri = asked.get("redirect_uri") ?? "";
    this.grants.set(code, {
      person,
      nonce: asked.get("nonce") ?? "",
      challenge: asked.get("code_challenge") ?? "",
      redirectUri,
    });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    return back;
  }

  private answer(path: string, form: URLSearchParams, authorization: string | undefined): unknown {
    if (path === "/.well-known/openid-configuration")
      return {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      };
    if (path === "/keys")
      return {
        keys: [{ ...this.own.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }],
      };
    return path === "/token" ? this.token(form, authorization) : null;
  }

  private token(form: URLSearchParams, authorization: string | undefined): unknown {
    const code = form.get("code") ?? "";
    const grant = this.grants.get(code);
    this.grants.delete(code);
    const verifier = form.get("code_verifier") ?? "";
    const basic = `Basic ${Buffer.from(`${CLIENT.id}:${encodeURIComponent(CLIENT.secret)}`).toString("base64")}`;
    const isClient = form.get("client_secret") === CLIENT.secret || authorization === basic;
    const wrong = [
      grant === undefined && "code",
      !isClient && "client",
      grant?.redirectUri !== form.get("redirect_uri") && "redirect_uri",
      grant?.challenge !== createHash("sha256").update(verifier).digest("base64url") && "code_verifier",
    ].filter((one) => one !== false);
    if (grant === undefined || wrong.length > 0) {
      this.refused.push(...wrong);
      return null;
    }
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: CLIENT.id,
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      ...grant.person,
    };
    const unsigned = `${base64url({ alg: "RS256", kid: "one", typ: "JWT" })}.${base64url(claims)}`;
    const key = this.signsWithForeignKey ? this.foreign.privateKey : this.own.privateKey;
    const signature = createSign("RSA-SHA256").update(unsigned).sign(key).toString("base64url");
    return {
      access_token: randomUUID(),
      token_type: "Bearer",
      expires_in: 300,
      id_token: `${unsigned}.${signature}`,
    };
  }
}
