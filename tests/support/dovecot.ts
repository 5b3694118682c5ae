import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ImapFlow } from "imapflow";

const password = "pass/word@1";
/** The mailbox's owner, whom a root's Dovecot lends the rights of nobody. */
const nobody = { uid: 65534, gid: 65534 };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Everything in one folder, as whoever runs the tests: root needs another user for the mail itself, and nobody else has one. */
function configuration(folder: string, ports: { imap: number; imaps: number }): string {
  const { uid, gid, username } = userInfo();
  const isRoot = uid === 0;
  const own = isRoot ? nobody : { uid, gid };
  const service = (name: string) => `service ${name} {\n  chroot =\n}`;
  const users = `default_internal_user = ${username}\ndefault_login_user = ${username}\n${["anvil", "imap-login"].map(service).join("\n")}`;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = yes
ssl_cert = <${process.env.DOVECOT_CERT}
ssl_key = <${process.env.DOVECOT_KEY}
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail
${isRoot ? "" : users}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${own.uid} gid=${own.gid} home=${folder}/mail
}
`;
}

/** A real Dovecot with one mailbox of its own, on ports of its own. */
export async function startDovecot() {
  const folder = mkdtempSync(join(tmpdir(), "nachweis-dovecot-"));
  const ports = { imap: await freePort(), imaps: await freePort() };
  // The mailbox's owner goes through it.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "mail"));
  if (userInfo().uid === 0) chownSync(join(folder, "mail"), nobody.uid, nobody.gid);
  writeFileSync(join(folder, "dovecot.conf"), configuration(folder, ports));
  let running: ChildProcess | undefined;

  const connect = () =>
    new ImapFlow({
      ...{ host: "127.0.0.1", port: ports.imap, secure: false, doSTARTTLS: false, logger: false },
      auth: { user: "privacy", pass: password },
    });
  /** As the owner of the mailbox, in a connection of her own. */
  async function asOwner<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = connect();
    await client.connect();
    try {
      return await work(client);
    } finally {
      client.close();
    }
  }
  async function start(): Promise<void> {
    running = spawn("dovecot", ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore" });
    for (let tries = 0; tries < 50; tries += 1) {
      if (await asOwner(async () => true).catch(() => false)) return;
      await sleep(100);
    }
    running.kill("SIGTERM");
    throw new Error("Dovecot does not answer");
  }
  async function stop(): Promise<void> {
    const ended = new Promise((resolve) => running?.once("exit", resolve));
    running?.kill("SIGTERM");
    await ended;
  }
  const address = (scheme: "imap" | "imaps", pass: string, path: string) =>
    `${scheme}://privacy:${encodeURIComponent(pass)}@127.0.0.1:${ports[scheme]}${path}`;

  await start();
  return {
    url: (path = "") => address("imap", password, path),
    secureUrl: () => address("imaps", password, ""),
    wrongUrl: () => address("imap", "wrong", ""),
    asOwner,
    start,
    stop,
    /** Into a folder, as a mail server delivers it. */
    deliver: (mail: string, { path = "INBOX", flags = [] as string[] } = {}) =>
      asOwner((client) => client.append(path, mail, flags)),
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
