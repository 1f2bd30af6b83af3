import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { KeptVoice } from './KeptVoice';

afterEach(cleanup);

test('the button that begins a recording ends it: the focus stays on it, and the seconds are not read aloud into it', async () => {
  const stopped = jest.fn();
  class Recorder {
    state = 'inactive';
    start = () => {
      this.state = 'recording';
    };
    stop = () => {
      this.state = 'inactive';
      stopped();
    };
  }
  Object.assign(globalThis, { MediaRecorder: Recorder });
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => ({ getTracks: () => [] }) }, configurable: true });
  render(<KeptVoice value={[]} onChange={() => {}} />);
  const button = screen.getByRole('button');
  button.focus();
  fireEvent.click(button);
  const time = await screen.findByRole('timer');
  expect(time.getAttribute('aria-live')).toBeNull();
  expect(document.activeElement).toBe(button);
  await act(async () => void fireEvent.click(button));
  expect(stopped).toHaveBeenCalledTimes(1);
});
