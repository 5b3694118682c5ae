import { notFound } from "next/navigation";
import { isAppError } from "@/server/platform/errors";

/** What a service does not find is a page that is not there. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
