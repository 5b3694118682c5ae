import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import { AnswerRequest, EnterRequest, ListRequests, StartRequest } from "@/contracts/requests";
import { procedure, router } from "@/server/trpc";
import * as service from "./service";

export const requestsRouter = router({
  list: procedure.input(ListRequests).query(({ ctx, input }) => service.listRequests(ctx.actor, input)),
  listAll: procedure.input(ListRequests).query(({ ctx, input }) => service.listAllRequests(ctx.actor, input)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => service.getRequest(ctx.actor, input.id)),
  sites: procedure.query(({ ctx }) => service.listSiteOptions(ctx.actor)),
  enter: procedure.input(EnterRequest).mutation(({ ctx, input }) => service.enterRequest(ctx.actor, input)),
  start: procedure.input(StartRequest).mutation(({ ctx, input }) => service.startRequest(ctx.actor, input)),
  answer: procedure.input(AnswerRequest).mutation(({ ctx, input }) => service.answerRequest(ctx.actor, input)),
});
