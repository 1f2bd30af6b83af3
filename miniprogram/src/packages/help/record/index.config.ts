export default definePageConfig({
  enableShareAppMessage: true,
  ...(process.env.TARO_ENV === 'weapp' && { enablePullDownRefresh: true }),
});
