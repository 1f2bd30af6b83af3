import './jitless';
import './styles/tokens.css';
import './styles/base.css';
import type { PropsWithChildren } from 'react';

export default function App({ children }: PropsWithChildren) {
  return children;
}
