import * as z from "zod/mini";
import { CivilDate, Id, prose, Version } from "./fields";
import { DeliveryWay, IdentityMethod, RefusalGround, SendingWay } from "./request-case";

/** Every act names the version of the case that it was decided on: an older one is a conflict. */
const onCase = { id: Id, version: Version };
const onClaim = { ...onCase, claimId: Id };
const letter = { text: prose(20_000), way: SendingWay };
/** Reasons as the person reads them, set into a letter that says what the law wants said. */
const reasoned = { reasons: prose(10_000).check(z.minLength(20, "too_short")), way: SendingWay };

export const StartClaim = z.object(onClaim);
export type StartClaim = z.infer<typeof StartClaim>;
export const ProposeAnswer = z.object({ ...onClaim, outcome: z.enum(["fulfilled", "partly"]), text: prose(20_000) });
export type ProposeAnswer = z.infer<typeof ProposeAnswer>;
export const ReturnAnswer = z.object({ ...onClaim, comment: prose(2000) });
export type ReturnAnswer = z.infer<typeof ReturnAnswer>;
/** Bound to the hash of exactly what goes out. */
export const ApproveAnswer = z.object({ ...onClaim, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type ApproveAnswer = z.infer<typeof ApproveAnswer>;
export const DeliverAnswer = z.object({ ...onClaim, way: DeliveryWay });
export type DeliverAnswer = z.infer<typeof DeliverAnswer>;
/** The right to complain and the way to court are added to the reasons and cannot be left out (Art. 12(4) GDPR). */
export const RefuseClaim = z.object({ ...onClaim, ground: RefusalGround, ...reasoned });
export type RefuseClaim = z.infer<typeof RefuseClaim>;
export const WithdrawClaim = z.object({ ...onClaim, comment: prose(2000) });
export type WithdrawClaim = z.infer<typeof WithdrawClaim>;

/** Asks for proof, and stops the paused date's clock; the strict date runs on. */
export const AskIdentity = z.object({ ...onCase, ...letter });
export type AskIdentity = z.infer<typeof AskIdentity>;
/** `reason` is needed for a document: why no lighter step would do. */
export const ProveIdentity = z
  .object({ ...onCase, method: IdentityMethod, reason: z.nullable(prose(1000)) })
  .check(
    z.refine(({ method, reason }) => method !== "document" || reason !== null, { path: ["reason"], error: "required" }),
  );
export type ProveIdentity = z.infer<typeof ProveIdentity>;
export const FailIdentity = z.object({ ...onCase, reason: prose(1000) });
export type FailIdentity = z.infer<typeof FailIdentity>;
/** Recital 63: asks what the request is about, where much is held. */
export const AskToSpecify = z.object({ ...onCase, ...letter });
export type AskToSpecify = z.infer<typeof AskToSpecify>;
export const ResumeClock = z.object(onCase);
export type ResumeClock = z.infer<typeof ResumeClock>;
/** Once, within the first month, with the reasons as the person reads them (Art. 12(3)). */
export const ExtendRequest = z.object({ ...onCase, ...reasoned });
export type ExtendRequest = z.infer<typeof ExtendRequest>;
/** Art. 18(3) GDPR: the person is told before a restriction is lifted. */
export const LiftRestriction = z.object({ ...onCase, ...letter });
export type LiftRestriction = z.infer<typeof LiftRestriction>;
export const Acknowledge = z.object({ ...onCase, ...letter });
export type Acknowledge = z.infer<typeof Acknowledge>;
/** What the person wrote since, entered by staff. */
export const EnterReply = z.object({ ...onCase, text: prose(20_000), receivedOn: CivilDate });
export type EnterReply = z.infer<typeof EnterReply>;
