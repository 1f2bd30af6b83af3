import type { accountZh } from './account.zh';

export const accountEn: Record<keyof typeof accountZh, string> = {
  loginTitle: 'Sign in',
  loginHint: 'This is a demo county; everybody in it is invented. Whose place would you like to take?',
  noPersonas: 'Please sign in through the mini-program in WeChat.',
  noPersonasHint: 'The wish wall needs no sign-in.',
  goWall: 'See the wish wall',
  entering: 'One moment',
  welcome: 'Hello, {name}',
};
