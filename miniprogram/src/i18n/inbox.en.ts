import type { inboxZh } from './inbox.zh';

export const inboxEn: Record<keyof typeof inboxZh, string> = {
  allRead: 'Mark all read',
  allReadDone: 'All marked read',
  unreadCount: '{count} unread',
  noneUnread: 'All read',
  unreadMark: 'Unread',
  refresh: 'Refresh',
  none: 'No messages yet',
  noneHint: 'When a wish moves on or it is your turn, you read it here.',
  visitor: 'Sign in to see your messages',
  visitorHint: 'When a wish moves on, you read it here.',
  signIn: 'Sign in',
};
