# The frame of every page.

site-name = Clearing House
site-of = CICA Secretariat
menu = Menu
skip-to-content = Skip to the content
ways = Parts of the site
sign-out = Sign out
footer = Clearing House of the CICA Secretariat. Dates are calendar dates in Astana.
coverage = Sample and incomplete records, which reach until { $until }. What is not in them may still have been done.

way-first-page = First page
way-list = Priority areas
way-duties = Duties
way-meetings = Meetings and decisions
way-states = States
way-modalities = Modalities
way-journal = Journal
way-register = Registering
way-accounts = Accounts
way-design = How these pages are made

post-officer = Secretariat, officer
post-administrator = Secretariat, administrator
post-delegate = { $state }, delegate
post-senior-official = { $state }, senior official
post-observer = { $state }, observer

as-of-label = As of
as-of-show = Show
as-of-today = Back to today
as-of-notice = This is the record as of { $date }: what became known later is not in it.

printed-on = Printed on { $date }
filter-show = Show
filter-clear = Clear
filter-unknown = “{ $text }” is none of the choices here. The list is not narrowed by it.
filter-all-states = All states
filter-all-areas = All areas
filter-all-kinds = All duties
page-earlier = Earlier page
page-later = Next page
sample = sample

# States in a sentence: all but the last, with commas between them, and the last.
list-and = { $before } and { $last }

# What becomes of a failure.
failure-heading-invalid = Something that was entered is not right
failure-text-invalid = Nothing has been changed. Please correct what is named below.
failure-heading-refused = This cannot be done
failure-text-refused = Nothing has been changed. The reasons are these.
failure-heading-denied = This is not open to you
failure-text-denied = Nothing has been changed.
failure-heading-not-found = There is no such page
failure-text-not-found = The address may be mistyped, or what stood here may have moved.
failure-heading-stale = It has been changed meanwhile
failure-text-stale = Somebody else has changed this record since you opened it. Nothing of yours has been written.
failure-heading-failed = Something is broken
failure-text-failed = It is not your fault, and nothing has been changed. The Secretariat finds the cause by this number:
failure-heading-sign-in-wanted = Please sign in
failure-text-sign-in-wanted = A token or a session is wanted.

denied-read-scope = This token may only read.
failure-heading-of-another = This form was opened by another account
failure-text-of-another = Nothing has been done, and nothing of what was typed has been kept here. In this browser somebody else has signed in since. Please go back to the window and copy what is needed, sign in again as the person who opened the form, or open the form anew.
failure-heading-from-elsewhere = This form came from another site
failure-text-from-elsewhere = Nothing has been done. Please open the page here and try again.
