import type { IncomingMessage, ServerResponse } from "node:http";
import { GiveConsent } from "@/contracts/consent";
import { visitor } from "@/server/platform/actor";
import { now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { sendJson } from "@/server/platform/http/send";
import { Batcher } from "./batcher";
import { besideOf } from "./beside";
import { Buckets } from "./buckets";
import { answerPost, cors, pathOf, readPost } from "./post";
import type { Accepted } from "./rules";
import { acceptConsent, type Stored, storeConsents } from "./service";

export const consentPath = "/api/v1/consents";

/** A visitor decides a few times a day; a household behind one address, a few times a minute. */
const limits = { maxBytes: 4_096, callers: new Buckets({ size: 60, perSecond: 1, keys: 50_000 }) };
/** POST /api/v1/consents: everything but the storing, which the door is given. */
export const consentDoor =
  (store: (accepted: Accepted) => Promise<Stored>) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (pathOf(request) !== consentPath) return false;
    const collect = async () => {
      const consent = await readPost(request, GiveConsent, limits);
      const key = request.headers["idempotency-key"];
      if (key !== undefined && key !== consent.id) throw new AppError("malformed", { "idempotency-key": "not_the_id" });
      const { isNew, receipt } = await store(await acceptConsent(visitor, consent, besideOf(request)));
      sendJson(response, isNew ? 201 : 200, receipt, cors);
    };
    return answerPost(request, response, collect, (refusal) =>
      refusal.code === "invalid" && refusal.fields.id === "time" ? { serverTime: now().getTime() } : undefined,
    );
  };

const batcher = new Batcher<Accepted, Stored>((accepted) => storeConsents(visitor, accepted), {
  rows: 500,
  ms: 2,
  waiting: 5_000,
});

/** In front of everything else of the process: this is where the traffic is. */
export const collectConsent = consentDoor((accepted) => batcher.add(accepted));
