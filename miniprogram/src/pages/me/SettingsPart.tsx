import './me.css';
import { ChangeMe, type Profile } from '@shared/people/people.contracts';
import { ask } from '@/api/client';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { useMeText } from '@/i18n/me';
import { keepMe } from '@/session';
import { changeSettings, type Language, useSettings } from '@/settings';

/** Type, colours and language; the language is also kept with the person, for what is sent to them. */
export function SettingsPart({ me }: { me: Profile | undefined }) {
  const t = useMeText();
  const { care, theme, language } = useSettings();
  const speak = (next: Language) => {
    changeSettings({ language: next });
    if (!me || me.language === next) return;
    void ask(ChangeMe, { body: { language: next } }).then((changed) => {
      if (changed.ok) keepMe(changed.answer);
    });
  };
  return (
    <Card as="section" label={t('settings')} className="me-part">
      <Part as="h2" className="h2">
        {t('settings')}
      </Part>
      <Switch label={t('care')} hint={t('careHint')} on={care} onChange={(on) => changeSettings({ care: on })} />
      <ChoiceGroup
        look="chips"
        label={t('theme')}
        value={theme}
        options={[
          { value: 'system', label: t('themeSystem') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
        onChange={(next) => changeSettings({ theme: next })}
      />
      <ChoiceGroup
        look="chips"
        label={t('language')}
        value={language}
        options={[
          { value: 'zh', label: '简体中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={speak}
      />
    </Card>
  );
}
