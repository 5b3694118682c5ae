import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { doors, fromAnother } from "./doors";

type Body = Record<string, unknown>;
/** What became of each choice that was sent: acknowledged, or nobody knows. */
export type Ledger = { acknowledged: string[]; unanswered: Body[]; refused: number };
export const emptyLedger = (): Ledger => ({ acknowledged: [], unanswered: [], refused: 0 });

const post = (agent: Agent, url: string, body: Body) =>
  new Promise<{ status: number; retryAfter: string | undefined }>((resolve, reject) => {
    const headers = { "content-type": "text/plain", ...fromAnother() };
    const sent = request(url + doors.consents.path, { method: "POST", agent, headers });
    sent.once("error", reject);
    sent.once("response", (answer) => {
      answer.resume();
      answer.once("error", reject);
      answer.once("end", () =>
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"]?.toString() }),
      );
    });
    sent.end(JSON.stringify(body));
  });

/** A refusal that says when to come again is the one that a banner may get beside its receipt. */
async function deliver(agent: Agent, url: string, body: Body, ledger: Ledger): Promise<"stored" | "refused" | "lost"> {
  try {
    const { status, retryAfter } = await post(agent, url, body);
    if (status === 201 || status === 200) {
      ledger.acknowledged.push(String(body.id));
      return "stored";
    }
    if (status !== 503 || retryAfter === undefined) throw new TypeError(`The door answered ${status}.`);
    ledger.refused += 1;
    return "refused";
  } catch (error) {
    if (error instanceof TypeError) throw error;
    ledger.unanswered.push(body);
    return "lost";
  }
}

/** Writes over many lines until `isOver`; a line that is cut ends if the process did, and goes on if it answers again. */
export async function writeUntil(url: string, ledger: Ledger, lines: number, isOver: () => boolean): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const write = async () => {
    while (!isOver()) {
      const outcome = await deliver(agent, url, doors.consents.good(), ledger);
      if (outcome !== "stored") await sleep(50);
    }
  };
  await Promise.all(Array.from({ length: lines }, write));
  agent.destroy();
}

/** As a banner does that never heard: what nobody answered is sent again, under the same id. */
export async function sendAgain(url: string, ledger: Ledger): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (const body of ledger.unanswered.splice(0))
    for (let outcome = "lost"; outcome !== "stored"; ) outcome = await deliver(agent, url, body, ledger);
  agent.destroy();
}
