import type { Metadata } from "next";
import { getLanguage, translator } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import { TaskForm } from "@/components/requests/visitors/task-form";
import type { Query } from "@/components/table/address";
import { visitor } from "@/server/platform/actor";
import { openTask } from "@/server/requests/tasks/links/service";
import { orNotFound } from "../../or-not-found";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await getLanguage(), "tasks");
  return { title: { absolute: t("title") }, robots: { index: false } };
}

/** One task, and nothing else of its case. Opening it changes nothing. */
export default async function TaskPage({ params, searchParams }: Props) {
  const [{ token }, { wrong }, language] = [await params, await searchParams, await getLanguage()];
  const t = translator(language, "tasks");
  const task = await orNotFound(openTask(visitor, token));
  return (
    <VisitorSheet language={language} from={task.controllerName} title={t(`${task.outcome}.title`)}>
      {task.outcome === "open" ? (
        <TaskForm task={task} token={token} language={language} wrong={typeof wrong === "string" ? wrong : undefined} />
      ) : (
        <p className="intro">{t(`${task.outcome}.why`)}</p>
      )}
    </VisitorSheet>
  );
}
