import '../home/home.css';
import './inbox.css';
import type { Notice } from '@shared/notifications/inbox.contracts';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { useInboxText } from '@/i18n/inbox';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import { noticeWords } from './notice-words';

/** One notice: a dot and the word while unread; opens the record. */
export function NoticeRow({ notice, now, onOpen }: { notice: Notice; now: Date; onOpen: () => void }) {
  const t = useInboxText();
  const { language } = useSettings();
  return (
    <Card as="li" className={`notice ${notice.read ? '' : 'notice-unread'}`}>
      <Part className="row">
        {!notice.read && (
          <>
            <Part as="span" hidden className="notice-dot" />
            <Part as="span" className="xs">
              {t('unreadMark')}
            </Part>
          </>
        )}
        <Part as="span" className="xs end">
          {agoWords(notice.at, now, language)}
        </Part>
      </Part>
      <Tap className="stretch notice-words" onPress={onOpen}>
        {noticeWords(notice, now, language)}
      </Tap>
    </Card>
  );
}
