import { coarse, type Point } from '@shared/place';
import Taro from '@tarojs/taro';

/** Where this device is now, to about 100 metres; undefined when it does not say. Asked once, on a tap, and kept nowhere but in the form. */
export async function whereAmI(): Promise<Point | undefined> {
  try {
    if (process.env.TARO_ENV === 'h5') return await askBrowser();
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'wgs84' });
    return coarse({ lat: latitude, lon: longitude });
  } catch {
    return undefined;
  }
}

const askBrowser = (): Promise<Point | undefined> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coarse({ lat: coords.latitude, lon: coords.longitude })),
      () => resolve(undefined),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
