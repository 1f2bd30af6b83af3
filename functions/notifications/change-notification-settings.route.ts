import { ChangeNotificationSettings } from '@shared/notifications/settings.contracts';
import { change, defineRoute, forbidden, stale } from '../core/route';
import type { NotificationDeps } from './notifications.deps';
import { settingsWrite } from './settings.repository';

export const changeNotificationSettingsRoute = defineRoute(
  ChangeNotificationSettings,
  async ({ caller, body, seenVersion }, deps: NotificationDeps) => {
    if (!caller) return forbidden();
    const [{ version }, consents] = await Promise.all([
      deps.notificationSettings.find(caller.personId),
      deps.consents.ledger(caller.personId, deps.templateId, deps.clock()),
    ]);
    if (seenVersion !== undefined && seenVersion !== version) return stale();
    const next = version + 1;
    return change([settingsWrite(caller.personId, version, body)], { settings: body, version: next, consents }, { version: next });
  },
);
