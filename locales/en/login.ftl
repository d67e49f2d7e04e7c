# Before the sign-in: captchas, forgotten passwords, text messages. number-* are the numbers of a sum.

LOGIN-6 = The captcha's answer is wrong, or it is no longer good; ask for another one.
LOGIN-6_asked = A captcha is asked for.
LOGIN-8 = A number gets one code a minute, five an hour and ten a day; try again in { $seconds } seconds.
LOGIN-9 = The code is wrong or no longer good. A code lives five minutes and is spent by five wrong tries.

captcha-sum = How much is { $larger } plus { $smaller }?
captcha-difference = How much is { $larger } minus { $smaller }?

sms-password-code = { $code } is your code to reset your password of Keshi. It is good for five minutes. Tell it to nobody.

number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve
number-13 = thirteen
number-14 = fourteen
number-15 = fifteen
number-16 = sixteen
number-17 = seventeen
number-18 = eighteen
number-19 = nineteen
number-20 = twenty
