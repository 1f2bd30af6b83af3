import '../record/record.css';
import { Image, Video } from '@tarojs/components';
import { fileAddress } from '@/api/transport';
import { Part, Tap } from '@/components/elements';
import { lookAt } from '@/device/media';
import { useFrameText } from '@/i18n/frame';
import { VoicePlayer } from './VoicePlayer';

type Shown = { readonly id: string; readonly kind: 'image' | 'audio' | 'video'; readonly url: string };

/** Photos to open large, recordings to listen to, videos to watch. */
export function MediaShow({ media }: { media: readonly Shown[] }) {
  const t = useFrameText();
  const photos = media.filter(({ kind }) => kind === 'image');
  const voices = media.filter(({ kind }) => kind === 'audio');
  const videos = media.filter(({ kind }) => kind === 'video');
  const urls = photos.map(({ url }) => fileAddress(url));
  if (media.length === 0) return null;
  return (
    <Part className="stack">
      {photos.length > 0 && (
        <Part className="record-photos">
          {photos.map((photo, index) => (
            <Tap
              key={photo.id}
              label={t('photo', { number: index + 1 })}
              onPress={() => lookAt(urls, urls[index] ?? '')}
              className="record-photo"
            >
              <Image
                className="record-image"
                src={urls[index] ?? ''}
                mode="aspectFill"
                {...(process.env.TARO_ENV === 'h5' && { nativeProps: { alt: '' } })}
                lazyLoad
                ariaLabel={t('photo', { number: index + 1 })}
              />
            </Tap>
          ))}
        </Part>
      )}
      {voices.map((voice) => (
        <VoicePlayer key={voice.id} url={voice.url} />
      ))}
      {videos.map((video) => (
        <Video key={video.id} className="record-video" src={fileAddress(video.url)} />
      ))}
    </Part>
  );
}
