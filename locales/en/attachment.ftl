# Attachments. A dot in a code is an underscore here.

title-files-away = The files cannot be reached
files-away = The files cannot be reached at the moment; try again soon.
