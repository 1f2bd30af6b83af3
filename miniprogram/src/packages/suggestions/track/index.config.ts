export default definePageConfig({ navigationBarTitleText: '查答复' });
