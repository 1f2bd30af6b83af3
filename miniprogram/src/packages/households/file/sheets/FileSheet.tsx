import type { FileSheetProps, OpenSheet } from '../types';
import { AddressSheet } from './AddressSheet';
import { DocumentSheet } from './DocumentSheet';
import { HistorySheet } from './HistorySheet';
import { LeaveSheet } from './LeaveSheet';
import { LevelSheet } from './LevelSheet';
import { MemberSheet } from './MemberSheet';
import { MergeSheet } from './MergeSheet';
import { NoteSheet } from './NoteSheet';
import { OpenAddressSheet, OpenMinorSheet, OpenNumberSheet } from './OpeningSheets';
import { ReasonSheet } from './ReasonSheet';
import { SplitSheet } from './SplitSheet';
import { ValuesSheet } from './ValuesSheet';

type Shown = Exclude<OpenSheet, { name: 'more' }>;

/** The sheet of what is to be done in the file. */
export function FileSheet({ sheet, ...frame }: FileSheetProps & { sheet: OpenSheet }) {
  const shown = sheet as Shown;
  switch (shown.name) {
    case 'values':
      return <ValuesSheet {...frame} command="values" />;
    case 'propose':
      return <ValuesSheet {...frame} command="propose" />;
    case 'addMember':
      return <MemberSheet {...frame} />;
    case 'changeMember':
      return <MemberSheet {...frame} member={shown.member} />;
    case 'leave':
      return <LeaveSheet {...frame} member={shown.member} />;
    case 'note':
      return <NoteSheet {...frame} />;
    case 'addDocument':
      return <DocumentSheet {...frame} />;
    case 'decideLevel':
      return <LevelSheet {...frame} />;
    case 'merge':
      return <MergeSheet {...frame} {...shown} />;
    case 'split':
      return <SplitSheet {...frame} />;
    case 'setAddress':
      return <AddressSheet {...frame} />;
    case 'openAddress':
      return <OpenAddressSheet {...frame} />;
    case 'openMinor':
      return <OpenMinorSheet {...frame} member={shown.member} />;
    case 'openNumber':
      return <OpenNumberSheet {...frame} member={shown.member} which={shown.which} />;
    case 'history':
      return <HistorySheet {...frame} field={shown.field} {...(shown.member && { member: shown.member })} />;
    default:
      return <ReasonSheet {...frame} command={shown.name} />;
  }
}
