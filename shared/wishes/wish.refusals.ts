/** What words that people may read publicly may not hold. */
export const contentRefusals = [
  'bannedGoods',
  'asksForCash',
  'bankCardNumber',
  'paymentCode',
  'phoneInPublicText',
  'idNumberInPublicText',
  'overCap',
] as const;
/** What a reason may not hold either, though only the people of the wish read it. */
export const numberRefusals = ['bankCardNumber', 'phoneInPublicText', 'idNumberInPublicText'] as const;
