### Making a copy of a plan: for whom, in which words, and what is in it.
### $student is a short name such as "Amina".

exp-title = Make a copy of { $student }’s plan
exp-back = Back to the plan
exp-whom = Who is it for?
exp-for-family-hint = One page, and a page to write back on
exp-recipient = To whom
exp-recipient-nobody = Nobody in the family may receive a copy yet. Say who may under School, People.
exp-language = Language
exp-second = Beside it
exp-second-none = None
exp-paper = Paper
exp-paper-letter = Letter
exp-paper-a4 = A4
exp-large = Large print
exp-format = As
exp-format-pdf = PDF to print
exp-format-html = Page for a phone
exp-format-transfer = Transfer pack
exp-format-json = Plan file
exp-in = In:
exp-stays = Stays here:
exp-draft = The labels in { $languages } are a draft. No speaker has checked them yet, and the page says so.
exp-dated = Each copy is dated and listed in the plan.

## What stays here where only its kind matters, not how many. Parts without
## words here are called as they are in the list of what is in.

exp-stays-goals = goals
exp-stays-experiences = places to learn
exp-stays-needs = needs
exp-stays-supports = supports
exp-stays-evidence = evidence
exp-stays-check_ins = check-ins
exp-stays-promises = promises
exp-stays-notes = notes in the margin
exp-stays-suggestions = suggestions
exp-stays-marked = what is marked as not for the family

## What cannot be printed

exp-missing = These signs cannot be printed:
# $character is one sign, $place says where it stands in the plan.
exp-missing-one = { $character } in { $place }
exp-missing-do = Write it another way there, or make the page for a phone: it shows every sign that the phone knows.
exp-missing-phone = Show the page for a phone

## The preview

exp-preview = The copy
exp-making = Setting the pages.
# Read out for the picture of a page.
exp-page-alt = Page { $n } of { $of } of the copy
exp-page-of = { $of ->
    [one] One page.
   *[other] Page { $n } of { $of }.
}
exp-gets-family = This is what the family gets.
exp-gets-student = This is what { $student } gets.
exp-gets-school = This is what goes into the school file.
exp-gets-next_teacher = This is what the next teacher gets.
exp-phone-preview = This page opens on a phone with no network. It has no script in it.
exp-phone-frame = The page for a phone
exp-json-about = A file that Waymark on another computer can open, with every word and whose it is. It is not for reading.
exp-json-size = { $kilobytes } kB
exp-before = The page before
exp-after = The next page
# Read after the name of a button that does nothing here.
exp-first = this is the first
exp-last = this is the last

## Making it

exp-make-pdf = Make the PDF
exp-make-html = Make the page
exp-make-json = Make the plan file
exp-not-now = first change the signs that are named
exp-writing = Writing the copy.
exp-elsewhere = Into another folder
# $name is a file name, $folder a folder.
exp-made = { $name } is in { $folder }.
exp-open = Open it
exp-show = Show in folder
