import './jitless';
import './styles/tokens.css';
import './styles/base.css';
import { useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { sendNow, startOutbox } from './api/outbox';

export default function App({ children }: PropsWithChildren) {
  useDidShow(() => {
    startOutbox();
    sendNow();
  });
  return children;
}
