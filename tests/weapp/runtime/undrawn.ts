import type { ScreenNode } from './renderer';
import type { Screen } from './screen';

interface DataNode {
  nn: string;
  sid?: string;
  v?: string;
  cn?: DataNode[];
}

function dataNodes(root: unknown): DataNode[] {
  const below = (node: DataNode): DataNode[] => (node.cn ?? []).flatMap((child) => [child, ...below(child)]);
  return root ? below(root as DataNode) : [];
}

/** Nodes of a page's data that no template drew: a component without template leaves a hole, without a word. */
export function undrawn(root: unknown, screen: Screen): string[] {
  const drawn = new Set<unknown>();
  const walk = (node: ScreenNode) => {
    drawn.add(node.attributes['data-sid']);
    for (const child of node.children) if (typeof child !== 'string') walk(child);
  };
  walk(screen.root);
  const text = screen.text();
  const missing = dataNodes(root).filter(({ sid, v }) => (v === undefined ? !drawn.has(sid) : !text.includes(v)));
  return missing.map(({ nn, sid, v }) => (v === undefined ? `node ${nn} ${sid}` : `text “${v}”`));
}
