import { cookies, headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { pathHeader } from "@/contracts/headers";
import type { Permission } from "@/contracts/permissions";
import { findActor, sessionCookieName } from "./access/actors";
import { may } from "./platform/authorize";
import { appRouter } from "./root";
import { createCallerFactory } from "./trpc";

const createCaller = createCallerFactory(appRouter);
export type AppCaller = ReturnType<typeof createCaller>;

/** The signed-in person of this request, or null; looked up once. */
export const getActor = cache(async () => findActor((await cookies()).get(sessionCookieName())?.value));

/** Where a page sends somebody who is not signed in, and back. */
async function signInAddress(): Promise<string> {
  const path = (await headers()).get(pathHeader);
  return path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in";
}

/** The signed-in person, or the way to the gate. */
export const requireActor = cache(async () => (await getActor()) ?? redirect(await signInAddress()));

/**
 * The desk's procedures, called on the server without HTTP. A refusal becomes the page for it:
 * the gate, "not for this role", or "nothing lives here".
 */
export const getCaller = cache(async (): Promise<AppCaller> => {
  const actor = await requireActor();
  return createCaller(
    { actor },
    {
      onError: ({ error }) => {
        if (error.code === "FORBIDDEN") forbidden();
        // An address whose id is no id leads nowhere either.
        if (error.code === "NOT_FOUND" || error.code === "UNPROCESSABLE_CONTENT") notFound();
      },
    },
  );
});

/** For pages that only prepare an act: the form of a record that somebody may not edit is not shown at all. */
export async function requirePermission(permission: Permission): Promise<void> {
  if (!may(await requireActor(), permission)) forbidden();
}
