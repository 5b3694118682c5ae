import { grantQueue } from "@/db/grants";
import { migrate, oneAtATime } from "@/db/migrate";
import { installQueues } from "@/server/platform/jobs";
import { queues } from "@/server/queues";

type Options = { ownerUrl: string; appUrl: string; log: (line: string) => void };

/** All that the owner's role does: tables, functions, grants, queues. The process itself runs as the app's role. */
export const install = ({ ownerUrl, appUrl, log }: Options): Promise<void> =>
  oneAtATime(ownerUrl, async () => {
    await migrate({ ownerUrl, appUrl, log });
    await installQueues(ownerUrl, queues);
    await grantQueue(ownerUrl, decodeURIComponent(new URL(appUrl).username));
  });
