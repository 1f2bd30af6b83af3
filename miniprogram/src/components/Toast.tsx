import './Toast.css';
import { onLeave } from '../device/navigate';
import { currentSettings } from '../settings';
import { createStore, useStore } from '../store';
import { Part } from './elements';
import { Icon } from './Icon';

interface Message {
  text: string;
  tone: 'done' | 'warn' | 'info';
}

const store = createStore<Message | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;
/** Said in the same breath as one goes on to another page, it is for that page. */
const sameBreathMs = 500;
let saidAt = 0;

/** Shows and announces what just happened; longer for longer texts and in care mode. */
export function toast(text: string, tone: Message['tone'] = 'done'): void {
  clearTimeout(timer);
  saidAt = Date.now();
  store.set({ text, tone });
  timer = setTimeout(() => store.set(undefined), (currentSettings().care ? 6000 : 3000) + text.length * 80);
}

const leave = () => {
  if (Date.now() - saidAt > sameBreathMs) store.set(undefined);
};
onLeave(leave);
if (process.env.TARO_ENV === 'h5') window.addEventListener('popstate', leave);

/** Where toasts appear; every Screen has one. */
export function ToastHost() {
  const message = useStore(store);
  return (
    <Part role="status" live="polite" className="toast-host">
      {message && (
        <Part className={`toast toast-${message.tone}`}>
          <Icon name={message.tone === 'done' ? 'check' : message.tone} />
          <Part as="span" className="toast-text">
            {message.text}
          </Part>
        </Part>
      )}
    </Part>
  );
}
