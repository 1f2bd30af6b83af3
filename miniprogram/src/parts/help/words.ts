import { helpWords } from '@shared/glossary/help';
import { helpRefusalWords } from '@shared/glossary/help-refusals';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { HelpStatus } from '@shared/help/help';
import type { CrewView, HelpRecord, HelpSummary } from '@shared/help/help.views';
import { instantOf, type When } from '@shared/help/when';
import type { Tone } from '@/components/Chip';
import type { useHelpText } from '@/i18n/help';
import type { Language } from '@/settings';
import { clockWords, dayWords, knowWords } from '@/words/words';

knowWords(helpRefusalWords);

/** The words of help; they stay out of the main package. */
export const { label: helpLabel, isTerm: isHelpTerm } = vocabulary(helpWords);
export type HelpTerm = keyof typeof helpWords;
export type HelpText = ReturnType<typeof useHelpText>;

export const helpTones: Record<HelpStatus, Tone> = {
  submitted: 'info',
  returned: 'soon',
  refused: 'plain',
  converted: 'info',
  cancelled: 'plain',
  open: 'main',
  matched: 'info',
  underWay: 'info',
  logged: 'soon',
  disputed: 'soon',
  confirmed: 'done',
  closed: 'done',
  unmet: 'soon',
};

/** 周四 9:00, 明天 14:30. */
export const momentWords = (at: string, now: Date, language: Language): string =>
  language === 'en' ? `${dayWords(at, now, language)} at ${clockWords(at)}` : `${dayWords(at, now, language)} ${clockWords(at)}`;

const noon = (day: string) => instantOf(day, '12:00');
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** When it is wanted, or, once somebody said the hour, when it will be. */
export function whenWords(help: Pick<HelpSummary, 'when' | 'slot'>, now: Date, language: Language, t: HelpText): string {
  if (help.slot) return momentWords(help.slot.start, now, language);
  return wantedWords(help.when, now, language, t);
}

export function wantedWords(when: When, now: Date, language: Language, t: HelpText): string {
  switch (when.kind) {
    case 'atOnce':
      return t('atOnce');
    case 'fixed':
      return momentWords(when.start, now, language);
    case 'window': {
      const from = dayWords(noon(when.from), now, language);
      const part = helpLabel(`dayPart.${when.part}`, language);
      if (when.from === when.to) return t('windowDay', { day: from, part });
      return t('windowOn', { from, to: dayWords(noon(when.to), now, language), part });
    }
    case 'weekly': {
      const weekday = weekdays[language][new Date(`${when.from}T00:00:00.000Z`).getUTCDay()] ?? '';
      return t('weeklyOn', { weekday, clock: when.at, times: when.times });
    }
  }
}

/** 约 90 分钟, 约 3 小时. */
export const lengthWords = (minutes: number, t: HelpText): string =>
  minutes < 120 ? t('minutes', { minutes }) : t('hours', { hours: Math.round(minutes / 30) / 2 });

export const metresWords = (metres: number, t: HelpText): string =>
  metres < 1000
    ? t('metres', { metres: Math.max(100, Math.round(metres / 100) * 100) })
    : t('kilometres', { km: (metres / 1000).toFixed(1) });

/** Whose: a masked name, or 一名学生 / 一户人家 where no name may be shown. */
export const askerWords = (help: Pick<HelpSummary, 'askerLabel' | 'forWhom'>, forWhom: (who: 'adult' | 'child' | 'family') => string) =>
  help.askerLabel || forWhom(help.forWhom);

const whoOf = (crew: readonly CrewView[], t: HelpText): string | undefined => {
  const [first] = crew;
  if (!first) return undefined;
  return crew.length > 1 ? t('whoMore', { who: first.label, count: crew.length }) : first.label;
};

/** Where it stands, in one sentence, for whoever looks. */
export function standing(help: HelpSummary & Partial<HelpRecord>, now: Date, language: Language, t: HelpText): string {
  const own = help.relation === 'own' || help.mine?.as === 'asker';
  const mine = help.relation === 'crew' || help.mine?.as === 'crew';
  const who = whoOf(help.crew ?? [], t);
  const when = help.slot ? momentWords(help.slot.start, now, language) : '';
  switch (help.status) {
    case 'submitted':
      return t(own ? 'standSubmitted' : 'standSubmittedOffice', { place: help.areaName });
    case 'returned':
      return t('standReturned');
    case 'refused':
      return t('standRefused');
    case 'converted':
      return t('standConverted', {
        channel: help.channel ? helpLabel(`channel.${help.channel}`, language) : helpLabel('helpStatus.converted', language),
      });
    case 'cancelled':
      return t('standCancelled');
    case 'open':
      if (help.mine?.as === 'offered' && help.mine.until) return t('standOffered', { until: momentWords(help.mine.until, now, language) });
      if (mine && help.slot) return t('standComingMe', { when });
      if (help.taken > 0) return t('standSome', { taken: help.taken, left: Math.max(0, help.people - help.taken) });
      return help.reach ? t('standLookingWide', { reach: helpLabel(`reach.${help.reach}`, language) }) : t('standLooking');
    case 'matched':
      if (mine) return t('standComingMe', { when });
      return who ? t('standComing', { who, when }) : t('standSomeone', { when });
    case 'underWay': {
      if (mine) return t('standThereMe');
      const there =
        whoOf(
          (help.crew ?? []).filter(({ arrivedAt }) => arrivedAt),
          t,
        ) ?? who;
      return there ? t('standThere', { who: there }) : t('standThereSomeone');
    }
    case 'logged':
      if (mine) return t('standLoggedMe');
      return who ? t('standLogged', { who }) : t('standLoggedSomeone');
    case 'disputed':
      return t('standDisputed');
    case 'confirmed':
      return t(mine ? 'standConfirmedMe' : 'standConfirmed');
    case 'closed':
      return t('standClosed');
    case 'unmet':
      return t('standUnmet');
  }
}

export const helpSteps = ['helpStep.ask', 'helpStep.triage', 'helpStep.match', 'helpStep.help', 'helpStep.confirm'] as const;
