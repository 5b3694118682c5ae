import type { IncomingMessage, ServerResponse } from "node:http";
import next from "next";
import { env, runs } from "@/env";
import { AppError } from "@/server/platform/errors";
import { health } from "@/server/platform/health";
import { sendJson, sendRefusal } from "@/server/platform/http/send";
import type { Fallback } from "./listen";

/** A process without pages (RUN) answers for its health and for nothing else. */
async function answerHealth(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.split("?", 1)[0] !== "/api/health") return sendRefusal(response, new AppError("not_found"));
  const answer = await health();
  sendJson(response, answer.healthy ? 200 : 503, answer);
}

/** Next, for all that no door takes. */
export async function preparePages(): Promise<Fallback> {
  if (!runs("web")) return answerHealth;
  const pages = next({ dev: env().NODE_ENV === "development", hostname: env().HOST, port: env().PORT });
  await pages.prepare();
  const handle = pages.getRequestHandler();
  return (request, response) => handle(request, response);
}
