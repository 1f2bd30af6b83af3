import type { ScreenNode } from './renderer';

const rolesByTag: Record<string, string> = {
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
  image: 'img',
  switch: 'switch',
  slider: 'slider',
  navigator: 'link',
};

export interface Found {
  node: ScreenNode;
  /** From the node itself up to the root: the way an event bubbles. */
  path: ScreenNode[];
}

/** What a page shows right now; look things up as a person would name them. */
export class Screen {
  private readonly all: Found[] = [];

  constructor(
    readonly root: ScreenNode,
    readonly route: string,
  ) {
    const walk = (node: ScreenNode, above: ScreenNode[]) => {
      if (node.attributes.ariaHidden === true || node.attributes.ariaHidden === 'true') return;
      const path = [node, ...above];
      if (node.tag !== 'virtual') this.all.push({ node, path });
      for (const child of node.children) if (typeof child !== 'string') walk(child, path);
    };
    walk(root, []);
  }

  /** All visible words, without the breaks between elements. */
  text(): string {
    return textOf(this.root);
  }

  /** The innermost element whose text is, or matches, the given one. */
  byText(text: string | RegExp): Found {
    return this.one(this.allByText(text), `text ${text}`);
  }

  /** The element with this aria-label (or placeholder, for a field without label). */
  byLabel(label: string | RegExp): Found {
    return this.one(
      this.all.filter(({ node }) => matches(labelOf(node), label)),
      `label ${label}`,
    );
  }

  byRole(role: string, name?: string | RegExp): Found {
    return this.one(this.allByRole(role, name), `role ${role}${name ? ` named ${name}` : ''}`);
  }

  allByText(text: string | RegExp): Found[] {
    const fitting = this.all.filter(({ node }) => matches(textOf(node).trim(), text));
    return fitting.filter(({ node }) => !fitting.some((other) => other.node !== node && other.path.includes(node)));
  }

  allByRole(role: string, name?: string | RegExp): Found[] {
    return this.all.filter(({ node }) => roleOf(node) === role && (name === undefined || matches(nameOf(node), name)));
  }

  has(text: string | RegExp): boolean {
    return this.allByText(text).length > 0;
  }

  /** The screen as an indented list of roles, names and texts, for failure messages. */
  outline(): string {
    const lines: string[] = [];
    const walk = (node: ScreenNode, depth: number) => {
      const role = roleOf(node);
      const label = labelOf(node);
      if (role || label) lines.push(`${'  '.repeat(depth)}${role || node.tag}${label ? ` “${label}”` : ''}`);
      for (const child of node.children) {
        if (typeof child !== 'string') walk(child, depth + (role || label ? 1 : 0));
        else if (child.trim()) lines.push(`${'  '.repeat(depth + 1)}${child.trim()}`);
      }
    };
    walk(this.root, 0);
    return lines.join('\n');
  }

  private one(found: Found[], wanted: string): Found {
    const [first, second] = found;
    if (first && !second) return first;
    throw new Error(`${found.length || 'no'} elements with ${wanted} on ${this.route}, which shows:\n${this.outline()}`);
  }
}

export function textOf(node: ScreenNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export function roleOf(node: ScreenNode): string {
  return said(node.attributes.ariaRole) || rolesByTag[node.tag] || '';
}

/** The name a screen reader gives the element: its label, or else its words. */
export function nameOf(node: ScreenNode): string {
  return labelOf(node) || textOf(node).trim();
}

function labelOf(node: ScreenNode): string {
  return said(node.attributes.ariaLabel) || (roleOf(node) === 'textbox' ? said(node.attributes.placeholder) : '');
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text === wanted : wanted.test(text);
}
