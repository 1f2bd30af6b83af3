import type { Hat } from '@shared/people/people.contracts';
import type { NavItem } from '@/components/TabBar';
import { replace } from '@/device/navigate';
import type { useDeskText } from '@/i18n/desk';
import { deskRoles, officeRoles, wears } from './places';

export const rooms = {
  wishes: 'packages/workbench/queue/index',
  help: 'packages/workbench/help-queue/index',
  clues: 'packages/workbench/clue-queue/index',
  proofs: 'packages/workbench/proofs/index',
  calls: 'packages/workbench/calls/index',
  letters: 'packages/workbench/letters/index',
  matching: 'packages/workbench/matching/index',
} as const;
export type Room = keyof typeof rooms;

/** Who works where. */
export const roomRoles = {
  wishes: deskRoles,
  help: [...officeRoles, 'supervisor'],
  clues: [...officeRoles, 'supervisor', 'gridWorker', 'departmentHandler'],
  proofs: officeRoles,
  calls: [...officeRoles, 'gridWorker'],
  letters: ['administrator'],
  matching: ['administrator'],
} as const satisfies Record<Room, readonly Hat['role'][]>;

const names = {
  wishes: 'roomWishes',
  help: 'roomHelp',
  clues: 'roomClues',
  proofs: 'roomProofs',
  calls: 'roomCalls',
  letters: 'roomLetters',
  matching: 'roomMatching',
} as const;
const icons = {
  wishes: 'star',
  help: 'help',
  clues: 'look',
  proofs: 'shield',
  calls: 'phone',
  letters: 'msg',
  matching: 'people',
} as const;

export const mayEnter = (room: Room, hats: readonly Hat[]): boolean => wears(hats, roomRoles[room]);

/** The other rooms of the workbench, for the side of a wide window; the desks of the present one stand below its name. */
export function roomNav(here: Room, hats: readonly Hat[], t: ReturnType<typeof useDeskText>, desks: readonly NavItem[] = []): NavItem[] {
  const all = (Object.keys(rooms) as Room[]).filter((room) => mayEnter(room, hats));
  return all.flatMap((room): NavItem[] =>
    room === here
      ? desks.length > 0
        ? [...desks]
        : [{ label: t(names[room]), icon: icons[room], current: true, onPress: () => {} }]
      : [{ label: t(names[room]), icon: icons[room], onPress: () => replace(rooms[room]) }],
  );
}
