import { dictionary } from './dictionary';
import { en } from './proofs.en';
import { zh } from './proofs.zh';

export const { useText: useProofText } = dictionary(zh, en);
