import { procedure, router } from "@/server/trpc";
import * as service from "./service";

export const todayRouter = router({
  get: procedure.query(({ ctx }) => service.getToday(ctx.actor)),
});
