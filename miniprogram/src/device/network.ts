import Taro from '@tarojs/taro';

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
