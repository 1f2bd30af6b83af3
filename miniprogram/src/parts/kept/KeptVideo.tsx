import './kept.css';
import { maxMediaBytes } from '@shared/media/media.contracts';
import { videoSeconds } from '@shared/media/uploads.contracts';
import { Video } from '@tarojs/components';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { pickVideo } from '@/device/media';
import { useKeptText } from '@/i18n/kept';
import { MediaGroup } from '@/parts/media/MediaParts';
import { KeptProblem } from './KeptProblem';
import { type KeptFilesProps, sizeWords, useKeptFiles, useKeptPaths } from './use-kept-files';

/** One short video, on the device at once. */
export function KeptVideo(props: KeptFilesProps) {
  const t = useKeptText();
  const { problem, add, remove } = useKeptFiles(props);
  const video = props.value.find(({ kind }) => kind === 'video');
  const { paths } = useKeptPaths(video ? [video] : []);
  const path = video && paths[video.key];
  const pick = async () => {
    const picked = await pickVideo(videoSeconds);
    if (picked) await add(picked, 'video');
  };
  return (
    <MediaGroup title={t('video')} hint={t('videoHint', { seconds: videoSeconds, size: sizeWords(maxMediaBytes) })}>
      {video ? (
        <>
          {path && <Video className="kept-video" src={path} />}
          <Part className="media-buttons">
            <Part as="span" className="sm grow">
              {sizeWords(video.bytes)}
            </Part>
            <Button size="small" variant="quiet" icon="trash" onPress={() => remove(video.key)}>
              {t('removeVideo')}
            </Button>
          </Part>
        </>
      ) : (
        <Button variant="outline" icon="play" onPress={() => void pick()}>
          {t('addVideo')}
        </Button>
      )}
      <KeptProblem problem={problem} />
    </MediaGroup>
  );
}
