import type { Actor } from '@shared/actor';
import { maskName } from '@shared/people/mask';
import { SubmitSuggestion } from '@shared/suggestions/suggestion.contracts';
import { writtenTrackingCode } from '@shared/tracking';
import { numberIn, refuse } from '../core/chain-command';
import { change, defineRoute } from '../core/route';
import { trackingCodeFor, trackingItem } from '../core/tracking-code';
import { makeSuggestion } from './suggestion.decisions';
import type { SuggestionDeps } from './suggestion.deps';
import { deskOf, firstLevel } from './suggestion.desks';
import { mediaOwner } from './suggestion.media';
import { writerHashOf } from './suggestion.relations';
import { stepWrites } from './suggestion.writes';

const titles = { service: '对服务的意见', conduct: '对作风的意见', idea: '一条建议' } as const;

/** Received from anybody. An anonymous letter keeps no name and no id of its writer: they find it by its code, or among their own. */
export const submitSuggestionRoute = defineRoute<typeof SubmitSuggestion, SuggestionDeps>(
  SubmitSuggestion,
  async ({ body, caller, callId }, deps) => {
    const unfit = numberIn({ '/words': body.words });
    if (unfit) return refuse(unfit);
    if (body.kind === 'conduct' && body.complained === undefined) return refuse({ reason: 'complainedMissing', field: '/complained' });
    const area = await deps.areas.find(body.areaPath);
    if (area?.level !== 'community') return refuse({ reason: 'areaUnknown', field: '/areaPath' });
    if (area.retired) return refuse({ reason: 'areaRetired', field: '/areaPath' });
    if (body.media.length > 0) {
      const owner = mediaOwner(deps, caller, body.device);
      if (!owner || !(await deps.media.ownedBy(body.media, owner))) return refuse({ reason: 'mediaUnknown', field: '/media' });
    }
    const countyId = area.path.split('/')[0] ?? '';
    const now = deps.clock();
    const rules = await deps.suggestionRules(countyId);
    const complained = body.kind === 'conduct' ? body.complained : undefined;
    const named = caller !== undefined && !body.anonymous;
    const step = makeSuggestion(
      {
        id: `s${callId.slice(0, 21)}`,
        countyId,
        areaPath: area.path,
        kind: body.kind,
        ...(complained && { complained }),
        ...(named && { writerId: caller.personId }),
        ...(caller && { writerHash: writerHashOf(deps.crypto, caller.personId) }),
        anonymous: !named,
        writerLabel: named ? maskName(caller.name) : '',
        title: titles[body.kind],
        words: body.words,
        media: body.media,
        desk: await deskOf(firstLevel(body.kind, complained, body.toCounty), area.path, deps.areas),
      },
      rules,
      now,
    );
    const { suggestion } = step;
    const actor: Actor = named ? { personId: caller.personId, label: maskName(caller.name), as: 'resident' } : { as: 'guest' };
    const code = trackingCodeFor(deps.crypto, callId, 'SUGGESTION');
    const found = { kind: 'SUGGESTION', id: suggestion.id };
    const dueAt = suggestion.status === 'open' ? suggestion.dueAt : '';
    return change(
      [
        ...stepWrites(undefined, step, actor, rules),
        { put: trackingItem(deps.crypto, code, found), when: 'absent' },
        // Who uploaded a photo would tell who wrote.
        ...(named ? [] : await deps.media.handOver(body.media, `suggestion.${suggestion.id}`)),
      ],
      { id: suggestion.id, code: writtenTrackingCode(code), desk: suggestion.desk, dueAt },
      { version: suggestion.version, created: true },
    );
  },
);
