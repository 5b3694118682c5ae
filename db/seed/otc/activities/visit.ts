import { purpose, type SeedActivity, stage, to } from "../../activity";

/** What a visit to the website itself brings with it (1a to 1c, 1h, 2). */
export const visit: SeedActivity[] = [
  {
    controller: "tsi",
    key: "web-server-logs",
    name: "Web server logs",
    description:
      "The web server records each request for a short time. No profiles are made of it and nobody else receives it; anonymised records may be evaluated as statistics.",
    noticeSection: "1a",
    dataCategories: [
      "Domain name or IP address",
      "File request (file name and URL)",
      "HTTP response code",
      "Referring website",
    ],
    subjectCategories: ["Website visitors"],
    purposes: [
      purpose("Data security, in particular defence against attacks on the web server", "legitimate_interests"),
    ],
    retention: [stage("Logged data", "collection", "P7D", "delete", "deleted after 7 days at the latest")],
    recipients: [],
  },
  {
    controller: "tsi",
    key: "surveys",
    name: "User surveys and customer feedback",
    description:
      "Feedback by a button at any time, or when the website asks for it and the visitor does not decline; answers are sent only when the survey is finished. The notice calls the data anonymous throughout, names consent all the same, and the table has a cookie of 24 months.",
    noticeSection: "1b",
    dataCategories: ["Website ratings", "Feedback and suggestions, anonymous"],
    subjectCategories: ["Website visitors"],
    purposes: [purpose("Improving the websites by surveys and feedback", "consent")],
    retention: [
      stage("Survey answers", "collection", "P24M", "delete", "We store and evaluate the data for 24 months."),
    ],
    recipients: to("getfeedback"),
  },
  {
    controller: "tsi",
    key: "text-chat",
    name: "Text chat with customer service",
    description:
      "The advisor does not see the technical data. What the chat produces goes into the CRM system. The chat platform also reports whether the service can be reached, so that the button can be switched on or off; that is no personal data.",
    noticeSection: "1c",
    dataCategories: [
      "IP address",
      "Browser version",
      "Operating system version",
      "Chat content",
      "Start time and duration of the chat",
      "Internal notes",
      "Customer information requested in the chat",
    ],
    subjectCategories: ["Chat users"],
    purposes: [
      purpose(
        "Contact with customer service by chat",
        "contract",
        "The notice names letters b and f together, for the chat as a whole.",
      ),
      purpose(
        "Operating the chat system",
        "legitimate_interests",
        "The notice names letters b and f together, for the chat as a whole.",
      ),
    ],
    retention: [
      stage("Technical data of the chat system", "collection", "P7D", "delete", "deleted after 7 days"),
      stage(
        "Chat content",
        "collection",
        "PT24H",
        "delete",
        "The chat content is deleted after 24 hours at the latest due to the system.",
      ),
      stage(
        "Additional chat data: start time, duration, internal notes, customer information",
        "collection",
        "P28D",
        "anonymise",
        "is anonymised after 28 days",
      ),
    ],
    recipients: to("salesforce-service-cloud"),
  },
  {
    controller: "tsi",
    key: "newsletter",
    name: "Newsletter",
    description:
      "The notice only refers to further information, which is not part of the text: basis, data and period are not stated.",
    noticeSection: "1h",
    dataCategories: [],
    subjectCategories: ["Newsletter subscribers"],
    purposes: [purpose("Sending the newsletter", null)],
    retention: [
      stage("Proof of registration and confirmation", "collection", null, "delete"),
      stage("E-mail address for sending", "withdrawal", null, "delete"),
    ],
    recipients: [],
  },
  {
    controller: "tsi",
    key: "social-plug-ins",
    name: "Social media buttons and links",
    description:
      "The buttons are off and connect to a network only when they are clicked (1-click solution); on the next visit they are off again. Pictograms lead to the company’s page on the platform. The networks are responsible themselves.",
    noticeSection: "2",
    dataCategories: [
      "IP address",
      "Browser information and installed plug-ins",
      "Operating system",
      "Screen resolution",
      "Referrer",
      "URL of the current website",
    ],
    subjectCategories: ["Visitors who click a button"],
    purposes: [purpose("Recommending offers and sharing content in social networks", "consent")],
    retention: [],
    recipients: to(
      "facebook-button",
      "google-button",
      "instagram-button",
      "twitter-button",
      "pinterest-button",
      "xing-button",
      "linkedin-button",
    ),
  },
];
