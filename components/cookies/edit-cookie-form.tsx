"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import type { Option } from "@/components/form/option";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { type Cookie, EditCookie } from "@/contracts/cookies";
import type { Language } from "@/messages";
import { CookieFields } from "./cookie-fields";
import { showCookie } from "./show-cookie";
import type { SiteChoice } from "./site-choices";

type Props = { cookie: Cookie; sites: SiteChoice[]; places: Option[]; vendors: { id: string; name: string }[] };

export function EditCookieForm({ cookie, sites, places, vendors }: Props) {
  const [t, language, router] = [useTranslations("cookies"), useLocale() as Language, useRouter()];
  const save = useMutation(useTRPC().cookies.edit.mutationOptions());
  const { controllerName, vendorName, archivedAt, sites: on, ...fields } = cookie;
  const named = { sites, vendors: new Map(vendors.map(({ id, name }) => [id, name])) };
  const done = () => {
    router.push(`/cookies/${cookie.id}`);
    router.refresh();
  };
  return (
    <Form
      schema={EditCookie}
      defaults={{ ...fields, reason: null }}
      namespace="cookies"
      submit={(values) => save.mutateAsync(values)}
      done={done}
      save={t("save")}
      cancelHref={`/cookies/${cookie.id}`}
      show={(name, value) => showCookie(t, language, named, name, value)}
      wide
    >
      <CookieFields sites={sites} places={places} stored={cookie} />
      <TextArea name="reason" optional rows={2} />
    </Form>
  );
}
