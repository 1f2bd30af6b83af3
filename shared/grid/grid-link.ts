/** The phone's page that tells who is responsible in an area, as an address of the browser pages: what a printed code holds. */
export const postPath = '/packages/grid/post/index';

export const postLink = (publicUrl: string, areaPath: string): string =>
  `${publicUrl.replace(/\/$/, '')}/#${postPath}?area=${encodeURIComponent(areaPath)}`;
