import { refusalLabel } from '@shared/glossary';
import { ChangeWishRules, GetWishRules } from '@shared/people/people.contracts';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '@/api/account';
import { ask, newKey } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { ErrorState, Skeleton } from '@/components/States';
import { NumberField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { goToField } from '@/device/focus';
import { useRulesText } from '@/i18n/rules';
import { useSettings } from '@/settings';
import { amounts, changesIn, checkRules, flat, type RuleName, ruleNames, times, unitOf, type Written } from './rules-form';

const fieldId = (name: RuleName) => `rule-${name}`;

/** The county's limits: for everybody to read, for the administrator to set. */
export default function Rules() {
  const t = useRulesText();
  const { language } = useSettings();
  const { me } = useMe();
  const remote = useRemote('rules', () => ask(GetWishRules, {}));
  const [written, setWritten] = useState<Written>();
  const [wrong, setWrong] = useState<Partial<Record<RuleName, string>>>({});
  const [reviewing, setReviewing] = useState(false);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());
  const edits = me?.hats.some(({ role }) => role === 'administrator') ?? false;
  const known = remote.data && flat(remote.data.rules);
  useEffect(() => {
    if (remote.data) setWritten((old) => old ?? flat(remote.data?.rules ?? ({} as never)));
  }, [remote.data]);
  const changes = known && written ? changesIn(known, written) : [];

  const review = () => {
    const checked = checkRules(written ?? {});
    setWrong(checked.wrong);
    const first = ruleNames.find((name) => checked.wrong[name]);
    if (first) goToField(fieldId(first));
    else setReviewing(true);
  };
  const save = async () => {
    const { rules } = checkRules(written ?? {});
    if (!rules || !remote.data || busy) return;
    setBusy(true);
    const changed = await ask(ChangeWishRules, { body: rules, seen: remote.data.version, key: key.current });
    setBusy(false);
    if (changed.ok) {
      key.current = newKey();
      remote.put(changed.answer);
      setWritten(flat(changed.answer.rules));
      setReviewing(false);
      return toast(t('saved'));
    }
    if (changed.refusal.status > 0 && changed.refusal.status < 500) key.current = newKey();
    if (changed.refusal.reason === 'changedMeanwhile') {
      await remote.reload();
      setReviewing(false);
      return toast(t('newer'), 'warn');
    }
    toast(refusalLabel(changed.refusal.reason, language, changed.refusal.details), 'warn');
  };

  const set = (name: RuleName, value: number | undefined) => {
    setWrong(({ [name]: _gone, ...rest }) => rest);
    setWritten((old) => {
      const { [name]: _old, ...rest } = old ?? {};
      return value === undefined ? rest : { ...rest, [name]: value };
    });
  };
  const line = (name: RuleName) => {
    const reason = wrong[name];
    if (edits)
      return (
        <NumberField
          key={name}
          id={fieldId(name)}
          label={t(name)}
          unit={t(unitOf(name))}
          value={written?.[name]}
          {...(reason && { error: refusalLabel(reason, language) })}
          onChange={(value) => set(name, value)}
        />
      );
    return (
      <Part key={name} className="row">
        <Part as="span" className="grow sm">
          {t(name)}
        </Part>
        <Part as="span" className="b">
          {t('value', { value: known?.[name] ?? '', unit: t(unitOf(name)) })}
        </Part>
      </Part>
    );
  };
  const part = (title: string, names: readonly RuleName[]) => (
    <Card as="section" label={title} className="stack">
      <Part as="h2" className="h2">
        {title}
      </Part>
      {names.map(line)}
    </Card>
  );

  return (
    <Screen
      title={t('title')}
      {...(edits &&
        known && {
          footer: (
            <Button grow onPress={review} {...(changes.length === 0 && { disabledReason: t('nothing') })}>
              {t('save')}
            </Button>
          ),
        })}
    >
      {known && written ? (
        <>
          <Part as="p" className="sm">
            {t(edits ? 'editHint' : 'readHint')}
          </Part>
          {part(t('partMoney'), amounts)}
          {part(t('partDays'), times)}
        </>
      ) : remote.refusal ? (
        <ErrorState hint={refusalLabel(remote.refusal.reason, language, remote.refusal.details)} onRetry={() => void remote.reload()} />
      ) : (
        <Skeleton />
      )}
      <Sheet
        open={reviewing}
        title={t('review')}
        onClose={() => setReviewing(false)}
        actions={
          <>
            <Button variant="quiet" grow onPress={() => setReviewing(false)}>
              {t('back')}
            </Button>
            <Button grow busy={busy} onPress={() => void save()}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <Part as="ul" className="stack">
          {changes.map(({ name, from, to }) => (
            <Part as="li" key={name} className="row">
              <Part as="span" className="grow sm">
                {t(name)}
              </Part>
              <Part as="span" className="b">
                {t('change', { from, to, unit: t(unitOf(name)) })}
              </Part>
            </Part>
          ))}
        </Part>
      </Sheet>
    </Screen>
  );
}
