import * as z from 'zod/mini';

/** What one can ask for. `urgentNeed` is help at once that is not for 110, 119 or 120. */
export const helpKinds = [
  'hospitalCompany',
  'errands',
  'repair',
  'tutoring',
  'company',
  'haircut',
  'moving',
  'paperwork',
  'counselling',
  'urgentNeed',
] as const;
export type HelpKind = (typeof helpKinds)[number];
export const HelpKind = z.enum(helpKinds);

export const skills = [
  'hospitalCompany',
  'errands',
  'repair',
  'tutoring',
  'company',
  'haircut',
  'moving',
  'paperwork',
  'counselling',
  'medical',
  'legal',
] as const;
export type Skill = (typeof skills)[number];
export const Skill = z.enum(skills);

/** Skills that count only once an office has seen the proof. */
export const provenSkills: readonly Skill[] = ['counselling', 'medical', 'legal'];

export const speeches = ['putonghua', 'jin', 'mongolian', 'signLanguage'] as const;
export type Speech = (typeof speeches)[number];
export const Speech = z.enum(speeches);

type Shape = {
  /** Any one of these will do. */
  readonly skills: readonly Skill[];
  readonly usualMinutes: number;
  readonly people: number;
  /** Full years; the younger may come with a group. */
  readonly minAge: number;
  /** What to mind: words stand in the glossary as `helpRisk.<name>`. */
  readonly risks: readonly HelpRisk[];
};
export const helpRisks = ['frailPerson', 'heavyLoad', 'tools', 'money', 'atHome', 'privateMatters', 'traffic'] as const;
export type HelpRisk = (typeof helpRisks)[number];

export const shapeOf = {
  hospitalCompany: { skills: ['hospitalCompany', 'medical'], usualMinutes: 180, people: 1, minAge: 18, risks: ['frailPerson', 'traffic'] },
  errands: { skills: ['errands'], usualMinutes: 60, people: 1, minAge: 16, risks: ['money'] },
  repair: { skills: ['repair'], usualMinutes: 90, people: 1, minAge: 18, risks: ['tools', 'atHome'] },
  tutoring: { skills: ['tutoring'], usualMinutes: 90, people: 1, minAge: 16, risks: ['atHome'] },
  company: { skills: ['company'], usualMinutes: 60, people: 1, minAge: 16, risks: ['atHome'] },
  haircut: { skills: ['haircut'], usualMinutes: 60, people: 1, minAge: 18, risks: ['tools', 'frailPerson'] },
  moving: { skills: ['moving'], usualMinutes: 180, people: 3, minAge: 18, risks: ['heavyLoad'] },
  paperwork: { skills: ['paperwork', 'legal'], usualMinutes: 60, people: 1, minAge: 18, risks: ['privateMatters'] },
  counselling: { skills: ['counselling'], usualMinutes: 60, people: 1, minAge: 22, risks: ['privateMatters'] },
  urgentNeed: { skills: [...skills], usualMinutes: 60, people: 1, minAge: 18, risks: ['frailPerson'] },
} as const satisfies Record<HelpKind, Shape>;
