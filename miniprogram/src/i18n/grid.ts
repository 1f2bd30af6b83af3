import { dictionary } from './dictionary';
import { gridEn } from './grid.en';
import { gridZh } from './grid.zh';

/** The words of areas, notices of duty and stations. */
export const { useText: useGridText } = dictionary(gridZh, gridEn);
