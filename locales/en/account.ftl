# Accounts and the sign-in. A dot of a code is written here as an underscore.

acct-role = { $role ->
    [office] office
    [point] training point
    [learner] learner
    [auditor] auditor
    [platform] platform
    [machine] machine
   *[other] { $role }
}

ACCT_exists = The account is open already.
ACCT_missing = There is no such account.
ACCT-1_self = Nobody disables his own account.
ACCT-1_last = An office keeps at least one enabled administrator; { $others } would be left.
ACCT-2 = The account is disabled.
ACCT-2_enabled = The account is enabled already.
ACCT-3 = A login has letters and digits only.
ACCT-4 = An account of the kind "{ acct-role }" has no such seat.
ACCT-5_machine = A machine has keys and no password.
ACCT-5_person = A person has a password and no keys.
ACCT-5_key_exists = The key is issued already.
ACCT-5_key_missing = The account has no such key.
ACCT-5_key_of_another = The key names another account.
ACCT-7 = The password and its repetition differ.

LOGIN-1 = Five wrong passwords within ten minutes: the account is locked until { $until }.
LOGIN-3_short = A password has at least { $least } characters; yours has { $characters }.
LOGIN-3_classes = A password has at least { $least } of capital letters, small letters, digits and symbols; yours has { $classes }.
LOGIN-3_used = The password is one of your last five.
LOGIN-4 = The login or the password is wrong, or the account cannot sign in for now. Five wrong passwords lock an account for fifteen minutes.
LOGIN-5 = The one-time password was used already; ask your administrator for another.
