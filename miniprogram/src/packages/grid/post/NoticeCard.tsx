import type { PostView } from '@shared/grid/grid.views';
import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { fileAddress } from '@/api/transport';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useGridText } from '@/i18n/grid';
import { daysWords, gridLabel, hoursLines } from '@/parts/grid/words';
import { Fact } from '@/parts/record/Fact';
import { useSettings } from '@/settings';

const dial = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => {});

/** The notice of one area: people, office, hours, rounds. `main`: the one that was asked for. */
export function NoticeCard({ post, main }: { post: PostView; main?: boolean }) {
  const t = useGridText();
  const { language } = useSettings();
  const { notice, areaName } = post;
  if (!notice) return null;
  return (
    <Card as="section" label={areaName} className="stack">
      <Part className="row">
        <Part as={main ? 'h2' : 'h3'} className={main ? 'h1 grow' : 'h2 grow'}>
          {main ? t('whoHere', { area: areaName }) : areaName}
        </Part>
        {notice.hours.length > 0 && <Chip tone={notice.openNow ? 'done' : 'plain'}>{t(notice.openNow ? 'openNow' : 'shutNow')}</Chip>}
      </Part>
      {notice.members.length > 0 && (
        <Part as="ul" label={t('members')} className="stack">
          {notice.members.map((one, at) => (
            <Part as="li" key={`${one.duty}.${at}`} className="grid-person">
              <Part as="span" className="grid-face">
                {one.photo ? (
                  <Image className="grid-photo" src={fileAddress(one.photo)} mode="aspectFill" ariaLabel={one.name} />
                ) : (
                  <Icon name="me" size="l" />
                )}
              </Part>
              <Part className="grid-person-words">
                <Part as="span" className="h2">
                  {one.name}
                </Part>
                <Part as="span" className="sm">
                  {gridLabel(`duty.${one.duty}`, language)}
                </Part>
                {one.words && (
                  <Part as="span" className="sm">
                    {one.words}
                  </Part>
                )}
              </Part>
              {one.phone && (
                <Button
                  size="small"
                  variant="outline"
                  icon="phone"
                  label={t('callWho', { name: one.name })}
                  onPress={() => dial(one.phone ?? '')}
                >
                  {t('call')}
                </Button>
              )}
            </Part>
          ))}
        </Part>
      )}
      <Part as="dl" className="record-facts">
        {notice.phone && <Fact name={t('officePhone')}>{notice.phone}</Fact>}
        {notice.hours.length > 0 && (
          <Fact name={t('hours')}>
            {hoursLines(notice.hours, language).map((line) => (
              <Part key={line}>{line}</Part>
            ))}
          </Fact>
        )}
        {notice.address && <Fact name={t('address')}>{notice.address}</Fact>}
        {main && notice.reach && <Fact name={t('reach')}>{notice.reach}</Fact>}
        {main && notice.patrolDays.length > 0 && (
          <Fact name={t('patrol')}>{t('patrolDays', { days: daysWords(notice.patrolDays, language) })}</Fact>
        )}
        {notice.note && <Fact name={t('note')}>{notice.note}</Fact>}
      </Part>
      {notice.phone && (
        <Button variant={main ? 'primary' : 'outline'} icon="phone" label={`${t('call')} ${areaName}`} onPress={() => dial(notice.phone)}>
          {t('call')}
        </Button>
      )}
    </Card>
  );
}
