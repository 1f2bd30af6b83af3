import {
  careNeeds,
  hardshipCauses,
  healthStates,
  housingKinds,
  incomeCategories,
  occupations,
  relations,
  schoolings,
  watchFlags,
  workAbilities,
} from '../households/household';
import { areaLevels, helperKinds, roles } from '../terms';
import type { ImportKind } from './import';

/**
 * One column of a table. `private`: shown masked in a preview. `of`: the words it takes, each said in both languages.
 * `shared`: a value of the whole household, given in any of its rows.
 */
export type Column = {
  readonly name: string;
  readonly type: 'text' | 'name' | 'code' | 'money' | 'day' | 'phone' | 'idNumber' | 'choice' | 'choices';
  readonly of?: readonly string[];
  readonly words?: string;
  readonly required?: boolean;
  readonly private?: boolean;
  readonly shared?: boolean;
  readonly most?: number;
};

const disabilities = ['0', '1', '2', '3', '4'] as const;
const yes = ['yes'] as const;

const areas = [
  { name: 'code', type: 'code', required: true, most: 80 },
  { name: 'areaName', type: 'name', required: true, most: 40 },
  { name: 'level', type: 'choice', of: areaLevels, words: 'areaLevel', required: true },
  { name: 'parent', type: 'code', most: 80 },
] as const satisfies readonly Column[];

const roster = [
  { name: 'name', type: 'name', required: true, most: 40 },
  { name: 'phone', type: 'phone', required: true, private: true },
  { name: 'role', type: 'choice', of: roles.filter((role) => role !== 'resident'), words: 'role', required: true },
  { name: 'area', type: 'code', required: true, most: 80 },
  { name: 'org', type: 'name', most: 60 },
  { name: 'helperKind', type: 'choice', of: helperKinds, words: 'helperKind' },
  { name: 'ends', type: 'choice', of: yes, words: 'import.choice.ends' },
] as const satisfies readonly Column[];

const households = [
  { name: 'householdNo', type: 'code', required: true, most: 40 },
  { name: 'area', type: 'code', required: true, most: 80, shared: true },
  { name: 'address', type: 'text', most: 120, private: true, shared: true },
  { name: 'memberName', type: 'name', required: true, most: 30, private: true },
  { name: 'relation', type: 'choice', of: relations, words: 'import.choice.relation', required: true },
  { name: 'idNumber', type: 'idNumber', required: true, private: true },
  { name: 'birthday', type: 'day', private: true },
  { name: 'phone', type: 'phone', private: true },
  { name: 'health', type: 'choice', of: healthStates, words: 'import.choice.health' },
  { name: 'disability', type: 'choice', of: disabilities, words: 'import.choice.disability' },
  { name: 'ability', type: 'choice', of: workAbilities, words: 'import.choice.ability' },
  { name: 'schooling', type: 'choice', of: schoolings, words: 'import.choice.schooling' },
  { name: 'occupation', type: 'choice', of: occupations, words: 'import.choice.occupation' },
  { name: 'flags', type: 'choices', of: watchFlags, words: 'import.choice.flag' },
  { name: 'category', type: 'choice', of: incomeCategories, words: 'import.choice.category', shared: true },
  { name: 'validUntil', type: 'day', shared: true },
  { name: 'incomeYuan', type: 'money', shared: true },
  { name: 'medicalYuan', type: 'money', shared: true },
  { name: 'schoolingYuan', type: 'money', shared: true },
  { name: 'otherRigidYuan', type: 'money', shared: true },
  { name: 'housing', type: 'choice', of: housingKinds, words: 'import.choice.housing', shared: true },
  { name: 'causes', type: 'choices', of: hardshipCauses, words: 'import.choice.cause', shared: true },
  { name: 'needs', type: 'choices', of: careNeeds, words: 'import.choice.need', shared: true },
  { name: 'skills', type: 'text', most: 200, shared: true },
  { name: 'livingWords', type: 'text', most: 500, shared: true },
] as const satisfies readonly Column[];

/** The columns of each table, in the order of its template. */
export const importColumns: Readonly<Record<ImportKind, readonly Column[]>> = { areas, roster, households };

export type ColumnName = (typeof areas | typeof roster | typeof households)[number]['name'];
