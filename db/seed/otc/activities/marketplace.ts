import { purpose, type SeedActivity, stage, to } from "../../activity";

const contractNotNamed = "No article is named; the text speaks of the proper fulfilment of the contract.";
const byConsent = "“in accordance with the consent you have given us”; no article is named.";

/** The TelekomCLOUD marketplace: asking, buying, being billed and served (1d). */
export const marketplace: SeedActivity[] = [
  {
    controller: "tsi",
    key: "enquiries",
    name: "Enquiries and contact form",
    description:
      "Voluntary information, or what the contact form asks for, is used to answer and to provide the service. The notice says that third parties receive data only with express consent, and lists recipients in section 7.",
    noticeSection: "1d",
    dataCategories: ["Name", "Address", "Telephone number", "E-mail address", "Content of the enquiry"],
    subjectCategories: ["Enquirers"],
    purposes: [
      purpose("Answering enquiries and providing the service", null, "No legal basis is named."),
      purpose("Product-related surveys and marketing", "consent", "“prior consent”; no article is named."),
    ],
    retention: [stage("Data of the enquiry", "collection", null, "delete")],
    recipients: to("telekom-service"),
  },
  {
    controller: "tsi",
    key: "contract-data",
    name: "Marketplace contract data",
    description:
      "Collected at registration and during the contract, also of further users whom a customer sets up. The text of the contract is stored and the order data sent by e-mail. Deleted by deleting the user account.",
    noticeSection: "1d",
    dataCategories: [
      "Salutation and name",
      "Address",
      "Date of birth",
      "Telephone number and e-mail addresses",
      "Payment data",
      "Turnover by service used",
      "Products used",
      "Voluntary information",
    ],
    subjectCategories: ["Customers", "Additional users"],
    purposes: [purpose("Concluding and fulfilling the contract", null, contractNotNamed)],
    retention: [
      stage(
        "Contract data",
        "contract_end",
        "P90D",
        "delete",
        "at the latest 90 days after the end of the contractual relationship by deleting your user account",
      ),
    ],
    recipients: [],
  },
  {
    controller: "tsi",
    key: "billing-data",
    name: "Usage and billing data",
    description: "Needed to provide the services and to bill them. The notice names neither a basis nor a period.",
    noticeSection: "1d",
    dataCategories: ["Start and end of each use", "Services used"],
    subjectCategories: ["Customers"],
    purposes: [purpose("Providing and billing the services", null)],
    retention: [stage("Billing data", "collection", null, "delete")],
    recipients: [],
  },
  {
    controller: "tsi",
    key: "crm",
    name: "Customer data in the CRM system",
    description:
      "Customer service and communication by e-mail or telephone, with Salesforce Service Cloud and Marketing Cloud. The notice says that the data is always encrypted and not accessible to Salesforce.",
    noticeSection: "1d",
    dataCategories: ["Customer data", "Communication by e-mail and telephone"],
    subjectCategories: ["Customers"],
    purposes: [
      purpose("Handling customer service requests", "consent", byConsent),
      purpose("Communication by e-mail or telephone", "consent", byConsent),
    ],
    retention: [stage("Customer data in the CRM system", "collection", null, "delete")],
    recipients: to("salesforce-service-cloud", "salesforce-marketing-cloud"),
  },
  {
    controller: "tsi",
    key: "email-usage",
    name: "E-mail usage",
    description:
      "Which mails are sent, opened and clicked, only for people who agreed. They can object at any time under “My settings”.",
    noticeSection: "1d",
    dataCategories: ["Sends", "Opens", "Clicks"],
    subjectCategories: ["Customers who agreed"],
    purposes: [
      purpose(
        "Improving the service and sending more fitting information",
        "consent",
        "“If you have given us your consent”; no article is named.",
      ),
    ],
    retention: [stage("E-mail usage data", "collection", null, "delete")],
    recipients: to("salesforce-service-cloud", "salesforce-marketing-cloud"),
  },
];
