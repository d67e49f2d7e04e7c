# 登录之前：验证码、找回密码、短信。number-* 是算术验证码中的数字。

LOGIN-6 = 验证码不正确或已失效，请换一个重试。
LOGIN-6_asked = 请输入验证码。
LOGIN-8 = 同一手机号码每分钟至多一条、每小时至多五条、每天至多十条验证码，请在 { $seconds } 秒后重试。
LOGIN-9 = 短信验证码不正确或已失效。验证码五分钟内有效，输错五次即作废。

captcha-sum = { $larger }加{ $smaller }等于多少？
captcha-difference = { $larger }减{ $smaller }等于多少？

sms-password-code = 验证码 { $code }，用于重置课时系统的登录密码，五分钟内有效。请勿告诉他人。

number-1 = 一
number-2 = 二
number-3 = 三
number-4 = 四
number-5 = 五
number-6 = 六
number-7 = 七
number-8 = 八
number-9 = 九
number-10 = 十
number-11 = 十一
number-12 = 十二
number-13 = 十三
number-14 = 十四
number-15 = 十五
number-16 = 十六
number-17 = 十七
number-18 = 十八
number-19 = 十九
number-20 = 二十
