import type { privacyZh } from './privacy.zh';

export const privacyEn: Record<keyof typeof privacyZh, string> = {
  title: 'Privacy',
  intro: 'Lianxin takes only what is needed to help; each look is recorded.',
  whatTitle: 'What is taken',
  what: 'Name, mobile number and address with a wish, the wish itself, photos and voice notes you choose to add. No address book, no location, no advertising.',
  whyTitle: 'What for',
  why: 'To check, to bring it to you, to tell you where it stands. Health and income, for aid, need a consent of their own.',
  wallTitle: 'What the wall shows',
  wall: 'Only what you agreed to. No name, phone or address; a child is “A pupil”, a family “A family”. Photos are seen by those who help only, and the place is taken out of them.',
  whoTitle: 'Who sees how to reach you',
  who: 'The community that checks and the one who claims; the claimer only while it is under way. Each look is recorded with who and when.',
  keepTitle: 'How it is kept',
  keep: 'Names, phones and addresses are encrypted. Finished matters are archived as the rules ask, then removed.',
  rightsTitle: 'What you can do',
  rights:
    'See what is kept, take back a consent, take back a wish that was not delivered. To change or delete something, ask your community.',
  childTitle: 'Children',
  child: 'For a child under fourteen a parent or guardian agrees and makes the wish.',
};
