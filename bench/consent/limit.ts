import { consentDoor, consentPath } from "@/server/consent/collector/door";
import { listen } from "@/server/process/listen";

/** The same server, the same reading, validating and answering; only that nothing is gathered, proven or stored. */
const answerAtOnce = consentDoor(async ({ consent: { id, banner } }) => ({
  isNew: true,
  receipt: { id, receivedAt: new Date().toISOString(), banner },
}));

const doors = { collection: new Map([[consentPath, answerAtOnce]]), others: [] };
await listen(doors, async (_request, response) => {
  response.writeHead(404).end();
});
process.stderr.write("listening\n");
