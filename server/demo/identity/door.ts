import type { Door } from "@/server/process/listen";
import { demoIssuerPath } from "./client";
import { createDemoIssuer } from "./issuer";

/** The demonstration's provider under its own path, in the same process. */
export function demoIssuerDoor(): Door {
  const serve = createDemoIssuer();
  return async (request, response) => {
    if (!request.url?.startsWith(`${demoIssuerPath}/`)) return false;
    serve(request, response);
    return true;
  };
}
