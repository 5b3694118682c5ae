import type { CreateList } from "../../contracts/newsletter";

export type SeedList = Omit<CreateList, "siteId"> & { site: string };

/** Each mail can be left by its link; opens and clicks need a consent of their own. */
export const newsletters: SeedList[] = [
  {
    site: "mms",
    key: "mms-news",
    name: "T-Systems Multimedia Solutions newsletter",
    wordings: {
      en: "I want to receive the newsletter on events, studies and offers of T-Systems Multimedia Solutions by e-mail. I can withdraw at any time, by the link in each mail.",
      de: "Ich möchte den Newsletter zu Veranstaltungen, Studien und Angeboten von T-Systems Multimedia Solutions per E-Mail erhalten. Ich kann jederzeit widerrufen, über den Link in jeder E-Mail.",
    },
  },
  {
    site: "otc",
    key: "otc-news",
    name: "Open Telekom Cloud newsletter",
    wordings: {
      en: "I want to receive the newsletter on products and offers of the Open Telekom Cloud by e-mail. Whether I open it or click in it is not recorded without a separate consent. I can withdraw at any time, by the link in each mail.",
      de: "Ich möchte den Newsletter zu Produkten und Angeboten der Open Telekom Cloud per E-Mail erhalten. Ob ich ihn öffne oder darin klicke, wird ohne gesonderte Einwilligung nicht erfasst. Ich kann jederzeit widerrufen, über den Link in jeder E-Mail.",
    },
  },
];
