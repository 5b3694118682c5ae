import { AppError } from "@/server/platform/errors";
import { answer } from "@/server/platform/http/answer";

/** An address of the REST doors that is none: refused in their one shape, and not by a page. */
const nothingHere = () =>
  answer(async () => {
    throw new AppError("not_found");
  });

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
