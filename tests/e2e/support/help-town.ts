import type { HelpForm, HelpRecord } from '@shared/help/help.views';
import { instantOf } from '@shared/help/when';
import { dayMs, localDay } from '@shared/time';
import type { VolunteerForm, VolunteerView } from '@shared/volunteers/volunteer.contracts';
import type { Town, Who } from './town';

const liuyin = 'huangliu/hexi/liuyin';
export const helpAddress = '柳荫社区平房区 3 排 2 号';

/** A day so many days from now, as date fields take it. */
export const dayAhead = (town: Town, days: number): string => localDay(new Date(town.now().getTime() + days * dayMs));
const turns = new WeakMap<Town, number>();
/** An hour of its own on one of the next days, so that nobody is wanted in two places at once. */
function freshStart(town: Town): string {
  const turn = turns.get(town) ?? 0;
  turns.set(town, turn + 1);
  return instantOf(dayAhead(town, 3 + Math.floor(turn / 7)), `${String(7 + (turn % 7) * 2).padStart(2, '0')}:00`);
}
/** Puts the clock so many minutes after an instant. */
export const goTo = (town: Town, at: string, minutes: number): Promise<void> =>
  town.hoursAhead((Date.parse(at) + minutes * 60_000 - Date.now()) / 3_600_000);

const wholeWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '06:00', to: '22:00' }));

/** Personas lend a hand from now on, at any hour of the week, with what needs no proof. */
export async function lendAHand(town: Town, who: readonly Who[], changes: Partial<VolunteerForm> = {}): Promise<void> {
  for (const one of who) {
    await town.ask(one, 'PUT', '/api/me', { consents: [{ kind: 'service', given: true }] });
    const { volunteer } = await town.ask<{ volunteer?: VolunteerView }>(one, 'GET', '/api/me/volunteer');
    const skills = (['errands', 'repair', 'tutoring', 'company', 'moving', 'hospitalCompany'] as const).map((skill) => ({ skill }));
    const said: VolunteerForm = {
      areaPath: liuyin,
      reachMetres: 20_000,
      birthYear: volunteer?.birthYear ?? 1990,
      skills,
      speeches: ['putonghua', 'jin'],
      free: wholeWeek,
      atATime: 5,
      rulesAccepted: true,
      ...changes,
    };
    await town.ask(one, 'PUT', '/api/me/volunteer', said, volunteer?.version);
  }
}

/** Help that 周大山 wants, as the form would send it. */
const aHelp = (when: HelpForm['when'], changes: Partial<HelpForm> = {}): HelpForm => ({
  kind: 'errands',
  words: '腿脚不便，想请人代买些菜。',
  urgency: 'normal',
  when,
  areaPath: liuyin,
  authorIs: 'self',
  forWhom: 'adult',
  contact: { name: '周大山', phone: '19900000077', address: helpAddress },
  media: [],
  consent: { share: true },
  sendAnyway: true,
  ...changes,
});

type HelpStage = 'submitted' | 'open' | 'offered' | 'matched' | 'underWay' | 'logged' | 'confirmed';
const stages: readonly HelpStage[] = ['submitted', 'open', 'offered', 'matched', 'underWay', 'logged', 'confirmed'];
interface Brought {
  readonly id: string;
  readonly start: string;
}

/** Brings a new request of 周大山's as far as asked, through the API; 李想 is who comes unless told. The clock goes on with it from `underWay`. */
export async function helpTo(
  town: Town,
  stage: HelpStage,
  title: string,
  { form = {}, sorted = {}, comer = 'li' }: { form?: Partial<HelpForm>; sorted?: object; comer?: Who } = {},
): Promise<Brought> {
  const start = form.when?.kind === 'weekly' ? instantOf(form.when.from, form.when.at) : freshStart(town);
  const when = form.when ?? { kind: 'fixed' as const, start };
  const { id, kind } = await town.ask<HelpRecord>('zhou', 'POST', '/api/help-requests', aHelp(when, form));
  const on = (who: Who, slug: string, body: object = {}) => town.ask(who, 'POST', `/api/help-requests/${id}/${slug}`, body);
  const triaged = { kind: kind === 'unsorted' ? 'errands' : kind, title, urgency: 'normal', when, minutes: 60, people: 1, ...sorted };
  const log = {
    from: start,
    to: new Date(Date.parse(start) + 50 * 60_000).toISOString(),
    words: '菜买好送到了，账当面点清。',
    media: [],
    done: 'fully',
  };
  const steps = [
    () => on('sun', 'triage', triaged),
    () => on('sun', 'offers', { volunteerIds: [comer] }),
    () => on(comer, 'accept'),
    async () => {
      await goTo(town, start, -5);
      await on(comer, 'arrivals');
    },
    async () => {
      await goTo(town, start, 55);
      await on(comer, 'logs', log);
    },
    () => on('zhou', 'confirmation'),
  ];
  for (const step of steps.slice(0, stages.indexOf(stage))) await step();
  return { id, start };
}
