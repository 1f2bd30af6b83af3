import { describe, expect, test } from '@jest/globals';
import { blankDraft, checkDraft, liveProblems, type VolunteerDraft } from './form';

const now = new Date('2026-11-22T04:00:00.000Z');
const ready: VolunteerDraft = {
  ...blankDraft({ homeArea: 'hl/hexi/liuyin' }),
  rules: true,
  skills: ['repair', 'medical'],
  cells: ['2.morning', '2.afternoon'],
  birthYear: 1990,
};
const fields = (draft: VolunteerDraft) => checkDraft(draft, now).problems.map(({ field, reason }) => `${field} ${reason}`);

describe('joining as a volunteer', () => {
  test('what was said is what is sent; photos go only with skills that need proof', () => {
    const photo = [{ id: 'p1', url: '/p1', kind: 'image' as const }];
    expect(checkDraft({ ...ready, photos: { medical: photo, repair: photo } }, now).form).toMatchObject({
      rulesAccepted: true,
      skills: [{ skill: 'repair' }, { skill: 'medical', proof: ['p1'] }],
      free: [{ weekday: 2, from: '07:00', to: '18:00' }],
      reachMetres: 3000,
    });
    expect(checkDraft({ ...ready, photos: { repair: photo } }, now).form?.skills[0]).toEqual({ skill: 'repair' });
  });

  test('what is missing is said in the order asked', () => {
    expect(fields({ ...ready, rules: false, skills: [], cells: [], birthYear: undefined })).toEqual([
      '/rulesAccepted acceptRulesFirst',
      '/skills chooseOne',
      '/free chooseOne',
      '/birthYear missing',
    ]);
  });

  test('times that overlap are told while writing, a half-written one when sending', () => {
    const exact = [{ weekday: 2, from: '11:00', to: '13:00' }];
    expect(liveProblems({ ...ready, exact }, now)).toEqual([{ field: '/free', reason: 'spansOverlap' }]);
    expect(liveProblems({ ...ready, exact: [{ weekday: 6, from: '11:00', to: '09:00' }] }, now)[0]?.reason).toBe('endsBeforeStart');
    expect(fields({ ...ready, exact: [{ weekday: 6, from: '09:00', to: '' }] })).toEqual(['/free missing']);
  });

  test('under 18 a guardian agrees; under 14 it is too early', () => {
    expect(fields({ ...ready, birthYear: 2010 })).toEqual(['/guardianConsent guardianConsentNeeded']);
    expect(checkDraft({ ...ready, birthYear: 2010, guardian: true }, now).form).toMatchObject({ guardianConsent: true });
    expect(fields({ ...ready, birthYear: 2014, guardian: true })).toEqual(['/birthYear tooYoung']);
    expect(checkDraft({ ...ready, guardian: true }, now).form).not.toHaveProperty('guardianConsent');
  });
});
