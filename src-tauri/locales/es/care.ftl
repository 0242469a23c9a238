### What guards a student: the care part of a plan, which no shared screen opens; marks that keep
### words out of the family's copy; and the questions about names and copies.
### $student is a short name such as "Amina", $who one or several short names.

## The care part of a plan's page

care-title = Cuidado
care-apart = No está en la pantalla compartida ni va en ninguna copia.
care-read-by = Lo lee { $who }.
care-read-by-nobody = Nadie lo lee todavía.
care-closed = Esta parte es para la orientación de la escuela, quien lleva el caso y las personas adultas nombradas para este plan. Usted no es una de ellas, así que queda cerrada para usted.
care-closed-write = Aun así puede poner algo aquí: nombrar una necesidad de salud o de casa, o mover palabras aquí. Después se leen allí y no aquí.
care-closed-ask = Si necesita leerla, pregunte a quien la lee o a la administración.
care-readers = Quién lee esta parte
care-readers-says = Orientación y quien lleva el caso la leen por su función. Otras personas se nombran aquí, solo para este plan. Cada nombramiento queda con su fecha.
care-reader-by-role = por su función
care-reader-named = para este plan
# $on is a day in words.
care-reader-until = hasta el { $on }
care-reader-end = Ya no
care-reader-add = Nombrar a una persona adulta
care-reader-until-label = Hasta cuándo, si se sabe
care-reader-name = Nombrar
care-name-me = Nombrarse para este plan
care-nobody-else = No hay nadie más a quien nombrar. Añada colegas en Escuela, Personas.
# Needs that stand in the shared plan though the school keeps their kind in care.
care-misplaced = { $count ->
    [one] Una necesidad del plan compartido es de un tipo que su escuela guarda en cuidado. No sale en la pantalla compartida ni en las copias.
   *[other] { $count } necesidades del plan compartido son de un tipo que su escuela guarda en cuidado. No salen en la pantalla compartida ni en las copias.
}
care-misplaced-move = Moverla aquí

## What a student has for school work at home

access-empty = Nadie ha preguntado todavía a { $student }.
access-change = Cambiar
access-ask = Preguntar y anotarlo
access-says = Pregunte a { $student }. Cualquier línea puede quedar vacía.
access-copies = Va en una copia solo si alguien lo enciende para esa copia.
access-words = En palabras
access-two = Aquí hay dos respuestas. Anote la correcta; la otra queda en el registro.

## Needs and supports in care

care-need-none = Aquí no hay ninguna necesidad de salud o de casa.
care-need-add = Nombrar una necesidad de salud o de casa
care-need-change = Cambiar esta necesidad
care-need-share = { $student } la quiere en el plan compartido
care-need-two = Esta necesidad se escribió de dos maneras. Las dos quedan hasta que la escriba de nuevo.
care-need-goal = Para qué meta
care-need-needs-words = escriba lo que se vio o lo que se supone
care-earlier = Palabras que estaban aquí antes
care-remove = Quitarla
care-support-add = Añadir lo que ayuda
care-support-change = Cambiar lo que ayuda
care-support-needs-words = escriba lo que ayuda
care-support-tried = Se probó antes de este plan
care-saved-elsewhere = Ahora está en la parte de cuidado. Usted no la lee aquí.
need-in-care = { $kind } (se guarda en cuidado)
need-move-says = Una necesidad de este tipo se guarda en cuidado. Con ella van lo que ayuda y las notas al lado. El registro de este plan conserva lo que estaba aquí hasta ahora.
need-move-do = Moverla a cuidado
share-title = Al plan compartido
share-says = Salud y casa quedan en cuidado, salvo que { $student } diga otra cosa. Lo que dice { $student } queda con la fecha.
share-words = En palabras de { $student }, si las hay
share-do = { $student } dice que sí

## Moving words to care

move-title = Mover palabras a cuidado
move-open = Mover palabras a cuidado
move-says = Para algo que { $student } contó y que no es para todos. Las palabras salen del plan y quedan en su parte de cuidado, con quien las escribió.
move-from = Dónde están las palabras
move-words = Las palabras
move-part = Marque una parte para mover solo esa. Si no, se mueven todas.
move-log = El registro de este plan conserva lo escrito, sellado con él. Ya no se muestra ni se cuenta. Deshacer devuelve las palabras mientras esta ventana esté abierta.
move-none = Aquí no hay nada escrito que se pueda mover.
move-do = Moverlas a cuidado
move-needs-words = elija primero las palabras
moved-title = Ahora están en cuidado
moved-copies-none = No se hizo ninguna copia mientras estas palabras estaban en el plan.
moved-copies = Estas copias se hicieron mientras las palabras estaban en el plan. Siguen fuera:
# $on a day in words, $audience "the family" and so on, $format "PDF to print".
moved-copy = { $on }: { $format }, { $audience }
# The same where a person was named. $who is a name.
moved-copy-to = { $on }: { $format }, { $who }
moved-by = Las movió aquí { $who }, { $on }
passages-title = Palabras movidas aquí
from-record = Muestra o repaso
from-need = Una necesidad

## What stays out of the family's copy

keep-open = Elegir qué queda fuera
# On the shared screen and where a student is alone: opens the same list.
keep-out = Dejar algo fuera de la copia de la familia
keep-title = No para la copia de la familia
keep-says = Lo que marque queda en el plan y sale de toda copia para la familia. Cualquiera puede marcar cualquier cosa.
keep-none = Todavía no hay nada escrito.
keep-copies = { $count ->
    [one] Antes se hizo una copia para la familia. Sigue teniendo lo que tenía.
   *[other] Antes se hicieron { $count } copias para la familia. Siguen teniendo lo que tenían.
}
keep-passage = No para la copia de la familia
keep-passage-not = Otra vez para la copia de la familia
keep-marked = No para la copia de la familia
keep-whole = Todo
keep-profile = Quién soy

## Copies and those who get them

copy-to-who = Para quién
copy-not-to = { $who } no puede recibir copias. Eso se decide en Escuela, Personas.
copy-names-kept = { $count ->
    [one] Un pasaje tiene un nombre que no es para casa. Queda aquí.
   *[other] { $count } pasajes tienen un nombre que no es para casa. Quedan aquí.
}
copy-access = Poner lo que { $student } tiene en casa para las tareas
copy-access-hint = Solo para esta copia. En la siguiente vuelve a estar apagado.
copy-of-age = { $student } tiene 18 años o más. Una copia para la familia necesita su sí.
copy-of-age-no = { $student } dijo que no el { $on }.
copy-of-age-words = En palabras de { $student }, si las hay
copy-of-age-yes = { $student } dice que sí
copy-of-age-refuse = { $student } dice que no
copy-receivers = Quién recibe una copia
copy-receiver = { $who }, en { $language }
copy-receivers-only = Solo se nombra a quienes pueden recibir una.
copy-made-for = Para { $who }.
# At the end of a conference, in place of the names: somebody of the family is entered, and none of them may receive.
copy-nobody-may = Nadie de la familia puede recibir una copia, así que no se hace ninguna. Eso se decide en Escuela, Personas.

## Names

names-asked-never = Nadie ha preguntado todavía a { $student } por nombres y pronombres.
names-asked = { $who } preguntó el { $on }.
names-asked-no-answer = Sin respuesta, y está bien.
names-ask-words = Lo que dijo { $student }
names-ask-answered = Guardar la respuesta
names-ask-silent = No hubo respuesta
names-same = Como en la escuela
names-row = { $audience }
names-pronouns = Pronombres allí
person-household = Hogar
person-household-hint = Como con Hodan. Una copia lleva los contactos de un solo hogar.
person-family-contact = Teléfono o dirección de esta persona
person-family-contact-hint = Solo este hogar lo ve en su propia copia.
person-born = Fecha de nacimiento
person-needs-year = escribe también el año de nacimiento
person-born-hint = Puede quedar vacía. A los 18 años, una copia para la familia necesita el sí de la o el estudiante.
here-title = ¿Quién está en la sala?
here-says = En casa { $student } usa otro nombre. Quien de la familia esté ante la pantalla ve ese.
here-names =
  { $count ->
    [one] Un texto de este plan dice un nombre que es solo para la escuela. La pantalla lo muestra tal como está.
   *[other] { $count } textos de este plan dicen un nombre que es solo para la escuela. La pantalla los muestra tal como están.
  }
here-names-help = Un texto se puede cambiar antes de que la familia se siente.
# Read after the name of a button that does nothing here.
copy-of-age-first = pregunte primero a la o el estudiante
copy-choose-first = elija quién recibe una
copy-nobody-now = nadie puede recibir una
names-ask-first = escriba lo que dijo
conf-end-copy-own = Cada copia lleva primero el idioma de su familia. Lo que la gente escribió queda como lo escribió.
names-same-name = Es el mismo nombre, escrito de otra forma
names-same-name-hint = En otra escritura u otro orden. Si no, cada nombre queda con sus lectores: los pasajes que lo tienen no van en las copias de los demás.
care-go = Salud y casa están en Cuidado
