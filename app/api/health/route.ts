import { health } from "@/server/platform/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const answer = await health();
  return Response.json(answer, { status: answer.healthy ? 200 : 503, headers: { "cache-control": "no-store" } });
}
