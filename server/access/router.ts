import { DisablePerson, EditProfile, ListPeople } from "@/contracts/access";
import { procedure, router } from "@/server/trpc";
import { disablePerson, editProfile, getProfile, listPeople } from "./service";

export const accessRouter = router({
  list: procedure.input(ListPeople).query(({ ctx, input }) => listPeople(ctx.actor, input)),
  disable: procedure.input(DisablePerson).mutation(({ ctx, input }) => disablePerson(ctx.actor, input)),
  profile: procedure.query(({ ctx }) => getProfile(ctx.actor)),
  editProfile: procedure.input(EditProfile).mutation(({ ctx, input }) => editProfile(ctx.actor, input)),
});
