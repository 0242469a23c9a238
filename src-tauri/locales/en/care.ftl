### What guards a student: the care part of a plan, which no shared screen opens; marks that keep
### words out of the family's copy; and the questions about names and copies.
### $student is a short name such as "Amina", $who one or several short names.

## The care part of a plan's page

care-title = Care
care-apart = Not on the shared screen, and in no copy.
care-read-by = Read by { $who }.
care-read-by-nobody = Nobody reads it yet.
care-closed = This part is for the school’s counsellor, the case manager and adults named for this plan. You are none of them, so it stays closed to you.
care-closed-write = You can still put something in it: name a need of health or home, or move words here. They are then read there and not here.
care-closed-ask = If you need to read it, ask one of its readers or an administrator.
care-readers = Who reads this part
care-readers-says = Counsellors and case managers read it by their role. Others are named here, for this plan only. Each naming is kept with its date.
care-reader-by-role = by role
care-reader-named = named for this plan
# $on is a day in words.
care-reader-until = named until { $on }
care-reader-end = No longer
care-reader-add = Name an adult
care-reader-until-label = Until, if you know
care-reader-name = Name
care-name-me = Name yourself for this plan
care-nobody-else = Nobody else can be named. Add colleagues under School, People.
# Needs that stand in the shared plan though the school keeps their kind in care.
care-misplaced = { $count ->
    [one] One need in the shared plan is of a kind that your school keeps in care. It stays off the shared screen and out of copies.
   *[other] { $count } needs in the shared plan are of a kind that your school keeps in care. They stay off the shared screen and out of copies.
}
care-misplaced-move = Move it here

## What a student has for school work at home

access-empty = Nobody has asked { $student } yet.
access-change = Change
access-ask = Ask and write it down
access-says = Ask { $student }. Any line may stay empty.
access-copies = It goes into a copy only where somebody turns it on for that one copy.
access-words = In words
access-two = Two answers stand here. Write down the one that is right; the other stays in the log.

## Needs and supports in care

care-need-none = No need of health or home is named here.
care-need-add = Name a need of health or home
care-need-change = Change this need
care-need-share = { $student } wants it in the shared plan
care-need-two = This need was written in two ways. Both stay until you write it once more.
care-need-goal = For which goal
care-need-needs-words = write what was seen or what is assumed
care-earlier = Words that stood here before
care-remove = Take it out
care-support-add = Add what helps
care-support-change = Change what helps
care-support-needs-words = write what helps
care-support-tried = Tried before this plan
care-saved-elsewhere = It stands in the care part now. You do not read it here.
need-in-care = { $kind } (kept in care)
need-move-says = A need of this kind is kept in care. With it go what helps and the notes beside it. The log of this plan keeps what stood here until now.
need-move-do = Move it to care
share-title = Into the shared plan
share-says = Health and home stay in care unless { $student } says otherwise. What { $student } says is kept with the date.
share-words = In { $student }’s words, if any
share-do = { $student } says yes

## Moving words to care

move-title = Move words to care
move-open = Move words to care
move-says = For something { $student } told that is not for everyone. The words leave the plan and stand in its care part, with who wrote them.
move-from = Where the words stand
move-words = The words
move-part = Mark a part of them to move only that. Otherwise all of them move.
move-log = The log of this plan keeps what was written, sealed with it. It is shown and told no more. Undo puts the words back while this window is open.
move-none = Nothing is written here that could move.
move-do = Move them to care
move-needs-words = choose the words first
moved-title = They are in care now
moved-copies-none = No copy was made while these words stood in the plan.
moved-copies = These copies were made while the words stood in the plan. They are still out there:
# $on a day in words, $audience "the family" and so on, $format "PDF to print".
moved-copy = { $on }: { $format }, { $audience }
# The same where a person was named. $who is a name.
moved-copy-to = { $on }: { $format }, { $who }
moved-by = Moved here by { $who }, { $on }
passages-title = Words moved here
from-record = Evidence or check-in
from-need = A need

## What stays out of the family's copy

keep-open = Choose what stays out
# On the shared screen and where a student is alone: opens the same list.
keep-out = Keep something out of the family’s copy
keep-title = Not for the family’s copy
keep-says = What you mark stays in the plan and leaves every copy for the family. Anyone may mark anything.
keep-none = Nothing is written yet.
keep-copies = { $count ->
    [one] One copy for the family was made before. It still holds what it held.
   *[other] { $count } copies for the family were made before. They still hold what they held.
}
keep-passage = Not for the family’s copy
keep-passage-not = For the family’s copy again
keep-marked = Not for the family’s copy
keep-whole = All of it
keep-profile = Who I am

## Copies and those who get them

copy-to-who = To whom
copy-not-to = { $who } may not receive copies. That is set under School, People.
copy-names-kept = { $count ->
    [one] One passage holds a name that is not for home. It stays here.
   *[other] { $count } passages hold a name that is not for home. They stay here.
}
copy-access = Put in what { $student } has for school work at home
copy-access-hint = For this one copy only. It is off again for the next.
copy-of-age = { $student } is 18 or older. A copy for the family wants { $student }’s yes.
copy-of-age-no = { $student } said no on { $on }.
copy-of-age-words = In { $student }’s words, if any
copy-of-age-yes = { $student } says yes
copy-of-age-refuse = { $student } says no
copy-receivers = Who gets a copy
copy-receiver = { $who }, in { $language }
copy-receivers-only = Only those are named who may receive one.
copy-made-for = For { $who }.
# At the end of a conference, in place of the names: somebody of the family is entered, and none of them may receive.
copy-nobody-may = Nobody of the family may receive a copy, so none is made for them. That is set under School, People.

## Names

names-asked-never = Nobody has asked { $student } about names and pronouns yet.
names-asked = { $who } asked on { $on }.
names-asked-no-answer = No answer, and that is fine.
names-ask-words = What { $student } said
names-ask-answered = Keep the answer
names-ask-silent = No answer given
names-same = As at school
names-row = { $audience }
names-pronouns = Pronouns there
person-household = Household
person-household-hint = Like with Hodan. A copy carries the contacts of one household only.
person-family-contact = Telephone number or address of this person
person-family-contact-hint = Only this household sees it on its own copy.
person-born = Date of birth
# Why a person cannot be kept yet: the date of birth has no year, or cannot be read.
person-needs-year = write the year of birth too
person-born-hint = It may stay empty. At 18 a copy for the family wants the student’s yes.
here-title = Who is in the room?
here-says = { $student } goes by another name at home. Whoever of the family sits at the screen sees that one.
here-names =
  { $count ->
    [one] One text of this plan says a name that is for school only. The screen shows it as it is.
   *[other] { $count } texts of this plan say a name that is for school only. The screen shows them as they are.
  }
here-names-help = A text can be changed before the family sits down.
# Read after the name of a button that does nothing here.
copy-of-age-first = ask the student first
copy-choose-first = choose who gets one
copy-nobody-now = nobody may receive one
names-ask-first = write what the student said
conf-end-copy-own = Each copy has its family’s language first. What people wrote stays as they wrote it.
names-same-name = It is the same name, written another way
names-same-name-hint = In another script or order. Otherwise each name stays with its readers: passages that hold one stay out of the others’ copies.
care-go = Health and home stand under Care
