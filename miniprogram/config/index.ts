import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const target = process.env.TARO_ENV;
const shared = path.resolve(__dirname, '../../shared');
const source = path.resolve(__dirname, '../src');

/** In browsers what pages share is fetched once, with the first of them that needs it; React and Taro apart, since they change least. */
const splitChunks = {
  chunks: 'all',
  minSize: 0,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 20 },
    shared: { minChunks: 2, minSize: 4000, priority: 10, reuseExistingChunk: true },
  },
};

/** With config/contracts: of `shared/` only what is used comes along. */
const takeWhatIsUsed = { module: { rule: { shared: { include: [shared], sideEffects: false } } } };

/**
 * Builds `dist/weapp` and `dist/h5` from one source tree.
 * With a design width of 375, one `px` in CSS is one product px: 2rpx on phones in WeChat, 1/20 rem in browsers (see styles/base.css).
 */
const config: UserConfigExport<'webpack5'> = {
  projectName: 'lianxin',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  plugins: [path.resolve(__dirname, 'aria/plugin.js')],
  framework: 'react',
  compiler: { type: 'webpack5', errorLevel: 1, prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  /** Chinese is written as it is: escaped it would weigh twice as much. */
  terser: { enable: true, config: { output: { ascii_only: false } } },
  /** Where phones in WeChat find the API; `process` exists only while building. */
  env: { API_ORIGIN: JSON.stringify(process.env.API_ORIGIN ?? '') },
  alias: { '@': source, '@shared': shared },
  copy: {
    patterns: target === 'weapp' ? [{ from: 'src/assets/tabs', to: 'dist/weapp/assets/tabs' }] : [],
    options: {},
  },
  mini: {
    webpackChain: (chain) => void chain.merge(takeWhatIsUsed),
    compile: { include: [shared] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    publicPath: './',
    webpackChain: (chain) => {
      chain.merge(takeWhatIsUsed);
      chain.performance.hints(false);
      chain.optimization.splitChunks(splitChunks);
    },
    router: { mode: 'hash' },
    compile: { include: [shared] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: true, config: {} } },
  },
};

export default defineConfig<'webpack5'>(async (merge) => merge({}, config));
