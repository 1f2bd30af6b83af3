import './Card.css';
import type { ReactNode } from 'react';
import { Part, Tap } from './elements';

interface CardProps {
  children: ReactNode;
  tone?: 'plain' | 'done' | 'soon' | 'main' | 'info' | 'fill';
  as?: 'div' | 'li' | 'section' | 'article';
  label?: string;
  className?: string;
}

export function Card({ children, tone = 'plain', as = 'div', label, className = '' }: CardProps) {
  return (
    <Part as={as} label={label} className={`card card-${tone} ${className}`}>
      {children}
    </Part>
  );
}

interface TapCardProps extends Omit<CardProps, 'as'> {
  onPress: () => void;
  /** The row that is shown in the detail pane. */
  selected?: boolean;
}

/** A card that opens something as a whole; no buttons inside. */
export function TapCard({ children, tone = 'plain', label, className = '', onPress, selected }: TapCardProps) {
  return (
    <Tap
      onPress={onPress}
      label={label}
      current={selected ? 'page' : undefined}
      className={`card card-tap card-${tone} ${selected ? 'card-selected' : ''} ${className}`}
    >
      {children}
    </Tap>
  );
}
