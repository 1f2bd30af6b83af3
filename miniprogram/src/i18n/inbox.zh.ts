export const inboxZh = {
  allRead: '全部已读',
  allReadDone: '都标为已读了',
  unreadCount: '{count} 条没看',
  noneUnread: '都看过了',
  unreadMark: '未读',
  refresh: '刷新',
  none: '还没有消息',
  noneHint: '心愿有了进展、轮到您办事，都会在这里告诉您。',
  visitor: '登录后看消息',
  visitorHint: '心愿有了进展，会在这里告诉您。',
  signIn: '登录',
} as const;
