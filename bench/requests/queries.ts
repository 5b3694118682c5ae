import { ListRequests } from "@/contracts/requests";
import type { Actor } from "@/server/platform/actor";
import { getHealth, listRequests, listSiteOptions } from "@/server/requests/service";
import { timeStatements } from "../statements";

const officer: Actor = {
  ...{ kind: "person", id: "019a0000-0000-7000-8000-000000000000", name: "Officer", language: "en" },
  grants: [{ role: "officer", controllerId: null }],
};
const list = (question: object) => () => listRequests(officer, ListRequests.parse(question));

await timeStatements([
  ["the queue as it opens", list({})],
  ["its tenth page", list({ page: 10 })],
  ["its last page", list({ page: 4000 })],
  ["open cases", list({ view: "open" })],
  ["what runs", list({ view: "running" })],
  ["what waits for proof", list({ view: "unproven" })],
  ["what is late", list({ urgency: "late" })],
  ["closed cases", list({ view: "closed", sort: "received", direction: "desc" })],
  ["one right", list({ right: "erasure_17" })],
  ["a number", list({ q: "0777" })],
  ["how each right stands", () => getHealth(officer)],
  ["sites to choose from", () => listSiteOptions(officer)],
]);
