export const accountZh = {
  loginTitle: '登录',
  loginHint: '这里是演示县，人物都是虚构的。想以谁的身份看一看？',
  noPersonas: '请在微信里打开小程序登录。',
  noPersonasHint: '看心愿墙不用登录。',
  goWall: '去看心愿墙',
  entering: '正在进来',
  welcome: '{name}，您好',
} as const;
