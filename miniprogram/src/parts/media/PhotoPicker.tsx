import { Image } from '@tarojs/components';
import { fileAddress } from '@/api/transport';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { lookAt, pickPhotos } from '@/device/media';
import { useMediaText } from '@/i18n/media';
import { MediaGroup, SendingRow } from './MediaParts';
import { type SentFiles, useUploads } from './useUploads';

/** Photos, sent while one goes on writing; each can be stopped, sent again or removed. */
export function PhotoPicker({ value, onChange, max }: SentFiles) {
  const t = useMediaText();
  const uploads = useUploads((sent) => onChange([...value, sent]));
  const room = max - value.length - uploads.waiting.length;
  const urls = value.map((photo) => fileAddress(photo.url));
  return (
    <MediaGroup title={t('photos')} hint={t('photosHint')}>
      <Part className="media-grid">
        {value.map((photo, index) => (
          <Part key={photo.id} className="media-cell">
            <Tap className="media-photo" label={t('look', { n: index + 1 })} onPress={() => lookAt(urls, urls[index] ?? '')}>
              <Image className="media-image" src={urls[index] ?? ''} mode="aspectFill" ariaLabel={t('photoNumber', { n: index + 1 })} />
            </Tap>
            <Tap
              className="media-remove"
              label={t('remove', { n: index + 1 })}
              onPress={() => onChange(value.filter((one) => one.id !== photo.id))}
            >
              <Icon name="close" size="s" />
            </Tap>
          </Part>
        ))}
        {room > 0 && (
          <Tap className="media-add" onPress={() => void pickPhotos(room).then(uploads.add)}>
            <Icon name="cam" />
            <Part as="span" className="xs">
              {t('addPhoto')}
            </Part>
          </Tap>
        )}
      </Part>
      {uploads.waiting.map((one) => (
        <SendingRow key={one.key} one={one} uploads={uploads} />
      ))}
    </MediaGroup>
  );
}
