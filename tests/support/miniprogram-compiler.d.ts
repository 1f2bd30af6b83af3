declare module 'miniprogram-compiler' {
  /** Compiles every .wxml under a directory with WeChat's wcc into the body of a function that returns `$gwx`. */
  export function wxmlToJs(directory: string, options?: { maxBuffer?: number }): string;
}
