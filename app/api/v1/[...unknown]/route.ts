import { refuseWith } from "@/server/platform/http/answer";

/** An address of the REST doors that is none: refused in their one shape, and not by a page. */
const refuse = refuseWith("not_found");

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
