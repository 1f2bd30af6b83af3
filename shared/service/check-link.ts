/** The phone's page that asks whether a certificate is genuine, as an address of the browser pages. */
export const certificateCheckPath = '/packages/service/check/index';

export const certificateCheckLink = (publicUrl: string, number: string, code: string): string =>
  `${publicUrl.replace(/\/$/, '')}/#${certificateCheckPath}?number=${number}&code=${code}`;
