import './home.css';
import { Part } from '@/components/elements';
import { useHomeText } from '@/i18n/home';
import { clockWords } from '@/words/words';

const greetings = (hour: number) => {
  if (hour < 5 || hour >= 18) return 'goodEvening';
  if (hour < 9) return 'goodMorning';
  return hour < 12 ? 'goodDay' : 'goodAfternoon';
};

/** Good morning by the county's clock. */
export function Greeting({ name, hint, now }: { name: string; hint: string; now: Date }) {
  const t = useHomeText();
  return (
    <Part className="home-hello">
      <Part as="h2" className="h1">
        {t(greetings(Number(clockWords(now).slice(0, 2))), { name })}
      </Part>
      <Part as="span" className="sm">
        {hint}
      </Part>
    </Part>
  );
}
