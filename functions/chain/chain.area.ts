import type { Caller } from '@shared/people/caller';
import type { ChainDeps } from './chain.deps';

/** The area asked for, or the widest of the caller's own in which they may look; undefined when they may not. */
export const areaFor = (
  caller: Caller,
  resource: 'brokenChain' | 'workLog',
  asked: string | undefined,
  { may }: Pick<ChainDeps, 'may'>,
): string | undefined => {
  const mayAt = (areaPath: string) => may(caller, resource, resource === 'workLog' ? 'read' : 'list', { areaPath, relations: [] });
  if (asked !== undefined) return mayAt(asked) ? asked : undefined;
  const depth = (path: string) => path.split('/').length;
  return caller.grants
    .map(({ areaPath }) => areaPath)
    .filter(mayAt)
    .sort((a, b) => depth(a) - depth(b))
    .at(0);
};
