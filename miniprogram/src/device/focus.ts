import Taro from '@tarojs/taro';

/** Brings a field into sight and, in browsers, the cursor into it. */
export function goToField(id: string): void {
  setTimeout(() => {
    if (process.env.TARO_ENV !== 'h5') {
      void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 }).catch(() => {});
      return;
    }
    const field = document.getElementById(id);
    const target = field?.matches('input, textarea, button')
      ? field
      : (field?.querySelector<HTMLElement>('button, input, textarea') ?? field);
    target?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, 60);
}
