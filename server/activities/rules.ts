import type { ActivityRecipient } from "@/contracts/activities";
import type { FieldErrors } from "@/contracts/errors";

export type OfferedService = { id: string; controllerId: string; archivedAt: string | null };

/**
 * A recipient is a service that this controller obtains. Another controller's service, and one that is not there, are
 * refused alike. An archived vendor stays where it is already named and is chosen for nothing new.
 */
export function recipientErrors(
  recipients: Pick<ActivityRecipient, "serviceId">[],
  controllerId: string,
  services: OfferedService[],
  already: string[],
): FieldErrors {
  const errors: FieldErrors = {};
  const seen = new Set<string>();
  recipients.forEach(({ serviceId }, index) => {
    const field = `recipients.${index}.serviceId`;
    const service = services.find((one) => one.id === serviceId && one.controllerId === controllerId);
    if (!service) errors[field] = "other_controller";
    else if (service.archivedAt && !already.includes(serviceId)) errors[field] = "vendor_archived";
    else if (seen.has(serviceId)) errors[field] = "duplicate";
    seen.add(serviceId);
  });
  return errors;
}

type Recipient = { serviceId: string; role: string | null };

/** Links have no id of their own: what to add, to change and to take away so that they become what the form says. */
export function planRecipients<R extends Recipient>(stored: Recipient[], wanted: R[]) {
  const before = new Map(stored.map((recipient) => [recipient.serviceId, recipient.role]));
  const after = new Set(wanted.map((recipient) => recipient.serviceId));
  return {
    add: wanted.filter((recipient) => !before.has(recipient.serviceId)),
    change: wanted.filter(({ serviceId, role }) => before.has(serviceId) && before.get(serviceId) !== role),
    remove: stored.map((recipient) => recipient.serviceId).filter((id) => !after.has(id)),
  };
}
