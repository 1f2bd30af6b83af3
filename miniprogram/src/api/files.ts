import Taro from '@tarojs/taro';
import { currentSession } from '@/session';
import { fileAddress } from './transport';

/**
 * Fetches a file of the API as whoever is signed in and hands it over: browsers save it; WeChat opens a PDF, and lets anything else be sent on and keeps none of it.
 * False when it did not arrive.
 */
export async function saveFile(path: string, name: string): Promise<boolean> {
  const session = currentSession();
  const header: Record<string, string> = session ? { Authorization: `Bearer ${session.token}` } : {};
  try {
    if (process.env.TARO_ENV === 'h5') return await saveInBrowser(path, name, header);
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    const { statusCode } = await Taro.downloadFile({ url: fileAddress(path), header, filePath });
    if (statusCode !== 200) return false;
    if (name.endsWith('.pdf')) await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    else {
      await Taro.shareFileMessage({ filePath, fileName: name }).catch(() => undefined);
      Taro.getFileSystemManager().unlink({ filePath });
    }
    return true;
  } catch {
    return false;
  }
}

async function saveInBrowser(path: string, name: string, headers: Record<string, string>): Promise<boolean> {
  const received = await fetch(fileAddress(path), { headers });
  if (!received.ok) return false;
  const address = URL.createObjectURL(await received.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
