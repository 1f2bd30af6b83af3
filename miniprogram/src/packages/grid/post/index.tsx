import '@/parts/grid/grid.css';
import type { AnswerOf } from '@shared/contract';
import { ChangeMyNaming, GetPost } from '@shared/grid/grid.contracts';
import type { PostView } from '@shared/grid/grid.views';
import { postLink } from '@shared/grid/grid-link';
import Taro, { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { renderSVG } from 'uqr';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { fileAddress } from '@/api/transport';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { Switch } from '@/components/Switch';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useGridText } from '@/i18n/grid';
import { AreaWalk } from '@/parts/grid/AreaWalk';
import { gridRefused } from '@/parts/grid/words';
import { intentions } from '@/parts/record/intention';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { BelowList } from './BelowList';
import { NoticeCard } from './NoticeCard';

const publicUrl = () => (process.env.TARO_ENV === 'h5' ? `${location.origin}${location.pathname}` : fileAddress(''));

/** 我的网格: who is responsible here, and the offices above. For everybody; a printed code leads here. */
export default function PostPage() {
  const t = useGridText();
  const { params } = useRouter();
  const { me } = useSigned();
  const areas = useAreas();
  const county = areas.find(({ level }) => level === 'county')?.path;
  const [chosen, choose] = useState(params.area ? decodeURIComponent(params.area) : undefined);
  const area = chosen ?? me?.homeArea ?? county;
  return (
    <Screen title={t(chosen ? 'postOf' : 'post')}>
      {area ? <Post key={area} area={area} start={area} onChoose={choose} /> : <Skeleton />}
    </Screen>
  );
}

function Post({ area, start, onChoose }: { area: string; start: string; onChoose: (path: string) => void }) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const { session } = useSigned();
  const [walking, setWalking] = useState(false);
  const found = useRemote<AnswerOf<typeof GetPost>>(`post.${area}.${session?.personId ?? ''}`, () => ask(GetPost, { query: { area } }));
  useRefresh(found.reload);
  const { data, refusal } = found;
  const others = (
    <Part className="row">
      <Button grow variant="quiet" icon="pin" onPress={() => setWalking(true)}>
        {t('otherArea')}
      </Button>
      <Button grow variant="quiet" icon="home" onPress={() => open('packages/grid/stations/index')}>
        {t('stations')}
      </Button>
    </Part>
  );
  const walk = <AreaWalk open={walking} start={start} onChoose={onChoose} onClose={() => setWalking(false)} />;
  if (!data)
    return (
      <>
        {refusal ? <ErrorState hint={gridRefused(refusal, now, language)} onRetry={() => void found.reload()} /> : <Skeleton />}
        {others}
        {walk}
      </>
    );
  const { post, above, editable } = data;
  const mine = post.notice?.members.find((one) => one.mine);
  return (
    <>
      {post.notice ? <NoticeCard post={post} main /> : <EmptyState icon="people" title={t('noNotice')} hint={t('noNoticeHint')} />}
      {mine && <Naming post={post} shown={!mine.name.includes('*')} onDone={found.reload} />}
      {editable && (
        <Button icon="edit" onPress={() => open('packages/grid/post-edit/index', { area })}>
          {t('edit')}
        </Button>
      )}
      {post.level !== 'cell' && <BelowList area={area} onChoose={onChoose} />}
      {others}
      {above.some(({ notice }) => notice) && (
        <>
          <Part as="h2" className="h2">
            {t('above')}
          </Part>
          {above.map((one) => one.notice && <NoticeCard key={one.areaPath} post={one} />)}
        </>
      )}
      <PrintCard post={post} />
      {walk}
    </>
  );
}

/** The square for a wall or a door, and the link. */
function PrintCard({ post }: { post: PostView }) {
  const t = useGridText();
  const link = postLink(publicUrl(), post.areaPath);
  const copy = () => void Taro.setClipboardData({ data: link }).then(() => toast(t('copied')));
  return (
    <Card as="section" label={t('print')} className="stack">
      <Part as="h2" className="h2">
        {t('print')}
      </Part>
      <Part className="grid-qr-box">
        <Part
          role="img"
          label={t('qr', { area: post.areaName })}
          className="grid-qr"
          style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(renderSVG(link, { border: 1 }))}")` }}
        />
        <Part className="grid-person-words">
          <Part as="p" className="sm">
            {t('printHint')}
          </Part>
          {post.code && (
            <Part as="p" className="xs">
              {`${t('code')} ${post.code}`}
            </Part>
          )}
          <Button size="small" variant="quiet" icon="share" onPress={copy}>
            {t('copyLink')}
          </Button>
        </Part>
      </Part>
    </Card>
  );
}

/** One's own name on the notice is one's own to decide. */
function Naming({ post, shown, onDone }: { post: PostView; shown: boolean; onDone: () => Promise<void> }) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const intend = useRef(intentions());
  const change = async (named: boolean) => {
    const outcome = await intend.current(`named.${named}`, (key) => ask(ChangeMyNaming, { body: { area: post.areaPath, named }, key }));
    if (!outcome) return;
    toast(outcome.ok ? t('namingDone') : gridRefused(outcome.refusal, now, language), outcome.ok ? 'done' : 'warn');
    if (outcome.ok) await onDone();
  };
  return (
    <Card>
      <Switch label={t('naming')} hint={t('namingHint')} on={shown} onChange={(on) => void change(on)} />
    </Card>
  );
}
