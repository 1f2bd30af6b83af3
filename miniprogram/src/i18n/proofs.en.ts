import type { zh } from './proofs.zh';

export const en: Record<keyof typeof zh, string> = {
  title: 'Proofs of skill',
  hint: 'Look at name, subject and validity. Only once a proof is accepted is the volunteer asked for help of this kind.',
  none: 'No proof waits',
  noneHint: 'When a volunteer hands in a new proof, it appears here.',
  noPictures: 'No pictures yet',
  accept: 'Accept',
  acceptOf: 'Accept, {who}',
  refuse: 'Not quite yet',
  refuseOf: 'Not quite yet, {who}',
  accepted: 'The proof of {who} is accepted',
  refused: '{who} was told what is missing',
  why: 'What is missing',
  whyHint: 'The volunteer reads this: say how to complete it.',
  quick:
    'The photo is not clear, please take another|The certificate has expired|Please show all of the certificate|The name differs, please contact your community',
};
