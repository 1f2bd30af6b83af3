import type { ScreenNode } from './renderer';

/** The page function that hears this event of the node, if any. */
export function handlerOf(node: ScreenNode, type: string): string | undefined {
  const handler = node.attributes[`bind${type}`] ?? node.attributes[`catch${type}`];
  return typeof handler === 'string' && handler ? handler : undefined;
}

/** The node as an event names it. */
export function targetOf({ attributes }: ScreenNode) {
  return { id: attributes.id ?? '', dataset: { sid: attributes['data-sid'] }, offsetLeft: 0, offsetTop: 0 };
}

/** The first node, from the top, that hears this event. */
export function listener(node: ScreenNode, type: string): ScreenNode | undefined {
  if (handlerOf(node, type)) return node;
  for (const child of node.children) {
    const found = typeof child === 'string' ? undefined : listener(child, type);
    if (found) return found;
  }
  return undefined;
}
