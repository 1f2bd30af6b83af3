import type { Action, Relation } from '@shared/access/access';
import type { MessageTemplate } from '@shared/notifications/settings.contracts';
import type { Caller } from '@shared/people/caller';
import type { AreaView } from '@shared/people/people.contracts';
import type { Clock } from '../core/clock';
import type { Person } from '../people/person';
import type { CallsRepository } from './calls.repository';
import type { ConsentsRepository } from './consents';
import type { LettersRepository } from './letters.repository';
import type { SettingsRepository } from './settings.repository';

/** What the routes about being told need, wired in hosts. */
export type NotificationDeps = {
  readonly notificationSettings: SettingsRepository;
  readonly consents: ConsentsRepository;
  readonly calls: CallsRepository;
  readonly letters: LettersRepository;
  readonly templateId: (template: MessageTemplate) => string | undefined;
  readonly may: (
    caller: Caller,
    resource: 'callList' | 'deadLetters',
    action: Action,
    to: { areaPath: string; relations: readonly Relation[] },
  ) => boolean;
  readonly areas: { tree(countyId: string): Promise<readonly AreaView[]>; nameOf(path: string): Promise<string> };
  readonly people: {
    find(personId: string): Promise<Person | undefined>;
    findMany(personIds: readonly string[]): Promise<readonly Person[]>;
    phoneOf(person: Person): string | undefined;
  };
  readonly clock: Clock;
};
