/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of their own in the check and the tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pino",
    "thread-stream",
    "pg-boss",
    "postgres",
    "nodemailer",
    "smtp-server",
    "oidc-provider",
  ],
  experimental: { authInterrupts: true },
};

export default config;
