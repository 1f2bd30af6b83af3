import { GetUnread } from '@shared/notifications/inbox.contracts';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { setBadge } from '../badges';
import { currentSession, useSigned } from '../session';
import { ask } from './client';

const everyMs = 60_000;
const hidden = () => process.env.TARO_ENV === 'h5' && document.hidden;

/** Puts the number of unread notices on the tab. */
export async function readUnread(): Promise<void> {
  if (!currentSession()) return setBadge('inbox', 0);
  const unread = await ask(GetUnread, {});
  if (unread.ok) setBadge('inbox', currentSession() ? unread.answer.unread : 0);
}

/** Keeps the number on the tab fresh while the page is in sight. */
export function useUnread(): void {
  const { session } = useSigned();
  const shown = useRef(true);
  useDidShow(() => {
    shown.current = true;
    void readUnread();
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    void readUnread();
    const timer = setInterval(() => {
      if (shown.current && !hidden()) void readUnread();
    }, everyMs);
    return () => clearInterval(timer);
  }, [session?.token]);
}
