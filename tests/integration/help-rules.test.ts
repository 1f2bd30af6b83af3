import { beforeEach, expect, test } from '@jest/globals';
import { defaultHelpRules, type HelpRules } from '@shared/help/help.rules';
import { askHelp } from '../support/help';
import { type AHouse, aHouse } from '../support/house';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const set = (rules: HelpRules, headers?: Record<string, string>) =>
  at.ask<{ rules: HelpRules; version: number }>('admin', 'PUT', '/api/rules/help', rules, headers);

test('the defaults hold until the administrator sets others; an old version is not written over', async () => {
  expect((await at.ask('nobody', 'GET', '/api/rules/help')).body).toEqual({ rules: defaultHelpRules, version: 0 });
  const fewer = { ...defaultHelpRules, maxPeople: 1 };
  expect((await set(fewer)).body).toEqual({ rules: fewer, version: 1 });
  expect((await at.ask('zhou', 'GET', '/api/rules/help')).body).toEqual({ rules: fewer, version: 1 });
  expect((await set(defaultHelpRules, { 'If-Match': '"0"' })).status).toBe(412);
});

test('what is set holds for the next request', async () => {
  await set({ ...defaultHelpRules, maxPeople: 1 });
  const asked = await askHelp(at, 'zhou', { people: 3 });
  expect(asked).toMatchObject({ status: 422, body: { errors: [{ reason: 'tooManyPeople' }] } });
});
