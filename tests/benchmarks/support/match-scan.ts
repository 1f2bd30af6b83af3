import { type Speech, shapeOf, speeches } from '@shared/help/help-kinds';
import { features, type MatchWeights, type Need } from '@shared/matching/matching';
import { areaNearness, skillBits, usualMetres } from '../../../functions/matching/facts';
import { freeValue, timeWishOf } from '../../../functions/matching/free-time';
import type { Columns } from '../../../functions/matching/pool';

const fnv = (text: string) => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/**
 * The floor: every row of the same columns is looked at once, cheap limits first, what cannot come among the best is left as soon as it is seen.
 * No groups, no bounds.
 */
export const scanFor =
  (columns: Columns) =>
  (need: Need, weights: MatchWeights, most: number): [id: string, score: number][] => {
    const { size, active, area, lat, lon, reach, able, speech, age, guardian, load, open, atATime, free, household, busyFrom, busy, ids } =
      columns;
    const sum = features.reduce((total, feature) => total + weights[feature], 0);
    const share = (weight: number, value: number) => Math.floor((weight * value * 100) / sum);
    const { skills, minAge } = shapeOf[need.kind];
    const wanted = skillBits(skills);
    const main = need.kind === 'urgentNeed' ? wanted : skillBits([skills[0]]);
    const [mainShare, otherShare] = [share(weights.skill, 1000), share(weights.skill, 850)];
    const spoken = need.speech ? 1 << speeches.indexOf(need.speech as Speech) : 0;
    const speechShare = share(weights.speech, 1000);
    const hours = Math.floor(need.waitedHours);
    const waitingShare = share(weights.waiting, Math.floor((1000 * hours) / (24 + hours)));
    const wish = timeWishOf(need.when, need.slot, need.minutes);
    const [start, end] = need.slot ? [Date.parse(need.slot.start), Date.parse(need.slot.end)] : [0, 0];
    const near = columns.areas.map((path) => areaNearness(need.areaPath, path));
    const usual = Float64Array.from(near, (name) => usualMetres[name]);
    const own = need.householdId === undefined ? -1 : (columns.householdNumbers.get(need.householdId) ?? -1);
    const out = new Set([...need.personIds, ...need.passedOver]);
    const known = new Map(Object.entries(need.knows));
    const best: { id: string; score: number; load: number; hash: number }[] = [];
    let floor = -1;
    for (let row = 0; row < Math.min(active, size); row += 1) {
      const can = (able[row] as number) & wanted;
      if (can === 0) continue;
      const years = age[row] as number;
      if (years < minAge || (years < 18 && guardian[row] === 0)) continue;
      if ((open[row] as number) >= (atATime[row] as number)) continue;
      let metres: number;
      const south = lat[row] as number;
      if (need.point && !Number.isNaN(south)) {
        const north = need.point.lat - south;
        const east = (need.point.lon - (lon[row] as number)) * Math.cos(((need.point.lat + south) / 2) * (Math.PI / 180));
        metres = Math.round((Math.sqrt(north * north + east * east) * 111_320) / 100) * 100;
        if (metres > (reach[row] as number)) continue;
      } else {
        metres = usual[area[row] as number] as number;
        if (near[area[row] as number] !== 'community' && metres > (reach[row] as number)) continue;
      }
      const accepted = load[row] as number;
      const met = known.size > 0 ? (known.get(ids[row] as string) ?? 0) : 0;
      const score =
        ((can & main) !== 0 ? mainShare : otherShare) +
        share(weights.distance, Math.floor(2_000_000 / (2000 + metres))) +
        share(weights.time, freeValue(wish, free, row * 14)) +
        (spoken === 0 || ((speech[row] as number) & spoken) !== 0 ? speechShare : 0) +
        (met > 0 ? share(weights.knownFace, Math.min(1000, 400 + 200 * met)) : 0) +
        share(weights.fairness, Math.floor(2000 / (2 + accepted))) +
        waitingShare;
      if (score < floor) continue;
      const id = ids[row] as string;
      if (out.has(id) || (own > 0 && household[row] === own) || columns.apart.get(row)?.some((one) => need.personIds.includes(one)))
        continue;
      let taken = false;
      if (need.slot)
        for (let at = busyFrom[row] as number; at < (busyFrom[row + 1] as number) && !taken; at += 2)
          taken = (busy[at] as number) < end && start < (busy[at + 1] as number);
      if (taken) continue;
      best.push({ id, score, load: accepted, hash: fnv(`${need.id}/${id}`) });
      best.sort((a, b) => b.score - a.score || a.load - b.load || a.hash - b.hash);
      if (best.length > most) best.pop();
      if (best.length === most) floor = best[most - 1]?.score ?? -1;
    }
    return best.map(({ id, score }) => [id, score]);
  };
