"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import { Hash } from "@/components/ui/hash";
import { type BannerRefusal, bannerRefusals } from "@/contracts/banner-review";

type Props = { site: string; number: number; hash: string; refusal: BannerRefusal | null };

const isRefusal = (word: string | undefined): word is BannerRefusal => bannerRefusals.some((known) => known === word);

/** Below what is decided on, not over it. The approval carries the hash of the banner on this page: anything else is refused, and says why. */
export function Decision({ site, number, hash, refusal }: Props) {
  const [t, ui, router] = [useTranslations("banners"), useTranslations("ui"), useRouter()];
  const approve = useMutation(useTRPC().consent.approveBanner.mutationOptions());
  const decide = () => approve.mutate({ site, number, hash }, { onSettled: () => router.refresh() });
  const failure = approve.error ? readFailure(approve.error) : undefined;
  const word = failure?.fields.hash;
  const why = refusal ?? (isRefusal(word) ? word : null);
  return (
    <div className="decide static">
      <div>
        <p>{t.rich("decision.bound", { hash: () => <Hash value={hash} bytes={8} /> })}</p>
        {why ? <p role={failure ? "alert" : undefined}>{t(`refusal.${why}`)}</p> : null}
        {failure && !why ? <p role="alert">{word === "changed" ? t("errors.changed") : ui("form.notSaved")}</p> : null}
      </div>
      <div className="acts">
        <Button look="primary" hotkey="A" disabled={refusal !== null || approve.isPending} onClick={decide}>
          {t("decision.approve", { number })}
        </Button>
      </div>
    </div>
  );
}
