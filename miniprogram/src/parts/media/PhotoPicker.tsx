import './media.css';
import { refusalLabel } from '@shared/glossary';
import { Image } from '@tarojs/components';
import { fileAddress } from '@/api/transport';
import { Button } from '@/components/Button';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { lookAt, pickPhotos } from '@/device/media';
import { useMediaText } from '@/i18n/media';
import { useSettings } from '@/settings';
import { type Sent, useUploads } from './useUploads';

interface PhotoPickerProps {
  value: readonly Sent[];
  onChange: (value: Sent[]) => void;
  max: number;
}

/** Photos, sent while one goes on writing; each can be stopped, sent again or removed. */
export function PhotoPicker({ value, onChange, max }: PhotoPickerProps) {
  const t = useMediaText();
  const { language } = useSettings();
  const uploads = useUploads((sent) => onChange([...value, sent]));
  const room = max - value.length - uploads.waiting.length;
  const urls = value.map((photo) => fileAddress(photo.url));
  return (
    <Part role="group" label={t('photos')} className="media">
      <Part className="media-head">
        <Part as="span" className="media-title">
          {t('photos')}
        </Part>
        <Part as="span" className="xs">
          {t('photosHint')}
        </Part>
      </Part>
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
        <Part key={one.key} live="polite" className="media-sending">
          <Part as="span" className="sm">
            {one.reason ? refusalLabel(one.reason, language) : t('sending', { percent: one.percent })}
          </Part>
          {!one.reason && (
            <Part hidden className="media-bar">
              <Part className="media-done" style={{ width: `${one.percent}%` }} />
            </Part>
          )}
          <Part className="media-buttons">
            {one.reason && (
              <Button size="small" variant="quiet" onPress={() => uploads.again(one)}>
                {t('sendAgain')}
              </Button>
            )}
            <Button size="small" variant="quiet" onPress={() => uploads.stop(one.key)}>
              {t('stopSending')}
            </Button>
          </Part>
        </Part>
      ))}
    </Part>
  );
}
