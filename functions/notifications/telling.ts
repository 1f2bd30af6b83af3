import type { LinkKind, Notice } from '@shared/notifications/inbox.contracts';
import { checkPublicText } from '@shared/text-check';
import { numberRefusals } from '@shared/wishes/wish.refusals';

export type NoticeName = Notice['name'];
/**
 * `params` hold the title, masked names, places' names, dates (ISO-8601) and written reasons without numbers that could be somebody's; never
 * more. `callAfterHours` when it matters more than its name tells: unread so long and not pushed, somebody should ring.
 */
export type NoticeTo = {
  readonly personId: string;
  readonly name: NoticeName;
  readonly params: Readonly<Record<string, string>>;
  readonly callAfterHours?: number;
  /** Told as somebody of an office, not about one's own affairs. */
  readonly desk?: true;
};
/** `county`: the county's own desk; `desk`: the people of the desk that has it; `area`: the name of the place. */
export type Audience = {
  readonly officers: readonly string[];
  readonly units: readonly string[];
  readonly county?: readonly string[];
  readonly desk?: readonly string[];
  readonly area?: string;
};

/** What every event that people are told of has, whatever it is about. */
export type Tellable = {
  readonly type: string;
  readonly id: string;
  readonly at: string;
  readonly by: { readonly as: 'clock' | 'guest' } | { readonly as: string; readonly personId: string };
  readonly countyId: string;
  readonly areaPath: string;
};

export type Template<Event, Reader> = {
  readonly to: Reader;
  readonly name: NoticeName | ((event: Event) => NoticeName);
  readonly when?: (event: Event) => boolean;
  readonly callAfterHours?: (event: Event) => number | undefined;
};

export type Feature<Event extends Tellable, Reader extends string> = {
  readonly link: (event: Event) => { readonly kind: LinkKind; readonly id: string };
  readonly templates: Readonly<Record<Event['type'], readonly Template<Event, Reader>[]>>;
  readonly readersOf: (event: Event, reader: Reader, who: Audience) => readonly string[];
  readonly paramsOf: (event: Event, reader: Reader, who: Audience) => Record<string, string>;
};

/** What an event tells whom: never the one who did it, and nobody the same thing twice. */
export const noticesOf = <Event extends Tellable, Reader extends string>(
  { templates, readersOf, paramsOf }: Feature<Event, Reader>,
  event: Event,
  who: Audience,
): NoticeTo[] => {
  const doer = 'personId' in event.by ? event.by.personId : undefined;
  const notices = templates[event.type as Event['type']]
    .filter(({ when }) => !when || when(event))
    .flatMap(({ to, name, callAfterHours }) => {
      const hours = callAfterHours?.(event);
      return readersOf(event, to, who).map((personId) => ({
        personId,
        name: typeof name === 'string' ? name : name(event),
        params: paramsOf(event, to, who),
        ...(hours !== undefined && { callAfterHours: hours }),
        ...((to === 'officers' || to === 'county' || to === 'desk') && { desk: true as const }),
      }));
    })
    .filter(({ personId }) => personId !== doer);
  return [...new Map(notices.map((notice) => [`${notice.personId}#${notice.name}`, notice])).values()];
};

/** Written by people for the record page; here nothing that may be a phone, card or ID number stays. */
export const withoutNumbers = (text: string): string => {
  const masked = text.replace(/[\d０-９](?:[\s.-]?[\d０-９]){5,}[xX]?/g, '***');
  const hidden = checkPublicText({ '': masked }).some(({ reason }) => numberRefusals.some((one) => one === reason));
  return hidden ? '***' : masked;
};
