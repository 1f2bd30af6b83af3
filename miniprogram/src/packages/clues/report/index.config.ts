export default definePageConfig({ navigationBarTitleText: '上报线索' });
