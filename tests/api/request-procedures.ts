import { all, byId, never, read, type Walked } from "./walked";

/** An act on a case, or on one right of it, on a version that never was. */
const onCase = (more: object): Walked => ({
  permission: "requests:edit",
  input: ({ ids }) => ({ id: ids.request, version: never, ...more }),
});
/** An act on what came in and waits. */
const onMail = (more: object): Walked => ({
  permission: "requests:edit",
  input: ({ ids }) => ({ id: ids.mail, ...more }),
});
const onClaim = (more: object): Walked => ({
  permission: "requests:edit",
  input: ({ ids }) => ({ id: ids.request, claimId: ids.claim, version: never, ...more }),
});

/** Of the room for requests, and of what waits there to become one. */
export const requestProcedures: Record<string, Walked> = {
  "requests.list": read("requests:read", all),
  "requests.listAll": read("requests:read", all),
  "requests.get": read("requests:read", byId("request")),
  "requests.health": read("requests:read"),
  "requests.figures": read("requests:read", () => ({ year: 2026 })),
  "requests.printFigures": read("requests:read", () => ({ year: 2026, language: "en" })),
  "requests.print": read("requests:read", byId("nobody")),
  "requests.sites": read("requests:read"),
  "requests.enter": {
    permission: "requests:edit",
    input: ({ ids }) => ({
      siteId: ids.site,
      channel: "letter",
      rights: ["access_15"],
      name: "Somebody",
      email: null,
      message: null,
      language: "en",
      receivedOn: "2026-11-02",
    }),
  },
  "requests.correspondence.list": read("requests:read", all),
  "requests.correspondence.open": read("requests:read"),
  "requests.correspondence.controllers": read("requests:receive"),
  "requests.correspondence.get": read("requests:read", byId("mail")),
  "requests.correspondence.attachment": read("requests:read", ({ ids }) => ({ id: ids.mail, number: 1 })),
  "requests.correspondence.upload": {
    permission: "requests:receive",
    input: ({ ids }) => ({ controllerId: ids.controller, raw: "RnJvbTogYQ0KDQpi" }),
  },
  "requests.correspondence.enter": {
    permission: "requests:receive",
    input: ({ ids }) => ({
      ...{ controllerId: ids.controller, way: "letter", receivedOn: "2026-11-02" },
      ...{ name: "An authority", email: null, subject: null, text: "Please comment." },
    }),
  },
  "requests.correspondence.makeRequest": {
    permission: "requests:edit",
    input: ({ ids }) => ({
      ...{ id: ids.mail, siteId: ids.site, rights: ["access_15"], name: "Somebody", email: null },
      ...{ language: "en", receivedOn: "2099-01-01" },
    }),
  },
  "requests.correspondence.file": onMail({ reference: "R-2026-9999" }),
  "requests.correspondence.keepComplaint": onMail({ answerBy: "2018-05-25" }),
  "requests.correspondence.closeComplaint": onMail({}),
  "requests.correspondence.discard": onMail({}),
  "requests.acknowledge": onCase({ text: "It is here.", way: "post" }),
  "requests.enterReply": onCase({ text: "I am she.", receivedOn: "2026-11-02" }),
  "requests.askIdentity": onCase({ text: "Who are you?", way: "post" }),
  "requests.proveIdentity": onCase({ method: "reply", reason: null }),
  "requests.failIdentity": onCase({ reason: "No answer." }),
  "requests.extend": onCase({ reasons: "There are very many of them.", way: "post" }),
  "requests.askToSpecify": onCase({ text: "Which data?", way: "post" }),
  "requests.resume": onCase({}),
  "requests.tick": {
    permission: "requests:edit",
    input: ({ ids }) => ({ id: ids.request, claimId: ids.claim, item: "copy_15_3", done: true }),
  },
  "requests.noteRecipients": onClaim({ recipients: [{ name: "Somebody GmbH", result: "told", reason: null }] }),
  "requests.previewImport": {
    permission: "requests:edit",
    input: ({ ids }) => ({ siteId: ids.site, raw: "bmFtZQ==" }),
  },
  "requests.takeImport": {
    permission: "requests:edit",
    input: ({ ids }) => ({ siteId: ids.site, raw: "bmFtZQ==", sha256: "0".repeat(64) }),
  },
  "requests.redact": {
    permission: "requests:edit",
    input: ({ ids }) => ({
      ...{ id: ids.request, version: never, taskId: ids.nobody, kind: "passage" },
      ...{ what: "Somebody Else", reason: "About another person." },
    }),
  },
  "requests.checkRedaction": {
    permission: "requests:read",
    input: ({ ids }) => ({ redactionId: ids.redaction, what: "Somebody Else" }),
  },
  "requests.decideProofs": onClaim({ decision: "locked", reason: null }),
  "requests.lift": onCase({ text: "It is lifted.", way: "post" }),
  "requests.collect": onCase({ consentIds: [] }),
  "requests.createTask": onCase({
    ...{
      activityId: null,
      vendorId: null,
      place: "Tickets",
      ownerName: "Support",
      ownerEmail: null,
      dueOn: "2999-01-01",
    },
  }),
  "requests.answerTask": {
    permission: "requests:edit",
    input: ({ ids }) => ({ id: ids.request, taskId: ids.claim, version: never, outcome: "nothing", text: null }),
  },
  "requests.start": onClaim({}),
  "requests.propose": onClaim({ outcome: "fulfilled", text: "Here it is." }),
  "requests.return": onClaim({ comment: "Not yet." }),
  "requests.approve": onClaim({ hash: "0".repeat(64) }),
  "requests.deliver": onClaim({ way: "post" }),
  "requests.refuse": onClaim({ ground: "excessive", reasons: "Every day the same request.", way: "post" }),
  "requests.withdraw": onClaim({ comment: "By phone." }),
};
