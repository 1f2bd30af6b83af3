export default definePageConfig({
  ...(process.env.TARO_ENV === 'weapp' && { enablePullDownRefresh: true }),
});
