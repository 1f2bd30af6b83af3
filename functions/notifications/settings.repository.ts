import { defaultNotificationSettings, NotificationSettings } from '@shared/notifications/settings.contracts';
import type { Store, Write } from '../core/store';

const settingsKey = (personId: string) => ({ pk: `NOTIFY#${personId}`, sk: 'SETTINGS' });
export type Versioned = { readonly settings: NotificationSettings; readonly version: number };

/** How people want to be told; the defaults (version 0) until somebody says otherwise. */
export const settingsRepository = (store: Store) => ({
  async find(personId: string): Promise<Versioned> {
    const item = await store.get(settingsKey(personId));
    return item
      ? { settings: NotificationSettings.parse(item.settings), version: Number(item.version) }
      : { settings: defaultNotificationSettings, version: 0 };
  },
});
export type SettingsRepository = ReturnType<typeof settingsRepository>;

export const settingsWrite = (personId: string, before: number, settings: NotificationSettings): Write => ({
  put: { ...settingsKey(personId), settings, version: before + 1 },
  when: before === 0 ? 'absent' : { version: before },
});
