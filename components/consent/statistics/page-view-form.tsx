"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ReportPageViews } from "@/contracts/statistics";

/** One day a line, as a server's log or another statistic gives them. */
export function PageViewForm({ site }: { site: string }) {
  const [t, router] = [useTranslations("statistics"), useRouter()];
  const report = useMutation(useTRPC().consent.reportPageViews.mutationOptions());
  const back = `/consent?site=${site}#checks`;
  const done = () => {
    router.push(back);
    router.refresh();
  };
  return (
    <Form
      schema={ReportPageViews}
      defaults={{ site, lines: "" }}
      namespace="statistics"
      submit={(values) => report.mutateAsync(values)}
      done={done}
      save={t("pageViews.save")}
      cancelHref={back}
    >
      <TextArea name="lines" rows={12} />
    </Form>
  );
}
