import type { ClueRecord } from '@shared/clues/clue.views';
import { label } from '@shared/glossary';
import { type HelpKind, helpKinds } from '@shared/help/help-kinds';
import { type Campaign, campaigns, type WishCategory, wishCategories } from '@shared/terms';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { NumberField, TextField } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { helpLabel } from '@/parts/help/words';
import { useSettings } from '@/settings';

type ForWhom = 'adult' | 'child' | 'family';
export type OpeningFields = {
  readonly title: string;
  readonly category?: WishCategory | undefined;
  readonly campaign: Campaign;
  readonly yuan?: number | undefined;
  readonly helpKind?: HelpKind | undefined;
  readonly forWhom: ForWhom;
  readonly guardian: boolean;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
};
export type Opening = { readonly kind: 'wish' | 'help'; readonly value: OpeningFields };

/** What a wish or request opened at the door begins with: its line is the clue's, its contact the sealed one where there is one. */
export const blankOpening = ({ kind, title }: ClueRecord): OpeningFields => ({
  title: [...title].slice(0, 30).join(''),
  campaign: 'goodwill',
  forWhom: kind === 'schooling' || kind === 'childCare' ? 'child' : 'adult',
  guardian: false,
  name: '',
  phone: '',
  address: '',
});

const short = (words: string) => [...words.trim()].length < 2;

/** The field that is still missing, if any. */
export function openingProblem(kind: Opening['kind'], value: OpeningFields): keyof OpeningFields | undefined {
  if (kind === 'wish' && short(value.title)) return 'title';
  if (kind === 'wish' && !value.category) return 'category';
  if (kind === 'wish' && value.yuan === undefined) return 'yuan';
  if (kind === 'help' && !value.helpKind) return 'helpKind';
  return undefined;
}

/** As it is sent beside the verification. */
export function openingFrom(kind: Opening['kind'], value: OpeningFields): object {
  const { title, category, campaign, yuan, helpKind, forWhom, guardian } = value;
  const whom = { forWhom, ...(forWhom === 'child' && { guardian }) };
  const [name, phone, address] = [value.name.trim(), value.phone.trim(), value.address.trim()];
  return {
    ...(kind === 'wish'
      ? { wish: { title: title.trim(), campaign, category, estimatedYuan: yuan, ...whom } }
      : { help: { kind: helpKind, ...whom } }),
    ...((name || phone || address) && { contact: { name, phone, address } }),
  };
}

/** The fields that say themselves what was refused of them. */
export const openingRefusals = [
  ...['title', 'category', 'campaign', 'estimatedYuan', 'forWhom'].map((name) => `wish/${name}`),
  ...['kind', 'forWhom'].map((name) => `help/${name}`),
  ...['name', 'phone', 'address'].map((name) => `contact/${name}`),
] as const;

interface OpeningPartProps {
  value: OpeningFields;
  contactNeeded: boolean;
  change: (changes: Partial<OpeningFields>) => void;
  kind: Opening['kind'];
  tried: boolean;
  atField: (name: string) => string | undefined;
}

/** The few fields more; everything known is filled in. */
export function OpeningPart({ kind, value, change, contactNeeded, tried, atField }: OpeningPartProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const problem = tried ? openingProblem(kind, value) : undefined;
  const missing = (field: keyof OpeningFields) => (problem === field ? t('missing') : undefined);
  return (
    <Card tone="fill" className="stack" as="section" label={t(kind === 'wish' ? 'wishPart' : 'helpPart')}>
      <Part as="h3" className="h2">
        {t(kind === 'wish' ? 'wishPart' : 'helpPart')}
      </Part>
      {kind === 'wish' ? (
        <>
          <TextField
            label={t('wishTitle')}
            maxLength={30}
            value={value.title}
            error={missing('title') ?? atField('wish/title')}
            onChange={(title) => change({ title })}
          />
          <ChoiceGroup
            look="chips"
            label={t('wishCategory')}
            value={value.category}
            options={wishCategories.map((one) => ({ value: one, label: label(`category.${one}`, language) }))}
            error={missing('category') ?? atField('wish/category')}
            onChange={(category) => change({ category })}
          />
          <ChoiceGroup
            look="chips"
            label={t('wishCampaign')}
            value={value.campaign}
            options={campaigns.map((one) => ({ value: one, label: label(`campaign.${one}`, language) }))}
            error={atField('wish/campaign')}
            onChange={(campaign) => change({ campaign })}
          />
          <NumberField
            label={t('wishMoney')}
            value={value.yuan}
            error={missing('yuan') ?? atField('wish/estimatedYuan')}
            onChange={(yuan) => change({ yuan })}
          />
        </>
      ) : (
        <ChoiceGroup
          look="chips"
          label={t('helpKind')}
          value={value.helpKind}
          options={helpKinds.map((one) => ({ value: one, label: helpLabel(`helpKind.${one}`, language) }))}
          error={missing('helpKind') ?? atField('help/kind')}
          onChange={(helpKind) => change({ helpKind })}
        />
      )}
      <ChoiceGroup
        look="chips"
        label={t('forWhom')}
        value={value.forWhom}
        options={[
          { value: 'adult', label: t('forAdult') },
          { value: 'child', label: t('forChild') },
          { value: 'family', label: t('forFamily') },
        ]}
        error={atField(`${kind}/forWhom`)}
        onChange={(forWhom) => change({ forWhom })}
      />
      {value.forWhom === 'child' && <Switch label={t('guardian')} on={value.guardian} onChange={(guardian) => change({ guardian })} />}
      {(contactNeeded || atField('contact')) && (
        <>
          <Part className="sm">{t('contactPartHint')}</Part>
          <TextField
            label={t('name')}
            maxLength={20}
            value={value.name}
            error={atField('contact/name')}
            onChange={(name) => change({ name })}
          />
          <TextField
            kind="phone"
            label={t('phone')}
            maxLength={15}
            value={value.phone}
            error={atField('contact/phone')}
            onChange={(phone) => change({ phone })}
          />
          <TextField
            label={t('address')}
            maxLength={100}
            value={value.address}
            error={atField('contact/address')}
            onChange={(address) => change({ address })}
          />
        </>
      )}
    </Card>
  );
}
