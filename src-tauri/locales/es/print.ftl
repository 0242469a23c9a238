### Words on printed pages, and on the page for a phone.
### { $student } and { $teacher } are short names such as "Amina" or "Ms. Okafor".
### { $date } is a date in words, such as "12 de noviembre de 2026" or "11 de diciembre".

## Head and foot of every page

# Title of the file, as a screen reader announces it.
page-title-family = { $student }, página para la familia, { $date }
page-title-plan = { $student }, plan de { $year }, { $date }
head-grade = Grado { $grade }
head-grade-teacher = Grado { $grade }, { $teacher }
head-plan = Plan de { $year }
head-made_on = Hecho el { $date }
head-for = Para { $recipient }
foot-page = Página { $page } de { $pages }
# Printed where no speaker of the language has checked the labels.
draft-labels = Etiquetas en { $language } sin revisar por un hablante.
language-en = inglés
language-es = español
language-ar = árabe
language-so = somalí

## The family page

family-goals = Mis metas
family-promises = Promesas
family-promises-three = Tres promesas
family-help = Cómo ayudar, sin pantallas
family-ask = Preguntas en casa
family-call = A quién llamar
# Above the telephone number that the school has for this home.
family-household = La escuela le llama aquí. ¿Sigue siendo correcto?
family-back = Palabras de casa, en cualquier idioma
family-more_room = Hay más espacio en la página 2. Tráiganla, mándenla o léanla por teléfono.
family-nothing_yet = Aquí todavía no hay nada escrito.
# The second page, for the family's answer. The name of the student stands above.
reply-title = Palabras de casa
reply-how = Escriban en cualquier idioma. También pueden dibujar. Nada es obligatorio.
reply-first = Lo que la escuela debe saber
reply-second = Lo que esperan de este año
reply-third = Una pregunta para la próxima vez
reply-who = Escrito por
reply-when = Fecha
reply-send = Tráiganla, mándenla o léanla por teléfono a { $teacher }.

## Goals

goal-until = hasta el { $date }
goal-said_yes = { $person } dijo que sí.
goal-said_no = { $person } dijo que no.
goal-is_next = Sigue { $person }.
goal-said_yes_on = { $person } dijo que sí el { $date }
goal-said_no_on = { $person } dijo que no el { $date }
goal-closed_because = Por qué se cerró
goal-no_reason = No se dio ninguna razón
# $year: el año escolar del plan del que viene, como 2025–26.
goal-came_from = Del plan de { $year }
supports-tried_before = Ya se probó, { $year }
goal-reworded = La frase ha cambiado desde entonces.
goal-counts_towards = Cuenta para
goal-purposes = Para qué sirve
goal-leads = Quién guía
goal-led = { $lead }
goal-led_since = { $lead }, desde el { $date }
goal-from_list = De la lista de la escuela
goal-went_on = { $person } siguió sin evidencia de lo que hay debajo
fit-said = { $person }: esto no encaja
fit-about = Sobre
fit-waits = Está en el recorrido de la próxima conferencia.
fit-answered = { $person }, { $date }: «{ $words }»
chose-student = Eligió { $student }
chose-together = Eligieron { $student } y { $teacher }
chose-teacher = Eligió { $teacher }
# After the student's name and mark: "▮ Amina ◆ and Ms. Okafor".
chose-and = y { $teacher }
chose-nobody = Sin elegir todavía

## Two or more people set one thing apart from each other: every value stays,
## each with who says it, until a person chooses.

both-of = { $value } (según { $person })
both-stay = { $count ->
    [2] los dos valores se quedan hasta que alguien elija uno
   *[other] todos los valores se quedan hasta que alguien elija uno
}
counts-says = (según { $person })
counts-lists = { $count ->
    [2] Aquí hay dos listas. Las dos se quedan hasta que alguien elija una.
   *[other] Aquí hay { $count } listas. Todas se quedan hasta que alguien elija una.
}

## What waits for a person, as questions beside a goal

asked-quiet = Sin evidencia ni revisión desde el { $date }.
asked-quiet-again = ¿Qué otra manera, persona adulta o forma de mostrar podría ayudar?
asks-title = Preguntas que esperan
law-there = está
law-not_yet = todavía no

## Experiences

experience-for_goal = Para la meta
experience-pathway = Forma de aprender
experience-no_interest = todavía ninguno
# The level of the task, such as "Take apart"; never said of a student.
experience-level = Tipo de tarea
experience-competencies = Cuenta para
experience-placement = Dónde
experience-provision = Acordado para su tecnología
experience-looks_after = La persona adulta que se ocupa
experience-check_on = Se mira en conjunto
experience-on = el { $date }

## Supports

supports-needs = Lo que hace falta
supports-table = Lo que ayuda
supports-what = Lo que ayuda
supports-who = Quién
supports-planned = Por semana
supports-given = Dados
supports-helped = ¿Ayudó?
supports-minutes = { $minutes } min
supports-ask_on = Preguntar el { $date }
supports-none = Sin plan
supports-tried_earlier = Se probó antes
supports-for = Para

## Evidence and check-ins

evidence-line = { $person }, { $medium }, { $date }
# The end of a line such as "Amina, sound, 1 minute 10, kept in the app, 28 October".
evidence-in_the_app = queda en la aplicación
evidence-seen = Lo que se ve
evidence-heard = Lo que se oye
evidence-own_look = { $person } miró primero
evidence-other_look = La otra mirada
evidence-check_ins = Revisiones
check_in-line = { $person }, { $date }
check_in-where = Dónde estoy
check_in-in_the_way = Lo que estorba
check_in-in_the_way_listed = Qué estorba, de la lista de la clase
check_in-tried = Lo que probé
check_in-next = El próximo paso
check_in-helped = ¿Ayudó?
check_in-could_help = Qué podría ayudar
check_in-again = Próxima revisión
check_in-again_on = { $date }
# $person answers a student's check-in; whether it helped and words may follow.
check_in-answer = { $person }

## Agreements

agreements-who = Quién
agreements-what = Qué
agreements-by = Para cuándo
agreement-looked-kept = { $person }, { $date }: se cumplió
agreement-looked-not_yet = { $person }, { $date }: todavía no
agreement-looked-changed = { $person }, { $date }: cambió

## Notes, suggestions, story

note-interpreted = En otras palabras
note-asks = { $person } pregunta
note-settled = { $person } lo dio por aclarado el { $date }.
note-about_section = Junto a «{ $section }»
suggestion-head = { $person } sugiere
suggestion-was = La frase como estaba
suggestion-open = Espera a que { $student } elija.
suggestion-take = { $student } la tomó el { $date }.
suggestion-keep_mine = { $student } dejó su propia frase el { $date }.
suggestion-keep_both = { $student } dejó las dos el { $date }.
suggestion-answers_stay = Las dos respuestas se quedan hasta que { $student } elija una.
suggestions = Sugerencias
story-first = Lo más nuevo primero
whose_words = De quién son las palabras de este plan
whose_words-share = { $who } { $share }
whose_words-of_100 = De cada 100 palabras.
whose_words-alt = De cada 100 palabras: estudiante { $student }, familia { $family }, escuela { $school }.

## Yes and signatures

signed-title = Quién dijo que sí
signed-nobody = Nadie ha dicho que sí todavía.
signed-how = Una firma es bienvenida y nunca hace falta. Nada espera por ella.
signed-name = Nombre
signed-line = Firma
signed-date = Fecha

## Empty parts

empty-part = Aquí todavía no hay nada.

## The page for a phone

html-write = Escribir a { $teacher }
html-not_private = Este mensaje va por correo electrónico común. No es privado. Para cosas privadas, llamen o vengan.
html-subject = Palabras de casa, para { $student }
html-body = Escriban en cualquier idioma:
html-skip = Ir a las palabras
html-margin = Notas al lado
html-jump = Partes de esta página
html-call = Llamar a { $name }

## The recovery sheet

recovery_sheet-title = Hoja de recuperación
recovery_sheet-page_title = Hoja de recuperación, { $school }, { $date }
recovery_sheet-what = Esta hoja abre los planes cuando se olvida la frase de acceso. Quien la tenga puede leerlos. Guárdela bajo llave, lejos de la computadora.
recovery_sheet-code = El código
recovery_sheet-how = Cómo se usa
recovery_sheet-step-1 = Abra Waymark en la computadora donde están los planes.
recovery_sheet-step-2 = Elija «Olvidé mi frase de acceso».
recovery_sheet-step-3 = Escriba el código. Los espacios y las minúsculas no importan.
recovery_sheet-step-4 = Elija una frase nueva e imprima otra hoja. Esta deja de servir.
recovery_sheet-whose = Para { $person }, { $school }
recovery_sheet-kept = Dónde se guarda
recovery_sheet-opened = Abierta el día, por quién

## The sheet with an invitation's code

invitation_sheet-title = Código de invitación
invitation_sheet-page_title = Código de invitación, { $school }, { $date }
invitation_sheet-what = Este código y el archivo de la invitación, juntos, abren los planes en otra computadora. Llévelos separados hasta llegar: el archivo en la memoria, esta hoja en otro bolsillo.
invitation_sheet-code = El código
invitation_sheet-how = Cómo se usa
invitation_sheet-step-1 = Abra Waymark en la otra computadora y conecte la memoria.
invitation_sheet-step-2 = Elija «Unirse con una invitación» y luego el archivo de la memoria.
invitation_sheet-step-3 = Escriba el código. Los espacios y las minúsculas no importan.
invitation_sheet-step-4 = Traiga de vuelta el primer archivo. Después rompa esta hoja: el código sirve una vez.
invitation_sheet-whose = Para { $person }, { $school }
invitation_sheet-kept = Entregado a
invitation_sheet-opened = Usado el día

transfer_sheet-title = Código de traslado
transfer_sheet-page_title = Código de traslado, { $school }, { $date }
transfer_sheet-what = Este código y el paquete de traslado, juntos, abren los planes del estudiante en la próxima escuela. Mándelos separados: el archivo en una memoria o por correo, esta hoja por otro camino.
transfer_sheet-code = El código
transfer_sheet-how = Cómo se usa
transfer_sheet-step-1 = Abra Waymark en la próxima escuela y entre en la clase.
transfer_sheet-step-2 = Elija «Abrir un paquete de traslado» y luego el archivo.
transfer_sheet-step-3 = Escriba el código. Los espacios y las minúsculas no importan.
transfer_sheet-step-4 = Miren los planes junto con el estudiante. Después rompa esta hoja.
transfer_sheet-whose = { $person }, de { $school }
transfer_sheet-kept = Entregado a
transfer_sheet-opened = Abierto el día

## The blank form, for a plan made on paper

blank-page_title = Plan en blanco, { $school }
blank-title = Un plan en papel
blank-how = Llenen lo que quieran, en cualquier idioma. Lo que quede vacío puede venir después.
blank-name = Nombre
blank-date = Fecha
blank-goal = Una meta
blank-chose = Quién eligió
blank-chose-student = estudiante
blank-chose-together = en conjunto
blank-chose-teacher = docente
blank-who = Quién
blank-what = Qué
blank-by = Para cuándo
blank-words = Palabras de la familia, en cualquier idioma
blank-present = Quién está aquí
