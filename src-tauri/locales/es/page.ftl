### Palabras de la página de un plan. Las etiquetas comunes con el papel están en plan.ftl.
### $student es el nombre corto del estudiante, $who el nombre corto de una o varias personas.

## Cabecera y camino

plan-for = Plan de { $year }.
plan-met = Se miró en conjunto el { $on }.
plan-not-met = Todavía no se miró en conjunto.
conference-on = Conferencia el { $on } a las { $at }.
conference-cut-off = La conferencia se cortó. Sigue donde estaba.
conference-open = Abrir la conferencia
conference-go-on = Seguir con la conferencia
conference-plan = Fijar una conferencia
conference-day = Día
conference-time = Hora
time-wrong = Escribe una hora como 10:50
family-copy = Copia para la familia
plan-of-year = Plan de { $year }
plan-other-of-year = El otro plan de { $year }
plan-joined = Este plan se unió a otro. Queda para leerlo.
plan-joined-open = Abrir el otro
came-from = Del plan de { $year }
tried-before = Ya se probó, { $year }
carry-from = Traer algo de { $year }
carry-into = Llevar este plan a { $year }
carry-title = ¿Qué viene también a { $year }?
carry-says = Viene con las palabras de quienes las escribieron. El plan de { $year } queda como está, para leerlo.
carry-nothing = En ese plan no hay nada que pueda venir.
carry-profile = En las palabras del estudiante
carry-goals = Metas que siguen. Cada una pide un nuevo sí
carry-needs = Necesidades que todavía no están cubiertas
carry-supports = Lo que ayudó
carry-agreements = Lo que se acordó
carry-needs-one = elige algo primero
carry-do = Traer esto
plan-begin-year = Empezar el plan de { $year }
trail-label = Partes de este plan
count-proposed = { $count ->
    [one] 1 propuesta
   *[other] { $count } propuestas
}
count-agreed = { $count ->
    [one] 1 acordada
   *[other] { $count } acordadas
}
count-live = { $count } en marcha
count-met = { $count ->
    [one] 1 lograda
   *[other] { $count } logradas
}
count-changed = { $count ->
    [one] 1 cambiada
   *[other] { $count } cambiadas
}
count-parked = { $count } en pausa
count-set_aside = { $count ->
    [one] 1 dejada de lado
   *[other] { $count } dejadas de lado
}
count-pieces = { $count ->
    [one] 1 pieza
   *[other] { $count } piezas
}

## La pluma

pen-title = La pluma
pen-says = De quién son las próximas palabras, y quién las escribe.
pen-who-speaks = ¿Quién habla?
pen-who-types = ¿Quién escribe?
pen-interpreter = ¿Con intérprete?
pen-nobody = Nadie
pen-language = ¿En qué idioma?
pen-needs-speaker = elige primero quién habla
pen-claim = De quién son las palabras es lo que dijeron quienes estaban. Una computadora solo puede probar que fue esta computadora.
pen-take = Tomar la pluma
pen-pass = Pasar la pluma
pen-change = Cambiar la pluma
pen-writes = { $who } escribe.
pen-speaks = { $count ->
    [one] { $who } habla.
   *[other] { $who } hablan.
}
pen-through = { $who } interpreta.
pen-types = { $who } escribe.

## Textos

words-open = Pulsa Intro para escribir aquí.
words-suggest = Pulsa Intro para sugerir un cambio. La frase queda como está.
words-none = Todavía no hay nada aquí
hint-strengths = ¿Para qué te busca la gente? Empieza por ahí.
hint-passions = ¿De qué podrías hablar todo el día?
hint-aspirations = ¿Qué te gustaría que fuera verdad un día?
hint-languages = ¿Qué idiomas viven en casa y con tus amistades?
hint-community = ¿Qué sabe tu gente que la escuela debería saber?
hint-learn_best = ¿Cuándo se siente bien aprender?
hint-in_the_way = ¿Qué lo hace difícil?
hint-trusted_adult = ¿A quién se lo contarías?
hint-statement = Escribe la meta con tus palabras.
hint-statement-from-list = Con tus propias palabras, si quieres.
hint-why = ¿Por qué vale la pena?
hint-title = ¿Qué se hace ahí?
hint-place = ¿En la escuela o fuera?
hint-adult = ¿Quién acompaña?
hint-with_whom = Nombres de quienes participan
hint-interest = Ninguno todavía
hint-supports_needed = ¿Qué haría posible participar?
hint-technology = Ninguna
hint-without_technology = Un préstamo, tiempo en la escuela o papel
hint-who_shows = Una persona por su nombre
hint-seen = ¿Qué vio u oyó alguien?
hint-assumed = ¿Qué es solo lo que se piensa?
hint-support = ¿Qué ayuda?
hint-who = Quién lo da, y cuándo
hint-promise = ¿Qué se promete?
hint-when = ¿Para cuándo?
hint-did_it_help = En palabras del estudiante

## Sugerencias

suggests = { $who } sugiere
suggests-now = { $who } sugiere
suggest-label = { $text }, como tú lo dirías
suggest-send = Sugerir esto
suggest-take = Tomarla
suggest-mine = Dejar la mía
suggest-both = Dejar las dos
suggest-pass = Pasar la pluma a { $student } para responder
suggest-stays = La frase de { $student } queda en la historia de todos modos.
suggest-moved = La frase ha cambiado desde entonces.
suggest-settled = { $count ->
    [one] 1 sugerencia resuelta
   *[other] { $count } sugerencias resueltas
}
suggest-first = La frase como estaba
suggest-offered = { $who } sugirió el { $on }
suggest-was-take = { $student } la tomó el { $on }.
suggest-was-keep_mine = { $student } dejó su propia frase el { $on }.
suggest-was-keep_both = { $student } dejó las dos el { $on }.
suggest-apart = Se dieron dos respuestas por separado, en dos computadoras. Las dos quedan hasta que { $student } elija.
suggest-said-take = la tomó, { $on }
suggest-said-keep_mine = dejó su propia frase, { $on }
suggest-said-keep_both = dejó las dos, { $on }

## Dos respuestas para un campo

conflict-says = { $count ->
    [2] { $what }. Las dos quedan hasta que alguien elija.
   *[other] { $what }. Todas quedan hasta que alguien elija.
}
conflict-keep = Dejar esta

## Metas

goal-answers = Responde a lo que hace falta: { $needs }.
goal-need = ¿De qué necesidad parte?
from-school-list = De la lista de la escuela:
routine-from-list = Tomar una de la lista de la escuela
routine-title = De la lista de la escuela
routine-says = Está en las palabras de la escuela. { $student } puede poner las suyas en su lugar.
routine-which = ¿Cuál?
routine-choose = elige una primero
routine-take = Tomarla
class-goals-only-says = Esta clase solo tiene metas en común. No se sigue nada de un solo estudiante.
empty-class-goals = La clase todavía no tiene metas
empty-class-goals-says = Una clase escribe sus metas en Escuela, Escuela y clase.
lead-since = desde el { $on }
goal-first = Escribir una primera meta
goal-add = Escribir una meta nueva
goal-unnamed = Una meta todavía sin palabras
goal-details = Fecha, área y más
goal-more = Escribir más sobre esta meta
goal-check-in = Revisar
goal-say = Decir sí o no
goal-to-live = Empezar
goal-to-met = Lograda
goal-to-parked = Poner en pausa
goal-to-changed = Se volvió otra meta
goal-to-set_aside = Dejar de lado
goal-with-project = con el proyecto de clase: { $question }
goal-for = Es para: { $purposes }.
until = Hasta el { $on }
waits-for = Espera a { $who }.
said-yes = dijo que sí el { $on }
said-no = dijo que no el { $on }
said-both = { $who } dijo que sí y que no, en dos computadoras. Los dos quedan hasta que se diga uno otra vez.
reworded-since = La meta cambió de palabras desde entonces.
confirm-title = Sí o no a esta meta
confirm-who = ¿Quién lo dice?
confirm-says = { $who } dice
confirm-words = En palabras, si quieres
confirm-hint = Un no queda en la página, con sus palabras.
confirm-needs-words = escribe primero la meta
confirm-keep = Guardar esta respuesta
close-met = La meta está lograda
close-set_aside = Dejar la meta de lado
close-changed = La meta se volvió otra
close-reason = La razón
close-no-reason = Sin dar razón
close-with-reason = Cerrar con esta razón
close-needs-reason = escríbela primero
close-words-hint = Puede quedar vacío.
closed-because = { $who } dijo por qué se cerró:
closed-no-reason = No se dio ninguna razón para cerrarla.
close-words = ¿Cómo terminó, en palabras de { $student }?
no-reason = Sin dar razón
choice-none = Sin elegir todavía
who-could-choose = ¿Quién podría elegirlo?
chose = { $who } eligió
and-who = y { $who }
chosen-student = { $student } eligió
chosen-together = { $student } y { $teacher } eligieron juntos
chosen-teacher = { $teacher } eligió
check-in-title = Revisar esta meta
check-in-on = { $who } revisó el { $on }
check-in-where_i_am = ¿Dónde estás con ella?
check-in-in_the_way = ¿Qué estorba?
# Own words beside what was chosen from the list.
check-in-in_own_words = Con tus propias palabras
check-in-tried = ¿Qué probaste?
check-in-next = ¿Cuál es el próximo paso?
check-in-blank = escribe primero una línea
check-in-could_help = Qué podría ayudar, de la lista de la clase
check-in-whole_list = Ver toda la lista
check-in-helped = ¿Ayudó?
check-in-again = Cuándo revisar otra vez
check-in-again-hint = Cuatro semanas de clase desde hoy, si nadie dice otra cosa.
# $on is a day. Said quietly; nobody is hurried.
check-in-due = Para esta meta se fijó una revisión el { $on }.
check-in-next-on = Próxima revisión: { $on }.
check-in-answer-add = Otra voz: ¿ayudó?
# $who answers a check-in of somebody else's.
check-in-answer-title = { $who }: ¿ayudó?
check-in-answer-says = Queda al lado de las palabras que ya están y no cambia ninguna.
check-in-answer-words = Con palabras
counts-towards = Cuenta para
counts-find = Buscar
counts-none-found = Nada tiene esas palabras. Abajo se pueden escribir palabras propias.
counts-own = En palabras propias
no-longer-offered = Ya no se ofrece
who-set-this = ¿Quién la fijó?
stands-equal = Vale igual que las de un marco.
competency-unknown-says = Vino con un plan de otro lugar, y su marco no vino con él.
set-by-school = La escribió esta escuela, y puede cambiarla.
not-said = No se dice
framework-title = Marco
framework-creator = Escrito por
framework-wrote = Quién lo escribió
framework-publisher = Publicado por
framework-asked = A quién se preguntó
framework-status = En qué punto está
framework-status-draft = Un borrador
framework-status-in_use = En uso
framework-status-no_longer_used = Ya no se usa
framework-licence = Licencia
framework-dated = Fecha
framework-code = Código
framework-grade = Escrita para el grado
rests-on = Se apoya en
written-for-grade = Escrita para el grado { $grade }
fit-say = Algo de esto no encaja
fit-title = Esto no encaja
fit-says = Se guarda como se dijo, entra en el recorrido de la próxima conferencia y está en las copias del plan.
fit-which = ¿Qué no encaja?
fit-who = ¿Quién lo dice?
fit-because = Porque
fit-kept = Guardado. Está en el recorrido de la próxima conferencia.
fit-said-on = dijo el { $on } que no encaja:
fit-answered-on = dijo el { $on }:
fit-on-agenda = Está en el recorrido de la próxima conferencia.
fit-answer = Responder
fit-answer-label = Qué se dijo, y qué va a cambiar
counts-says = Una competencia que propone el estudiante vale igual.
counts-label = Una en cada línea
counts-add = Decir para qué cuenta
counts-change = Cambiar para qué cuenta
proposed-by = Propuesto por
purpose-own = Un propósito con tus palabras
purposes-hint = ¿Para qué sirve esta meta? Puede haber más de una respuesta.
entry-point-hint = Dónde toca esta meta el proyecto de clase

## La aplicación pregunta

park = En pausa: { $goal }
ask-quiet = { $count ->
    [one] una semana de escuela sin evidencia ni revisión, desde el { $on }.
   *[other] { $count } semanas de escuela sin evidencia ni revisión, desde el { $on }.
}
ask-quiet-again = Es la segunda vez. ¿Qué otra manera, persona adulta o forma de mostrar podría ayudar?
ask-quiet-since = Nombrado desde entonces: { $what }.
ask-quiet-need = Nombrar una necesidad
ask-quiet-support = Añadir lo que ayuda
ask-quiet-way = Probar otra manera
ask-quiet-adult = Pedir a otra persona adulta
ask-quiet-adult-says = ¿Quién más podría dar lo que ayuda con esta meta?
ask-quiet-adult-none = Todavía no hay nada que ayude con esta meta.
ask-quiet-show = Mostrarlo de otra forma
ask-still-yes = Esta meta cambió de palabras después de un sí:
ask-still-yes-what = ¿Sigue siendo un sí?
go-on = Seguir de todos modos
go-on-says = Aquí nada está cerrado. La razón se guarda al lado de la meta.
go-on-because = ¿Por qué seguir ahora?
went-on = siguió con «{ $competency }» el { $on }:
write-it-down = Escribirlo
ask-no-evidence-aside = No hay evidencia unida a esta meta. ¿Cuál es la razón para cerrarla?
ask-no-evidence = No hay evidencia unida a esta meta. ¿Cómo se sabe que está lograda?

## Dónde aprendo

experience-add = Añadir un lugar para aprender
experience-details = Camino, con quién y más
experience-unnamed = Un lugar para aprender, todavía sin palabras
task-level = La tarea: { $level }
for-goal = Para la meta
technology-last = La tecnología, al final
technology-named = Necesita: { $what }
provision-hint = Lo que la escuela acordó, donde no hay otra manera
level-hint = El nivel de la tarea, nunca de una persona

## Apoyos y necesidades

support-add = Añadir lo que ayuda
support-give = Dar minutos
support-details = Minutos, necesidad y más
need-add = Nombrar una necesidad
need-details = Tipo y estado
need-no-kind = sin nombre todavía
need-of = Necesidad: { $kind }
table-helps = Lo que ayuda
table-planned = Previsto por semana
table-given = Dado
table-acts = Más
table-who = Quién
table-by = Para cuándo
minutes = { $count } min
minutes-wrong = Escribe minutos enteros, como 40
ask-on = Preguntar el { $on }
helped-legend = ¿Ayudó? { $student } dice
give-minutes = Minutos
give-on = ¿Qué día?
give-wrong = Escribe minutos enteros de 1 a 600

## Evidencia

evidence-add = Añadir evidencia
evidence-title = Añadir evidencia
evidence-choose = Elegir una foto, un sonido o un archivo
evidence-record = Grabar un sonido
evidence-how = También se puede pegar aquí una foto o un archivo. Bastan las palabras. Un enlace también vale.
evidence-how-together = También se puede pegar aquí una foto. Bastan las palabras. Un enlace también vale.
evidence-needs-words = escribe algo primero
evidence-words = ¿Qué es, con tus palabras?
evidence-words-hint = Con una foto, un sonido o un archivo puede quedar vacío.
evidence-alt = ¿Qué se ve?
evidence-alt-sound = ¿Qué se oye?
evidence-alt-hint = Para quien no puede verlo u oírlo. Puede quedar vacío.
evidence-goals = ¿Para qué metas?
evidence-competencies = ¿Qué muestra?
evidence-counts = Muestra: { $what }.
evidence-put-back = Quitarlo
evidence-looking = un momento
evidence-this-photo = La foto elegida
evidence-this-sound = El sonido elegido
evidence-too-large = Es demasiado grande para pegar (como máximo { $most } MB).
evidence-too-large-remedy = Guárdalo como archivo y elige ese, o hazlo más pequeño.
evidence-drop-hint = Las fotos, los sonidos y los archivos se pueden soltar en cualquier parte de esta página, o pegar.
evidence-drop-here = Suelta para añadirlo como evidencia
# $student picks what is shown first in the conference and at home.
evidence-pick = { $student } lo elige para mostrar
evidence-picked = { $student } lo eligió para mostrar
recording-runs = Grabando
recording-over = La grabación paró. Lo anterior queda guardado.
recording-loudness = Qué tan fuerte suena
recording-stop = Parar y escuchar
recording-keep = Parar y guardar
recording-drop = Tirar la grabación
attachment-enlarge = Verlo grande
attachment-open = Abrirlo en otro programa
attachment-not-played = Esta computadora no puede reproducir aquí este sonido.
in-language = en { $language }
look-own = La mirada de { $student }
look-own-add = { $student } lo mira primero
look-own-says = { $student } mira primero. La mirada de una persona adulta viene después, al lado.
look-own-label = ¿Qué ves ahí?
look-adult = La mirada de una persona adulta
look-by = Cómo lo ve { $who }
look-waits = Una persona adulta lo miró. Sus palabras esperan hasta que { $student } lo mire.
look-adult-add = Añadir la mirada de una persona adulta
look-adult-says = Queda al lado de la mirada de { $student }.
look-adult-label = ¿Qué ves ahí?
look-adult-pen = da primero la pluma a una persona adulta
look-blank = escribe algo primero
not-today = Hoy no

## Acuerdos

agree-add = Añadir un acuerdo
agree-details = Quién y para cuándo
agree-nobody = Nadie todavía

## Notas

note-add = Escribir una nota
note-add-on = Escribir junto a una de estas
note-ask = Hacer una pregunta
note-answer = Responder
note-settle = Darlo por aclarado
note-reopen = Retomarlo
note-question-label = Pregunta
note-answer-label = Respuesta
hint-note = ¿Qué hay que decir?
hint-answer = ¿Cuál es la respuesta?
asks-who = { $who } pregunta
note-asks-now = Hacerla pregunta
note-asks-not = No es una pregunta
note-settled-short = Aclarado:
note-settled-by = { $who } lo dio por aclarado el { $on }.
note-beside = Junto a «{ $what }»
note-does-ask = Pregunta
note-does-not-ask = No pregunta
item-unnamed = Todavía sin palabras
item-gone = Ya no está en este plan
note-label = Nota
put-by = { $who } lo puso en otro idioma
act-interpret = Ponerlo en otro idioma
not-for-family = No va en la copia de la familia
act-not-for-family = Dejar fuera de la copia de la familia
act-for-family = Poner en la copia de la familia
act-trash = Poner en la papelera

## El margen

margin-who = Notas de adultos sobre quién es { $student }
margin-goal = Al lado de la meta: { $goal }
margin-goals = Notas de adultos sobre las metas de { $student }
margin-experiences = Notas sobre lugares para aprender
margin-supports = Notas sobre apoyos
margin-evidence = De quién son las palabras, y notas sobre la evidencia
margin-agreements = Lo que la ley aún pide, y notas
margin-story = Papelera y copias
whose-title = De quién son las palabras de este plan
whose-says = De cada 100 palabras. Lo ven solo el estudiante y los adultos de este plan.
whose-label = De 100 palabras: estudiante { $student }, familia { $family }, escuela { $school }
whose-parts = Parte por parte
whose-margin = Notas al margen
whose-family = Familia
whose-school = Escuela
law-says = Nada de esto impide seguir.
law-all = Está todo.
law-how-student = En las palabras del estudiante, desde la primera parte
law-how-school = Con un sí a una meta, o en una conferencia
law-how-parent_or_guardian = Con una nota, un sí, o en una conferencia
law-how-abilities = En qué es bueno el estudiante, y una parte más
law-how-opportunities = Un lugar para aprender, y hasta dónde llega una meta
law-how-supports = Algo que ayuda, en palabras
law-how-reviewed = Una conferencia, ahora o en un día
trash-title = En la papelera
trash-says = Se guarda 30 días.
trash-back = Recuperar
trash-empty = No hay nada en la papelera.
trash-until = Aquí hasta el { $on }
trash-open = { $count ->
    [one] Ver la papelera: 1 cosa
   *[other] Ver la papelera: { $count } cosas
}
copies-title = Copias hechas

## Lo que se hizo, para deshacer

act-wrote = escribir en «{ $text }»
act-restored = traer de vuelta «{ $text }»
act-took_suggestion = tomar una sugerencia para «{ $text }»
act-added-goals = una meta nueva
act-added-experiences = un lugar nuevo para aprender
act-added-needs = una necesidad nueva
act-added-supports = un apoyo nuevo
act-added-agreements = un acuerdo nuevo
act-added-notes = una nota nueva
act-added-home_lines = una línea nueva para casa
act-moved-goals = mover una meta
act-moved-experiences = mover un lugar para aprender
act-moved-needs = mover una necesidad
act-moved-supports = mover un apoyo
act-moved-agreements = mover un acuerdo
act-moved-notes = mover una nota
act-moved-home_lines = mover una línea para casa
act-set = fijar «{ $field }»
act-trashed = poner algo en la papelera
act-revived = sacar algo de la papelera
act-moved_to_care = movió palabras a cuidado
act-recorded = una respuesta, una evidencia o minutos
act-undid = deshacer
act-redid = rehacer
act-came_along = trajo partes de otro plan
act-imported = traer un plan

## Campos por nombre

field-status = En qué punto está la meta
field-area = Área
field-until = Hasta
field-routine = De la lista de la escuela
field-placement = Dentro o fuera de la escuela
field-provision = Lo que se acordó
field-looks_after = Quién se ocupa
field-check_on = Se mira en conjunto el
field-what_chosen_by = Quién eligió qué aprender
field-how_chosen_by = Quién eligió cómo aprenderlo
field-show_chosen_by = Quién eligió cómo mostrarlo
field-leads = Quién guía
field-purposes = Para qué es
field-entry_point = Entrada al proyecto de clase
field-goal = Para qué meta
field-need = Para qué necesidad
field-pathway = Camino
field-together = Con quién
field-level = Nivel de la tarea
field-competencies = Para qué cuenta
field-need_kind = Tipo de necesidad
field-need_standing = En qué punto está la necesidad
field-minutes_planned = Minutos por semana
field-helped = Ayudó o no
field-tried_before = Se probó antes de este plan
field-owner = Quién promete
field-about = Al lado de qué está
field-asks = Si pregunta
field-settled = Si está aclarado
field-review_on = Mirar otra vez el
field-trash = Papelera
field-not_for_family = Fuera de la copia de la familia

## La historia

# Sucesos que story.ftl no nombra: en papel no salen.
story-field_set = { $who } fijó «{ $field }».
story-check_in_only = { $who } revisó una meta.
story-parts = Partes de la historia
story-of-goal = ¿Sobre qué meta?
story-of-all = Toda la historia
story-of-person = ¿Palabras de quién?
story-of-everyone = De todos
story-none = No hay nada de eso en la historia.
then-show = El texto como estaba entonces
then-label = «{ $part }» como estaba entonces
then-empty = Aquí no había nada.
then-close = Cerrarlo
then-stands = Así está ahora.
then-in-trash = Está en la papelera. Sácalo de ahí primero.
then-back = Traer de vuelta este texto
then-back-says = Cada palabra conserva a quien la escribió. Lo que está ahora queda en la historia.
story-all = { $count ->
    [one] Mostrar 1 más
   *[other] Mostrar { $count } más
}

## Lugares vacíos

empty-goals = Todavía no hay metas
empty-goals-says = Parte de lo que { $student } hace bien. ¿Qué haría { $student } con eso?
empty-experiences = Todavía no hay lugares para aprender
empty-experiences-says = ¿Dónde podría ser: con la clase, en un trabajo, en el pueblo, en casa?
empty-supports = Todavía no hay apoyos
empty-supports-says = ¿Qué le ayudaría a { $student }, y quién podría darlo?
empty-evidence = Todavía no hay evidencias
empty-evidence-says = Basta una foto, un sonido o una frase.
empty-agreements = Todavía no hay acuerdos
empty-agreements-says = ¿Quién hace qué y para cuándo? Basta una línea por cada cosa.

## Para casa

home-title = Para casa
home-says = Estas líneas salen en la página de la familia.
home-add = Añadir una línea para casa
home-nth = Línea { $number } para casa
hint-how_to_help = Algo que hacer en casa sin ningún aparato
hint-ask_at_home = Una pregunta que hacer

## Notas propias

kept-open = Lo que se guarda de { $student }
own-notes = Tus propias notas
own-notes-says = Nadie más las lee. No están en ninguna copia. Si la compartes, una nota pasa a ser parte del expediente.
own-notes-new = Una nota nueva
