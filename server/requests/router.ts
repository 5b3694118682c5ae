import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import * as acts from "@/contracts/request-acts";
import { TickCheck } from "@/contracts/request-checks";
import { GetFigures, PrintFigures } from "@/contracts/request-figures";
import { ReadImport, TakeImport } from "@/contracts/request-imports";
import { DecideProofs } from "@/contracts/request-proofs";
import { NoteRecipients } from "@/contracts/request-recipients";
import { CheckRedaction, Redact } from "@/contracts/request-redactions";
import { AnswerTask, CollectOwn, CreateTask } from "@/contracts/request-tasks";
import { EnterRequest, ListRequests } from "@/contracts/requests";
import { procedure, router } from "@/server/trpc";
import { enterRequest } from "./arrivals/service";
import { tickCheck } from "./checks/service";
import * as claims from "./claims/service";
import * as clock from "./clock/service";
import { correspondenceRouter } from "./correspondence/router";
import { printFigures } from "./figures/print/service";
import { getFigures } from "./figures/service";
import { collectOwn } from "./holdings/service";
import * as identity from "./identity/service";
import * as imports from "./imports/service";
import { printLetter } from "./letters/print/service";
import { decideProofs } from "./proofs/service";
import { noteRecipients } from "./recipients/service";
import * as redactions from "./redactions/service";
import { liftRestriction } from "./restriction/service";
import * as service from "./service";
import * as tasks from "./tasks/service";
import * as thread from "./thread/service";

export const requestsRouter = router({
  correspondence: correspondenceRouter,
  list: procedure.input(ListRequests).query(({ ctx, input }) => service.listRequests(ctx.actor, input)),
  listAll: procedure.input(ListRequests).query(({ ctx, input }) => service.listAllRequests(ctx.actor, input)),
  figures: procedure.input(GetFigures).query(({ ctx, input }) => getFigures(ctx.actor, input)),
  printFigures: procedure.input(PrintFigures).query(({ ctx, input }) => printFigures(ctx.actor, input)),
  health: procedure.query(({ ctx }) => service.getHealth(ctx.actor)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => service.getRequest(ctx.actor, input.id)),
  print: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => printLetter(ctx.actor, input.id)),
  sites: procedure.query(({ ctx }) => service.listSiteOptions(ctx.actor)),
  enter: procedure.input(EnterRequest).mutation(({ ctx, input }) => enterRequest(ctx.actor, input)),

  previewImport: procedure.input(ReadImport).mutation(({ ctx, input }) => imports.previewImport(ctx.actor, input)),
  takeImport: procedure.input(TakeImport).mutation(({ ctx, input }) => imports.takeImport(ctx.actor, input)),

  acknowledge: procedure.input(acts.Acknowledge).mutation(({ ctx, input }) => thread.acknowledge(ctx.actor, input)),
  enterReply: procedure.input(acts.EnterReply).mutation(({ ctx, input }) => thread.enterReply(ctx.actor, input)),

  askIdentity: procedure.input(acts.AskIdentity).mutation(({ ctx, input }) => identity.askIdentity(ctx.actor, input)),
  proveIdentity: procedure
    .input(acts.ProveIdentity)
    .mutation(({ ctx, input }) => identity.proveIdentity(ctx.actor, input)),
  failIdentity: procedure
    .input(acts.FailIdentity)
    .mutation(({ ctx, input }) => identity.failIdentity(ctx.actor, input)),

  extend: procedure.input(acts.ExtendRequest).mutation(({ ctx, input }) => clock.extendRequest(ctx.actor, input)),
  askToSpecify: procedure.input(acts.AskToSpecify).mutation(({ ctx, input }) => clock.askToSpecify(ctx.actor, input)),
  resume: procedure.input(acts.ResumeClock).mutation(({ ctx, input }) => clock.resumeClock(ctx.actor, input)),

  tick: procedure.input(TickCheck).mutation(({ ctx, input }) => tickCheck(ctx.actor, input)),
  noteRecipients: procedure.input(NoteRecipients).mutation(({ ctx, input }) => noteRecipients(ctx.actor, input)),
  redact: procedure.input(Redact).mutation(({ ctx, input }) => redactions.redact(ctx.actor, input)),
  // A mutation, so that the words stand in no address.
  checkRedaction: procedure
    .input(CheckRedaction)
    .mutation(({ ctx, input }) => redactions.checkRedaction(ctx.actor, input)),
  decideProofs: procedure.input(DecideProofs).mutation(({ ctx, input }) => decideProofs(ctx.actor, input)),
  lift: procedure.input(acts.LiftRestriction).mutation(({ ctx, input }) => liftRestriction(ctx.actor, input)),
  collect: procedure.input(CollectOwn).mutation(({ ctx, input }) => collectOwn(ctx.actor, input)),
  createTask: procedure.input(CreateTask).mutation(({ ctx, input }) => tasks.createTask(ctx.actor, input)),
  answerTask: procedure.input(AnswerTask).mutation(({ ctx, input }) => tasks.answerTask(ctx.actor, input)),

  start: procedure.input(acts.StartClaim).mutation(({ ctx, input }) => claims.startClaim(ctx.actor, input)),
  propose: procedure.input(acts.ProposeAnswer).mutation(({ ctx, input }) => claims.proposeAnswer(ctx.actor, input)),
  return: procedure.input(acts.ReturnAnswer).mutation(({ ctx, input }) => claims.returnAnswer(ctx.actor, input)),
  approve: procedure.input(acts.ApproveAnswer).mutation(({ ctx, input }) => claims.approveAnswer(ctx.actor, input)),
  deliver: procedure.input(acts.DeliverAnswer).mutation(({ ctx, input }) => claims.deliverAnswer(ctx.actor, input)),
  refuse: procedure.input(acts.RefuseClaim).mutation(({ ctx, input }) => claims.refuseClaim(ctx.actor, input)),
  withdraw: procedure.input(acts.WithdrawClaim).mutation(({ ctx, input }) => claims.withdrawClaim(ctx.actor, input)),
});
