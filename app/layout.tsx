import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import "./globals.css";

const face = "/fonts/instrument-sans-latin-wght-normal.woff2";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("ui");
  return { title: { template: `%s · ${t("product")}`, default: t("product") }, description: t("motto") };
}

export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  const language = await getLanguage();
  const theme = (await cookies()).get("theme")?.value;
  return (
    <html lang={language} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body>
        <Messages of={["ui"]}>{children}</Messages>
      </body>
    </html>
  );
}
