import { plainTrackingCode, writtenTrackingCode } from '@shared/tracking';
import { useRouter } from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { TextField } from '@/components/TextField';

const codeLength = 12;

interface TrackCardProps {
  label: string;
  hint: string;
  /** Said of what cannot be a code. */
  bad: string;
  go: string;
  /** What the code leads to. */
  children: (code: string) => ReactNode;
}

/** A code from the page's address or typed as it was written down, and what it leads to. */
export function TrackCard({ label, hint, bad, go, children }: TrackCardProps) {
  const { params } = useRouter();
  const first = plainTrackingCode(params.code ?? '');
  const [typed, setTyped] = useState(first && writtenTrackingCode(first));
  const [code, setCode] = useState<string | undefined>(first || undefined);
  const [wrong, setWrong] = useState(false);
  const look = () => {
    const plain = plainTrackingCode(typed);
    const fits = plain.length === codeLength;
    setWrong(!fits);
    setCode(fits ? plain : undefined);
  };
  return (
    <>
      <Card className="stack">
        <TextField
          label={label}
          hint={hint}
          maxLength={40}
          autoComplete="off"
          value={typed}
          error={wrong ? bad : undefined}
          onChange={(next) => {
            setTyped(next);
            setWrong(false);
          }}
        />
        <Button icon="look" onPress={look}>
          {go}
        </Button>
      </Card>
      {code && children(code)}
    </>
  );
}
