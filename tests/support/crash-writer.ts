import { setTimeout as sleep } from "node:timers/promises";
import { doors, fromAnother, post } from "./doors";

type Name = keyof typeof doors;
export type Journal = Record<Name, string[]>;
export const emptyJournal = (): Journal => ({ consents: [], newsletter: [], requests: [] });

/** Posts to one door until nobody answers, and notes what was acknowledged under the name it can be found by. */
async function write(url: string, name: Name, journal: Journal): Promise<void> {
  const { path, good, status } = doors[name];
  for (;;) {
    const body = good();
    const answer = await post(url + path, body, fromAnother()).catch(() => null);
    if (!answer) return;
    if (answer.status !== status) throw new Error(`${name} answered ${answer.status}: ${answer.text}`);
    journal[name].push(name === "requests" ? JSON.parse(answer.text).reference : String(body.id ?? body.email));
  }
}

/** Writes to all doors at once, calls `kill` in the middle of it, and returns when every writer has noticed. */
export async function writeUntilKilled(url: string, journal: Journal, kill: () => Promise<void>, ms: number) {
  const names = Object.keys(doors) as Name[];
  const before = names.map((name) => journal[name].length);
  const writers = names.flatMap((name) => Array.from({ length: 3 }, () => write(url, name, journal)));
  const hasAll = () => names.every((name, i) => journal[name].length > (before[i] ?? 0) + 5);
  for (let tries = 0; tries < 500 && !hasAll(); tries += 1) await sleep(20);
  await sleep(ms);
  await kill();
  await Promise.all(writers);
}
