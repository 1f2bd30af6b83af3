import { describe, expect, test } from '@jest/globals';
import { type Action, actionsByResource, type Relation, type Resource, resources } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import { type Role, roles } from '@shared/terms';
import { anyRelation, covers, holds, may, type Subject } from './access-table';

const community = 'huangliu/hexi/liuyin';
const person = (grants: Caller['grants']): Caller => ({
  personId: 'p1',
  countyId: 'huangliu',
  homeArea: community,
  name: '赵甲',
  language: 'zh',
  grants,
  sessionId: 's1',
});
const withRole = (role: Role) => person([{ role, areaPath: community }]);

const places = {
  here: community,
  cellBelow: `${community}/c1`,
  townAbove: 'huangliu/hexi',
  nextDoor: 'huangliu/hexi/huaiyin',
  sameBeginning: `${community}2`,
  otherTown: 'huangliu/hedong/shiqiao',
  otherCounty: 'baiyang/hexi/liuyin',
  nowhere: undefined,
} as const;
type Place = keyof typeof places;
const within: readonly Place[] = ['here', 'cellBelow'];

const stances = [
  'own',
  'holder',
  'offeree',
  'waiter',
  'published',
  'crew',
  'offered',
  'findable',
  'leader',
  'owner',
  'none',
] as const satisfies readonly Relation[];
type Stance = (typeof stances)[number];
type Who = Role | 'stranger' | 'signedIn';
type Cell = { who: Who; resource: Resource; action: Action; stance: Stance; place: Place };

const offices: readonly Who[] = ['communityOfficer', 'townOfficer', 'countyOfficer'];

/** The expectation, sentence by sentence, each told on its own: a cell is allowed when one sentence says so. */
const sentences: Record<string, (cell: Cell) => boolean> = {
  'anybody reads what is on the wall': ({ resource, action, stance }) => resource === 'wish' && action === 'read' && stance === 'published',
  'anybody reads areas, limits, groups and signed files, may sign in, and checks a certificate': ({ resource, action }) =>
    ['area.read', 'wishRules.read', 'media.read', 'session.open', 'volunteerGroup.list', 'certificate.check'].includes(
      `${resource}.${action}`,
    ),
  'whoever is signed in may wish and add a file': ({ who, resource, action }) =>
    who !== 'stranger' && ['wish.submit', 'media.upload'].includes(`${resource}.${action}`),
  'whoever wished sees it whole, amends it, takes it back, puts it on the wall and down from it, says whether it was done, and thanks': (
    cell,
  ) =>
    cell.who !== 'stranger' &&
    cell.stance === 'own' &&
    cell.resource === 'wish' &&
    ['read', 'readPrivate', 'resubmit', 'withdraw', 'publish', 'unpublish', 'confirm', 'dispute', 'rate'].includes(cell.action),
  'whoever is signed in sees and changes their own affairs': ({ who, resource, stance }) =>
    who !== 'stranger' && stance === 'own' && ['ownRecords', 'inbox', 'profile', 'volunteer'].includes(resource),
  'confirmed service stays one’s own, with a certificate of it, also after leaving': ({ who, resource, action, stance }) =>
    who !== 'stranger' && stance === 'own' && ['service.list', 'certificate.issue'].includes(`${resource}.${action}`),
  'who joined as a volunteer may join a group': ({ who, resource, action, stance, place }) =>
    who === 'volunteer' && inCounty(place) && resource === 'volunteerGroup' && action === 'join' && stance === 'own',
  'a group’s leaders say who leads it': ({ who, resource, action, stance, place }) =>
    who === 'volunteer' && inCounty(place) && resource === 'volunteerGroup' && action === 'lead' && stance === 'leader',
  'offices alone look at proofs of skill, register groups, say who leads them and correct service in their place': ({
    who,
    resource,
    action,
    place,
  }) =>
    offices.includes(who) &&
    within.includes(place) &&
    ['skillProof.list', 'skillProof.decide', 'volunteerGroup.create', 'volunteerGroup.lead', 'service.correct'].includes(
      `${resource}.${action}`,
    ),
  'a session is renewed and ended by whose it is': ({ who, resource, action, stance }) =>
    who !== 'stranger' && resource === 'session' && stance === 'own' && action !== 'open',
  'volunteers and helpers claim what is on their county’s wall or was offered to them': ({ who, resource, action, stance, place }) =>
    isGiver(who) && inCounty(place) && resource === 'wish' && action === 'claim' && (stance === 'published' || stance === 'offeree'),
  'they may wait in line for what is on the wall, and leave the line': ({ who, resource, action, stance, place }) =>
    isGiver(who) &&
    inCounty(place) &&
    resource === 'wish' &&
    ((action === 'joinWaitingList' && stance === 'published') || (action === 'leaveWaitingList' && stance === 'waiter')),
  'whom it was offered to may decline': ({ who, resource, action, stance, place }) =>
    isGiver(who) && inCounty(place) && resource === 'wish' && action === 'declineOffer' && stance === 'offeree',
  'whoever claimed sees whom it is for and brings it to an end': ({ who, resource, action, stance, place }) =>
    isGiver(who) &&
    inCounty(place) &&
    resource === 'wish' &&
    stance === 'holder' &&
    ['read', 'readPrivate', 'deliver', 'extend', 'release', 'openContact'].includes(action),
  'whoever claimed, and nobody else, says how it is going': ({ who, resource, action, stance, place }) =>
    isGiver(who) && inCounty(place) && resource === 'wish' && action === 'noteProgress' && stance === 'holder',
  'volunteers and helpers list their promises': ({ who, resource, stance, place }) =>
    isGiver(who) && inCounty(place) && resource === 'promises' && stance === 'own',
  'who looks after a place reads the wishes of that place': ({ who, resource, action, place }) =>
    ['gridWorker', ...offices, 'leader', 'supervisor', 'administrator'].includes(who) &&
    resource === 'wish' &&
    action === 'read' &&
    within.includes(place),
  'offices and supervision also see names there, and the queue': ({ who, resource, action, place }) =>
    [...offices, 'supervisor'].includes(who) &&
    within.includes(place) &&
    ((resource === 'wish' && action === 'readPrivate') || resource === 'wishQueue'),
  'offices alone handle the wishes of their place, but never wish, publish, claim, deliver or rate for others': (cell) =>
    offices.includes(cell.who) &&
    within.includes(cell.place) &&
    cell.resource === 'wish' &&
    ['verify', 'return', 'refuse', 'withdraw', 'unpublish', 'release', 'confirm', 'dispute', 'settleDispute', 'openContact'].includes(
      cell.action,
    ),
  'the administrator of a place sets its limits, weighs the matching, and looks after messages that were given up': (cell) =>
    cell.who === 'administrator' &&
    within.includes(cell.place) &&
    ['wishRules.update', 'helpRules.update', 'matchRules.update', 'matchRules.try', 'deadLetters.list', 'deadLetters.retry'].includes(
      `${cell.resource}.${cell.action}`,
    ),
  'the administrator of an area brings tables in, and takes households out': ({ who, resource, action, place }) =>
    who === 'administrator' &&
    within.includes(place) &&
    ['import.read', 'import.run', 'household.export'].includes(`${resource}.${action}`),
  'anybody reads the limits of help and the weights of matching': ({ resource, action }) =>
    ['helpRules.read', 'matchRules.read'].includes(`${resource}.${action}`),
  'whoever is signed in may ask for help, and look at what is wanted': ({ who, resource, action }) =>
    who !== 'stranger' && ['help.submit', 'help.browse'].includes(`${resource}.${action}`),
  'whoever asked sees it whole, amends it, calls it off, says whether it was done and who did not come, asks again, and thanks': (cell) =>
    cell.who !== 'stranger' &&
    cell.stance === 'own' &&
    cell.resource === 'help' &&
    ['read', 'readPrivate', 'resubmit', 'cancel', 'confirm', 'dispute', 'reportNoShow', 'reopen', 'thank'].includes(cell.action),
  'either side reports what was not right': ({ who, resource, action, stance }) =>
    who !== 'stranger' && resource === 'help' && action === 'reportSafety' && (stance === 'own' || stance === 'crew'),
  'who comes sees whom it is for; who is asked or might come sees the request': ({ who, resource, action, stance }) =>
    who !== 'stranger' &&
    resource === 'help' &&
    ((stance === 'crew' && (action === 'read' || action === 'readPrivate')) ||
      ((stance === 'offered' || stance === 'findable') && action === 'read')),
  'volunteers take what they find in their county or are asked for, and may say no': ({ who, resource, action, stance, place }) =>
    who === 'volunteer' &&
    inCounty(place) &&
    resource === 'help' &&
    ((action === 'accept' && (stance === 'findable' || stance === 'offered')) || (action === 'decline' && stance === 'offered')),
  'who leads a group takes on tasks for its members': ({ who, resource, action, stance, place }) =>
    who === 'volunteer' && inCounty(place) && resource === 'help' && action === 'acceptForGroup' && stance === 'leader',
  'who comes says so, logs it or gives it back, and is given the address': ({ who, resource, action, stance, place }) =>
    who === 'volunteer' &&
    inCounty(place) &&
    resource === 'help' &&
    stance === 'crew' &&
    ['arrive', 'log', 'giveBack', 'openContact'].includes(action),
  'volunteers list their tasks': ({ who, resource, stance, place }) =>
    who === 'volunteer' && inCounty(place) && resource === 'helpTasks' && stance === 'own',
  'grid workers read the requests of their place, and call whom no message reaches, as offices do': ({ who, resource, action, place }) =>
    within.includes(place) &&
    ((who === 'gridWorker' && resource === 'help' && action === 'read') ||
      ((who === 'gridWorker' || offices.includes(who)) && resource === 'callList')),
  'supervision reads requests and queues there, and changes nothing': ({ who, resource, action, place }) =>
    who === 'supervisor' &&
    within.includes(place) &&
    ((resource === 'help' && (action === 'read' || action === 'readPrivate')) || resource === 'helpQueue'),
  'offices alone handle the requests of their place, but never ask, come, log or thank for others': (cell) =>
    offices.includes(cell.who) &&
    within.includes(cell.place) &&
    (cell.resource === 'helpQueue' ||
      (cell.resource === 'help' &&
        !['submit', 'browse', 'resubmit', 'accept', 'acceptForGroup', 'decline', 'giveBack', 'arrive', 'log', 'thank'].includes(
          cell.action,
        ))),
  'anybody reports a clue, follows it by its code, and reads the times for clues': ({ resource, action }) =>
    ['clue.report', 'clue.track', 'clueRules.read'].includes(`${resource}.${action}`),
  'whoever reported a clue follows it, adds to it, and takes it back': ({ who, resource, action, stance }) =>
    who !== 'stranger' && stance === 'own' && ['clue.read', 'clue.addMore', 'clue.withdraw'].includes(`${resource}.${action}`),
  'offices deal with the clues of their place, but take none back for others': ({ who, resource, action, place }) =>
    offices.includes(who) && within.includes(place) && resource === 'clue' && !['report', 'track', 'withdraw'].includes(action),
  'grid workers look into the clues of their cells and link households, and sort none': ({ who, resource, action, place }) =>
    who === 'gridWorker' &&
    within.includes(place) &&
    resource === 'clue' &&
    ['read', 'readPrivate', 'addMore', 'linkHousehold', 'verify', 'openContact'].includes(action),
  'whom a clue was handed to reads it whole, verifies it, opens the contact, hands it on, settles it and tells the reporter': ({
    who,
    resource,
    action,
    stance,
    place,
  }) =>
    (who === 'gridWorker' || who === 'departmentHandler' || offices.includes(who)) &&
    inCounty(place) &&
    stance === 'owner' &&
    resource === 'clue' &&
    ['read', 'readPrivate', 'verify', 'handOn', 'settle', 'giveFeedback', 'openContact'].includes(action),
  'who looks after a place sees the desk of clues there; a department’s people see their own': ({ who, resource, stance, place }) =>
    resource === 'clueQueue' &&
    ((['gridWorker', ...offices, 'supervisor'].includes(who) && within.includes(place)) ||
      (who === 'departmentHandler' && stance === 'owner' && inCounty(place))),
  'supervision reads the clues of a place whole, and writes nothing': ({ who, resource, action, place }) =>
    who === 'supervisor' && within.includes(place) && resource === 'clue' && (action === 'read' || action === 'readPrivate'),
  'the administrator of a place sets the times for clues': ({ who, resource, action, place }) =>
    who === 'administrator' && within.includes(place) && resource === 'clueRules' && action === 'update',
  'whom a visit was given to goes there and is given the address, whatever their place': ({ who, resource, action, stance, place }) =>
    (isGiver(who) || who === 'gridWorker' || offices.includes(who)) &&
    inCounty(place) &&
    stance === 'owner' &&
    ['visit.read', 'visit.record', 'visit.postpone', 'visit.openAddress'].includes(`${resource}.${action}`),
  'grid workers and offices plan, make and postpone the visits of their place and open the address for them; supervision reads them': ({
    who,
    resource,
    action,
    place,
  }) =>
    within.includes(place) &&
    resource === 'visit' &&
    (['list', 'read'].includes(action)
      ? ['gridWorker', ...offices, 'supervisor'].includes(who)
      : ['plan', 'record', 'postpone', 'openAddress'].includes(action) && ['gridWorker', ...offices].includes(who)),
  'offices alone say who goes, strike visits off, and open and end drives': ({ who, resource, action, place }) =>
    offices.includes(who) &&
    within.includes(place) &&
    ['visit.assign', 'visit.drop', 'drive.open', 'drive.end'].includes(`${resource}.${action}`),
  'who looks after a place sees the drives there': ({ who, resource, action, place }) =>
    ['gridWorker', ...offices, 'supervisor'].includes(who) && within.includes(place) && resource === 'drive' && action === 'list',
  'whoever is signed in reads the file of their own household': ({ who, resource, action, stance }) =>
    who !== 'stranger' && resource === 'household' && action === 'read' && stance === 'own',
  'anybody reads the standards for household files, the administrator of a place sets them': ({ who, resource, action, place }) =>
    resource === 'householdRules' && (action === 'read' || (who === 'administrator' && within.includes(place))),
  'offices alone decide about the household files of their place': ({ who, resource, place }) =>
    offices.includes(who) && within.includes(place) && resource === 'household',
  'grid workers read the files of their cells whole, write notes, documents and addresses, propose, and open with a purpose': (cell) =>
    cell.who === 'gridWorker' &&
    within.includes(cell.place) &&
    cell.resource === 'household' &&
    ['list', 'read', 'readPrivate', 'propose', 'note', 'addDocument', 'openMinor', 'openNumber', 'setAddress', 'openAddress'].includes(
      cell.action,
    ),
  'a leader sees how the files of a place stand, supervision reads them whole, and neither writes': ({ who, resource, action, place }) =>
    within.includes(place) &&
    resource === 'household' &&
    ((['leader', 'supervisor'].includes(who) && (action === 'list' || action === 'read')) ||
      (who === 'supervisor' && action === 'readPrivate')),
  'whoever is signed in reads and prints the aid chain that is theirs': ({ who, resource, stance }) =>
    who !== 'stranger' && resource === 'aidChain' && stance === 'own',
  'grid workers, offices and supervision read and print the aid chains of their place; a leader reads them': ({
    who,
    resource,
    action,
    place,
  }) =>
    within.includes(place) &&
    resource === 'aidChain' &&
    (['gridWorker', ...offices, 'supervisor'].includes(who) || (who === 'leader' && action === 'read')),
  'they all see where chains of their place are broken, and what was done there': ({ who, resource, place }) =>
    ['gridWorker', ...offices, 'supervisor', 'leader'].includes(who) &&
    within.includes(place) &&
    ['brokenChain', 'workLog'].includes(resource),
  'anybody reads who is responsible, stations, and the times of complaints, and may complain and look it up by code': ({
    resource,
    action,
  }) =>
    ['gridPost.read', 'station.read', 'suggestionRules.read', 'suggestion.submit', 'suggestion.track'].includes(`${resource}.${action}`),
  'one’s own name on a notice is one’s own to show': ({ who, resource, action, stance }) =>
    who !== 'stranger' && resource === 'gridPost' && action === 'nameMyself' && stance === 'own',
  'offices and the administrator of a place keep its notices and stations': ({ who, resource, action, place }) =>
    [...offices, 'administrator'].includes(who) &&
    within.includes(place) &&
    ['gridPost.change', 'station.change'].includes(`${resource}.${action}`),
  'the administrator of a place changes its areas, and the times of complaints': ({ who, resource, action, place }) =>
    who === 'administrator' && within.includes(place) && ['area.change', 'suggestionRules.update'].includes(`${resource}.${action}`),
  'whoever complained reads it and says whether the answer helped': ({ who, resource, action, stance }) =>
    who !== 'stranger' && stance === 'own' && ['suggestion.read', 'suggestion.sayHelped'].includes(`${resource}.${action}`),
  'offices answer and hand on what lies in their place': ({ who, resource, action, place }) =>
    offices.includes(who) && within.includes(place) && resource === 'suggestion' && ['read', 'list', 'answer', 'handOn'].includes(action),
  'supervision reads what lies in its place, and what is about the county’s own people': ({ who, resource, action, place, stance }) =>
    who === 'supervisor' &&
    resource === 'suggestion' &&
    ((within.includes(place) && ['read', 'list'].includes(action)) || (action === 'read' && stance === 'owner' && inCounty(place))),
  'what is about the county’s own people the administrators answer': ({ who, resource, action, place, stance }) =>
    who === 'administrator' &&
    inCounty(place) &&
    stance === 'owner' &&
    resource === 'suggestion' &&
    ['read', 'list', 'answer', 'handOn'].includes(action),
};
const isGiver = (who: Who) => who === 'volunteer' || who === 'helper';
const inCounty = (place: Place) => place !== 'otherCounty';

const everyCell: Cell[] = (['stranger', 'signedIn', ...roles] as Who[]).flatMap((who) =>
  resources.flatMap((resource) =>
    actionsByResource[resource].flatMap((action) =>
      stances.flatMap((stance) => (Object.keys(places) as Place[]).map((place) => ({ who, resource, action, stance, place }))),
    ),
  ),
);
const callerOf = (who: Who) => (who === 'stranger' ? undefined : who === 'signedIn' ? person([]) : withRole(who));
const subjectOf = ({ stance, place }: Cell): Subject => ({ areaPath: places[place], relations: stance === 'none' ? [] : [stance] });
const told = (cell: Cell) => Object.values(sentences).some((sentence) => sentence(cell));

describe('access table', () => {
  test('answers every cell of role × resource × action × relation × place as the sentences say', () => {
    const actions = resources.flatMap((resource) => actionsByResource[resource]).length;
    expect(everyCell).toHaveLength((roles.length + 2) * actions * stances.length * Object.keys(places).length);
    const wrong = everyCell.filter((cell) => may(callerOf(cell.who), cell.resource, cell.action, subjectOf(cell)) !== told(cell));
    expect(wrong).toEqual([]);
  });

  test('each sentence matters: some cell is allowed by it alone', () => {
    const idle = Object.entries(sentences).filter(
      ([name, sentence]) =>
        !everyCell.some((cell) => sentence(cell) && !Object.entries(sentences).some(([other, it]) => other !== name && it(cell))),
    );
    expect(idle.map(([name]) => name)).toEqual([]);
  });

  test('every action of every resource is allowed to somebody', () => {
    const dead = resources.flatMap((resource) =>
      actionsByResource[resource]
        .filter((action) => !everyCell.some((cell) => cell.resource === resource && cell.action === action && told(cell)))
        .map((action) => `${resource}.${action}`),
    );
    expect(dead).toEqual([]);
  });

  test('the gate before reading is open exactly when some cell is', () => {
    for (const who of ['stranger', 'signedIn', ...roles] as Who[]) {
      for (const resource of resources) {
        for (const action of actionsByResource[resource]) {
          const some = everyCell.some((cell) => cell.who === who && cell.resource === resource && cell.action === action && told(cell));
          expect([who, resource, action, anyRelation(callerOf(who), resource, action)]).toEqual([who, resource, action, some]);
        }
      }
    }
  });

  test('rights of one grant never borrow the area of another', () => {
    const both = person([
      { role: 'communityOfficer', areaPath: community },
      { role: 'volunteer', areaPath: places.otherTown },
      { role: 'leader', areaPath: 'huangliu' },
    ]);
    expect(may(both, 'wish', 'verify', { areaPath: community, relations: [] })).toBe(true);
    expect(may(both, 'wish', 'verify', { areaPath: places.otherTown, relations: ['published'] })).toBe(false);
    expect(may(both, 'wish', 'readPrivate', { areaPath: places.otherTown, relations: ['published'] })).toBe(false);
    expect(may(both, 'wish', 'read', { areaPath: places.otherTown, relations: [] })).toBe(true);
    expect(may(both, 'wish', 'claim', { areaPath: community, relations: ['published'] })).toBe(true);
  });

  test('somebody without grants or session has no way to a private wish', () => {
    const allStances = stances.filter((stance) => stance !== 'published');
    expect(may(undefined, 'wish', 'read', { areaPath: community, relations: allStances })).toBe(false);
    expect(may(person([]), 'wish', 'read', { areaPath: community, relations: [] })).toBe(false);
    expect(may(person([]), 'wish', 'read', { areaPath: community, relations: ['inScope'] })).toBe(false);
  });

  test('an area covers itself and what lies under it, by whole segments', () => {
    expect([covers('a/b', 'a/b'), covers('a/b', 'a/b/c'), covers('a/b', 'a/bc'), covers('a/b', 'a'), covers('', 'a')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(holds(withRole('gridWorker'), 'gridWorker', places.cellBelow)).toBe(true);
    expect(holds(withRole('gridWorker'), 'gridWorker', places.nextDoor)).toBe(false);
    expect(holds(withRole('gridWorker'), 'communityOfficer', community)).toBe(false);
    expect(holds(undefined, 'gridWorker', community)).toBe(false);
  });
});
