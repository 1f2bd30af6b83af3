export default definePageConfig({ navigationBarTitleText: '困难家庭标准' });
