import { purpose, type SeedActivity, stage, to } from "../../activity";

/** Proving who one is, keeping fraud out, staying logged in (1e to 1g), and what the law demands (7). */
export const account: SeedActivity[] = [
  {
    controller: "tsi",
    key: "video-identification",
    name: "Video identification",
    description:
      "Legitimation check by video chat when a contract is concluded. Video content is not stored. The text has a session cookie that goes with the session; the table has a cookie of 24 months.",
    noticeSection: "1e",
    dataCategories: ["Session information, in particular start and end"],
    subjectCategories: ["Customers who conclude a contract"],
    purposes: [purpose("Legitimation check when a contract is concluded", "contract")],
    retention: [
      stage("Session information", "collection", "P7D", "delete", "the start and end of the session for 7 days"),
      stage(
        "Session cookie of video chat and Video Ident",
        "event_end",
        "PT0S",
        "delete",
        "which is deleted at the end of the web session",
      ),
    ],
    recipients: to("video-ident"),
  },
  {
    controller: "tsi",
    key: "fraud-prevention",
    name: "Fraud prevention in the web shop",
    description:
      "Cookies and tracking technologies on the shop’s pages determine the device. The data goes into a fraud prevention database, which is read when somebody orders, to assess the risk; devices from which fraud was tried are reported to it. Its cookies stand in no table, and a person is never assigned, says the notice.",
    noticeSection: "1f",
    dataCategories: ["IP address", "Data on the device used", "Devices from which fraud was tried or committed"],
    subjectCategories: ["Visitors of the web shop", "Customers who order"],
    purposes: [purpose("Preventing fraud, assessing risk when an order is placed", "contract")],
    retention: [
      stage("IP address", "collection", "PT0S", "anonymise", "these are immediately anonymised"),
      stage("Fraud prevention database", "collection", null, "delete"),
    ],
    recipients: to("fraud-prevention"),
  },
  {
    controller: "tsi",
    key: "stay-logged-in",
    name: "Stay logged in",
    description:
      "A checkbox lets the browser remember the login until the person logs out. The password is asked for again after six months without use, or where a personal service needs it.",
    noticeSection: "1g",
    dataCategories: ["E-mail address or mobile phone number", "State of login"],
    subjectCategories: ["Customers with a Telekom account"],
    purposes: [purpose("Keeping the login between visits", null, "No legal basis is named in this section.")],
    retention: [
      stage(
        "Remembered login",
        "last_use",
        "P6M",
        "reauthenticate",
        "if you have not used the Telekom login for longer than 6 months",
      ),
    ],
    recipients: [],
  },
  {
    controller: "tsi",
    key: "legal-disclosure",
    name: "Disclosure to authorities",
    description: "Certain data, in certain cases, where a law obliges the controller to transmit it.",
    noticeSection: "7",
    dataCategories: [],
    subjectCategories: ["Persons concerned by a request"],
    purposes: [purpose("Answering a government agency", "legal_obligation", "“Due to legal obligation”")],
    retention: [],
    recipients: to("disclosure"),
  },
];
