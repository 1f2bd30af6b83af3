import type { zh } from './areas.zh';

export const en: Record<keyof typeof zh, string> = {
  place: 'Place',
  choose: 'Choose a place',
  all: 'The whole county',
  allMine: 'All',
  wholeTown: 'Whole town',
  home: 'Near my home: {name}',
};
