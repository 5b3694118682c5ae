import { addressHeader } from "@/contracts/headers";
import { requestDoor, SubmitRequest } from "@/contracts/requests";
import { visitor } from "@/server/platform/actor";
import { answer, refuseWith } from "@/server/platform/http/answer";
import { readJson } from "@/server/platform/http/body";
import { onceFrom } from "@/server/platform/http/idempotency";
import { limitRate } from "@/server/platform/http/rate-limit";
import { submitRequest } from "@/server/requests/arrivals/service";

export const dynamic = "force-dynamic";

/** A rights request from the customer's own page or app. */
export const POST = (request: Request) =>
  answer(async () => {
    await limitRate(requestDoor, request.headers.get(addressHeader) ?? "unknown");
    const input = await readJson(request, SubmitRequest, requestDoor.bytes);
    const once = onceFrom(request.headers, requestDoor.door, input);
    const body = await submitRequest(visitor, input, { channel: "api", once });
    return { status: 201, body };
  });

const refuse = refuseWith("method_not_allowed");

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
