import './Stepper.css';
import { useText } from '../i18n/text';
import { Part } from './elements';

interface StepperProps {
  labels: readonly string[];
  /** Index of the step under way; the number of labels when all are done. */
  now: number;
}

/** Where a record stands: bars with words, the step under way said in full for screen readers and in care mode. */
export function Stepper({ labels, now }: StepperProps) {
  const t = useText();
  const stateOf = (index: number) => (index < now ? 'done' : index === now ? 'now' : 'next');
  const words = { done: t('stateDone'), now: t('stateNow'), next: t('stateNext') };
  const current = labels[Math.min(now, labels.length - 1)] ?? '';
  const summary = t('step', { now: Math.min(now + 1, labels.length), all: labels.length, label: current });
  return (
    <Part className="stepper">
      <Part as="ol" className="steps" label={process.env.TARO_ENV === 'h5' ? undefined : summary}>
        {labels.map((label, index) => (
          <Part as="li" key={label} className={`step step-${stateOf(index)}`} current={index === now ? 'step' : undefined}>
            <Part className="step-bar" />
            <Part as="span" className="step-label">
              {label}
            </Part>
            <Part as="span" className="sr-only">
              {words[stateOf(index)]}
            </Part>
          </Part>
        ))}
      </Part>
      <Part className="step-say" hidden>
        {summary}
      </Part>
    </Part>
  );
}
