import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import { Fold } from "@/components/ui/fold";
import type { RequestCase } from "@/contracts/request-case";
import type { RequestTask } from "@/contracts/request-tasks";
import { formatDate } from "@/messages/format";
import { AnswerTaskForm } from "../tasks/answer-task-form";
import { CollectForm } from "../tasks/collect-form";
import { CreateTaskForm } from "../tasks/create-task-form";
import { TaskFound } from "../tasks/task-found";
import { TaskMark } from "../tasks/task-mark";

/** Every place that is looked into, who looks, and what was found. */
export async function CaseTasks({ request }: { request: RequestCase }) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const { id, version, tasks, closedAt } = request;
  const placeOf = ({ own, place }: RequestTask) => (own ? t(`tasks.own.${own}`) : (place ?? t("erased")));
  const ownerOf = ({ own, ownerName, byLink }: RequestTask) => {
    if (own) return t("tasks.desk");
    return byLink && ownerName ? t("tasks.byLink", { name: ownerName }) : ownerName;
  };
  const due = ({ dueOn }: RequestTask) => formatDate(dueOn, language, { weekday: "none", month: "short", year: false });
  return (
    <Section title={t("tasks.title")} id="tasks" lead={t("tasks.lead")}>
      {tasks.length === 0 ? (
        <p className="soft">{t("tasks.none")}</p>
      ) : (
        <Table
          caption={t("tasks.title")}
          rows={tasks}
          rowKey={(task) => task.id}
          columns={[
            {
              key: "place",
              label: t("tasks.place"),
              width: 36,
              render: (task) => <TaskFound place={placeOf(task)} task={task} />,
            },
            { key: "owner", label: t("tasks.owner"), render: ownerOf },
            { key: "due", label: t("tasks.due"), render: due },
            { key: "state", label: t("tasks.state"), render: (task) => <TaskMark task={task} /> },
          ]}
        />
      )}
      {closedAt ? null : (
        <Can permission="requests:edit">
          <Messages of={["requests"]}>
            <Fold title={t("fold.collect")} open={tasks.length === 0}>
              <CollectForm {...{ id, version }} />
            </Fold>
            <Fold title={t("fold.createTask")}>
              <CreateTaskForm
                {...{ id, version }}
                dueOn={request.dueOn}
                activities={request.activities}
                vendors={request.vendors}
              />
            </Fold>
            {tasks
              .filter(({ answeredAt }) => answeredAt === null)
              .map((task) => (
                <Fold key={task.id} title={t("fold.answerTask", { place: placeOf(task) })}>
                  <AnswerTaskForm {...{ id, version }} taskId={task.id} />
                </Fold>
              ))}
          </Messages>
        </Can>
      )}
    </Section>
  );
}
