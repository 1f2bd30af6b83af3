import { beforeEach, describe, expect, test } from '@jest/globals';
import type { MemoryStore } from '../../functions/core/memory-store';
import { aHelpForm, aLog, askHelp, helpStates, listHelp, onHelp, seeHelp, sorted, volunteersJoin } from '../support/help';
import { type AHouse, aHouse, liuyin } from '../support/house';
import { picture } from '../support/volunteers';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const clock = () => at.house.runDue(at.time.now);
const on = (who: string, id: string, slug: string, body?: unknown, headers?: Record<string, string>) =>
  onHelp(at, who, id, slug, body, headers);
const see = (who: string, id: string) => seeHelp(at, who, id);
const ids = async (who: string, path: string) => (await listHelp(at, who, path)).items.map(({ id }) => id);
const types = async (who: string, id: string) => (await see(who, id)).body.chain.map(({ type }) => type);
const later = (minutes: number) => at.later(minutes / 1440);
const to = (instant: string) => {
  at.time.now = new Date(instant);
};

describe('the main path', () => {
  test('one sentence is sorted, offered, accepted, logged and confirmed; the hours count once', async () => {
    await volunteersJoin(at);
    const sentence = aHelpForm({ words: '想请人帮忙买点菜' });
    const { kind: _none, ...bare } = sentence;
    const { status, body: asked } = await at.ask<Awaited<ReturnType<typeof see>>['body']>('zhou', 'POST', '/api/help-requests', bare);
    expect([status, asked.status, asked.kind, asked.relation]).toEqual([201, 'submitted', 'unsorted', 'own']);
    const { id } = asked;
    expect(await ids('officer', '/api/queues/help')).toEqual([id]);
    expect((await see('li', id)).status).toBe(404);
    expect((await on('officer', id, 'triage', sorted(at))).body).toMatchObject({ status: 'open', relation: 'officer', taken: 0 });
    await clock();
    expect((await see('zhou', id)).body.asked).toBe(2);
    expect(await ids('li', '/api/me/help-tasks?show=offered')).toEqual([id]);
    const offered = (await see('li', id)).body;
    expect(offered).toMatchObject({ relation: 'offered', mine: { as: 'offered' }, words: '想请人帮忙买点菜' });
    expect(offered.fit?.reasons.length).toBeGreaterThan(0);
    expect(offered.actions).toEqual(expect.arrayContaining(['accept', 'decline']));
    expect(JSON.stringify(offered)).not.toMatch(/大山|19900000001|平房区/);
    expect((await on('li', id, 'contact')).body.reason).toBe('contactClosed');
    expect((await on('li', id, 'accept')).body).toMatchObject({ status: 'matched', relation: 'crew', taken: 1 });
    expect((await on('li', id, 'contact')).body).toMatchObject({ name: '周大山', address: '柳荫社区平房区三排十二号' });
    expect(await ids('li', '/api/me/help-tasks')).toEqual([id]);
    expect((await on('wang', id, 'accept')).status).toBe(404);
    to('2026-11-21T01:00:00.000Z');
    expect((await on('li', id, 'arrivals')).body.status).toBe('underWay');
    later(55);
    expect((await on('li', id, 'logs', aLog(at))).body).toMatchObject({ status: 'logged', crew: [{ mine: true, log: { minutes: 50 } }] });
    expect((await on('zhou', id, 'confirmation')).body).toMatchObject({ status: 'confirmed', step: 5 });
    expect((await on('zhou', id, 'thanks', { stars: 5, words: '真是帮了大忙' })).body).toMatchObject({
      status: 'closed',
      actions: ['reportSafety'],
    });
    const service = await at.ask<{ totalMinutes: number; items: object[] }>('li', 'GET', '/api/me/service');
    expect(service.body).toMatchObject({ totalMinutes: 50, items: [{ helpId: id, minutes: 50, confirmedBy: 'asker' }] });
    expect((await on('li', id, 'contact')).body.reason).toBe('contactClosed');
    expect(await types('zhou', id)).toEqual([
      'HelpSubmitted',
      'HelpOpened',
      'HelpOffered',
      'PlaceTaken',
      'HelpContactOpened',
      'VolunteerArrived',
      'HelpLogged',
      'HelpConfirmed',
      'HelpThanked',
    ]);
    expect(await ids('li', '/api/me/help-tasks?show=done')).toEqual([id]);
  });
});
