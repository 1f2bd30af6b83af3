import '@tarojs/components/types/common';

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaHidden?: boolean | string;
    ariaChecked?: boolean | string;
    ariaDisabled?: boolean | string;
    ariaLive?: string;
    ariaExpanded?: boolean | string;
    ariaSelected?: boolean | string;
    ariaPressed?: boolean | string;
    ariaModal?: boolean | string;
    ariaLevel?: number | string;
    ariaValuetext?: string;
    catchMove?: boolean;
  }
}

declare global {
  function defineAppConfig<T>(config: T): T;
  function definePageConfig<T>(config: T): T;
}
