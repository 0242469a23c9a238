## What a new school begins with, and changes as it likes

begin-term-first = Term 1
begin-term-second = Term 2
begin-holiday-autumn = Autumn days
begin-holiday-winter = Winter break
begin-holiday-february = February break
begin-holiday-spring = Spring break
