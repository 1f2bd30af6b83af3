import type { HouseholdRecord, MemberView } from '@shared/households/household.views';
import { localDay } from '@shared/time';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { fileLabel, valueWords } from '../words';
import type { OpenSheet } from './types';

interface MembersProps {
  record: HouseholdRecord;
  members: readonly MemberView[];
  now: Date;
  onShow?: (sheet: OpenSheet) => void;
}

/** Full years on the day of `now`. */
export const ageOf = (birthday: string, now: Date): number => {
  const today = localDay(now);
  return Number(today.slice(0, 4)) - Number(birthday.slice(0, 4)) - (today.slice(5) < birthday.slice(5) ? 1 : 0);
};

/** Who lives there; of those under age only that they do. */
export function MembersCard({ record, members, now, onShow }: MembersProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const may = (action: HouseholdRecord['actions'][number]) => onShow !== undefined && record.actions.includes(action);
  return (
    <Card as="section" label={t('members')} className="stack">
      <Part className="row">
        <Part as="h3" className="h2 grow">
          {t('members')}
        </Part>
        {may('change') && (
          <Button size="small" variant="outline" icon="plus" onPress={() => onShow?.({ name: 'addMember' })}>
            {t('addMember')}
          </Button>
        )}
      </Part>
      <Part as="ul" className="col">
        {members.map((member) => {
          const { memberId, values } = member;
          const relation = fileLabel(`relation.${member.relation}`, language);
          const name = member.name ?? relation;
          const facts = (['health', 'disability', 'ability', 'schooling', 'occupation'] as const).flatMap((field) => {
            const sourced = values?.[field];
            return sourced && sourced.value !== 0 ? [valueWords(field, sourced.value, t, language)] : [];
          });
          return (
            <Part as="li" key={memberId} className="file-member">
              <Part className="row">
                <Part as="span" className="b">
                  {name}
                </Part>
                {member.name && <Chip>{relation}</Chip>}
                {member.birthday && (
                  <Part as="span" className="sm">
                    {t('age', { age: ageOf(member.birthday, now) })}
                  </Part>
                )}
                {member.hasAccount && <Chip tone="done">{t('hasAccount')}</Chip>}
                {member.leftOn && <Chip tone="soon">{t('memberLeft', { day: member.leftOn })}</Chip>}
              </Part>
              {member.minor && !member.name && <Part className="sm">{t('memberMinor')}</Part>}
              {facts.length > 0 && <Part className="sm">{facts.join(' · ')}</Part>}
              {values?.flags?.value.map((flag) => (
                <Chip key={flag} tone="info">
                  {fileLabel(`flag.${flag}`, language)}
                </Chip>
              ))}
              <Part className="row">
                {member.minor && may('openMinor') && (
                  <Button
                    size="small"
                    variant="outline"
                    icon="eye"
                    label={`${relation} ${t('openMinor')}`}
                    onPress={() => onShow?.({ name: 'openMinor', member })}
                  >
                    {t('openMinor')}
                  </Button>
                )}
                {member.hasIdNumber && may('openNumber') && (
                  <Button
                    size="small"
                    variant="quiet"
                    label={`${t('openNumber')} ${name}`}
                    onPress={() => onShow?.({ name: 'openNumber', member, which: 'idNumber' })}
                  >
                    {t('openNumber')}
                  </Button>
                )}
                {member.hasPhone && may('openNumber') && (
                  <Button
                    size="small"
                    variant="quiet"
                    label={`${t('openPhone')} ${name}`}
                    onPress={() => onShow?.({ name: 'openNumber', member, which: 'phone' })}
                  >
                    {t('openPhone')}
                  </Button>
                )}
                {!member.leftOn && may('change') && (
                  <>
                    {!member.minor && (
                      <Button
                        size="small"
                        variant="quiet"
                        icon="edit"
                        label={`${t('changeMember')} ${name}`}
                        onPress={() => onShow?.({ name: 'changeMember', member })}
                      >
                        {t('changeMember')}
                      </Button>
                    )}
                    <Button
                      size="small"
                      variant="quiet"
                      label={`${t('leaves')} ${name}`}
                      onPress={() => onShow?.({ name: 'leave', member })}
                    >
                      {t('leaves')}
                    </Button>
                  </>
                )}
              </Part>
            </Part>
          );
        })}
      </Part>
    </Card>
  );
}
