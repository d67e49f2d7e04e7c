# Jobs in the background. A dot in a code is an underscore here.

JOB_shape = The background job was made by another release and cannot go on; please ask for it again.
JOB_given_up = The background job did not come to an end in { $attempts } attempts and was given up; please tell the administrator.
