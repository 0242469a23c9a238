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
