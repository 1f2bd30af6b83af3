module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [require.resolve('./config/contracts/phone-side')],
};
