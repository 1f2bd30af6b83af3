import { expect, test } from '@jest/globals';
import { aHouse } from '../support/house';

/** The smallest PNG: one pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

const form = (boundary: string, bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

test('a photo sent again after a lost reply is the same photo, though its form has a new boundary; another photo is refused', async () => {
  const { app, house, store } = await aHouse();
  const { token, write } = await house.sessions.openSession('zhou', 'session-upload');
  await store.commit([write]);
  const send = (boundary: string, bytes: Uint8Array) =>
    app.request('/api/media', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Idempotency-Key': 'photo-key-1',
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
      },
      body: form(boundary, bytes),
    });
  const first = await send('one-boundary', png);
  const again = await send('other-boundary', png);
  expect([first.status, again.status, await again.json()]).toEqual([201, 201, await first.json()]);
  const changed = Buffer.from(png);
  changed[30] = 1;
  expect((await send('third-boundary', changed)).status).toBe(422);
});
