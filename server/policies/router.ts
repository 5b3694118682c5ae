import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import {
  ApproveVersion,
  CreatePolicy,
  EditSection,
  ReturnVersion,
  StartDraft,
  SubmitVersion,
} from "@/contracts/policies";
import { procedure, router } from "@/server/trpc";
import * as approval from "./approval/service";
import * as drafts from "./drafts/service";
import * as service from "./service";

const ById = z.object({ id: Id });

export const policiesRouter = router({
  list: procedure.query(({ ctx }) => service.listPolicies(ctx.actor)),
  get: procedure.input(ById).query(({ ctx, input }) => service.getPolicy(ctx.actor, input.id)),
  version: procedure.input(ById).query(({ ctx, input }) => service.getVersion(ctx.actor, input.id)),
  preview: procedure.input(ById).query(({ ctx, input }) => service.previewVersion(ctx.actor, input.id)),
  review: procedure.input(ById).query(({ ctx, input }) => approval.reviewVersion(ctx.actor, input.id)),
  create: procedure.input(CreatePolicy).mutation(({ ctx, input }) => service.createPolicy(ctx.actor, input)),
  startDraft: procedure.input(StartDraft).mutation(({ ctx, input }) => drafts.startDraft(ctx.actor, input)),
  editSection: procedure.input(EditSection).mutation(({ ctx, input }) => drafts.editSection(ctx.actor, input)),
  submit: procedure.input(SubmitVersion).mutation(({ ctx, input }) => drafts.submitVersion(ctx.actor, input)),
  approve: procedure.input(ApproveVersion).mutation(({ ctx, input }) => approval.approveVersion(ctx.actor, input)),
  return: procedure.input(ReturnVersion).mutation(({ ctx, input }) => approval.returnVersion(ctx.actor, input)),
});
