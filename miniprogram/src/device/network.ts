import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Calls back when the network is there again; the answer stops listening. */
export function onOnline(callback: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('online', callback);
    return () => window.removeEventListener('online', callback);
  }
  const listener = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) callback();
  };
  Taro.onNetworkStatusChange(listener);
  return () => Taro.offNetworkStatusChange(listener);
}

/** Whether the device itself says that there is no network. */
export async function isOffline(): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return !navigator.onLine;
  try {
    return (await Taro.getNetworkType()).networkType === 'none';
  } catch {
    return false;
  }
}

/** Whether there is a network, as far as the device knows. */
export function useConnected(): boolean {
  const [connected, setConnected] = useState(() => process.env.TARO_ENV !== 'h5' || navigator.onLine);
  useEffect(() => {
    void isOffline().then((offline) => setConnected(!offline));
    const there = onOnline(() => setConnected(true));
    const gone = onOffline(() => setConnected(false));
    return () => {
      there();
      gone();
    };
  }, []);
  return connected;
}

function onOffline(callback: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('offline', callback);
    return () => window.removeEventListener('offline', callback);
  }
  const listener = ({ isConnected }: { isConnected: boolean }) => {
    if (!isConnected) callback();
  };
  Taro.onNetworkStatusChange(listener);
  return () => Taro.offNetworkStatusChange(listener);
}
