import Taro from '@tarojs/taro';
import type { ComponentProps } from 'react';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { useFrameText } from '@/i18n/frame';
import { SealedSheet } from './SealedSheet';

type Contact = { readonly name: string; readonly phone: string; readonly address: string; readonly throughGuardian?: boolean };

/** Whom to reach and how, once it was said what for. */
export function ContactSheet(props: Omit<ComponentProps<typeof SealedSheet<Contact>>, 'children'>) {
  const t = useFrameText();
  const copy = (data: string) => void Taro.setClipboardData({ data }).then(() => toast(t('contactCopied')));
  return (
    <SealedSheet<Contact> {...props}>
      {({ name, phone, address, throughGuardian }) => (
        <>
          <Part className="contact-line">
            <Part className="sm">{t(throughGuardian ? 'contactGuardian' : 'contactName')}</Part>
            <Part className="contact-value">{name}</Part>
          </Part>
          <Part className="contact-line">
            <Part className="sm">{t('contactPhone')}</Part>
            <Part className="contact-value">{phone}</Part>
            <Button icon="phone" onPress={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {})}>
              {t('contactCall', { phone })}
            </Button>
          </Part>
          <Part className="contact-line">
            <Part className="sm">{t('contactAddress')}</Part>
            <Part className="contact-value">{address}</Part>
            <Button variant="outline" icon="doc" onPress={() => copy(address)}>
              {t('contactCopy')}
            </Button>
          </Part>
          <Part className="sm">{props.purpose}</Part>
        </>
      )}
    </SealedSheet>
  );
}
