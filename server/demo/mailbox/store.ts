import { env, isDemo, isLoopback, publicUrl } from "@/env";
import { singleton } from "@/server/platform/singleton";

export type DemoMail = {
  id: number;
  receivedAt: string;
  from: string;
  to: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  raw: Buffer;
};

const kept = 200;
const store = () => singleton("demo.mailbox", (): { mails: DemoMail[]; last: number } => ({ mails: [], last: 0 }));

export function keepMail(mail: Omit<DemoMail, "id">): DemoMail {
  const box = store();
  box.last += 1;
  const numbered = { id: box.last, ...mail };
  box.mails = [numbered, ...box.mails].slice(0, kept);
  return numbered;
}

export const listMails = (): DemoMail[] => store().mails;
export const findMail = (id: number): DemoMail | null => store().mails.find((mail) => mail.id === id) ?? null;

/** Its links would let anybody confirm for anybody, so it opens on the demonstrator's own machine only. */
export const isMailboxOpen = () => isDemo() && [new URL(publicUrl()).hostname, env().HOST].every(isLoopback);
