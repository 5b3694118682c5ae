import { type SeedVendor, service, unstated } from "../vendor";

/** Social networks that receive data only when a visitor clicks their button. */
export const networks: SeedVendor[] = [
  {
    ...unstated,
    key: "instagram",
    name: "Instagram",
    services: [service("tsi", "instagram-button", "Social button", "own_controller")],
  },
  {
    ...unstated,
    key: "twitter",
    name: "Twitter",
    services: [
      service("tsi", "twitter-button", "Social button", "own_controller"),
      service("mms", "twitter-button-mms", "Twitter button", "own_controller"),
    ],
  },
  {
    ...unstated,
    key: "pinterest",
    name: "Pinterest",
    services: [service("tsi", "pinterest-button", "Social button", "own_controller")],
  },
  {
    ...unstated,
    key: "xing",
    name: "Xing",
    services: [service("tsi", "xing-button", "Social button", "own_controller")],
  },
];
