import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Button } from './Button';
import { Sheet } from './Sheet';

afterEach(cleanup);

function Page({ onClose = () => {} }: { onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClose();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>我来认领</Button>
      <Sheet open={open} title="认领前看一眼" onClose={close} actions={<Button onPress={close}>确认认领</Button>}>
        周四前送到
      </Sheet>
    </>
  );
}

function opened() {
  const opener = screen.getByRole('button', { name: '我来认领' });
  opener.focus();
  fireEvent.click(opener);
  return { opener, dialog: screen.getByRole('dialog', { name: '认领前看一眼' }) };
}

test('it is a modal dialog that takes the focus', () => {
  render(<Page />);
  expect(screen.queryByRole('dialog')).toBeNull();
  const { dialog } = opened();
  expect(dialog.getAttribute('aria-modal')).toBe('true');
  expect(document.activeElement).toBe(dialog);
});

test('Escape closes it and the focus returns to where it was', () => {
  const closed = jest.fn();
  render(<Page onClose={closed} />);
  const { opener, dialog } = opened();
  fireEvent.keyDown(dialog, { key: 'Escape' });
  expect(closed).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('Tab turns round inside it, both ways', () => {
  render(<Page />);
  const { dialog } = opened();
  const first = screen.getByRole('button', { name: '关闭' });
  const last = screen.getByRole('button', { name: '确认认领' });
  last.focus();
  fireEvent.keyDown(dialog, { key: 'Tab' });
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true });
  expect(document.activeElement).toBe(last);
});
