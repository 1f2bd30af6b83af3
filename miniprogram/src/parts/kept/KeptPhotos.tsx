import './kept.css';
import { Image } from '@tarojs/components';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { lookAt, pickPhotos } from '@/device/media';
import { useKeptText } from '@/i18n/kept';
import { useMediaText } from '@/i18n/media';
import { MediaGroup } from '@/parts/media/MediaParts';
import { KeptProblem } from './KeptProblem';
import { type KeptFilesProps, useKeptFiles, useKeptPaths } from './use-kept-files';

/** Photos that are on the device at once and go with the rest. */
export function KeptPhotos({ max, ...props }: KeptFilesProps & { max: number }) {
  const t = useKeptText();
  const media = useMediaText();
  const { problem, add, remove } = useKeptFiles(props);
  const photos = props.value.filter(({ kind }) => kind === 'image');
  const { paths, gone } = useKeptPaths(photos);
  const urls = photos.flatMap(({ key }) => paths[key] ?? []);
  const pick = async () => {
    for (const picked of await pickPhotos(max - photos.length)) await add(picked, 'image');
  };
  return (
    <MediaGroup title={t('photos')} hint={t('photosHint', { max })}>
      <Part className="media-grid">
        {photos.map(({ key }, index) => (
          <Part key={key} className="media-cell">
            <Tap className="media-photo" label={media('look', { n: index + 1 })} onPress={() => lookAt(urls, paths[key] ?? '')}>
              <Image
                className="media-image"
                src={paths[key] ?? ''}
                mode="aspectFill"
                {...(process.env.TARO_ENV === 'h5' && { nativeProps: { alt: '' } })}
                ariaLabel={media('photoNumber', { n: index + 1 })}
              />
            </Tap>
            <Tap className="media-remove" label={media('remove', { n: index + 1 })} onPress={() => remove(key)}>
              <Icon name="close" size="s" />
            </Tap>
          </Part>
        ))}
        {photos.length < max && (
          <Tap className="media-add" onPress={() => void pick()}>
            <Icon name="cam" />
            <Part as="span" className="xs">
              {media('addPhoto')}
            </Part>
          </Tap>
        )}
      </Part>
      {gone.length > 0 && (
        <Part role="alert" className="field-error">
          {t('gone', { count: gone.length })}
        </Part>
      )}
      <KeptProblem problem={problem} />
    </MediaGroup>
  );
}
