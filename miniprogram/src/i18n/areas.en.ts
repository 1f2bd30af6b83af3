import type { zh } from './areas.zh';

export const en: Record<keyof typeof zh, string> = {
  place: 'Place',
  search: 'Find a community by name',
  none: 'No such name',
  choose: 'Choose a place',
  all: 'The whole county',
  allMine: 'All',
  wholeTown: 'Whole town',
  home: 'Near my home: {name}',
};
