### What is kept of a student, and what was done with it. The window fetches these words with the
### pages that say them. $student is the student's whole name.

kept-title = What is kept of { $student }
kept-back = Back to the plan

## The log

done-title = What was done
done-says = Who opened which plan on your computers, and what left, was named or was changed on any. A plan that is opened several times before the program closes is told once. Others’ computers keep what was opened on them.
done-says-one = Who opened the plan on your computers, and which copies left any. A plan that is opened several times before the program closes is told once.
done-only = Show
done-all = everything
done-opened = what was opened
done-left = what left
done-rights = who may do what
done-vault = ways in and computers
done-when = When
done-what = What
# $count is how many lines are not shown yet.
done-earlier = { $count ->
    [one] Show one earlier line
   *[other] Show earlier lines ({ $count })
}
done-none = Nothing was done yet.

## Everything held, in one folder

pack-title = Everything held on { $student }
pack-says = When a family asks what the school keeps, one folder holds it: the plan of every year to read and as data, what adults prepared, care where you read it, names and family, the log, and the attachments.
pack-others = Names of other students and their families are replaced.
pack-own = Your own notes are not in it for as long as nobody else can read them. Shared with anyone, a note is part of the record.
pack-read = Read it once before you give it away: a nickname or a face in a photo is not found.
pack-write = Write it into a folder
# $name is the folder's name, $count how many files are in it.
pack-written = Written as “{ $name }”, { $count ->
    [one] one file
   *[other] { $count } files
}.
pack-replaced = { $count ->
    [0] No name of another student was found.
    [one] One name of another student was replaced.
   *[other] { $count } names of other students were replaced.
}
pack-own-left = { $count ->
    [one] One own note stays out.
   *[other] { $count } own notes stay out.
}
pack-no-care = The care part of a year that you do not read is not in it. The first page names who reads it.
pack-not-here = { $count ->
    [one] One attachment is not on this computer. The list names it.
   *[other] { $count } attachments are not on this computer. The list names them.
}

## How long plans are kept

rule-title = How long plans are kept
rule-says = By this rule plans become due. Nothing is erased by itself: a person does it, and a hold stops it.
rule-years = Years
rule-from = Counted from the end of
rule-last_year = the student’s last school year here
rule-last_year-hint = All plans of a student are kept together until then.
rule-plan_year = the plan’s own school year
rule-plan_year-hint = An early plan becomes due while the student is still here.
rule-says-last_year = { $years } years after the student’s last school year here. An administrator changes it.
rule-says-plan_year = { $years } years after the plan’s own school year. An administrator changes it.

due-title = Due by the rule
due-says = An administrator erases these, after a last look at whether somebody still needs them.
due-student = Student
due-years = Plans for
due-on = Due since
due-held = held by { $who }
# $on is a day in words.
due-none-until = Nothing is due before { $on }.
due-none = Nothing is due.
# $years is one or more school years, $on a day in words.
due-line = The plans for { $years } are kept until { $on } by the school’s rule.

## Holds

holds-title = Holds
hold-open = Set a hold
hold-title = A hold on the plans of { $student }
hold-says = While a hold stands, nothing of the student is erased, on any computer that knows of it.
hold-why = Why
hold-why-hint = Others of the school read it. It may stay empty.
hold-until = Until
hold-until-hint = Without a day it lasts until somebody ends it.
hold-do = Set the hold
hold-set = The hold stands.
hold-ended = The hold is ended.
# $who is a short name, $at and $until are days in words.
hold-line = Held by { $who } since { $at }.
hold-line-until = Held by { $who } since { $at }, until { $until }.
hold-because = Why: { $why }
hold-no-reason = No reason was given.
hold-end = End the hold

## Erasing

erase-open = Erase
erase-title = Erase the plans of { $student }?
erase-says = The plans for { $years }, with everything adults wrote beside them. This cannot be undone.
erase-means-all = Their keys are destroyed on this computer, and the words, care, attachments and history with them.
erase-means-others = Other computers erase them when they read what this one writes. The list here says which have.
erase-means-stays = The name stays in the list of people, and the log keeps who did what, without any words of the plans. Notes that adults wrote for themselves alone stay sealed on their own computers, and no page shows them.
erase-means-out = Copies on paper, files that were made, sticks and backups made before stay where they are, with the plans in them. A backup that is brought back brings the plans back until it hears of this.
erase-do = Erase for good
erased-done = Erased on this computer.
erased-others = Erased on this computer. It is still to reach { $names }.
erased-title = Erased
erased-this = this computer
# $years is one or more school years, $who a short name, $at a day in words.
erased-line = { $years }: erased by { $who } on { $at }.
erased-confirmed = Erased on: { $names }.
# $names are computers, each with when it was last heard from.
erased-waits = Not heard from since: { $names }.
erased-heard = { $name } (last heard on { $at })
erased-never-heard = { $name } (never heard from)
erased-held = A hold of { $who } stops it on this computer.
erased-held-until = A hold of { $who } stops it on this computer until { $until }.
erased-late = { $count ->
    [one] One piece that came afterwards was kept out.
   *[other] { $count } pieces that came afterwards were kept out.
}
done-keeping = rule, holds, erased

## Changing schools: a transfer pack
## $student is a whole name.

transfer-title = Changing schools
transfer-says = A transfer pack takes this student’s plans to the next school, without classmates. It opens there with a code on paper.
transfer-open = Make a transfer pack
transfer-dialog = A transfer pack for { $student }
transfer-dialog-says = A file goes on the stick. A code goes on paper. Together they open the plans at the next school.
transfer-in-plans = The plans of every year are in it, with whose words they are, and the evidence.
transfer-in-others = Names of other students and of their families are replaced. How to reach the family is not in it.
transfer-in-adults = Adults of this school go along as names. They can do nothing at the next school.
transfer-staff = What adults prepared goes along
transfer-staff-hint = For conferences, before they met the student’s part.
transfer-care = The care part goes along
transfer-care-hint = Only for whoever reads it here. Ask the student first.
transfer-make = Write the file
transfer-made-title = The transfer pack is ready
# $folder is a folder's name.
transfer-made-file = { $count ->
    [one] The file { $name } is in { $folder }. One plan is in it.
   *[other] The file { $name } is in { $folder }. { $count } plans are in it.
}
transfer-made-code = This is its code. It is shown once.
transfer-made-apart = Send the file and the code apart. Whoever has both can read the plans. At the next school choose “Open a transfer pack” on the class page.
transfer-made-replaced = { $count ->
    [0] No name of another student was found.
    [one] One name of another student was replaced.
   *[other] { $count } names of other students were replaced.
}
transfer-made-left = { $count ->
    [one] One attachment is not in it: it is not on this computer, or there was no room.
   *[other] { $count } attachments are not in it: they are not on this computer, or there was no room.
}
