import { purpose, type SeedActivity, stage, to } from "../../activity";

const contactData = ["Title and name", "E-mail", "Telephone", "Company"];

/** What a visitor brings: a request, an address, a registration, a chat (1a to 1h). */
export const contact: SeedActivity[] = [
  {
    controller: "mms",
    key: "web-server-logs",
    name: "Web server logs",
    description:
      "The web server records each request for a short time. No profiles are made of it and nobody else receives it; anonymous records may be evaluated as statistics.",
    noticeSection: "1a",
    dataCategories: [
      "Domain name or IP address",
      "File request (file name and URL)",
      "HTTP response code",
      "Referring web page",
    ],
    subjectCategories: ["Website visitors"],
    purposes: [purpose("Data security, in particular prevention of attacks on the web server", "legitimate_interests")],
    retention: [stage("Logged data", "collection", "P7D", "delete", "will be deleted after 7 days at the latest")],
    recipients: [],
  },
  {
    controller: "mms",
    key: "newsletter",
    name: "Newsletter",
    description:
      "Sign-up by double opt-in; an e-mail address is enough. Each mail carries a link to leave. How long the proof is kept is not stated.",
    noticeSection: "1b",
    dataCategories: ["E-mail address", "Date and time of registration", "Date and time of confirmation"],
    subjectCategories: ["Newsletter subscribers"],
    purposes: [
      purpose("Sending the newsletter", "consent"),
      purpose(
        "Proof of the consent",
        "legitimate_interests",
        "Named with Art. 7(1) GDPR; the interest is the burden of proof.",
      ),
    ],
    retention: [
      stage("Proof of registration and confirmation", "collection", null, "delete"),
      stage("E-mail address for sending", "withdrawal", null, "delete"),
    ],
    recipients: [],
  },
  {
    controller: "mms",
    key: "contact-form",
    name: "Contact form",
    description: "A question and the mandatory fields that are needed to answer it; the address also serves to verify.",
    noticeSection: "1c",
    dataCategories: ["Title", "First name", "Surname", "E-mail address", "Content of the question"],
    subjectCategories: ["Enquirers"],
    purposes: [purpose("Answering the question", "consent")],
    retention: [stage("Data of the contact form", "collection", null, "delete")],
    recipients: [],
  },
  {
    controller: "mms",
    key: "whitepapers",
    name: "Whitepapers and studies",
    description:
      "The link to the download is sent by mail, and advertising as well. The notice asks for express consent and names the basis of a contract.",
    noticeSection: "1d",
    dataCategories: [...contactData, "Job title"],
    subjectCategories: ["Readers of whitepapers"],
    purposes: [
      purpose(
        "Sending the link to the download",
        "contract",
        "“expressly consented” stands beside letter b, a contract.",
      ),
      purpose("Advertising", "contract", "“expressly consented” stands beside letter b, a contract."),
    ],
    retention: [stage("Contact data", "collection", null, "delete")],
    recipients: [],
  },
  {
    controller: "mms",
    key: "events",
    name: "Events, webinars and trade fairs",
    description: "Registration by a form, or an appointment at a fair.",
    noticeSection: "1e",
    dataCategories: [...contactData, "Department", "Job title"],
    subjectCategories: ["Participants"],
    purposes: [purpose("Registration, preparing and holding the event or webinar", "contract")],
    retention: [stage("Contact data", "collection", null, "delete")],
    recipients: [],
  },
  {
    controller: "mms",
    key: "career-chatbot",
    name: "Chatbot of the career pages",
    description:
      "Stored only once somebody writes or chooses a box. Each message is visible to chatbot or advisor when it is sent. Who objects in the chat has the data deleted at once.",
    noticeSection: "1f",
    dataCategories: ["Content of the chat"],
    subjectCategories: ["Applicants and visitors of the career pages"],
    purposes: [
      purpose("Improving quality", "consent"),
      purpose("Counselling on further questions", "consent"),
      purpose("Optimising website and services", "consent"),
    ],
    retention: [
      stage("Content of the chat", "collection", "P6M", "delete", "communication processes are stored for six months"),
      stage(
        "Content of the chat",
        "objection",
        "PT0S",
        "delete",
        "In this case, the data will be deleted immediately.",
      ),
    ],
    recipients: to("career-chatbot"),
  },
  {
    controller: "mms",
    key: "workshops",
    name: "Workshops",
    description: "Registration by a form.",
    noticeSection: "1g",
    dataCategories: [...contactData, "Position"],
    subjectCategories: ["Participants"],
    purposes: [purpose("Registration, preparing and holding the workshop", "contract")],
    retention: [stage("Contact data", "collection", null, "delete")],
    recipients: [],
  },
  {
    controller: "mms",
    key: "careers",
    name: "Job applications",
    description: "The notice leaves all further information to the application process.",
    noticeSection: "1h",
    dataCategories: [],
    subjectCategories: ["Applicants"],
    purposes: [purpose("Filling vacancies", null)],
    retention: [stage("Application data", "collection", null, "delete")],
    recipients: [],
  },
];
