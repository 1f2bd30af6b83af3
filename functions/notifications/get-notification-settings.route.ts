import { GetNotificationSettings } from '@shared/notifications/settings.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { NotificationDeps } from './notifications.deps';

export const getNotificationSettingsRoute = defineRoute(GetNotificationSettings, async ({ caller }, deps: NotificationDeps) => {
  if (!caller) return forbidden();
  const [{ settings, version }, consents] = await Promise.all([
    deps.notificationSettings.find(caller.personId),
    deps.consents.ledger(caller.personId, deps.templateId, deps.clock()),
  ]);
  return answer({ settings, version, consents }, { version });
});
