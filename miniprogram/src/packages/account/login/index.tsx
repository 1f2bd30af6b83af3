import { label, refusalLabel } from '@shared/glossary';
import { GetPersonas } from '@shared/people/people.contracts';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { becomePersona, type PersonaItem } from '@/api/account';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { TapCard } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { goTab, replace } from '@/device/navigate';
import { useAccountText } from '@/i18n/account';
import { useSettings } from '@/settings';
import { tabs } from '@/tabs';

/** Who one can be in the demo county; then back to what one came for. */
export default function Login() {
  const t = useAccountText();
  const { language } = useSettings();
  const { next } = useRouter().params;
  const personas = useRemote('personas', () => ask(GetPersonas, {}));
  const [entering, setEntering] = useState<string>();

  const enter = async (persona: PersonaItem) => {
    if (entering) return;
    setEntering(persona.personId);
    const me = await becomePersona(persona.personId);
    setEntering(undefined);
    if (!me.ok) return toast(refusalLabel(me.refusal.reason, language, me.refusal.details), 'warn');
    toast(t('welcome', { name: me.answer.name }));
    const goal = next && decodeURIComponent(next);
    const tab = tabs.find(({ page }) => goal?.replace(/^\//, '').startsWith(page));
    if (goal && !tab) replace(goal);
    else goTab(tab?.name ?? 'home');
  };

  const absent = personas.refusal?.status === 404;
  return (
    <Screen title={t('loginTitle')}>
      {personas.loading && !personas.data && <Skeleton cards={5} />}
      {absent && (
        <EmptyState
          icon="me"
          title={t('noPersonas')}
          hint={t('noPersonasHint')}
          action={<Button onPress={() => goTab('wall')}>{t('goWall')}</Button>}
        />
      )}
      {personas.refusal && !absent && <ErrorState onRetry={() => void personas.reload()} />}
      {personas.data && (
        <>
          <Part as="p" className="sm">
            {t('loginHint')}
          </Part>
          <Part as="ul" className="stack">
            {personas.data.items.map((persona) => (
              <Part as="li" key={persona.personId}>
                <TapCard onPress={() => void enter(persona)}>
                  <Part as="span" className="col">
                    <Part as="span" className="row">
                      <Part as="span" className="h2">
                        {persona.name}
                      </Part>
                      <Chip tone="main">
                        {label(persona.helperKind ? `helperKind.${persona.helperKind}` : `role.${persona.role}`, language)}
                      </Chip>
                    </Part>
                    <Part as="span" className="sm">
                      {entering === persona.personId ? t('entering') : persona.story[language]}
                    </Part>
                    <Part as="span" className="xs">
                      {persona.orgName ?? persona.areaName}
                    </Part>
                  </Part>
                </TapCard>
              </Part>
            ))}
          </Part>
        </>
      )}
    </Screen>
  );
}
