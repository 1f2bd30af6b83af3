export default definePageConfig({ navigationBarTitleText: '求助规则' });
