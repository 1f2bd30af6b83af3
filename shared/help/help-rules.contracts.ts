import * as z from 'zod/mini';
import { contract } from '../contract';
import { HelpRules } from './help.rules';

const Versioned = z.strictObject({ rules: HelpRules, version: z.number() });

export const GetHelpRules = contract({
  name: 'GetHelpRules',
  method: 'GET',
  path: '/api/rules/help',
  summary: 'Limits for help requests',
  who: { resource: 'helpRules', action: 'read' },
  answer: Versioned,
  refusals: [],
});
export const ChangeHelpRules = contract({
  name: 'ChangeHelpRules',
  method: 'PUT',
  path: '/api/rules/help',
  summary: 'Set the limits for help requests',
  write: true,
  edits: true,
  who: { resource: 'helpRules', action: 'update' },
  body: HelpRules,
  answer: Versioned,
  refusals: ['changedMeanwhile'],
});
