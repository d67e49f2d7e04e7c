import { catalogue } from '../lib/messages'

export const signInTexts = catalogue({
  'zh-CN': {
    login: '登录帐号',
    loginMissing: '请输入登录帐号',
    password: '登录密码',
    passwordMissing: '请输入登录密码',
    captcha: '验证码',
    captchaMissing: '请输入验证码',
    captchaImage: '验证码图片；看不清可换成算术题',
    another: '换一个',
    asSum: '看不清图片？换成算术题',
    asImage: '换成图片',
    signIn: '登录',
  },
  en: {
    login: 'Login',
    loginMissing: 'Enter your login',
    password: 'Password',
    passwordMissing: 'Enter your password',
    captcha: 'Captcha',
    captchaMissing: 'Enter the captcha',
    captchaImage: 'Picture of the captcha; it can be changed into a sum',
    another: 'Another one',
    asSum: 'Cannot read it? Take a sum',
    asImage: 'Take a picture',
    signIn: 'Sign in',
  },
})
