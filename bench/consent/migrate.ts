import { migrate } from "@/db/migrate";

/** Brings the databases that are named to this version. */
const [, , ...pairs] = process.argv;
for (let i = 0; i < pairs.length; i += 2)
  await migrate({ ownerUrl: pairs[i] as string, appUrl: pairs[i + 1] as string, log: () => undefined });
