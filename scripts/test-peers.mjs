import "./node-version.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare } from "./build.mjs";
import { Failed, main, mustRun, run, step, tool } from "./steps.mjs";

/** Debian's own packages, with the oldest that these tests were tried with. */
const packages = ["dovecot-imapd"];

const has = async (program) => (await run(["sh", "-c", `command -v ${program}`])).code === 0;

/** Installs Dovecot where nobody has it; only root can, and only where there is apt-get. */
async function provideDovecot() {
  if (await has("dovecot")) return "there";
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !(await has("apt-get")))
    throw new Failed(`Install ${packages.join(", ")} first, please: only root can do it, where there is apt-get.`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await mustRun("apt-get update", ["apt-get", "update", "-qq"], { env });
  await mustRun("apt-get install", ["apt-get", "install", "-qq", "-y", "--no-install-recommends", ...packages], {
    env,
  });
}

/** A certificate for this machine's own loopback, which the tests' client is told to know. */
async function makeCertificate(folder) {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  await mustRun("openssl", ["openssl", "req", ...kind, ...names, "-keyout", key, "-out", cert]);
  return { DOVECOT_KEY: key, DOVECOT_CERT: cert, NODE_EXTRA_CA_CERTS: cert };
}

/** What needs servers that the product does not bring along. */
await main(async () => {
  await prepare();
  await step("dovecot", provideDovecot);
  const folder = mkdtempSync(join(tmpdir(), "nachweis-peers-"));
  try {
    const env = await makeCertificate(folder);
    const { code } = await run([...tool("vitest", "vitest.mjs"), "run", "--project", "peers"], { env, show: true });
    process.exitCode = code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
