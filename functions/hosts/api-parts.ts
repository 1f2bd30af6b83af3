import type { HelpRequest } from '@shared/help/help';
import type { Caller } from '@shared/people/caller';
import type { Wish } from '@shared/wishes/wish';
import { may } from '../access/access-table';
import type { AreaDeps } from '../areas/area.deps';
import { areasRepository } from '../areas/areas.repository';
import type { AreasDeps } from '../areas/get-areas.route';
import type { ChainDeps } from '../chain/chain.deps';
import type { ClueDeps } from '../clues/clue.deps';
import { handOnClue } from '../clues/clue.handed-on';
import { clueRepository } from '../clues/clue.repository';
import type { Clock } from '../core/clock';
import { deviceOwner } from '../core/device-owner';
import type { Env } from '../core/env';
import { fieldCrypto } from '../core/field-crypto';
import type { Log } from '../core/log';
import { rateLimit } from '../core/rate-limit';
import { createSessions } from '../core/sessions';
import type { Store } from '../core/store';
import type { GridDeps } from '../grid/grid.deps';
import { gridRepository } from '../grid/grid.repository';
import * as calendarKeys from '../help/calendar.keys';
import type { HelpDeps } from '../help/help.deps';
import { handOnHelp } from '../help/help.handed-on';
import { maySee, viewerOf } from '../help/help.relations';
import { helpRepository } from '../help/help.repository';
import type { HouseholdDeps } from '../households/household.deps';
import { householdsOf } from '../households/households.of';
import { householdsRepository } from '../households/households.repository';
import type { ImportDeps } from '../imports/import.deps';
import { importRepository } from '../imports/import.repository';
import { jobFiles as jobFilesOf } from '../imports/job-files';
import { matchingOf } from '../matching/candidates';
import { matchWeightsRepository } from '../matching/match-weights.repository';
import type { MatchingDeps } from '../matching/matching.deps';
import { supplyOf } from '../matching/supply';
import { waveFor } from '../matching/waves';
import type { GetMediaDeps } from '../media/get-media.route';
import { mediaRepository } from '../media/media.repository';
import type { MediaStore } from '../media/media-store';
import type { UploadDeps } from '../media/upload-media.route';
import type { UploadsDeps } from '../media/uploads';
import { callsRepository } from '../notifications/calls.repository';
import { consentsRepository } from '../notifications/consents';
import type { InboxDeps } from '../notifications/inbox.deps';
import { inboxRepository } from '../notifications/inbox.repository';
import { lettersRepository } from '../notifications/letters.repository';
import type { NotificationDeps } from '../notifications/notifications.deps';
import { noPush, type PushMessages } from '../notifications/push';
import { settingsRepository } from '../notifications/settings.repository';
import type { ChangeMeDeps } from '../people/change-me.route';
import { peopleRepository } from '../people/people.repository';
import { changeGrants, joinHousehold } from '../people/person.items';
import type { SessionDeps } from '../people/renew-session.route';
import { type ClueRulesDeps, clueRulesRepository } from '../rules/clue-rules.repository';
import { type HelpRulesDeps, helpRulesRepository } from '../rules/help-rules.repository';
import { type HouseholdRulesDeps, householdRulesRepository } from '../rules/household-rules.repository';
import { type SuggestionRulesDeps, suggestionRulesRepository } from '../rules/suggestion-rules.repository';
import { type WishRulesDeps, wishRulesRepository } from '../rules/wish-rules.repository';
import { certificateRepository } from '../service/certificate.repository';
import { certificateFont } from '../service/certificate-font';
import type { ServiceDeps } from '../service/service.deps';
import { serviceWrites } from '../service/service.items';
import { serviceRepository } from '../service/service.repository';
import type { SuggestionDeps } from '../suggestions/suggestion.deps';
import { suggestionRepository } from '../suggestions/suggestion.repository';
import type { VisitDeps } from '../visits/visit.deps';
import { visitRepository } from '../visits/visit.repository';
import type { VolunteerDeps } from '../volunteers/volunteer.deps';
import { apartFromWrite, unchangedCheck, volunteerRepository } from '../volunteers/volunteer.repository';
import type { WishDeps } from '../wishes/wish.deps';
import { handOnWish } from '../wishes/wish.handed-on';
import { wishRepository } from '../wishes/wish.repository';
import { summaryOf } from '../wishes/wish.view';
import { areaOccupants } from './area-occupants';
import { chainParts } from './chain-parts';
import { handsIn } from './hands';

/** What a host brings. */
export type Surroundings = {
  readonly store: Store;
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Log;
  readonly mediaStore: MediaStore;
  /** Whose wall a guest sees. */
  readonly countyId: string;
  /** The way to people's WeChat; nothing is pushed without. */
  readonly push?: PushMessages | undefined;
  /** Who somebody is to WeChat when WeChat never vouched for them: a demo has a WeChat of its own. */
  readonly openidFor?: (personId: string) => string;
  /** This process goes on after an answer, so that imports and exports run beside the requests. */
  readonly livesOn?: boolean;
};

export type RouteDeps = WishDeps &
  HelpDeps &
  MatchingDeps &
  AreasDeps &
  ChangeMeDeps &
  SessionDeps &
  UploadDeps &
  UploadsDeps &
  GetMediaDeps &
  ClueDeps &
  ClueRulesDeps &
  WishRulesDeps &
  HelpRulesDeps &
  HouseholdDeps &
  HouseholdRulesDeps &
  InboxDeps &
  VolunteerDeps &
  ServiceDeps &
  ImportDeps &
  NotificationDeps &
  ChainDeps &
  VisitDeps &
  AreaDeps &
  GridDeps &
  SuggestionDeps &
  SuggestionRulesDeps;
export type ApiParts = ReturnType<typeof apiParts>;
type Job = Parameters<ImportDeps['jobSoon']>[0];

/** What the routes need, over a host's surroundings; nothing is read or written yet, and nothing is here that only reacts. */
export function apiParts({ store, env, clock, log, mediaStore, countyId, push = noPush }: Surroundings) {
  const crypto = fieldCrypto({ keys: env.fieldKeys, hashKey: env.hashKey });
  const sessions = createSessions({ store, secret: env.sessionSecret, clock });
  const areas = areasRepository(store, clock);
  const people = peopleRepository(store, crypto);
  const media = mediaRepository(store, crypto, clock);
  const wishes = wishRepository(store);
  const rulesOfWishes = wishRulesRepository(store, clock);
  const rulesOfHelp = helpRulesRepository(store, clock);
  const notificationSettings = settingsRepository(store);
  const consents = consentsRepository(store);
  const volunteers = volunteerRepository(store);
  const weightsOfMatching = matchWeightsRepository(store, clock);
  const supply = supplyOf({ store, clock, volunteers, people, calendarKeys });
  const help = helpRepository(store);
  const matching = matchingOf({ supply, matchWeights: weightsOfMatching.current, clock });
  const visits = visitRepository(store);
  const rulesOfHouseholds = householdRulesRepository(store, clock);
  const households = householdsOf({
    repository: householdsRepository(store),
    crypto,
    rules: rulesOfHouseholds.current,
    people,
  });
  const imports = importRepository(store);
  const jobFiles = jobFilesOf({ mediaStore, crypto });
  const rulesOfSuggestions = suggestionRulesRepository(store, clock);
  const suggestions = suggestionRepository(store);
  const grid = gridRepository(store);
  const rulesOfClues = clueRulesRepository(store, clock);
  const clueRules = rulesOfClues.current;
  return {
    env,
    log,
    ...chainParts({ store, clock, households }),
    imports,
    jobFiles,
    /** Nobody goes on after an answer, unless a host that lives on says so: the clock comes within a minute. */
    jobSoon: (_kind: Job, _id: string): void => undefined,
    store,
    clock,
    crypto,
    sessions,
    areas,
    people,
    media,
    mediaStore,
    wishes,
    inbox: inboxRepository(store),
    notificationSettings,
    consents,
    calls: callsRepository(store),
    letters: lettersRepository(store),
    templateId: push.templateId,
    rulesOfWishes,
    wishRules: rulesOfWishes.current,
    volunteers,
    help,
    visits,
    households,
    rulesOfHouseholds,
    householdRules: rulesOfHouseholds.current,
    joinHousehold,
    rulesOfHelp,
    helpRules: rulesOfHelp.current,
    matching,
    supply,
    weightsOfMatching,
    waveFor: waveFor({ matching, supply, clock, wanted: help.wanted }),
    maySeeHelp: async (caller: Caller, one: HelpRequest) => maySee({ may }, one, await viewerOf({ volunteers }, caller), clock()),
    wishSummary: (wish: Wish, caller: Caller) => summaryOf(wish, caller, { may, areas, media }, clock()),
    serviceWrites,
    apartWrite: apartFromWrite,
    unchanged: unchangedCheck,
    clues: clueRepository(store),
    rulesOfClues,
    clueRules,
    handOnClue: handOnClue({ areas, clueRules, crypto }),
    handOnHelp: handOnHelp({
      help,
      areas,
      serviceWrites,
      helpRules: rulesOfHelp.current,
      seal: { close: crypto.seal, open: crypto.open },
    }),
    handOnWish: handOnWish({ wishRules: rulesOfWishes.current, seal: { close: crypto.seal, open: crypto.open } }),
    changeGrants,
    hands: handsIn(store),
    service: serviceRepository(store),
    certificates: certificateRepository(store),
    checks: rateLimit({ burst: 30, perSecond: 0.5 }, clock),
    certificateFont: certificateFont(),
    publicUrl: env.publicUrl,
    may,
    seal: { close: crypto.seal, open: crypto.open },
    countyId,
    defaultCounty: countyId,
    grid,
    suggestions,
    rulesOfSuggestions,
    suggestionRules: rulesOfSuggestions.current,
    deviceOwner: (device: string) => deviceOwner(crypto, device),
    occupantsOf: areaOccupants({ store, areas, grid, suggestions }),
  } as const;
}
