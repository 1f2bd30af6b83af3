import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { Stepper } from './Stepper';

afterEach(cleanup);

const labels = ['提交', '核实', '认领'];
const said = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('every step says its state in words, and one is the current step', () => {
  render(<Stepper labels={labels} now={1} />);
  expect(said()).toEqual(['提交已完成', '核实正在进行', '认领接下来']);
  expect(screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
});

test('when all is done no step is current', () => {
  render(<Stepper labels={labels} now={3} />);
  expect(said()).toEqual(['提交已完成', '核实已完成', '认领已完成']);
  expect(screen.getByText('第 3 步，共 3 步：认领')).toBeTruthy();
});
